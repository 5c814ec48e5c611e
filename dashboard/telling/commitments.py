"""Commitments in words: the paragraphs of a text in printed order, with kind, area and status."""

from dataclasses import dataclass

from dashboard.measures import commitments as measures
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters
from dashboard.telling import beside
from dashboard.telling.blocks import Heading
from dashboard.telling.card import Card
from dashboard.telling.finding import Table
from dashboard.telling.teller import Teller

# Kinds in which nobody undertakes anything, or not in the text itself; the list names them, to prevent confusion.
TAGGED = ("preamble", "aim", "guideline", "final_clause", "summary", "decision")


@dataclass(frozen=True)
class Paragraph:
    """A commitment in a list. `number`: as printed, or blank. `meta`: its area, and its kind if in TAGGED.

    `tags`: its status, then its marks. `area`: the code of its area. `heading`: whether it is the heading of an
    activity or part, above its commitments.
    """

    record: str
    number: str
    text: str
    meta: tuple[str, ...]
    tags: tuple[str, ...]
    area: str
    heading: bool = False


def counted(teller: Teller, filters: Filters) -> str:
    """Return how many paragraphs match, in how many texts, in how many parties undertake something, and other kinds."""
    say, kinds = teller.say, measures.kinds(teller.record, filters)
    texts = int((measures.instruments(teller.record, filters)["number"] > 0).sum())
    others = [say.count(kind, number) for kind, number in kinds.items() if kind not in measures.UNDERTAKEN]
    return say(
        "commitments.answer_others" if others else "commitments.answer",
        counts=say.count("commitments", sum(kinds.values())),
        texts=say.count("texts", texts),
        undertaken=say.count("undertaken", sum(kinds.get(kind, 0) for kind in measures.UNDERTAKEN)),
        others=say.listed(others),
    )


@memo
def found(teller: Teller, filters: Filters) -> str:
    """Return how many paragraphs match and in how many texts, as a title."""
    rows = measures.instruments(teller.record, filters)["number"]
    counts = teller.say.count("commitments", int(rows.sum()))
    return teller.say("commitments.found", counts=counts, texts=teller.say.count("texts", int((rows > 0).sum())))


@memo
def text_shown(record: Record, instrument: str) -> str:
    """Return the id of the text whose commitments are listed; blank if the record has no commitments.

    instrument: of the reader's place; blank for the first of `texts`.
    """
    return instrument or next(iter(measures.instruments(record, Filters()).index), "")


@memo
def texts(teller: Teller, filters: Filters) -> dict[str, str]:
    """Return for each text (by id) its title with the number of matching commitments, in display order."""
    rows = measures.instruments(teller.record, filters)
    return {row.Index: Heading(row.title, row.number).whole(teller.say) for row in rows.itertuples()}


def how_to_read(teller: Teller, filters: Filters) -> str:
    """Return how to read the list, and what does not stand beside it if records must name several countries."""
    said = teller.say("commitments.beside_only")
    if not filters.together:
        return said
    return teller.say.sentences(said, teller.say("commitments.together", countries=teller.countries(filters.country)))


def not_adopted(teller: Teller, text: str) -> str:
    """Return the sentence that no source says governments adopted a text of guidelines; blank for other texts."""
    if text not in measures.guidelines(teller.record):
        return ""
    row = teller.record.row(text)
    date = teller.say.date(row["published"])
    return teller.say("commitments.not_adopted", publisher=row["publisher"], date=date)


def without_paragraphs(teller: Teller) -> str:
    """Return the sentence that names the agreements of the six without paragraphs on record; blank if none."""
    titles = [teller.record.title(key) for key in measures.without_paragraphs(teller.record)]
    return teller.say("commitments.unread", titles=teller.say.listed(titles)) if titles else ""


def paragraph(teller: Teller, row: tuple) -> Paragraph:
    """Return one commitment in words. row: of `measures.commitments.commitments`, as a named tuple."""
    words = [teller.say.value("area", row.area)]
    words += [teller.say.value("kind", row.kind)] if row.kind in TAGGED else []
    tags = (beside.status(teller, row.status, row.sure, row.told).whole(teller.say), *teller.marks(row.Index))
    return Paragraph(row.Index, row.number, row.text, tuple(words), tags, row.area, row.kind == measures.HEADING)


def cards(teller: Teller, filters: Filters, text: str, keys: tuple[str, ...]) -> tuple[Card, ...]:
    """Return some matching commitments of a text as cards. keys: their ids."""
    told = {each.record: each for each in paragraphs(teller, filters, text)}
    return tuple(_card(teller, filters, text, told[key]) for key in keys)


def _card(teller: Teller, filters: Filters, text: str, told: Paragraph) -> Card:
    """Return a commitment as a card: its number and text as title, and how many records stand beside it."""
    return Card(
        record=told.record,
        title=" ".join(filter(None, (told.number, told.text))),
        meta=told.meta,
        tags=told.tags,
        beside=beside.title(teller, filters, text, told.area),
        light=not told.heading,
        language=teller.foreign(told.text),
    )


@memo
def paragraphs(teller: Teller, filters: Filters, text: str) -> tuple[Paragraph, ...]:
    """Return the matching commitments of a text, in printed order."""
    rows = measures.commitments(teller.record, filters, text)
    return tuple(paragraph(teller, row) for row in rows.itertuples())


@memo
def table(teller: Teller, filters: Filters, text: str) -> Table:
    """Return the matching commitments of a text as a table: number, text, area, kind, status.

    Each row opens its commitment.
    """
    say, rows = teller.say, measures.commitments(teller.record, filters, text)
    told = [
        (
            row.number,
            row.text,
            say.value("area", row.area),
            say.value("kind", row.kind),
            beside.status(teller, row.status, row.sure, row.told).whole(teller.say),
        )
        for row in rows.itertuples()
    ]
    heads = ("column.number", "column.text", "column.area", "column.kind", "column.status")
    return Table(tuple(map(say, heads)), tuple(told), tuple(rows.index))


def table_of(teller: Teller, filters: Filters, text: str, keys: tuple[str, ...]) -> Table:
    """Return some matching commitments of a text as a table. keys: their ids."""
    whole = table(teller, filters, text)
    rows = dict(zip(whole.records, whole.rows, strict=True))
    return Table(whole.heads, tuple(rows[key] for key in keys), keys)
