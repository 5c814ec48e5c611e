"""The feed of past editions: an entry for each, with its headlines."""

from dashboard.measures import digest as measures
from dashboard.memo import memo
from dashboard.parse.editions import Issued
from dashboard.selection import Selection, permanent
from dashboard.telling import feed, issue
from dashboard.telling.feed import Category, Entry, Feed, Line
from dashboard.telling.teller import Teller
from dashboard.telling.tongues import Piece
from dashboard.telling.views import digest


def title(teller: Teller) -> str:
    """Return the title of the feed."""
    return feed.title(teller, teller.say("digest.editions"))


@memo(most=16)
def told(teller: Teller, page: int = 1) -> Feed:
    """Return a page of the feed, the newest edition first. page: its number, from 1."""
    held, language = measures.editions(teller.record.original), feed.spoken(teller.language)
    number, pages, part = feed.part(page, len(held))
    return Feed(
        own=permanent.editions(language),
        view=permanent.page(Selection(language=language).on(page="digest")),
        language=teller.language,
        title=title(teller),
        subtitle=feed.about(teller),
        updated=max((each.day for each in held), default=teller.record.package.created),
        entries=tuple(_entry(teller, each) for each in held[part]),
        page=number,
        pages=pages,
    )


def _entry(teller: Teller, held: Issued) -> Entry:
    kind, edition = digest.named(teller, held)
    headlines = (teller.piece(teller.record.title(key)) for key in held.news)
    return Entry(
        names=("editions", held.name),
        title=digest.title(teller, held),
        updated=held.day,
        published=held.day,
        lines=(Line(Piece(f"{kind} · {edition}")), *map(Line, headlines)),
        categories=(Category("letter", held.letter, teller.say(f"digest.{held.letter}")),),
        page=permanent.edition(held.name, "html"),
        view=permanent.page(issue.of_past(held).chosen),
    )
