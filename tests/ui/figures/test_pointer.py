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


@pytest.mark.parametrize(
    ("agent", "phone"),
    [
        ("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/130.0.0.0 Mobile Safari/537.36", True),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1", True),
        ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36", False),
        (None, False),
    ],
)
def test_a_phone_is_known_by_what_its_browser_says(monkeypatch, agent, phone):
    headers = {"User-Agent": agent} if agent else {}
    monkeypatch.setattr(pointer, "st", SimpleNamespace(context=SimpleNamespace(headers=headers)))
    assert pointer.on_phone() is phone
