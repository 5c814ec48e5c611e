"""Made-up rows of figures for tests, with defaults for what a test does not set."""

from collections.abc import Iterable

from dashboard.measures.rows import LawSpan, Link, MeetingSpan, Post
from dashboard.telling.labels import Label


def post(key: str, **fields: object) -> Post:
    """Return a post with this id."""
    default = {"name": key, "kind": "border_liaison_office", "status": "operating", "as_of": "2009", "hosted_by": "KHM"}
    default |= {"border": "", "paired_post": "", "place": "phnom-penh", "latitude": 11.56, "longitude": 104.92}
    default |= {"precision": "city", "rough": False, "sure": True, "paler": False}
    return Post(post=key, **default | fields)


def link(
    pair: str,
    number: int,
    start: tuple[float, float],
    end: tuple[float, float],
    told: str = "2025",
    paler: bool = False,
) -> Link:
    """Return the link of a pair with a number of agreements, between two places (latitude, longitude)."""
    agreements = tuple(f"agreement-{at}" for at in range(number))
    return Link(pair, *pair.split("-"), agreements, told, paler, *start, *end)


def meeting(
    key: str,
    series: str,
    status: str,
    first: str,
    until: str,
    known: str,
    told: str = "",
    paler: bool = False,
    number: str = "",
    unreported: bool = False,
) -> MeetingSpan:
    """Return a dated meeting with this id."""
    return MeetingSpan(key, series, status, key, first, "", first, until, known, told, paler, number, unreported)


def law(
    key: str, kind: str, status: str, form: str, first: str, until: str, told: str = "", paler: bool = False
) -> LawSpan:
    """Return a dated law or plan with this id."""
    act = "covers" if form == "period" else "adopted"
    return LawSpan(key, kind, status, key, act, first, "", first, until, form, told, False, paler)


def labels(keys: Iterable[str], name: str = "name", *lines: str) -> dict[str, Label]:
    """Return one label for each id."""
    return dict.fromkeys(keys, Label(name, lines))
