"""Contrast with the background, light and dark: 3 to 1 or more for marks, 4.5 to 1 or more for text."""

import base64
import re
import tomllib

import pytest

from dashboard import theme
from dashboard.charts import meetings, symbols
from dashboard.paths import ROOT
from dashboard.ui.run import style
from tests import made

CONFIGURED = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
SCHEMES = ("light", "dark")
WORDS = {(status, paler): status for status in theme.STATUS for paler in (False, True)}


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two opaque colours ("#rrggbb") as WCAG defines it: 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_black_on_white_has_the_highest_contrast():
    assert round(contrast("#000000", "#ffffff"), 1) == 21


@pytest.mark.parametrize("scheme", SCHEMES)
def test_marks_of_meetings_contrast_with_the_ground_and_their_numbers_with_them(scheme):
    background, edges = CONFIGURED[scheme]["backgroundColor"], set()
    for status, paler in WORDS:
        for known in ("day", "month"):
            span = made.meeting("a", "a", status, "2007-01-01", "2007-02-01", known, paler=paler, number="1")
            edges |= set(re.findall(r'stroke="(#[0-9a-fA-F]{6})"', meetings.sample(span)))
    assert edges == {*theme.STATUS.values(), theme.PALER}
    for edge in edges:
        assert contrast(edge, background) >= 3, (edge, scheme)
    assert contrast(theme.ON_HELD, theme.STATUS["held"]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
def test_words_of_drawings_have_the_colours_of_the_page(scheme):
    assert contrast(CONFIGURED[scheme]["textColor"], CONFIGURED[scheme]["backgroundColor"]) >= 4.5
    named = {"ink": "textColor", "pale": "grayTextColor", "ground": "backgroundColor", "accent": "linkColor"}
    assert {name: theme.SCHEMES[scheme][name] for name in named} == {
        name: CONFIGURED[scheme][setting] for name, setting in named.items()
    }
    assert f"--gms-ink: {theme.SCHEMES[scheme]['ink']}" in style.colours(scheme)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_and_links_of_the_page_contrast_with_what_lies_behind_them(scheme):
    colours, checked = CONFIGURED[scheme], 0
    behind = [colours["backgroundColor"], colours["secondaryBackgroundColor"], colours["sidebar"]["backgroundColor"]]
    for name in ("primaryColor", "textColor", "linkColor", "codeTextColor"):
        for background in behind:
            assert contrast(colours[name], background) >= 4.5, (name, background)
            checked += 1
    assert checked == 12


def code(tone: list[int]) -> str:
    """Return a colour of the map as "#rrggbb"."""
    return "#" + "".join(f"{part:02x}" for part in tone[:3])


@pytest.mark.parametrize("scheme", SCHEMES)
def test_names_lines_and_numbers_of_both_maps_contrast_with_what_lies_behind_them(scheme):
    background = CONFIGURED[scheme]["backgroundColor"]
    assert contrast(code(theme.LABEL[scheme]), background) >= 4.5
    assert contrast(theme.SCHEMES[scheme]["ink"], theme.SCHEMES[scheme]["ground"]) >= 4.5
    for line in (code(theme.MAP["arcs"]), code(theme.MAP["paler_arcs"]), theme.COUPLE, theme.PALER):
        assert contrast(line, background) >= 3, line


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_edge_of_each_symbol_contrasts_with_the_ground_around_it(scheme):
    ground = theme.SCHEMES[scheme]["ground"]
    assert ground == CONFIGURED[scheme]["backgroundColor"] == code(theme.HALO[scheme])
    assert symbols.FORMS
    for form in symbols.FORMS:
        drawn = base64.b64decode(symbols.picture(*form, scheme).partition(",")[2]).decode()
        edges = set(re.findall(r'stroke="(#[0-9a-f]{6})"', drawn)) - {ground}
        assert len(edges) == 1, form
        assert contrast(edges.pop(), ground) >= 3, form


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_paler_tone_of_texts_is_the_grey_of_the_page_and_legible_everywhere(scheme):
    colours = CONFIGURED[scheme]
    assert colours["grayTextColor"] == theme.PALER_TEXT[scheme]
    for background in (colours["backgroundColor"], colours["secondaryBackgroundColor"]):
        assert contrast(theme.PALER_TEXT[scheme], background) >= 4.5
        assert contrast(theme.PALER_TEXT[scheme], background) < contrast(colours["textColor"], background)


def test_fonts_and_their_sizes_are_those_of_what_streamlit_draws():
    assert CONFIGURED["font"] == theme.FONT
    assert CONFIGURED["baseFontSize"] == theme.SIZE["text"]
    sizes = {f"{size}px" for size in theme.SIZE.values()}
    assert {*CONFIGURED["headingFontSizes"], CONFIGURED["codeFontSize"]} == sizes
