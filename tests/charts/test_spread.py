import math

import pytest

from dashboard.charts import spread


def moved(places, **options):
    return [(x + dx, y + dy) for (x, y), (dx, dy) in zip(places, spread.offsets(places, **options), strict=True)]


@pytest.mark.parametrize("number", [2, 3, 5, 8])
def test_symbols_in_one_spot_are_moved_apart(number):
    now = moved([(100.0, 50.0)] * number, apart=16, furthest=40)
    gaps = [math.dist(one, other) for at, one in enumerate(now) for other in now[at + 1 :]]
    assert min(gaps) > 14


def test_symbols_that_do_not_overlap_stay():
    assert spread.offsets([(0.0, 0.0), (30.0, 0.0)], apart=16, furthest=20) == [(0, 0), (0, 0)]


def test_symbols_on_two_sides_of_a_border_move_to_their_own_side():
    (_, north), (_, south) = moved([(0.0, 0.0), (0.0, 1.0)], apart=16, furthest=20)
    assert north < 0 < 1 < south


def test_no_symbol_moves_further_than_allowed():
    offsets = spread.offsets([(0.0, 0.0)] * 30, apart=16, furthest=20)
    assert len(offsets) == 30
    assert max(math.hypot(*offset) for offset in offsets) <= 21


def test_the_same_places_always_give_the_same_offsets():
    places = [(0.0, 0.0), (3.0, 2.0), (3.0, 2.0)]
    assert spread.offsets(places, apart=16, furthest=20) == spread.offsets(places, apart=16, furthest=20)


def test_pixels_grow_eastwards_and_southwards():
    assert spread.pixels(0, 0, 0) == pytest.approx((256, 256))
    east, south = spread.pixels(-10, 10, 0)
    assert east > 256 < south
    assert spread.pixels(0, 0, 1) == pytest.approx((512, 512))


def test_the_poles_have_a_position_on_the_map():
    for latitude in (-90, 90):
        assert spread.pixels(latitude, 0, 1)[1] == spread.pixels(85 if latitude > 0 else -85, 0, 1)[1]
