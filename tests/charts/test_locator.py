"""Small maps: the members on them, the border of two, and its posts as links."""

from xml.etree.ElementTree import fromstring

import pytest

from dashboard import geometry
from dashboard.charts import land, locator
from dashboard.record import BORDERS, current
from tests import made
from tests.charts.test_svg import HOSTILE

RECORD = current()
OURS = geometry.current()
APART = [pair for pair in RECORD.pairs if pair not in BORDERS]


@pytest.mark.parametrize("code", RECORD.members)
def test_one_member_stands_out_among_the_six_in_few_bytes(code):
    drawn = locator.locator(OURS, (code,), "name", 112)
    fills = [path.attrib["fill"] for path in fromstring(drawn).iter("path")]
    assert fills.count("var(--gms-accent)") == 1
    assert fills.index("var(--gms-accent)") == list(land.rings(OURS)).index(code)
    assert len(fills) == 6
    assert len(drawn) < 8_000


@pytest.mark.parametrize("pair", BORDERS)
def test_the_map_of_a_border_names_both_sides_and_links_each_post_within_its_frame(pair):
    posts = [made.post(f"{pair}-{at}", latitude=15.0 + at / 50, longitude=102.0) for at in range(12)]
    names = dict.fromkeys((*pair.split("-"), *(post.post for post in posts)), "Name")
    drawn = fromstring(locator.border(OURS, pair, posts, "whole", names, "?record={}".format, 420)).find("svg")
    assert [link.attrib["href"] for link in drawn.iter("a")] == [f"?record={post.post}" for post in posts]
    _, _, width, height = map(float, drawn.attrib["viewBox"].split())
    assert width >= height * 0.8
    spots = []
    for link in drawn.iter("a"):
        box = link.find("rect").attrib
        x, y = float(box["x"]), float(box["y"])
        assert 0 <= x <= width - locator.APART
        assert 0 <= y <= height - locator.APART
        spots.append((x, y))
    assert len(set(spots)) == len(spots)
    assert [text.text for text in drawn.findall("text")] == ["Name", "Name"]


@pytest.mark.parametrize("pair", APART)
def test_two_without_a_common_border_have_no_map_of_it(pair):
    assert land.border(OURS, pair) == ()
    assert locator.border(OURS, pair, [], "whole", {}, "?record={}".format, 420) == ""


@pytest.mark.parametrize("name", HOSTILE)
def test_any_name_stays_text(name):
    names = {"LAO": name, "THA": name, "a": name}
    posts = [made.post("a", latitude=18.0, longitude=102.6)]
    drawn = fromstring(locator.border(OURS, "LAO-THA", posts, name, names, "?q={}".format, 420))
    assert "script" not in {each.tag for each in drawn.iter()}
    assert len(list(drawn.iter("a"))) == 1


def test_a_simpler_line_keeps_its_ends_and_what_stands_out():
    line = [(0.0, 0.0), (1.0, 0.1), (2.0, 0.0), (3.0, 5.0), (4.0, 0.0)]
    assert land.simpler(line, 0.5) == [(0.0, 0.0), (2.0, 0.0), (3.0, 5.0), (4.0, 0.0)]
    assert land.simpler(line[:2], 9) == line[:2]


def test_land_is_cut_at_the_frame():
    square = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)]
    cut = land.within(square, (1.0, 1.0, 9.0, 9.0))
    assert land.area(cut) == 9
    assert land.within(square, (5.0, 5.0, 9.0, 9.0)) == []
    assert land.holds(square, (2.0, 2.0))
    assert not land.holds(square, (5.0, 2.0))
