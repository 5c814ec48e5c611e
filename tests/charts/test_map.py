import json

import pandas as pd
import pytest

from dashboard import theme, words
from dashboard.charts import layers, spread, symbols
from dashboard.charts import map as charts
from dashboard.record import current
from dashboard.selection import Selection
from dashboard.ui.figures import country as country_figures
from dashboard.ui.run.view import Voice

CAPITALS = {"CHN": (39.91, 116.4), "KHM": (11.56, 104.92), "THA": (13.75, 100.5), "VNM": (21.03, 105.85)}
PAIRS = [("CHN", "VNM", 2), ("KHM", "THA", 3), ("KHM", "VNM", 1)]


def posts() -> pd.DataFrame:
    rows = [
        {"post": f"post-{at}", "kind": kind, "status": "operating", "precision": "city", "name": kind, "line": "2009"}
        for at, kind in enumerate(theme.KINDS)
    ]
    return pd.DataFrame(rows).assign(latitude=11.56, longitude=104.92)


def arcs() -> pd.DataFrame:
    rows = [
        {"pair": f"{a}-{b}", "number": number, "name": f"{a} {b}", "line": str(number)}
        | {"from_latitude": CAPITALS[a][0], "from_longitude": CAPITALS[a][1]}
        | {"to_latitude": CAPITALS[b][0], "to_longitude": CAPITALS[b][1]}
        for a, b, number in PAIRS
    ]
    return pd.DataFrame(rows)


def labels() -> pd.DataFrame:
    names = list(layers.NAMES_AT)
    return pd.DataFrame({"country": names, "label": names, "latitude": 20.0, "longitude": 100.0})


def written(**changes) -> dict:
    asked = {"extent": "region", "scheme": "light"} | changes
    return json.loads(charts.deck(posts(), arcs(), labels(), **asked).to_json())


def layer(deck: dict, name: str) -> dict:
    found = [each for each in deck["layers"] if each["id"].split("-")[0] == name]
    assert len(found) == 1, f"{name}: {len(found)} layers"
    return found[0]


def test_each_pair_has_one_arc_to_see_and_one_to_click():
    deck = written()
    for name in ("arcs", "agreements"):
        assert [row["pair"] for row in layer(deck, name)["data"]] == ["CHN-VNM", "KHM-THA", "KHM-VNM"]


def test_an_arc_runs_from_one_capital_to_the_other():
    rows = layer(written(), "arcs")["data"]
    assert len(rows) == len(PAIRS)
    for row, (a, b, _) in zip(rows, PAIRS, strict=True):
        assert row["path"][0] == list(CAPITALS[a][::-1])
        assert row["path"][-1] == list(CAPITALS[b][::-1])


def test_an_arc_is_wider_the_more_agreements_there_are():
    width = {row["pair"]: row["width"] for row in layer(written(), "arcs")["data"]}
    assert width["KHM-VNM"] < width["CHN-VNM"] < width["KHM-THA"]


def test_each_kind_of_post_has_its_own_symbol():
    rows = layer(written(), "posts")["data"]
    icons = {row["icon"] for row in rows}
    assert len(icons) == len(theme.KINDS) == len(rows)
    assert icons <= set(layer(written(), "posts")["iconMapping"])


def test_posts_in_one_place_are_drawn_apart():
    offsets = {tuple(row["offset"]) for row in layer(written(), "posts")["data"]}
    assert len(offsets) == len(theme.KINDS)


def test_geometry_is_an_address_and_not_in_the_deck():
    deck = written(assets="sub/assets")
    for name in ("land", "members", "borders", "countries"):
        data = layer(deck, name)["data"]
        assert data.startswith("sub/assets/")
        assert data.endswith(".geojson")
    assert len(json.dumps(deck)) < 30_000


def test_each_address_of_the_geometry_carries_its_version():
    deck = written(version="0123456789ab")
    found = [layer(deck, name)["data"] for name in ("land", "members", "borders", "countries")]
    assert found == [
        f"assets/{name}.geojson?version=0123456789ab" for name in ("land", "members", "borders", "targets")
    ]


def test_no_address_in_the_deck_leads_outside():
    text = charts.deck(posts(), arcs(), labels(), extent="world", scheme="dark").to_json()
    assert "//" not in text
    assert "cartocdn" not in text
    assert json.loads(text)["mapStyle"] == "__MAP_STYLE__", "what pydeck writes where there is no style to fetch"


def test_every_layer_that_takes_clicks_has_a_new_name_after_each_click():
    first, second = written(turn=1), written(turn=2)
    pairs = list(zip(first["layers"], second["layers"], strict=True))
    assert len(pairs) > 3
    for before, after in pairs:
        assert (before["id"] != after["id"]) == before["pickable"], before["id"]


@pytest.mark.parametrize(
    ("objects", "chosen"),
    [
        ({"posts-3": [{"post": "ruili", "name": "Ruili"}]}, ("post", "ruili")),
        ({"agreements-0": [{"pair": "KHM-THA", "path": []}]}, ("pair", "KHM-THA")),
        ({"countries-1": [{"type": "Feature", "properties": {"country": "LAO"}}]}, ("country", "LAO")),
        ({}, ("", "")),
        ({"posts-3": []}, ("", "")),
    ],
)
def test_a_click_says_what_it_chose(objects, chosen):
    assert charts.clicked(objects) == chosen


def test_each_extent_has_its_own_view_and_coming_back_changes_all_of_it():
    views = [charts.view(extent) for extent in charts.EXTENTS]
    assert len({(view.latitude, view.longitude, view.zoom) for view in views}) == len(charts.EXTENTS) > 1
    for extent in charts.EXTENTS:
        once, again = charts.view(extent), charts.view(extent, again=1)
        for part in ("latitude", "longitude", "zoom"):
            assert 0 < abs(getattr(once, part) - getattr(again, part)) < 0.001


@pytest.mark.parametrize("country", current().members)
def test_a_view_made_to_hold_posts_holds_all_of_them_and_is_no_wider_than_they_need(country):
    rows = country_figures._standing(Voice(current(), words.of("en")), Selection(), country)
    room = country_figures.ROOM
    latitude, longitude, zoom = charts.around(rows, room)
    x, y = spread.pixels(latitude, longitude, zoom)
    places = [spread.pixels(*place, zoom) for place in zip(rows["latitude"], rows["longitude"], strict=True)]
    assert len(places) > 1
    across, down = (max(each) - min(each) for each in zip(*places, strict=True))
    assert across <= room[0] + 1
    assert down <= room[1] + 1
    assert across > room[0] - 1 or down > room[1] - 1 or zoom == charts.NEAREST
    for left, top in places:
        assert abs(left - x) <= room[0] / 2 + 5
        assert abs(top - y) <= room[1] / 2 + 5
    deck = json.loads(
        country_figures._deck(Voice(current(), words.of("en")), Selection(), country, "light", 0).to_json()
    )
    assert deck["initialViewState"]["zoom"] == zoom


def test_one_post_is_shown_with_the_country_around_it_and_none_leaves_the_extent():
    one = pd.DataFrame({"latitude": [18.0], "longitude": [102.6]})
    assert charts.around(one, (200, 200)) == (18.0, 102.6, charts.NEAREST)
    assert charts.around(one.iloc[:0], (200, 200)) is None


def test_names_have_the_colour_of_the_scheme():
    assert layer(written(scheme="dark"), "names")["getColor"] == theme.LABEL["dark"]
    assert {row["label"] for row in layer(written(), "names")["data"]} == set(layers.NAMES_AT)


def test_the_map_is_drawn_when_nothing_is_recorded():
    empty = charts.deck(posts().iloc[:0], arcs().iloc[:0], labels(), extent="region", scheme="light")
    deck = json.loads(empty.to_json())
    assert [layer(deck, name)["data"] for name in ("posts", "arcs")] == [[], []]


def test_the_box_beside_the_pointer_shows_only_what_names_itself():
    for name in ("posts", "agreements"):
        rows = layer(written(), name)["data"]
        assert rows
        assert all({"name", "line", "shown"} <= row.keys() for row in rows)


def test_a_symbol_says_whether_the_post_is_planned_closed_or_not_placed():
    assert symbols.form("planned", "town") == "dashed"
    assert symbols.form("closed", "town") == "crossed"
    assert symbols.form("operating", "country") == "open"
    assert symbols.form("operating", "town") == "solid"


def test_a_text_that_deck_would_run_is_shown_as_it_is():
    hostile = "@@=1+1 @@#GL.ONE"
    drawn = charts.deck(
        posts().assign(name=hostile, line=hostile),
        arcs().assign(name=hostile, line=hostile),
        labels().assign(label=hostile),
        extent="region",
        scheme="light",
    )
    rows = [
        row
        for layer in json.loads(drawn.to_json())["layers"]
        if isinstance(layer["data"], list)
        for row in layer["data"]
    ]
    texts = [row[field] for row in rows for field in ("name", "line", "label") if field in row]
    assert texts
    assert not [text for text in texts if "@@" in text]


def test_a_member_without_a_place_for_its_name_is_named_at_its_capital():
    more = pd.DataFrame({"country": ["XYZ"], "label": ["New"], "latitude": [1.5], "longitude": [2.5]})
    drawn = charts.deck(posts(), arcs(), more, extent="region", scheme="light")
    names = next(layer for layer in json.loads(drawn.to_json())["layers"] if layer["id"] == "names")
    assert names["data"] == [{"label": "New", "latitude": 1.5, "longitude": 2.5}]


def test_a_step_nearer_changes_the_zoom_alone_and_stays_within_its_limits():
    here, nearer, beyond = charts.view("mekong"), charts.view("mekong", nearer=1), charts.view("mekong", nearer=99)
    assert (nearer.latitude, nearer.longitude) == (here.latitude, here.longitude)
    assert here.zoom < nearer.zoom < beyond.zoom == charts.ZOOM_LIMITS[1]
