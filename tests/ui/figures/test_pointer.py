"""Clicks on maps."""

from types import SimpleNamespace

import pytest

from dashboard.ui.figures import pointer


@pytest.fixture
def click(monkeypatch):
    """Return a function that clicks on a map and returns the records opened so far."""
    session, found = {}, []
    monkeypatch.setattr(pointer, "st", SimpleNamespace(session_state=session))
    monkeypatch.setattr(pointer.state, "open_record", found.append)

    def clicked(opens, key, **selection):
        session[key] = SimpleNamespace(selection=SimpleNamespace(**selection))
        opens(key)
        return found

    return clicked


def test_a_map_counts_the_clicks_that_it_answers_and_no_others(click):
    click(pointer.opens_on_map, "map", objects={})
    assert pointer.turns("map") == 0
    assert click(pointer.opens_on_map, "map", objects={"posts-0": [{"post": "blo-cao-bang"}]}) == ["blo-cao-bang"]
    assert pointer.turns("map") == 1
    assert pointer.turns("map-KHM") == 0
