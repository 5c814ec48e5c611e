import base64
from itertools import pairwise, product
from xml.etree import ElementTree

import pytest

from dashboard import theme
from dashboard.charts import symbols
from dashboard.measures.rows import CERTAINTIES
from dashboard.package import schema
from dashboard.paths import DATA

SVG = "{http://www.w3.org/2000/svg}"


def drawing(address: str) -> ElementTree.Element:
    head, _, content = address.partition(",")
    assert head == "data:image/svg+xml;base64"
    return ElementTree.fromstring(base64.b64decode(content))


def test_kinds_differ_in_colour_and_in_shape():
    colours = [colour for colour, _ in theme.KINDS.values()]
    shapes = [shape for _, shape in theme.KINDS.values()]
    assert len(set(colours)) == len(set(shapes)) == len(theme.KINDS) > 1


def test_every_kind_in_every_form_has_its_own_drawing():
    pictures = {symbols.picture(*form) for form in symbols.FORMS}
    assert len(pictures) == len(theme.KINDS) * len(CERTAINTIES) * 2 > 1
    assert all(drawing(picture).tag == f"{SVG}svg" for picture in pictures)


def test_the_sheet_has_a_box_for_each_symbol_and_no_two_overlap():
    address, places = symbols.sheet()
    sheet = drawing(address)
    assert len(sheet.findall(f"{SVG}g")) == len(places) == len(symbols.FORMS)
    lefts = sorted(place["x"] for place in places.values())
    assert all(after - before == symbols.CELL for before, after in pairwise(lefts))
    assert lefts[-1] + symbols.CELL == int(sheet.get("width"))


def test_a_sheet_holds_only_the_symbols_that_are_asked_for():
    some = symbols.FORMS[1::5]
    address, places = symbols.sheet(some)
    assert list(places) == [symbols.name(*form) for form in some]
    assert len(drawing(address).findall(f"{SVG}g")) == len(some) > 1


def test_the_paler_tone_keeps_shape_and_edge_with_a_weaker_fill_or_thinner_line():
    for kind, certainty in product(theme.KINDS, CERTAINTIES):
        plain, paler = (drawing(symbols.picture(kind, certainty, tone))[1] for tone in (False, True))
        assert (plain.tag, plain.get("points"), plain.get("stroke")) == (
            paler.tag,
            paler.get("points"),
            paler.get("stroke"),
        )
        if certainty == "solid":
            assert paler.get("fill") == plain.get("fill") == theme.KINDS[kind][0]
            assert (paler.get("fill-opacity"), plain.get("fill-opacity")) == (str(symbols.PALER_FILL), None)
        else:
            assert float(paler.get("stroke-width")) < float(plain.get("stroke-width"))


@pytest.mark.parametrize("scheme", theme.SCHEMES)
def test_all_that_is_not_solid_is_filled_with_the_ground_of_the_scheme(scheme):
    for kind, certainty, paler in symbols.FORMS:
        rim, mark, *_ = drawing(symbols.picture(kind, certainty, paler, scheme))
        assert rim.get("fill") == rim.get("stroke") == theme.SCHEMES[scheme]["ground"]
        assert (mark.get("fill") == theme.SCHEMES[scheme]["ground"]) == (certainty != "solid")
        assert mark.get("stroke") == theme.SCHEMES[scheme][f"edge-{theme.KINDS[kind][1]}"]


def test_a_symbol_in_a_line_of_text_has_the_colours_of_the_page_and_no_name():
    for form in symbols.FORMS:
        drawn = ElementTree.fromstring(symbols.inline(*form))
        assert drawn.get("aria-hidden") == "true"
        assert drawn[0].get("fill") == "var(--gms-ground)"


def test_every_kind_of_post_with_a_place_has_its_own_symbol():
    kinds = set(schema.read(DATA).tables["liaison_posts"].column("kind").values)
    assert set(theme.KINDS) == kinds - {"hotline"}
    assert len(set(theme.KINDS.values())) == len(theme.KINDS)
    assert len({shape for _, shape in theme.KINDS.values()}) == len(theme.KINDS)
