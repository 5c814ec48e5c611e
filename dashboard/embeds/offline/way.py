"""Where things are in the offline edition: the address of each section and each record, behind "#"."""

from typing import NamedTuple
from urllib.parse import quote

from dashboard.record import Record

# The tables whose records have a place, each in the section of its name. Others, such as the figures of countries,
# would make the file too large to be sent by mail.
LISTED = (
    "agreements",
    "meetings",
    "news",
    "practices",
    "liaison_posts",
    "laws_and_plans",
    "commitments",
    "organisations",
)


class Way(NamedTuple):
    """The places of one language, by its code. What is returned is an id in the document: "/en/country/KHM"."""

    language: str
    record: Record

    def section(self, name: str) -> str:
        """Return the place of a section by its name."""
        return f"/{self.language}/{name}"

    def country(self, code: str) -> str:
        """Return the place of a member."""
        return f"/{self.language}/country/{code}"

    def pair(self, pair: str) -> str:
        """Return the place of a pair by its id."""
        return f"/{self.language}/pair/{pair}"

    def entry(self, key: str) -> str:
        """Return the place of a record."""
        return f"/{self.language}/record/{key}"

    def opens(self, key: str) -> str:
        """Return the link to a record, a member or a pair by its id; blank for what has no place here."""
        if key in self.record.pairs:
            return leads(self.pair(key))
        table = self.record.table_of(key)
        if table == "countries":
            return leads(self.country(key)) if key in self.record.members else ""
        return leads(self.entry(key)) if table in LISTED else ""


def leads(place: str) -> str:
    """Return the link to a place."""
    return f"#{quote(place, safe='/')}"


def source(number: int) -> str:
    """Return the place of a source by its number: all languages share one list."""
    return f"/source/{number}"


def evidence(key: str) -> str:
    """Return the place of what is said of a record: all languages share it, for quotes are not translated."""
    return f"/evidence/{key}"
