"""What the map is brought nearer to, from run to run."""

from types import SimpleNamespace

import pytest

from dashboard.selection.place import Place
from dashboard.ui.figures import map_toolbar

PLACE, POSTS = Place(), ("ruili", "muse")


@pytest.fixture
def session(monkeypatch) -> dict:
    """Return the session state, in which the map was brought nearer to two posts."""
    held: dict = {}
    monkeypatch.setattr(map_toolbar, "st", SimpleNamespace(session_state=held))
    map_toolbar._go_nearer(PLACE, 2)
    map_toolbar.bring_nearer(PLACE, POSTS)
    return held


def test_the_map_stays_near_the_posts_of_a_number_from_run_to_run(session):
    assert map_toolbar.opened(PLACE) == map_toolbar.opened(PLACE) == POSTS
    assert map_toolbar.steps(PLACE) == (1, 0), "the camera is set anew, without steps nearer"
    map_toolbar._go_nearer(PLACE, 1)
    assert map_toolbar.steps(PLACE) == (1, 1)
    assert map_toolbar.opened(PLACE) == POSTS


def test_another_extent_or_border_clears_it_by_back_and_links_too(session):
    map_toolbar._go_nearer(PLACE, 1)
    assert map_toolbar.steps(Place(extent="world")) == map_toolbar.steps(Place(border="KHM-THA")) == (1, 0)
    assert map_toolbar.opened(Place(extent="world")) == ()
    assert map_toolbar.opened(Place(border="KHM-THA")) == ()


def test_resetting_the_view_clears_it(session):
    map_toolbar._whole_view()
    assert map_toolbar.opened(PLACE) == ()


def test_before_any_click_it_is_near_nothing(monkeypatch):
    monkeypatch.setattr(map_toolbar, "st", SimpleNamespace(session_state={}))
    assert map_toolbar.opened(PLACE) == ()
