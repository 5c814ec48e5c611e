"""Which posts stand along which border that two members share, on whose side, and which stand at none."""

import pandas as pd

from dashboard.record import BORDERS, pair_of

COLUMNS = ["pair", "side", "post", "name", "kind", "status", "place", "as_of", "opened", "paired_post"]


def paired(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows of posts (as `map.posts` gives them) with `pair`: the shared border at which each stands, or blank.

    The border is the one between the country in which the post stands and the one that it faces. Blank too is a post
    at a border with a country that is no member, or that faces the country in which it stands.
    """
    between = [pair_of(ends) for ends in zip(rows["hosted_by"], rows["faces"], strict=True)]
    return rows.assign(pair=[pair if pair in BORDERS else "" for pair in between])


def sides(rows: pd.DataFrame) -> pd.DataFrame:
    """Return one row a post at a shared border, in COLUMNS; `side` is the country in which it stands.

    Rows of one border stand together, borders in the order of BORDERS, and within one from north to south.
    """
    found = paired(rows)
    found = found[found["pair"] != ""].assign(south=lambda posts: -posts["latitude"])
    ordered = found.sort_values(["pair", "south", "longitude", "post"])
    return ordered.rename(columns={"hosted_by": "side"})[COLUMNS]


def inland(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of posts at no shared border, in their order."""
    return rows[paired(rows)["pair"] == ""]


def without(rows: pd.DataFrame) -> tuple[str, ...]:
    """Return the shared borders along which no row of posts stands."""
    found = set(paired(rows)["pair"])
    return tuple(pair for pair in BORDERS if pair not in found)
