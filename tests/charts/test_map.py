import json

import pytest

from dashboard import theme, words
from dashboard.charts import lettering, spread, symbols
from dashboard.charts import map as charts
from dashboard.measures.rows import Capital, Map
from dashboard.record import current
from dashboard.telling.labels import Label
from dashboard.telling.teller import Teller
from dashboard.telling.views import country as findings
from dashboard.ui.figures import country as country_figures
from tests.made import labels, link, post

CAPITALS = {"CHN": (39.91, 116.4), "KHM": (11.56, 104.92), "THA": (13.75, 100.5), "VNM": (21.03, 105.85)}
PAIRS = [("CHN", "VNM", 2), ("KHM", "THA", 3), ("KHM", "VNM", 1)]


def shown(**rows) -> Map:
    """Return a map with a post of each kind in one place, a link for each of PAIRS and all members."""
    posts = tuple(post(f"post-{at}", kind=kind) for at, kind in enumerate(theme.KINDS))
    links = tuple(link(f"{a}-{b}", number, CAPITALS[a], CAPITALS[b]) for a, b, number in PAIRS)
    capitals = tuple(Capital(code, code, 20.0, 100.0) for code in lettering.NAMES_AT)
    return Map(posts, links, capitals)._replace(**rows)


def called(rows: Map, name: str = "name", line: str = "2009") -> dict[str, Label]:
    return labels([*(post.post for post in rows.posts), *(link.pair for link in rows.links)], name, line)


def deck_json(rows: Map | None = None, **changes) -> dict:
    options, rows = {"extent": "region", "scheme": "light"} | changes, rows or shown()
    return json.loads(charts.deck(rows, called(rows), **options).to_json())


def layer(deck: dict, name: str) -> dict:
    found = [each for each in deck["layers"] if each["id"].split("-")[0] == name]
    assert len(found) == 1, f"{name}: {len(found)} layers"
    return found[0]


def test_each_pair_has_one_visible_and_one_clickable_arc():
    deck = deck_json()
    for name in ("arcs", "agreements"):
        assert [row["pair"] for row in layer(deck, name)["data"]] == ["CHN-VNM", "KHM-THA", "KHM-VNM"]


def test_an_arc_runs_from_one_capital_to_the_other():
    rows = layer(deck_json(), "arcs")["data"]
    assert len(rows) == len(PAIRS)
    for row, (a, b, _) in zip(rows, PAIRS, strict=True):
        assert row["path"][0] == list(CAPITALS[a][::-1])
        assert row["path"][-1] == list(CAPITALS[b][::-1])


def test_arcs_are_wider_with_more_agreements():
    width = {row["pair"]: row["width"] for row in layer(deck_json(), "arcs")["data"]}
    assert width["KHM-VNM"] < width["CHN-VNM"] < width["KHM-THA"]


def test_each_kind_of_post_has_its_own_symbol():
    rows = layer(deck_json(), "posts")["data"]
    icons = {row["icon"] for row in rows}
    assert len(icons) == len(theme.KINDS) == len(rows)
    assert icons <= set(layer(deck_json(), "posts")["iconMapping"])


def test_posts_in_one_place_are_moved_apart():
    offsets = {tuple(row["offset"]) for row in layer(deck_json(), "posts")["data"]}
    assert len(offsets) == len(theme.KINDS)


def test_the_deck_has_the_address_of_the_geometry_and_not_its_content():
    deck = deck_json(assets="sub/assets")
    for name in ("land", "members", "borders", "countries"):
        data = layer(deck, name)["data"]
        assert data.startswith("sub/assets/")
        assert data.endswith(".geojson")
    assert len(json.dumps(deck)) < 30_000


def test_each_address_of_the_geometry_has_its_version():
    deck = deck_json(version="0123456789ab")
    found = [layer(deck, name)["data"] for name in ("land", "members", "borders", "countries")]
    assert found == [
        f"assets/{name}.geojson?version=0123456789ab" for name in ("land", "members", "borders", "targets")
    ]


def test_no_address_in_the_deck_leads_to_another_server():
    text = charts.deck(shown(), called(shown()), extent="world", scheme="dark").to_json()
    assert "//" not in text
    assert "cartocdn" not in text
    assert json.loads(text)["mapStyle"] == "__MAP_STYLE__", "what pydeck writes where there is no style to fetch"


def test_the_letters_of_another_script_stand_in_the_deck_as_they_are():
    rows = shown()
    text = charts.deck(rows, called(rows, name="កម្ពុជា"), extent="world", scheme="dark").to_json()
    assert "កម្ពុជា" in text
    assert "\\u17" not in text


def test_every_clickable_layer_has_a_new_id_after_each_click():
    first, second = deck_json(turn=1), deck_json(turn=2)
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
def test_a_click_returns_what_it_chose(objects, chosen):
    assert charts.clicked(objects) == chosen


def test_extents_have_different_view_states_and_again_changes_each_value():
    states = [charts.view_state(extent) for extent in charts.EXTENTS]
    assert len({(state.latitude, state.longitude, state.zoom) for state in states}) == len(charts.EXTENTS) > 1
    for extent in charts.EXTENTS:
        once, again = charts.view_state(extent), charts.view_state(extent, again=1)
        for part in ("latitude", "longitude", "zoom"):
            assert 0 < abs(getattr(once, part) - getattr(again, part)) < 0.001


@pytest.mark.parametrize("country", current().members)
def test_a_camera_around_posts_shows_all_of_them_as_close_as_possible(country):
    rows = findings.posts(Teller(current(), words.of("en")), country).figure.posts
    room = country_figures.ROOM
    latitude, longitude, zoom = charts.camera_around(rows, room)
    x, y = spread.pixels(latitude, longitude, zoom)
    places = [spread.pixels(row.latitude, row.longitude, zoom) for row in rows]
    assert len(places) > 1
    across, down = (max(each) - min(each) for each in zip(*places, strict=True))
    assert across <= room[0] + 1
    assert down <= room[1] + 1
    assert across > room[0] - 1 or down > room[1] - 1 or zoom == charts.CLOSEST_ZOOM
    for left, top in places:
        assert abs(left - x) <= room[0] / 2 + 5
        assert abs(top - y) <= room[1] / 2 + 5
    deck = json.loads(country_figures._deck(Teller(current(), words.of("en")), country, "light", 0).to_json())
    assert deck["initialViewState"]["zoom"] == zoom


def test_a_camera_around_one_post_is_not_too_close_and_around_none_is_none():
    one = (post("one", latitude=18.0, longitude=102.6),)
    assert charts.camera_around(one, (200, 200)) == (18.0, 102.6, charts.CLOSEST_ZOOM)
    assert charts.camera_around((), (200, 200)) is None


def test_names_have_the_colour_of_the_scheme():
    for scheme in theme.LABEL:
        names = layer(deck_json(scheme=scheme), "names")
        assert (names["getColor"], names["outlineColor"]) == (theme.LABEL[scheme], theme.HALO[scheme])
        assert names["fontSettings"]["sdf"] is True, "without it there is no halo"
    assert [each["id"] for each in deck_json()["layers"]][-1] == "names", "over the marks"
    assert {row["label"] for row in layer(deck_json(), "names")["data"]} == set(lettering.NAMES_AT)


def test_the_map_is_drawn_when_nothing_is_recorded():
    deck = deck_json(shown(posts=(), links=()))
    assert [layer(deck, name)["data"] for name in ("posts", "arcs")] == [[], []]


def test_every_clickable_mark_has_the_fields_of_the_tooltip():
    for name in ("posts", "agreements"):
        rows = layer(deck_json(), name)["data"]
        assert rows
        assert all({"name", "line", "shown"} <= row.keys() for row in rows)


def test_symbols_show_planned_closed_and_roughly_placed_posts():
    posts = {
        "planned": post("planned", status="planned", precision="town"),
        "closed": post("closed", status="closed", precision="town"),
        "open": post("open", precision="country"),
        "solid": post("solid", precision="town"),
    }
    drawn = {row["post"]: row["icon"] for row in layer(deck_json(shown(posts=tuple(posts.values()))), "posts")["data"]}
    assert drawn == {key: symbols.name(row.kind, key, False) for key, row in posts.items()}
    assert len({symbols.picture(row.kind, key) for key, row in posts.items()}) == 4


def test_text_that_deck_gl_would_run_is_shown_as_text():
    hostile = "@@=1+1 @@#GL.ONE"
    rows = shown(capitals=tuple(Capital(code, hostile, 20.0, 100.0) for code in lettering.NAMES_AT))
    drawn = charts.deck(rows, called(rows, hostile, hostile), extent="region", scheme="light")
    rows = [
        row
        for layer in json.loads(drawn.to_json())["layers"]
        if isinstance(layer["data"], list)
        for row in layer["data"]
    ]
    texts = [row[field] for row in rows for field in ("name", "line", "label") if field in row]
    assert texts
    assert not [text for text in texts if "@@" in text]


def test_a_member_without_a_position_for_its_name_is_named_at_its_capital():
    names = layer(deck_json(shown(capitals=(Capital("XYZ", "New", 1.5, 2.5),))), "names")
    (row,) = names["data"]
    assert (row["label"], row["latitude"], row["longitude"]) == ("New", 1.5, 2.5)


def test_a_step_nearer_changes_only_the_zoom_and_stays_within_its_limits():
    here, nearer, beyond = (charts.view_state("mekong", nearer=steps) for steps in (0, 1, 99))
    assert (nearer.latitude, nearer.longitude) == (here.latitude, here.longitude)
    assert here.zoom < nearer.zoom < beyond.zoom == charts.ZOOM_LIMITS[1]


def gathering(extent: str, **changes) -> dict:
    """Return the deck of all kinds in one place with as many posts more, gathered where they are crowded."""
    more = tuple(post(f"more-{at}", kind=kind) for at, kind in enumerate(theme.KINDS))
    rows = shown(posts=shown().posts + more)
    return deck_json(rows, extent=extent, gathered=lambda posts: Label(f"{len(posts)} posts", ("@@=1",)), **changes)


def test_a_crowd_is_one_disc_with_its_number_and_its_posts_have_no_symbols():
    deck = gathering("world")
    (disc,), (number,) = layer(deck, "gathered")["data"], layer(deck, "numbers")["data"]
    assert layer(deck, "posts")["data"] == []
    assert number["number"] == str(len(disc["gathered"])) == str(2 * len(theme.KINDS))
    assert (disc["name"], disc["shown"]) == (f"{number['number']} posts", "block")
    assert "@@" not in disc["line"]
    assert layer(deck, "gathered")["pickable"]
    assert not layer(deck, "numbers")["pickable"]
    assert 2 * layer(deck, "gathered")["getRadius"] + layer(deck, "gathered")["getLineWidth"] >= 24, "pixels"


def test_a_disc_has_the_ground_of_the_scheme_and_an_edge_paler_than_its_number():
    for scheme in theme.LABEL:
        disc, number = (layer(gathering("world", scheme=scheme), name) for name in ("gathered", "numbers"))
        assert disc["getFillColor"] == theme.HALO[scheme]
        assert disc["getLineColor"] == theme.parts(theme.SCHEMES[scheme]["pale"])
        assert number["getColor"] == theme.LABEL[scheme]


def test_going_nearer_parts_a_crowd_and_without_a_name_none_is_gathered():
    assert len(layer(gathering("world", nearer=99), "posts")["data"]) == 2 * len(theme.KINDS)
    assert not [each for each in deck_json(extent="world")["layers"] if each["id"].startswith("gathered")]


def test_a_click_on_a_disc_names_its_posts_and_opens_no_record():
    objects = {"gathered-1": [{"gathered": ["ruili", "muse"], "number": "2"}]}
    assert charts.opened(objects) == ("ruili", "muse")
    assert charts.clicked(objects) == ("", "")
    assert charts.opened({"posts-1": [{"post": "ruili"}]}) == charts.opened({}) == ()


def test_no_extent_shows_more_than_the_world_from_north_to_south():
    for latitude, longitude, zoom in charts.EXTENTS.values():
        _, y = spread.pixels(latitude, longitude, zoom)
        assert charts.HEIGHT / 2 <= y <= spread.TILE * 2**zoom - charts.HEIGHT / 2


def test_names_that_must_be_shaped_are_pictures_and_all_others_letters():
    words = {"KHM": "កម្ពុជា", "LAO": "ລາວ", "VNM": "Việt Nam", "CHN": "中国"}
    rows = shown(capitals=tuple(Capital(code, name, 20.0, 100.0) for code, name in words.items()))
    deck = deck_json(rows, extent="mekong")
    pictures = [each for each in deck["layers"] if each["id"].startswith("shaped")]
    assert [row["label"] for each in pictures for row in each["data"]] == [words["KHM"], words["LAO"]]
    assert {row["label"] for row in layer(deck, "names")["data"]} == {words["VNM"], words["CHN"]}
    for each in pictures:
        assert {row["label"] for row in each["data"]} <= set(each["iconMapping"])
        assert (each["pickable"], each["sizeUnits"]) == (False, layer(deck, "names")["sizeUnits"])
        assert each["getSize"] / each["sizeMaxPixels"] == layer(deck, "names")["getSize"] / lettering.NAME_SIZE
    assert not [each for each in deck_json()["layers"] if each["id"].startswith("shaped")]
