"""What the reader chose: a frozen value, read from the address and written back to it in codes, never labels."""

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property

import pandas as pd

from dashboard import search
from dashboard.dates import is_partial_date

# Parameter of the address → field here. Where both are the same word, `fields` says it.
ADDRESS = {"from": "start", "to": "end"}
# Column of a table → field here, where they are not the same word.
FIELDS = {"topics": "topic", "publisher_code": "publisher"}
VIEWS = ("map", "schematic")  # of the page of the map
# What an address without `view` means; a host may choose. Start-up refuses another word.
DEFAULT_VIEW = os.environ.get("MAP_DEFAULT") or VIEWS[0]
SHARED = ("lang", "country", "from", "to", "asof")  # what goes along from page to page


@dataclass(frozen=True)
class Selection:
    """One view. `country`, `topic`, `kind`, `series`, `area` and `publisher` hold codes, `start` and `end` years.

    `asof` is the day whose state is shown: a partial date, of which the last day counts, or blank for that of the data.
    `instrument` is the text whose commitments are listed, blank for the newest plan.
    """

    lang: str = "en"
    country: tuple[str, ...] = ()
    start: int | None = None
    end: int | None = None
    asof: str = ""
    q: str = ""
    topic: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    series: tuple[str, ...] = ()
    area: tuple[str, ...] = ()
    publisher: tuple[str, ...] = ()
    view: str = DEFAULT_VIEW
    extent: str = "mekong"
    form: str = "cards"
    part: str = "pairs"
    instrument: str = ""
    table: str = "countries"
    page: int = 1
    record: str = ""

    @cached_property
    def address(self) -> dict[str, str | list[str]]:
        """The parameters that say this view; what is at its default leaves no trace."""
        names = {name: parameter for parameter, name in ADDRESS.items()}
        return {
            names.get(item.name, item.name): list(value) if isinstance(value, tuple) else str(value)
            for item in fields(self)
            if (value := getattr(self, item.name)) != item.default
        }

    @property
    def shared(self) -> dict[str, str | list[str]]:
        """The part of the address that other pages understand too."""
        return {name: value for name, value in self.address.items() if name in SHARED}

    @cached_property
    def narrowed(self) -> "Selection":
        """The part that chooses records, for measures: turning a page or opening a record is the same choice."""
        return self.without("lang", "view", "extent", "form", "part", "table", "page", "record")

    def without(self, *names: str) -> "Selection":
        """Return the selection with the named fields at their default."""
        return replace(self, **{item.name: item.default for item in fields(self) if item.name in names})

    def apply(self, facts: pd.DataFrame) -> pd.DataFrame:
        """Return the rows that match, of facts with `countries`, `first`, `last`, `folded` (see `enrich.facts`).

        A row matches a choice of countries when it names any of them, and a choice of years when the span that it
        could lie in touches them; a row without a date matches no choice of years.
        """
        kept = pd.Series(True, index=facts.index)
        if self.country:
            chosen = frozenset(self.country)
            kept &= facts["countries"].map(lambda countries: not chosen.isdisjoint(countries)).astype(bool)
        if self.start or self.end:
            kept &= (facts["first"] != "") & (facts["first"].str[:4] <= str(self.end or 9999))
            kept &= facts["last"].str[:4] >= str(self.start or 0)
        if self.q:
            kept &= facts["folded"].map(lambda text: search.matches(self.q, text)).astype(bool)
        return facts[kept]

    def keep(self, facts: pd.DataFrame, column: str) -> pd.DataFrame:
        """Return the rows of facts whose column (one code, or a tuple of codes) holds a code chosen for that column."""
        chosen = frozenset(getattr(self, FIELDS.get(column, column)))
        if not chosen:
            return facts
        return facts.loc[
            [not chosen.isdisjoint((codes,) if isinstance(codes, str) else codes) for codes in facts[column]]
        ]


def _year(values: Sequence[str], years: range) -> int | None:
    text = values[0] if values else ""
    return int(text) if len(text) == 4 and text.isascii() and text.isdigit() and int(text) in years else None


def read(parameters: Mapping[str, Sequence[str]], allowed: Mapping[str, Sequence], years: range) -> Selection:
    """Return the selection that an address says.

    parameters: each name with all its values, as printed in the address. allowed: for each field of codes, the codes
    that there are. years: those that the record spans. What is unknown is ignored, never an error.
    """
    found: dict[str, object] = {}
    for item in fields(Selection):
        values = parameters.get(item.name, ())
        known = [value for value in dict.fromkeys(values) if value in allowed.get(item.name, ())]
        if known:
            found[item.name] = tuple(known) if isinstance(item.default, tuple) else known[0]
    start, end = (_year(parameters.get(name, ()), years) for name in ("from", "to"))
    found["start"], found["end"] = start, end if not (start and end and end < start) else None
    found["q"] = " ".join("".join(parameters.get("q", ())[:1]).split())[:200]
    asof = "".join(parameters.get("asof", ())[:1])
    found["asof"] = asof if is_partial_date(asof) else ""
    page = "".join(parameters.get("page", ())[:1])
    found["page"] = int(page) if re.fullmatch("[1-9][0-9]{0,2}", page) else 1
    return Selection(**found)
