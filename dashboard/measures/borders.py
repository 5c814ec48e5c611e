"""Which posts stand along which border that two members share, on whose side, and which stand at none.

A post stands at the border between the country that hosts it and the one that it faces. None is the border with a
country that is no member, nor that of a post that faces the country in which it stands.
"""

from collections.abc import Iterable

from dashboard.measures import map as maps
from dashboard.measures.rows import Post
from dashboard.memo import memo
from dashboard.record import BORDERS, Record
from dashboard.selection import Filters


@memo
def along(record: Record, filters: Filters) -> tuple[Post, ...]:
    """Return the posts of `map.posts` that stand at a shared border, in the order of `sides`."""
    return sides(maps.all_placed(record, filters))


@memo
def bare(record: Record, filters: Filters) -> tuple[str, ...]:
    """Return the shared borders without a post on the day asked for, whatever else the filters choose."""
    return without(maps.all_placed(record, filters.only("asof")))


def sides(found: Iterable[Post]) -> tuple[Post, ...]:
    """Return the posts at a shared border; each stands on the side of the country that hosts it.

    Posts of one border stand together, borders in the order of BORDERS, and within one from north to south.
    """
    kept = [post for post in found if post.border]
    return tuple(sorted(kept, key=lambda post: (post.border, -post.latitude, post.longitude, post.post)))


def inland(found: Iterable[Post]) -> tuple[Post, ...]:
    """Return the posts at no shared border, in their order."""
    return tuple(post for post in found if not post.border)


def without(found: Iterable[Post]) -> tuple[str, ...]:
    """Return the shared borders along which none of the posts stands."""
    taken = {post.border for post in found}
    return tuple(pair for pair in BORDERS if pair not in taken)
