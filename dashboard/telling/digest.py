"""An issue of the digest or the newsletter in words: one version in each of its languages, side by side."""

from typing import NamedTuple

from dashboard.languages import DEFAULT
from dashboard.measures import digest as measures
from dashboard.parse.editions import NEWSLETTER
from dashboard.selection import permanent
from dashboard.telling import values
from dashboard.telling.issue import Plan
from dashboard.telling.teller import Teller, teller
from dashboard.telling.tongues import Piece
from dashboard.telling.values import Address

NO_ADDRESS = Address("", "", False)


class Item(NamedTuple):
    """A news item in one language. `byline`: "Xinhua, 2 December 2008:". `mark`: "In English", or blank.

    `repeats`: whether it has no translation, and its words stand beside it in the language in which they are.
    """

    record: str
    headline: Piece
    address: Address
    byline: str
    summary: Piece
    mark: str
    repeats: bool = False


class Note(NamedTuple):
    """What stands below the items under a head of its own: sentences, and an address, or blank."""

    head: str
    texts: tuple[str, ...]
    address: str = ""


class Version(NamedTuple):
    """An issue in one language.

    `kind`: "News digest". `name`: of the dashboard. `line`: edition, number and dates. `title`: its own, or blank.
    `said`: how many items it holds, or that it holds none. `contents`: the head of the list of contents; blank without
    one. `items`, `notes`: as above.
    """

    language: str
    kind: str
    name: str
    line: str
    title: str
    said: str
    contents: str
    items: tuple[Item, ...]
    notes: tuple[Note, ...]


class Host(NamedTuple):
    """What the host has set. `base`: our address, no slash at its end. `contact`: an address; `mailbox`: of a sender.

    Each is blank if it is not set.
    """

    base: str = ""
    contact: str = ""
    mailbox: str = ""


class Edition(NamedTuple):
    """A whole issue. `versions`: one or two, the first language first. `day`: YYYY-MM-DD. `host`: as above."""

    plan: Plan
    versions: tuple[Version, ...]
    host: Host

    @property
    def rows(self) -> tuple[tuple[Item, ...], ...]:
        """Each item in all languages."""
        return tuple(zip(*(version.items for version in self.versions), strict=True))

    @property
    def subject(self) -> str:
        """What a mail with it is about, in its first language."""
        first = self.versions[0]
        return " · ".join(filter(None, (first.kind, first.line, first.title)))


def edition(told: Teller, plan: Plan, host: Host) -> Edition:
    """Return a whole issue, but for what a file of it says of itself. told: in any language."""
    known = told.record.original
    versions = (_version(teller(known, code), plan, host) for code in plan.languages)
    return Edition(plan, tuple(versions), host)


def _version(told: Teller, plan: Plan, host: Host) -> Version:
    say, issue = told.say, plan.issue
    return Version(
        language=told.language,
        kind=say(f"digest.{issue.letter}"),
        name=say("frame.name"),
        line=line(told, plan),
        title=plan.titles.get(told.language, ""),
        said=said(told, plan),
        contents=say("digest.contents") if issue.letter == NEWSLETTER and plan.keys else "",
        items=tuple(_beside(item(told, key), plan.languages) for key in plan.keys),
        notes=tuple(_notes(told, host)),
    )


def line(told: Teller, plan: Plan) -> str:
    """Return edition, number and dates of an issue in a line."""
    say, issue = told.say, plan.issue
    number = say("digest.numbered", n=say.number(issue.number)) if issue.number else ""
    return " · ".join(filter(None, (whose(told, issue.edition), number, _dates(told, plan))))


def whose(told: Teller, code: str) -> str:
    """Return whose edition it is. code: of a country, blank for the regional edition."""
    return told.say("digest.of_country", country=told.record.country(code)) if code else told.say("digest.regional")


def _dates(told: Teller, plan: Plan) -> str:
    """Return the dates between which the news lies; of a past edition its day."""
    if plan.name:
        return told.say.date(plan.day)
    issue, days = plan.issue, sorted(filter(None, (measures.dated(told.record.row(key)) for key in plan.keys)))
    first, last = (days[0], days[-1]) if days else ("", "")
    # Items may be ticked that lie outside the dates chosen.
    begins, ends = (first, last) if issue.item else (issue.since or first, issue.until or last)
    starts = begins or ends
    return told.say.date(starts, ends if ends > starts else "") if starts else ""


def said(told: Teller, plan: Plan) -> str:
    """Return how many items an issue holds, of how many that match; or that it holds none."""
    say = told.say
    if not plan.keys:
        return say("digest.nothing")
    cut = say("digest.cut", shown=say.number(len(plan.keys)), all=say.number(plan.matching))
    return say.sentences(say("digest.holds", counts=say.count("news", len(plan.keys))), cut if _is_cut(plan) else "")


def _is_cut(plan: Plan) -> bool:
    return plan.matching > len(plan.keys)


def item(told: Teller, key: str) -> Item:
    """Return a news item in the language of a teller."""
    row, say = told.record.row(key), told.say
    published = row["published"]
    form = "byline" if published else "byline_undated"
    dated = {"date": say.date(published)} if published else {}
    return Item(
        record=key,
        headline=told.piece(row["title"]),
        address=values.address(told, row) if row["url"] else NO_ADDRESS,
        byline=say(f"digest.{form}", publisher=row["publisher"], **dated),
        summary=told.piece(row["summary"]),
        mark="".join(told.said_in_english(row["title"], row["summary"])),
    )


def _beside(held: Item, languages: tuple[str, ...]) -> Item:
    """Return an item that knows whether its words stand beside it. languages: of the issue."""
    foreign = [piece.language for piece in (held.headline, held.summary) if piece.words]
    return held._replace(repeats=bool(foreign) and all(code in languages for code in foreign))


def _notes(told: Teller, host: Host) -> list[Note]:
    say, foot = told.say, told.say("frame.foot", date=told.as_of, version=told.record.version)
    feed = f"{host.base}/{permanent.editions('' if told.language == DEFAULT else told.language)}" if host.base else ""
    subscribing = say("digest.subscribe") if feed else say("digest.no_address")
    return [
        Note(say("digest.disclaimer_head"), (say("digest.disclaimer"), foot)),
        Note(say("digest.subscribe_head"), (subscribing, say("digest.by_mail")), feed),
        Note(say("digest.contact_head"), () if host.contact else (say("digest.no_contact"),), host.contact),
    ]
