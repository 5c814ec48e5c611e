"""The outlines of all land, once for all maps of a document."""

from dashboard.charts import outlines, symbols
from dashboard.geometry import MEMBERS, current
from dashboard.measures import map as measures
from dashboard.record import current as record
from dashboard.selection import Filters

DRAWN = measures.drawn(record(), Filters(), "region")


def test_every_member_other_land_and_the_borders_have_a_path():
    found = outlines.outlines(current())
    assert set(found) == {*MEMBERS, outlines.OTHER, outlines.BORDERS}
    assert all(path.startswith("M") for path in found.values())
    assert sum(map(len, found.values())) < 120_000


def test_all_paths_and_the_symbols_of_all_posts_are_shared():
    made = outlines.shared(current(), DRAWN.posts)
    names = {each.get("id") for each in made.iter() if each.get("id")}
    assert names >= {outlines.mark(name) for name in outlines.outlines(current())}
    assert names >= {outlines.mark(symbols.name(post.kind, post.certainty, post.paler)) for post in DRAWN.posts}
    assert made.get("aria-hidden") == "true"


def test_north_is_up_and_east_is_right():
    (x, y), (east, _), (_, north) = map(outlines.at, ((100.0, 10.0), (101.0, 10.0), (100.0, 11.0)))
    assert east > x
    assert north < y
