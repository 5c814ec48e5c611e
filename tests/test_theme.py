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


def figures() -> list:
    """Return the timeline of meetings, with a mark of every status and tone."""
    year, lanes = ("2007-01-01", "2008-01-01"), {"a": "A"}
    both = [
        made.meeting(f"{at}-{status}-{paler}", "a", status, *year, "day", paler=paler)
        for at in range(3)
        for status, paler in WORDS
    ]
    labels = made.labels([span.meeting for span in both])
    return [meetings.timeline(both, labels, lanes, WORDS)]


def listed(colours: str | tuple[str, ...]) -> list[str]:
    """Return the colours of a trace, one for all its marks or one for each."""
    return [colours] if isinstance(colours, str) else list(colours)


def test_black_on_white_has_the_highest_contrast():
    assert round(contrast("#000000", "#ffffff"), 1) == 21


@pytest.mark.parametrize("scheme", SCHEMES)
def test_outlines_hatching_and_hollow_marks_contrast_with_the_background(scheme):
    background, checked = CONFIGURED[scheme]["backgroundColor"], 0
    for trace in (trace for figure in figures() for trace in figure.data):
        assert trace.marker.opacity is None, "a translucent mark is paler than its colour"
        edges = listed(trace.marker.line.color)
        edges += [] if trace.type == "bar" else listed(trace.marker.color)
        if trace.type == "bar" and "/" in (trace.marker.pattern.shape or ""):
            edges += listed(trace.marker.pattern.fgcolor)
            assert trace.marker.pattern.fillmode == "replace"
            assert trace.marker.pattern.bgcolor == "rgba(0, 0, 0, 0)"
        for edge in edges:
            assert contrast(edge, background) >= 3, (edge, scheme)
            checked += 1
    assert checked > 10


@pytest.mark.parametrize("scheme", SCHEMES)
def test_labels_of_figures_have_the_text_colour_of_the_page(scheme):
    assert contrast(CONFIGURED[scheme]["textColor"], CONFIGURED[scheme]["backgroundColor"]) >= 4.5
    (rule,) = [line for line in style.STYLE.splitlines() if ".xtick" in line]
    assert "fill: currentColor !important" in rule
    for figure in figures():
        for axis in (figure.layout.xaxis, figure.layout.yaxis):
            assert axis.tickfont.size == theme.SIZE["small"]
            assert axis.tickfont.color is None


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
    assert contrast(theme.ON_LINK["ink"], theme.ON_LINK["disc"]) >= 4.5
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


def test_a_tint_is_its_colour_with_an_opacity():
    assert theme.tint("#0072B2") == "rgba(0, 114, 178, 0.4)"
