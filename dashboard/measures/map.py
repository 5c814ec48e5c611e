"""Posts with their places, and agreements as links between capitals."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import date

import pandas as pd

from dashboard.measures import age, agreements, asof
from dashboard.measures.rows import Capital, Link, Map, Post
from dashboard.memo import memo
from dashboard.record import BORDERS, Record, pair_of
from dashboard.selection import Filters

OF_POSTS = ("kind", "mandate")  # filters of posts that do not count for agreements
Place = tuple[float, float, str, bool]  # latitude, longitude, precision, rough: see `rows.Post`


@memo
def posts(record: Record, filters: Filters) -> pd.DataFrame:
    """Return the posts that match and existed on the day of the filters, or may have. Columns: as `asof.posts`."""
    kept = _matching(record, filters.without(*OF_POSTS))
    for column in OF_POSTS:
        kept = filters.keep(kept, column)
    return kept


@memo
def _matching(record: Record, filters: Filters) -> pd.DataFrame:
    rows = filters.apply(record.facts["liaison_posts"])
    return asof.posts(rows, asof.day(record, filters)) if filters.asof else rows.assign(sure=True)


@memo
def kind_counts(record: Record, filters: Filters) -> dict[str, int]:
    """Return the number of posts of each kind that match all filters except the kind."""
    return posts(record, filters.without("kind"))["kind"].astype(str).value_counts().to_dict()


@memo
def mandate_counts(record: Record, filters: Filters) -> dict[str, int]:
    """Return the number of posts with each mandate that match all filters except the mandate. A post may have two."""
    counts = Counter(code for codes in posts(record, filters.without("mandate"))["mandate"] for code in codes if code)
    return dict(sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])))


@memo
def all_placed(record: Record, filters: Filters) -> tuple[Post, ...]:
    """Return the posts of `posts` with their places, hotlines included."""
    return placed(record, posts(record, filters), asof.day(record, filters))


@memo
def marks(record: Record, filters: Filters) -> tuple[Post, ...]:
    """Return the posts of `posts` with their places, except hotlines."""
    return standing(all_placed(record, filters))


def standing(found: Iterable[Post]) -> tuple[Post, ...]:
    """Return the posts except hotlines, which serve a whole country and have no place on a map."""
    return tuple(post for post in found if post.kind != "hotline")


def within(found: Iterable[Post], extent: str, members: Collection[str]) -> tuple[Post, ...]:
    """Return the posts to show in an extent of the map: all in "world", else those in a member country.

    In a smaller extent, the mark of a post far away would look like a place at the edge.
    """
    return tuple(post for post in found if extent == "world" or post.hosted_by in members)


def placed(record: Record, rows: pd.DataFrame, on: date) -> tuple[Post, ...]:
    """Return rows of posts with their places, as on a day. Without a column `sure`, all count as sure."""
    places = _places(record)
    held = rows if "sure" in rows else rows.assign(sure=True)
    return tuple(_post(row, places[row.place], on) for row in held.itertuples(index=False, name="Post"))


def _post(row: tuple, place: Place, on: date) -> Post:
    latitude, longitude, precision, rough = place
    border = pair_of((row.hosted_by, row.faces))
    return Post(
        post=row.post,
        name=row.name,
        kind=row.kind,
        status=row.status,
        as_of=row.as_of,
        hosted_by=row.hosted_by,
        border=border if border in BORDERS else "",
        paired_post=row.paired_post,
        place=row.place,
        latitude=latitude,
        longitude=longitude,
        precision=precision,
        rough=rough,
        sure=row.sure,
        paler=age.paler(row.as_of, on),
        mandate=row.mandate,
    )


@memo
def _places(record: Record) -> Mapping[str, Place]:
    return {
        row.place: (row.latitude, row.longitude, row.precision, not row.geonames_id and row.precision != "country")
        for row in record.tables["places"].itertuples(index=False, name="Place")
    }


@memo
def links(record: Record, filters: Filters) -> tuple[Link, ...]:
    """Return a link for each pair of `agreements.by_pair`. The filters of OF_POSTS do not count."""
    return joined(record, agreements.by_pair(record, filters.without(*OF_POSTS)), asof.day(record, filters))


def joined(record: Record, pairs: pd.DataFrame, on: date) -> tuple[Link, ...]:
    """Return a link from capital to capital for each pair. pairs: on a day, as `agreements.between_pairs` does it."""
    at = {capital.country: (capital.latitude, capital.longitude) for capital in capitals(record)}
    return tuple(
        Link(row.pair, row.a, row.b, row.agreements, row.told, age.paler(row.told, on), *at[row.a], *at[row.b])
        for row in pairs.itertuples(index=False, name="Pair")
    )


@memo
def capitals(record: Record) -> tuple[Capital, ...]:
    """Return every member with the position of its capital."""
    rows, places = record.tables["countries"].set_index("country"), _places(record)
    return tuple(
        Capital(code, rows.at[code, "label"], *places[city][:2], record.tables["places"].at[city, "name"])
        for code in record.members
        for city in [rows.at[code, "capital"]]
    )


@memo
def drawn(record: Record, filters: Filters, extent: str) -> Map:
    """Return the posts, links and capitals to draw. extent: one of `selection.place.EXTENTS`."""
    shown = within(marks(record, filters), extent, record.members)
    return Map(shown, links(record, filters), capitals(record))


def of_posts(record: Record, keys: Iterable[str]) -> Map:
    """Return a map of the posts with these ids that are in a member country, in the order of `keys`."""
    found = standing(placed(record, record.facts["liaison_posts"].loc[list(keys)], asof.day(record, Filters())))
    return Map(within(found, "region", record.members), (), capitals(record))
