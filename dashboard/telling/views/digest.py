"""The findings of the page Digest: the news of the issue that is chosen, then the past editions."""

from dashboard.languages import DEFAULT
from dashboard.measures import digest as measures
from dashboard.memo import memo
from dashboard.parse.editions import Issued
from dashboard.selection import Filters, Selection
from dashboard.telling import digest, issue, lists
from dashboard.telling.digest import Edition, Host
from dashboard.telling.finding import Finding, Table
from dashboard.telling.issue import Plan
from dashboard.telling.teller import Teller
from dashboard.telling.tongues import Piece

NAME, EDITIONS = "digest", "editions"
_NEWS = "news"


@memo
def plan(teller: Teller, chosen: Selection) -> Plan:
    """Return the issue that is chosen, before it is told. Its first language is that of the teller or chosen."""
    return issue.of(teller.record, chosen, teller.language)


def headline(teller: Teller, chosen: Selection) -> str:
    """Return kind, edition, number and dates of the issue that is chosen: the title of the page."""
    made = plan(teller, chosen)
    return teller.say.named(teller.say(f"digest.{made.issue.letter}"), digest.line(teller, made))


def answer(teller: Teller, filters: Filters) -> str:
    """Return how many items the issue of some filters holds, or that it holds none."""
    return digest.said(teller, plan(teller, Selection(filters)))


def findings(teller: Teller, selection: Selection) -> tuple[Finding, ...]:
    """Return the news of the issue that is chosen, in its order, then the past editions, the newest first."""
    return listed(teller, selection), past(teller)


@memo
def listed(teller: Teller, chosen: Selection) -> Finding:
    """Return the news of the issue that is chosen. `notes`: how many items it holds."""
    made = plan(teller, chosen)
    rows = teller.record.facts[_NEWS].loc[list(made.keys)]
    return Finding(
        name=NAME,
        title=teller.say("digest.items"),
        sentence=digest.said(teller, made),
        table=lists.table(teller, rows, _NEWS),
        cites=made.keys,
        caption=teller.say("digest.how"),
    )


@memo
def past(teller: Teller) -> Finding:
    """Return the past editions. `figure`: a tuple of `Issued`, in the order of the rows."""
    say, held = teller.say, measures.editions(teller.record.original)
    heads = tuple(say(f"digest.{name}") for name in ("day", "own_title", "letter", "edition", "languages"))
    return Finding(
        name=EDITIONS,
        title=say("digest.editions"),
        sentence="" if held else say("digest.no_editions"),
        table=Table(heads, tuple(_row(teller, each) for each in held)),
        cites=tuple(dict.fromkeys(key for each in held for key in each.news)),
        figure=held,
    )


def _row(teller: Teller, held: Issued) -> tuple[str, ...]:
    say = teller.say
    spoken = say.items(*(say.value("language", code) for code in held.languages))
    return (say.date(held.day), title(teller, held).words, *named(teller, held), spoken)


def named(teller: Teller, held: Issued) -> tuple[str, str]:
    """Return the kind of a past edition with its number, and whose edition it is."""
    say = teller.say
    number = say("digest.numbered", n=say.number(held.number))
    return f"{say(f'digest.{held.letter}')} · {number}", digest.whose(teller, held.edition)


def title(teller: Teller, held: Issued) -> Piece:
    """Return the title of a past edition in the language of a teller, else in English, else in its first language."""
    titles = dict(zip(held.languages, held.titles, strict=True))
    language = next((code for code in (teller.language, DEFAULT) if code in titles), held.languages[0])
    return Piece(titles[language], "" if language == teller.language else language)


@memo(most=16)
def preview(teller: Teller, chosen: Selection) -> Edition:
    """Return the issue that is chosen as it is told, without what only a file of it says."""
    return digest.edition(teller, plan(teller, chosen), Host())
