"""The feeds of the pages News and Meetings: exactly the records that the page lists, in its order."""

from collections.abc import Mapping

import pandas as pd

from dashboard.measures import changes
from dashboard.memo import memo
from dashboard.selection import Selection, permanent
from dashboard.selection.filters import of_page
from dashboard.telling import choices, feed, lists
from dashboard.telling.card import Card
from dashboard.telling.feed import Category, Entry, Feed, Line
from dashboard.telling.teller import Teller
from dashboard.telling.tongues import Piece
from dashboard.telling.views import meetings, news

LISTED = {"news": news.LISTED, "meetings": meetings.LISTED}
CODES = {"news": ("topics",), "meetings": ("series", "status")}  # columns whose codes are categories, with countries


def rows(teller: Teller, chosen: Selection) -> pd.DataFrame:
    """Return the records that a page of LISTED lists, in its order."""
    page = chosen.place.page
    return LISTED[page].rows(teller.record, of_page(chosen.filters, page))


def title(teller: Teller, chosen: Selection) -> str:
    """Return the title of the feed of a selection."""
    page = chosen.place.page
    return feed.title(teller, teller.say(f"{page}.menu"), choices.in_words(teller, chosen.filters, page))


def sentence(teller: Teller, chosen: Selection) -> str:
    """Return how many records match."""
    page = chosen.place.page
    return lists.matching(teller, of_page(chosen.filters, page), page, LISTED[page].table, rows(teller, chosen))


@memo(most=64)
def told(teller: Teller, chosen: Selection) -> Feed:
    """Return the feed of a selection of a page of LISTED. Its `list_page` says which part of a long one."""
    found, table = rows(teller, chosen), LISTED[chosen.place.page].table
    kept, first = changes.kept(teller.record.original), chosen.on(list_page=1, record="")
    page, pages, held = feed.part(chosen.place.list_page, len(found))
    return Feed(
        own=permanent.feed(first),
        view=permanent.page(first),
        language=teller.language,
        title=title(teller, chosen),
        subtitle=feed.about(teller, sentence(teller, chosen)),
        updated=max((updated(teller, kept, table, key) for key in found.index), default=teller.record.package.created),
        entries=tuple(_entry(teller, chosen, key) for key in found.index[held]),
        page=page,
        pages=pages,
    )


def updated(teller: Teller, kept: Mapping[tuple[str, str], changes.Kept], table: str, key: str) -> str:
    """Return the day of the last change of a record; that of the data if none is noted."""
    return kept[table, key].changed if (table, key) in kept else teller.record.package.created


def _entry(teller: Teller, chosen: Selection, key: str) -> Entry:
    page, record = chosen.place.page, teller.record
    table, row, kept = LISTED[page].table, record.row(key), changes.kept(record.original)
    (card,) = lists.cards_by_id(teller, [key], table)
    return Entry(
        names=(table, key),
        title=Piece(card.title, card.language),
        updated=updated(teller, kept, table, key),
        published=_published(row, kept.get((table, key))),
        lines=_lines(card),
        summary=Piece(card.summary, card.summary_language),
        author=row.get("publisher", ""),
        categories=tuple(categories(teller, table, row)),
        page=record_page(teller, table, key),
        view=feed.opened(teller.language, page, key),
        source=card.address,
    )


def _published(row: Mapping, kept: changes.Kept | None) -> str:
    """Return the day on which a news item was published, blank if it is not known to the day.

    A record without such a date is published on the day on which it was added.
    """
    if "published" in row:
        return row["published"] if len(row["published"]) == len("2004-10-29") else ""
    return kept.added if kept else ""


def _lines(card: Card) -> tuple[Line, ...]:
    """Return a card as paragraphs: byline, summary, countries and marks."""
    pieces = (Piece(" · ".join(filter(None, card.meta))), Piece(card.summary, card.summary_language))
    return tuple(Line(piece) for piece in (*pieces, Piece(" · ".join(card.tags))) if piece.words)


def categories(teller: Teller, table: str, row: Mapping) -> list[Category]:
    """Return the categories of a record: its countries, then the codes of CODES."""
    found = [Category("countries", code, teller.record.country(code)) for code in row["countries"]]
    for column in CODES[table]:
        codes = row[column] if isinstance(row[column], tuple) else (row[column],)
        found += [Category(column, code, teller.say.value(column, code)) for code in codes if code]
    return found


def record_page(teller: Teller, table: str, key: str) -> str:
    """Return the address of the page of a record that stays for ever, relative to ours."""
    return permanent.record(table, key, teller.language)
