"""Rows that figures are drawn from, one for each mark. Charts know nothing else of the measures."""

from typing import NamedTuple

CERTAINTIES = ("solid", "open", "planned", "closed")  # how certain a post on the map is


class Post(NamedTuple):
    """A liaison post or centre, and where it stands.

    `post`: its id. `name`, `kind`, `status`: as recorded. `as_of`: partial date of the status. `hosted_by`: code of the
    country in which it stands. `border`: the border of two members at which it stands ("KHM-THA"), or blank.
    `paired_post`: id of the post that it works with, or blank. `place`: id of its place. `latitude`, `longitude`: of
    the place, degrees. `precision`: what the point stands for, as the table of places says. `rough`: whether the point
    is ours, because no gazetteer gives the place. `sure`: False where it is open whether the post stood there on the
    day asked for.
    """

    post: str
    name: str
    kind: str
    status: str
    as_of: str
    hosted_by: str
    border: str
    paired_post: str
    place: str
    latitude: float
    longitude: float
    precision: str
    rough: bool
    sure: bool

    @property
    def certainty(self) -> str:
        """How certain the mark is, one of CERTAINTIES.

        "planned" and "closed": by its status. "open": known to the province or country, roughly, or perhaps not there.
        """
        if self.status in ("planned", "closed"):
            return self.status
        vague = self.precision in ("province", "country")
        return "open" if vague or self.rough or not self.sure else "solid"


class Link(NamedTuple):
    """The agreements between two members, drawn from one capital to the other.

    `pair`: id of the pair ("KHM-THA"). `a`, `b`: codes of the two, in alphabetical order. `agreements`: ids, newest
    first. The others: the capital of `a`, then that of `b`, degrees.
    """

    pair: str
    a: str
    b: str
    agreements: tuple[str, ...]
    from_latitude: float
    from_longitude: float
    to_latitude: float
    to_longitude: float

    @property
    def number(self) -> int:
        """How many agreements there are."""
        return len(self.agreements)


class Capital(NamedTuple):
    """A member at its capital. `country`: its code. `label`: its shorter name. `latitude`, `longitude`: degrees."""

    country: str
    label: str
    latitude: float
    longitude: float


class Map(NamedTuple):
    """What a map shows, the schematic one too: posts, links between members, and every member."""

    posts: tuple[Post, ...]
    links: tuple[Link, ...]
    capitals: tuple[Capital, ...]


class MeetingSpan(NamedTuple):
    """A dated meeting over the days that it could cover.

    `meeting`: its id. `series`, `status`, `title`: as recorded. `starts`, `ends`: partial dates as recorded, `ends` may
    be blank. `first`, `until`: ISO days, from the start of the first to the end of the last day that it could cover, so
    that a day has a length. `known`: "day", "month" or "year", how well the start is known.
    """

    meeting: str
    series: str
    status: str
    title: str
    starts: str
    ends: str
    first: str
    until: str
    known: str


class LawSpan(NamedTuple):
    """A dated law or plan over the days that it could cover.

    `instrument`: its id. `kind`, `status`, `title`: as recorded. `act`: what the dates are of, "covers" of a plan that
    says which years it covers, else "adopted" or "in_force". `starts`, `ends`: partial dates as recorded, of that act;
    `ends` may be blank. `first`, `until`: ISO days, from the start of the first to the end of the last. `form`:
    "period" of such a plan, "day" of an act on a known day, "within" of one known to the month or year.
    """

    instrument: str
    kind: str
    status: str
    title: str
    act: str
    starts: str
    ends: str
    first: str
    until: str
    form: str
