"""The small map, read as XML."""

from itertools import combinations
from xml.etree.ElementTree import Element, fromstring

import pytest

from dashboard import words
from dashboard.charts import small_map as charts
from dashboard.charts import svg, tiles
from dashboard.measures import pairs
from dashboard.measures import small_map as measures
from dashboard.measures.overview_rows import BONDS, Bond, SmallMap, Tile
from dashboard.record import current
from dashboard.selection import Filters
from dashboard.telling import small_map as told
from dashboard.telling.teller import Teller, teller
from tests.charts.test_svg import HOSTILE, name_of

RECORD = current()
ROWS = pairs.matrix(RECORD, Filters())
SHOWN = measures.small_map(RECORD, ROWS)
SAID = {key: charts.Said(*each) for key, each in told.words(Teller(RECORD, words.of("en")), SHOWN, ROWS).items()}
EVERY = SHOWN._replace(bonds=tuple(Bond(pair, "agreed", False) for pair in RECORD.pairs))


def drawn(shown: SmallMap = SHOWN, said=SAID, **options) -> Element:
    return fromstring(charts.drawing(shown, said, "A map", lambda key: f"?{key}", **options)).find("svg")


def links(svg_: Element) -> dict[str, Element]:
    return {each.attrib["href"].removeprefix("?"): each for each in svg_.iter("a")}


def box(tile: Element) -> charts.Box:
    rect = {name: float(value) for name, value in tile.find("rect").attrib.items() if name not in ("fill", "stroke")}
    return rect["x"], rect["y"], rect["x"] + rect["width"], rect["y"] + rect["height"]


def test_each_member_and_each_pair_with_something_on_record_is_a_link_with_a_name():
    found = links(drawn())
    assert list(found) == [*(bond.pair for bond in SHOWN.bonds), *RECORD.members]
    for key, link in found.items():
        assert name_of(link) == SAID[key].opens
    for code in RECORD.members:
        assert found[code].find("text").text == RECORD.label(code)
        said = " ".join(text.text for text in found[code].findall("text")[1:])
        assert said == SAID[code].more


def test_a_line_looks_as_far_as_its_pair_has_come_and_as_old_as_its_report():
    looks = set()
    for step in BONDS:
        for paler in (False, True):
            shown = SHOWN._replace(bonds=(Bond("LAO-THA", step, paler),))
            line = links(drawn(shown))["LAO-THA"].findall("path")[1].attrib
            looks.add((line["stroke"], line["stroke-width"], line.get("stroke-dasharray")))
    assert len(looks) == 2 * len(BONDS)
    assert [step for step in BONDS if charts.STROKES[step][1]] == ["prepared"]


def test_tiles_stand_apart_and_lie_to_each_other_as_on_the_schematic_map():
    boxes = {code: box(links(drawn())[code]) for code in RECORD.members}
    assert set(boxes) == set(tiles.TILES)
    for left, top, right, bottom in boxes.values():
        assert 0 < left < right < charts.WIDTH
        assert 0 < top < bottom < charts.HEIGHT
        assert min(right - left, bottom - top) >= 24
    for one, other in combinations(boxes, 2):
        (left, top, right, bottom), (left_2, top_2, right_2, bottom_2) = boxes[one], boxes[other]
        assert right < left_2 or right_2 < left or bottom < top_2 or bottom_2 < top
        (west, south, east, north), (west_2, south_2, east_2, north_2) = tiles.TILES[one], tiles.TILES[other]
        assert (east <= west_2, east_2 <= west) == (right <= left_2, right_2 <= left)
        assert (south >= north_2, south_2 >= north) == (bottom <= top_2, bottom_2 <= top)


def test_every_pair_has_a_line_from_edge_to_edge_of_its_tiles_apart_from_all_others():
    assert set(charts.ENDS) == set(RECORD.pairs)
    for pair, ends in charts.ENDS.items():
        for x, y in ends:
            assert any(touches(charts.BOXES[code], x, y) for code in pair.split("-")), pair
    for one, other in combinations(charts.ENDS, 2):
        assert apart(charts.ENDS[one], charts.ENDS[other]) >= charts.HIT or crossing(one, other), (one, other)


def touches(tile: charts.Box, x: float, y: float) -> bool:
    left, top, right, bottom = tile
    return left <= x <= right and top <= y <= bottom and (x in (left, right) or y in (top, bottom))


def spots(ends) -> list[tuple[float, float]]:
    """Return spots along a line where no tile covers it."""
    (x, y), (x_2, y_2) = ends
    steps = [(x + (x_2 - x) * at / 60, y + (y_2 - y) * at / 60) for at in range(61)]
    return [each for each in steps if not any(inside(tile, *each) for tile in charts.BOXES.values())]


def inside(tile: charts.Box, x: float, y: float) -> bool:
    left, top, right, bottom = tile
    return left < x < right and top < y < bottom


def apart(one, other) -> float:
    return min(max(abs(x - x_2), abs(y - y_2)) for x, y in spots(one) for x_2, y_2 in spots(other))


def crossing(one: str, other: str) -> bool:
    """Return whether one line runs across and the other down."""
    upright = [len({x for x, _ in charts.ENDS[pair]}) == 1 for pair in (one, other)]
    return upright[0] != upright[1]


@pytest.mark.parametrize("text", HOSTILE)
def test_words_of_any_length_and_script_stay_within_their_tile(text):
    said = {key: charts.Said(text, text, text) for key in (*RECORD.members, *RECORD.pairs)}
    shown = EVERY._replace(tiles=tuple(Tile(code, text, 3) for code in RECORD.members))
    for code, link in ((code, links(drawn(shown, said))[code]) for code in RECORD.members):
        left, top, right, bottom = box(link)
        assert link.findall("text")
        for words_ in link.findall("text"):
            size, x, y = (float(words_.attrib[name]) for name in ("font-size", "x", "y"))
            assert size >= 14
            assert top < y - 0.7 * size
            assert y < bottom, code
            assert x > left
            assert x + charts.letters.width(words_.text, size) <= right


@pytest.mark.parametrize("language", words.languages())
def test_no_name_and_no_number_of_posts_is_cut_in_any_language(language):
    own = teller(RECORD, language)
    tiles_ = SHOWN._replace(tiles=tuple(each._replace(label=own.record.label(each.country)) for each in SHOWN.tiles))
    said = {key: charts.Said(*each) for key, each in told.words(own, tiles_, ROWS).items()}
    texts = [each.text for each in drawn(tiles_, said).iter("text")]
    assert len(texts) >= 2 * len(RECORD.members)
    assert not [text for text in texts if charts.letters.CUT in text]


def test_the_emphasised_members_stand_out_and_no_other():
    found = links(drawn(emphasised=("THA",)))
    fills = {code: found[code].find("rect").attrib["fill"] for code in RECORD.members}
    assert {code for code, fill in fills.items() if fill == svg.ACCENT} == {"THA"}
