"""The findings of the page Pair: border, timeline, blocks and gaps of a pair, or the pairs to choose from."""

from dashboard.measures import asof
from dashboard.measures import history as timed
from dashboard.measures import map as maps
from dashboard.measures import pair as measures
from dashboard.memo import memo
from dashboard.record import BORDERS
from dashboard.selection import Filters, Selection
from dashboard.telling import blocks, gaps, history, lists
from dashboard.telling import pair as told
from dashboard.telling.blocks import Heading
from dashboard.telling.finding import Finding, Table
from dashboard.telling.teller import Teller
from dashboard.telling.views import agreements


def answer(teller: Teller, filters: Filters) -> str:
    """Return the state of the chosen pair in one sentence; of all pairs if no country is chosen; else blank."""
    pair, _ = told.chosen(teller, filters)
    if pair:
        return told.answer(teller, filters.only("asof"), pair)
    return "" if filters.country else agreements.answer(teller, filters.only("asof"))


def subject(teller: Teller, filters: Filters) -> str:
    """Return the names of the two of the chosen pair as the title of the page; blank if none is chosen."""
    pair, _ = told.chosen(teller, filters)
    return teller.pair(teller.record.pair(pair)) if pair else ""


def findings(teller: Teller, selection: Selection) -> tuple[Finding, ...]:
    """Return the border and timeline of the chosen pair, its blocks and gaps; the pairs if none is chosen."""
    pair, _ = told.chosen(teller, selection.filters)
    if not pair:
        return (offers(teller, selection.filters.only("asof", "country")),)
    day = selection.filters.only("asof")
    pictures = border(teller, day, pair), timeline(teller, day, pair)
    return *pictures, *(block(teller, day, pair, name) for name in measures.NAMES), missing(teller, day, pair)


@memo
def border(teller: Teller, filters: Filters, pair: str) -> Finding:
    """Return the posts between the two on the map of their border. Only the day of the filters counts.

    The sentence says if they have no common border. `figure`: a tuple of `rows.Post`; without a border it is empty.
    """
    rows = measures.blocks(teller.record, filters, pair)["liaison_posts"]
    names = {"pair": subject(teller, filters_of(pair))}
    shared = pair in BORDERS
    posts = maps.placed(teller.record, rows, asof.day(teller.record, filters))
    number = teller.say.count("posts", len(rows)) if len(rows) else teller.say("state.nothing")
    return Finding(
        name="border",
        title=teller.say("pair.border", **names) if shared else teller.say("pair.apart", **names),
        sentence=teller.say("pair.on_border" if shared else "pair.no_border", posts=number),
        table=lists.table(teller, rows, "liaison_posts", filters.asof),
        cites=tuple(rows.index),
        caption=teller.say("pair.border_caption") if shared and posts else "",
        figure=posts if shared else (),
    )


def filters_of(pair: str) -> Filters:
    """Return the filters that choose a pair."""
    return Filters(country=tuple(pair.split("-")))


@memo
def timeline(teller: Teller, filters: Filters, pair: str) -> Finding:
    """Return the dated agreements and meetings of the two. `figure`: a tuple of `rows.Event`."""
    events, held = timed.of_pair(teller.record, filters, pair), measures.blocks(teller.record, filters, pair)
    keys = [*held["agreements"].index, *held["meetings"].index]
    return history.finding(teller, events, keys, (), subject(teller, filters_of(pair)), filters.asof)


@memo
def block(teller: Teller, filters: Filters, pair: str, name: str) -> Finding:
    """Return a block of a pair. name: one of `measures.pair.NAMES`. Only the day of the filters counts.

    `figure`: the groups of cards.
    """
    rows, groups = measures.blocks(teller.record, filters, pair)[name], told.groups(teller, filters, pair, name)
    return Finding(
        name=name,
        title=told.label(teller, name, rows),
        sentence=blocks.nothing(teller, rows),
        table=blocks.table(teller, groups),
        cites=tuple(rows.index),
        caption=told.how_to_read(teller, filters, name, rows),
        figure=groups,
    )


@memo
def missing(teller: Teller, filters: Filters, pair: str) -> Finding:
    """Return the gaps of a pair. Only the day of the filters counts."""
    table = told.missing(teller, filters, pair)
    return Finding(
        name="gaps",
        title=Heading(teller.say("pair.block.gaps"), len(table.rows)).whole(teller.say),
        sentence=gaps.nothing(teller, table.rows),
        table=table,
        cites=(),
        caption=teller.say("matrix.gaps_caption"),
    )


@memo
def offers(teller: Teller, filters: Filters) -> Finding:
    """Return the pairs to choose from, each with its state and posts."""
    grid = told.offered(teller, filters)
    rows = tuple((head, *(cell.whole(teller.say) for cell in cells)) for head, cells in grid.rows)
    paler = tuple(at for at, (_, cells) in enumerate(grid.rows) if cells[0].paler)
    return Finding(
        name="pairs",
        title=teller.say("pair.title"),
        sentence=teller.say("pair.choose"),
        table=Table(grid.heads, rows, tuple(cells[0].opens for _, cells in grid.rows), paler),
        cites=told.rests_on(teller.record, filters),
        caption=teller.say("pair.choose_how"),
        figure=grid,
    )
