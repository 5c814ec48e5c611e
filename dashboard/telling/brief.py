"""A brief on a country or a pair: two pages that an official reads before a meeting, as sections of rows."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

import pandas as pd

from dashboard.languages import DEFAULT
from dashboard.measures import details, gaps
from dashboard.measures import pair as between
from dashboard.record import pair_of
from dashboard.selection import Filters, Place, Selection
from dashboard.selection.filters import ALL, ANY
from dashboard.telling import country as one
from dashboard.telling import facts, lists
from dashboard.telling import gaps as missing
from dashboard.telling import pair as two
from dashboard.telling.teller import Teller
from dashboard.telling.tongues import Piece

COMING = 2  # announced meetings that are told before those held


class Row(NamedTuple):
    """A row: its cells, each with its language, and the ids of the records that it rests on."""

    cells: tuple[Piece, ...]
    rests_on: tuple[str, ...] = ()


class Section(NamedTuple):
    """A section. `name`: unique. `heads`: of its columns. `rows`: the most important first. `whole`: the view of all.

    `nothing`: the sentence that nothing is recorded; blank if there are rows.
    """

    name: str
    title: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    whole: Selection
    nothing: str = ""


class Brief(NamedTuple):
    """A brief. `subject`: of whom. `formal`: their formal names, or blank. `state`: in one sentence or two.

    `chosen`: the view that it is taken from.
    """

    subject: str
    formal: str
    state: str
    sections: tuple[Section, ...]
    chosen: Selection


def of(teller: Teller, codes: tuple[str, ...]) -> Brief:
    """Return the brief on a member, or on a pair of them. codes: one or two, of members."""
    record, pair = teller.record, pair_of(codes) if len(codes) > 1 else ""
    ordered = record.pair(pair) if pair else codes
    language = "" if teller.language == DEFAULT else teller.language
    chosen = Selection(Filters(country=tuple(ordered)), Place("pair" if pair else "country"), language)
    state = two.answer(teller, Filters(), pair) if pair else one.answer(teller, codes[0])
    formal = teller.say.listed([one.formal_name(teller, code) for code in ordered])
    subject = teller.pair(ordered) if pair else record.label(codes[0])
    return Brief(subject, formal, state, tuple(_sections(teller, tuple(ordered), chosen)), chosen)


def _sections(teller: Teller, codes: tuple[str, ...], chosen: Selection) -> Iterable[Section]:
    """Yield the sections in their order."""
    if len(codes) == 1:
        yield _facts(teller, codes[0], chosen)
    for name, page, told in _TOLD:
        rows = tuple(told(teller, codes))
        heads = ("column.title", "block.byline") if name not in ("gaps", "commitments") else _HEADS[name]
        whole = _whole(chosen, page)
        nothing = "" if rows else teller.say("gap.none" if name == "gaps" else "nothing.short")
        yield Section(name, teller.say(f"brief.{name}"), tuple(map(teller.say, heads)), rows, whole, nothing)


def _whole(chosen: Selection, page: str) -> Selection:
    """Return the view that shows all of a section: a page of the chosen countries, or the page of the pair itself."""
    pair = chosen.place.page == "pair"
    if pair and page in ("map", "gaps"):
        return chosen
    filters = Filters(country=chosen.filters.country, match=ALL if pair else ANY)
    place = Place("agreements", tab="gaps") if page == "gaps" else Place(page)
    return Selection(filters, place, chosen.language)


def _facts(teller: Teller, code: str, chosen: Selection) -> Section:
    table = facts.table(teller, code)
    rows = tuple(Row(tuple(map(teller.piece, row))) for row in table.rows)
    title = teller.say("facts.title", country=teller.record.label(code))
    return Section("facts", title, table.heads, rows, chosen)


def _cards(teller: Teller, keys: Iterable[str], table: str) -> list[Row]:
    """Return records as rows: the title of each, and its byline with the age of its report."""
    found = []
    for card in lists.cards_by_id(teller, keys, table):
        told = " · ".join(filter(None, (*card.meta, *teller.marks(card.record))))
        found.append(Row((Piece(card.title, card.language), Piece(told)), (card.record,)))
    return found


def _agreements(teller: Teller, codes: tuple[str, ...]) -> list[Row]:
    """Return agreements, those of two countries first, each the newest first."""
    rows = details.concerning(teller.record, codes, "agreements")
    ordered = pd.concat([rows[rows["scope"] == "bilateral"], rows[rows["scope"] != "bilateral"]])
    if len(codes) > 1:
        held = between.blocks(teller.record, Filters(), pair_of(codes))
        ordered = pd.concat([held["agreements"].iloc[::-1], held["wider"]])
    return _cards(teller, ordered.index, "agreements")


def _posts(teller: Teller, codes: tuple[str, ...]) -> list[Row]:
    """Return posts, those reported last first."""
    rows = details.concerning(teller.record, codes, "liaison_posts")
    if len(codes) > 1:
        rows = between.blocks(teller.record, Filters(), pair_of(codes))["liaison_posts"]
    return _cards(teller, rows.sort_values("told", ascending=False, kind="stable").index, "liaison_posts")


def _meetings(teller: Teller, codes: tuple[str, ...]) -> list[Row]:
    """Return the announced meetings that may still be, soonest first, then those held, the last first."""
    rows = details.concerning(teller.record, codes, "meetings")
    after = (rows["status"] == "announced") & (rows["last"] > teller.record.package.created)
    coming = rows[after].sort_values("first", kind="stable").head(COMING)
    held = rows[(rows["status"] == "held") & (rows["first"] != "")]
    return _cards(teller, [*coming.index, *held.sort_values("first", ascending=False, kind="stable").index], "meetings")


def _commitments(teller: Teller, codes: tuple[str, ...]) -> list[Row]:
    """Return the texts with commitments of these countries, each with its date and how many it has."""
    record, wanted, found = teller.record, set(codes), []
    rows = record.tables["commitments"]
    numbers = rows["agreement"].where(rows["agreement"] != "", rows["document"]).value_counts()
    for key in record.commitment_texts:
        row = record.row(key)
        if record.table_of(key) == "agreements" and wanted <= set(row["countries"]):
            date = teller.say.date(row["signed"] or row["in_force"])
            told = (Piece(row["title"], teller.foreign(row["title"])), Piece(date))
            counted = Piece(teller.say.count("commitments", int(numbers[key])))
            found.append(Row((*told, counted), (key,)))
    return found


def _of(table: str) -> Callable[[Teller, tuple[str, ...]], list[Row]]:
    """Return the function that tells the records of a table, the newest first."""

    def told(teller: Teller, codes: tuple[str, ...]) -> list[Row]:
        return _cards(teller, details.concerning(teller.record, codes, table).index, table)

    return told


def _gaps(teller: Teller, codes: tuple[str, ...]) -> list[Row]:
    """Return the gaps of a pair, or of all pairs and agreements of a country, as sentences."""
    record, wanted = teller.record, set(codes)
    if len(codes) > 1:
        rows = between.missing(record, Filters(), pair_of(codes))
    else:
        every = gaps.gaps(record, Filters())
        rows = every[[wanted <= _whose(teller, key) for key in every["key"]]]
    return [Row((Piece(sentence),)) for _, sentence in missing.rows_of(teller, rows.itertuples()).rows]


def _whose(teller: Teller, key: str) -> set[str]:
    record = teller.record
    return set(record.row(key)["countries"]) if record.table_of(key) else set(record.pair(key))


_HEADS = {"gaps": ("matrix.gaps",), "commitments": ("column.title", "column.date", "table.commitments")}
_TOLD = (
    ("agreements", "agreements", _agreements),
    ("posts", "map", _posts),
    ("meetings", "meetings", _meetings),
    ("commitments", "commitments", _commitments),
    ("practices", "practices", _of("practices")),
    ("news", "news", _of("news")),
    ("gaps", "gaps", _gaps),
)
