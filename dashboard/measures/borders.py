"""The posts along each border that two members share.

A post is at the border between its host country and the country that it faces.
"""

from collections.abc import Iterable

from dashboard.measures import map as maps
from dashboard.measures.rows import Post
from dashboard.memo import memo
from dashboard.record import BORDERS, Record
from dashboard.selection import Filters


@memo
def along(record: Record, filters: Filters) -> tuple[Post, ...]:
    """Return the matching posts at a shared border, in the order of `sides`."""
    return sides(maps.all_placed(record, filters))


@memo
def bare(record: Record, filters: Filters) -> tuple[str, ...]:
    """Return the shared borders (pair ids) without a post on the day of the filters. Other filters do not count."""
    return without(maps.all_placed(record, filters.only("asof")))


def sides(found: Iterable[Post]) -> tuple[Post, ...]:
    """Return the posts at a shared border, sorted by border (in the order of BORDERS), then from north to south.

    Each is on the side of its host country.
    """
    kept = [post for post in found if post.border]
    return tuple(sorted(kept, key=lambda post: (post.border, -post.latitude, post.longitude, post.post)))


def without(found: Iterable[Post]) -> tuple[str, ...]:
    """Return the shared borders (pair ids) without any of the posts."""
    taken = {post.border for post in found}
    return tuple(pair for pair in BORDERS if pair not in taken)
