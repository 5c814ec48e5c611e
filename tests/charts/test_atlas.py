"""Maps that use the outlines of their document: posts and lines are links, names stand on their land."""

from xml.etree.ElementTree import Element, fromstring

import pytest

from dashboard.charts import atlas, locator, outlines
from dashboard.geometry import MEMBERS, current
from dashboard.measures import map as measures
from dashboard.record import current as record
from dashboard.selection import Filters
from tests.made import labels

DRAWN = measures.drawn(record(), Filters(), "region")
BOX = (91.5, 5.0, 110.6, 26.5)
WIDTH = 640.0


def drawn(**more) -> Element:
    keys = [*(post.post for post in DRAWN.posts), *(link.pair for link in DRAWN.links)]
    shown = atlas.Shown(labels(keys), lambda key: f"#{key}", **{"names": {}} | more)
    return fromstring(atlas.atlas(current(), BOX, WIDTH, "A map", shown))


def test_each_post_and_each_pair_is_a_link_with_a_name():
    links = list(drawn(posts=DRAWN.posts, links=DRAWN.links).iter("a"))
    assert len(links) == len(DRAWN.posts) + len(DRAWN.links)
    assert {link.get("href")[1:] for link in links} >= {post.post for post in DRAWN.posts}
    assert all(link.findtext("title") for link in links)


def test_a_member_that_is_named_is_a_link_too():
    links = {link.get("href"): link.findtext("title") for link in drawn(names={"LAO": "Lao PDR"}).iter("a")}
    assert links == {"#LAO": "Lao PDR"}


def test_posts_stay_within_the_map():
    for use in drawn(posts=DRAWN.posts).iter("use"):
        if use.get("x"):
            assert 0 <= float(use.get("x")) <= WIDTH


@pytest.mark.parametrize("code", MEMBERS)
def test_a_member_that_stands_out_has_another_colour(code):
    fills = {use.get("href"): use.get("fill") for use in drawn(within=(code,)).iter("use")}
    own = fills.pop(f"#{outlines.mark(code)}")
    assert own not in fills.values()


def test_a_name_stands_where_it_is_told_to_or_on_its_land():
    frame = atlas.Frame(BOX, WIDTH)
    (text,) = drawn(names={"KHM": "Cambodia"}, spots={"KHM": (105.0, 12.5)}).iter("text")
    assert abs(float(text.get("x")) - frame.at((105.0, 12.5))[0]) < 1
    (text,) = drawn(names={"THA": "Thailand"}).iter("text")
    assert text.text == "Thailand"


def test_a_border_and_a_box_are_framed():
    box = locator.border_box(current(), "KHM-THA", [])
    assert box is not None
    assert locator.border_box(current(), "KHM-MMR", []) is None
    (rect,) = [each for each in drawn(frames=(box,)).iter("rect") if each.get("stroke-dasharray")]
    assert float(rect.get("width")) > 10
