"""Where are the posts, and between which capitals run the agreements."""

import pandas as pd

from dashboard.measures import agreements, asof
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters


@memo
def posts(record: Record, filters: Filters) -> pd.DataFrame:
    """Return the posts that match and stood on the day asked for, or may have.

    With `sure` (see `asof.posts`) and `latitude`, `longitude` (degrees) and `precision` of their place: "rough" where
    no gazetteer gives the place and its point is ours, "perhaps" where it is open whether the post stood there then.
    """
    rows = placed(record, filters.keep(_matching(record, filters.without("kind")), "kind"))
    return rows.assign(precision=rows["precision"].where(rows["sure"], "perhaps"))


@memo
def _matching(record: Record, filters: Filters) -> pd.DataFrame:
    rows = filters.apply(record.facts["liaison_posts"])
    return asof.posts(rows, asof.day(record, filters)) if filters.asof else rows.assign(sure=True)


def placed(record: Record, rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows of posts with `latitude`, `longitude` (degrees) and `precision` of their place."""
    return rows.join(_places(record), on="place")


@memo
def _places(record: Record) -> pd.DataFrame:
    places = record.tables["places"]
    known = (
        places["precision"]
        .astype(str)
        .where((places["geonames_id"] != "") | (places["precision"] == "country"), "rough")
    )
    return places[["latitude", "longitude"]].assign(precision=known)


@memo
def drawn(record: Record, filters: Filters) -> pd.DataFrame:
    """Return the posts of `posts` that stand somewhere: a hotline is for a whole country and has no place on a map."""
    return standing(posts(record, filters))


def standing(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of posts that are no hotline."""
    return rows[rows["kind"] != "hotline"]


@memo
def kind_counts(record: Record, filters: Filters) -> dict[str, int]:
    """Return for each kind how many posts match everything but the choice of kind."""
    return _matching(record, filters.without("kind"))["kind"].astype(str).value_counts().to_dict()


@memo
def _capitals(record: Record) -> pd.DataFrame:
    places = record.tables["places"].set_index("place")[["latitude", "longitude"]]
    return record.tables["countries"].set_index("country")[["capital"]].join(places, on="capital")


@memo
def arcs(record: Record, filters: Filters) -> pd.DataFrame:
    """Return `agreements.by_pair`, each pair with `from_latitude` … `to_longitude` (degrees) of its two capitals."""
    return joined(record, agreements.by_pair(record, filters.without("kind")))


def joined(record: Record, pairs: pd.DataFrame) -> pd.DataFrame:
    """Return pairs of members (`a`, `b`) with the coordinates of their capitals as `arcs` says."""
    capitals = _capitals(record)
    start = capitals.loc[pairs["a"], ["latitude", "longitude"]].add_prefix("from_").set_axis(pairs.index)
    end = capitals.loc[pairs["b"], ["latitude", "longitude"]].add_prefix("to_").set_axis(pairs.index)
    return pairs.join(start).join(end)


def labels(record: Record) -> pd.DataFrame:
    """Return one row a member: `country`, `label`, `latitude`, `longitude` (degrees) of its capital."""
    rows = record.tables["countries"].set_index("country").loc[list(record.members)]
    return rows.join(_capitals(record)[["latitude", "longitude"]])[["label", "latitude", "longitude"]].reset_index()
