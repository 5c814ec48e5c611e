import pytest

from dashboard.charts import exits, spread
from dashboard.charts import map as charts
from dashboard.measures import map as maps
from dashboard.record import current
from dashboard.selection import Filters

RECORD = current()
ROOM = (charts.WIDTH, charts.HEIGHT)


def found(extent: str, room: tuple[int, int] = ROOM) -> list[exits.Exit]:
    return exits.of(maps.drawn(RECORD, Filters(), extent), charts.EXTENTS[extent], room)


def inside(latitude: float, longitude: float, extent: str, edge: float = 0) -> bool:
    middle_latitude, middle_longitude, zoom = charts.EXTENTS[extent]
    x, y = spread.pixels(latitude, longitude, zoom)
    middle_x, middle_y = spread.pixels(middle_latitude, middle_longitude, zoom)
    return abs(x - middle_x) <= ROOM[0] / 2 - edge and abs(y - middle_y) <= ROOM[1] / 2 - edge


def test_each_line_to_a_capital_out_of_the_frame_ends_in_an_arrow_with_its_name():
    links = maps.links(RECORD, Filters())
    out = [link for link in links if not inside(link.from_latitude, link.from_longitude, "mekong")]
    assert 0 < len(out) < len(links), "the lines to Beijing leave the frame"
    assert [(end.city, end.side) for end in found("mekong")] == [("Beijing", "north")] * len(out)
    assert [end.number for end in found("mekong")] == [link.number for link in out]


def test_arrows_lie_within_the_frame_at_its_edge_and_point_out_of_it():
    for end in found("mekong"):
        assert inside(end.latitude, end.longitude, "mekong", exits.INSET - 1)
        assert not inside(end.latitude, end.longitude, "mekong", exits.INSET + 1)
        assert -90 < end.angle < 90, "northwards"


def test_lines_that_leave_the_frame_of_a_phone_sideways_have_arrows_too():
    ends = found("mekong", (charts.PHONE_WIDTH, charts.HEIGHT))
    assert len(ends) == len(found("mekong"))
    assert {end.side for end in ends} == {"north", "east"}
    _, longitude, zoom = charts.EXTENTS["mekong"]
    reach = (charts.PHONE_WIDTH / 2 - exits.INSET + 1) * 360 / spread.TILE / 2**zoom
    assert all(abs(end.longitude - longitude) <= reach for end in ends)


def test_a_line_that_stays_in_the_frame_has_no_arrow():
    assert found("region") == found("world") == []
    assert found("world", (charts.PHONE_WIDTH, charts.HEIGHT)) == [], "its lines are too short for arrows"


def test_lines_that_leave_on_both_sides_have_two_arrows():
    sides = {end.side for end in found("region", (120, 120))}
    assert len(sides) > 1


def test_each_place_is_named_once_for_each_side():
    ends = found("mekong")
    assert [(end.city, end.side, row) for end, row in exits.titles(ends, 1)] == [("Beijing", "north", 0)]
    assert exits.titles([], 1) == []


def test_at_a_side_the_northernmost_arrow_is_named():
    ends = found("mekong", (charts.PHONE_WIDTH, charts.HEIGHT))
    (named,) = [end for end, _ in exits.titles(ends, 1) if end.side == "east"]
    assert named.latitude == max(end.latitude for end in ends if end.side == "east")


def test_names_that_would_overlap_stand_in_rows():
    (end, *_) = found("mekong")
    three = [end._replace(city=city, longitude=at) for city, at in (("A", 100.0), ("B", 101.0), ("C", 104.0))]
    assert [(each.city, row) for each, row in exits.titles(three, 2)] == [("A", 0), ("B", 1), ("C", 0)]


@pytest.mark.parametrize("zoom", [0.2, 3.85, 6.5])
def test_a_position_on_the_map_leads_back_to_its_place(zoom):
    for capital in maps.capitals(RECORD):
        at = spread.pixels(capital.latitude, capital.longitude, zoom)
        assert spread.place(*at, zoom) == pytest.approx((capital.latitude, capital.longitude))
