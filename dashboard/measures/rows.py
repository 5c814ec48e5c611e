"""The typed rows that charts draw, one for each mark. With overview_rows, all that charts import from measures."""

from typing import NamedTuple

CERTAINTIES = ("solid", "open", "planned", "closed")  # of a post on the map
NOT_YET = ("planned", "considered")  # statuses of posts that do not exist yet
NOT_YET_LAW = ("drafted", "approved")  # statuses of texts that are not yet laws or plans


class Post(NamedTuple):
    """A liaison post or centre with its place.

    `post`: its id. `name`, `kind`, `status`: as recorded. `as_of`: partial date of the status. `hosted_by`: code of its
    host country. `border`: pair id of the border at which it is ("KHM-THA"), or blank. `paired_post`: id of its
    counterpart, or blank. `place`: id of its place. `latitude`, `longitude`: of the place, in degrees. `precision`: as
    in places.csv. `rough`: whether the point is our estimate, because no gazetteer has the place. `sure`: False if the
    post may not have existed on the day of the filters. `paler`: see `age.paler`. `mandate`: codes.
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
    paler: bool
    mandate: tuple[str, ...] = ()

    @property
    def certainty(self) -> str:
        """How certain the mark is: one of CERTAINTIES.

        "planned", "closed": by its status; a post under consideration looks like a planned one. "open": its place is
        vague or rough, or the post may not have existed.
        """
        if self.status in NOT_YET:
            return "planned"
        if self.status == "closed":
            return self.status
        vague = self.precision in ("province", "country")
        return "open" if vague or self.rough or not self.sure else "solid"


class Link(NamedTuple):
    """The agreements between two members, drawn from one capital to the other.

    `pair`: id of the pair ("KHM-THA"). `a`, `b`: codes of the two, in alphabetical order. `agreements`: ids, newest
    first. `told`: the last partial date on which a source told the status of one of them, or blank. `paler`: see
    `age.paler`. The other fields: the positions of the capitals of `a` and `b`, in degrees.
    """

    pair: str
    a: str
    b: str
    agreements: tuple[str, ...]
    told: str
    paler: bool
    from_latitude: float
    from_longitude: float
    to_latitude: float
    to_longitude: float

    @property
    def number(self) -> int:
        """The number of agreements."""
        return len(self.agreements)


class Capital(NamedTuple):
    """A member's capital. `country`: its code. `label`: its short name. `latitude`, `longitude`: in degrees.

    `city`: the name of the capital, or blank.
    """

    country: str
    label: str
    latitude: float
    longitude: float
    city: str = ""


class Map(NamedTuple):
    """The content of a map, geographic or schematic: posts, links between members, and every capital."""

    posts: tuple[Post, ...]
    links: tuple[Link, ...]
    capitals: tuple[Capital, ...]


class MeetingSpan(NamedTuple):
    """A dated meeting and the days that it may cover.

    `meeting`: its id. `series`, `status`, `title`: as recorded. `starts`, `ends`: partial dates as recorded; `ends` may
    be blank. `first`, `until`: ISO days; `until` is the day after the last, so that a single day has a length. `known`:
    precision of the start, "day", "month" or "year". `told`: partial date on which a source told the status, or blank.
    `paler`: see `age.paler`. `number`: in its series, blank if unknown. `unreported`: whether it is only announced, for
    days that have passed.
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
    told: str
    paler: bool
    number: str
    unreported: bool


class LawSpan(NamedTuple):
    """A dated law or plan and the days that it may cover.

    `instrument`: its id. `kind`, `status`, `title`: as recorded. `act`: what the dates mean, "covers" for a plan with a
    period, else "adopted" or "in_force". `starts`, `ends`: partial dates of that act as recorded; `ends` may be blank.
    `first`, `until`: ISO days; `until` is the day after the last. `form`: "period" for a plan with one, "day" for an
    act on a known day, "within" for one known to the month or year. `told`, `derived`: of its status, as
    `enrich.statuses` returns them. `paler`: see `age.paler`.
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
    told: str
    derived: bool
    paler: bool


class YearCount(NamedTuple):
    """The records of one year. `number`: how many match every filter but the years. `chosen`: whether it is shown."""

    year: int
    number: int
    chosen: bool


class AreaCount(NamedTuple):
    """The records of one area of work, or of one country in it.

    `area`, `country`: codes; `country` is blank for those of the area as a whole. `number`: how many there are.
    `collective`: how many of them are said of all six members together. `paler`: see `age.paler`. `chosen`: whether a
    filter names the area, and the country if there is one.
    """

    area: str
    country: str
    number: int
    collective: int
    paler: bool
    chosen: bool


class Event(NamedTuple):
    """A dated law, agreement or meeting on the timeline of a country or a pair, and the days that it may cover.

    `record`: its id. `lane`: its table. `country`: code of the country on whose lane it is, blank for a pair. `first`,
    `until`: ISO days; `until` is the day after the last. `form`: as of `LawSpan`; a meeting of several days is "within"
    them. `settled`: False for what is only drafted, negotiated or announced. `paler`: see `age.paler`.
    """

    record: str
    lane: str
    country: str
    first: str
    until: str
    form: str
    settled: bool
    paler: bool
