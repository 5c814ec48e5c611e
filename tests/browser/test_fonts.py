"""Our fonts in a browser: marks that stand one above the other can be told apart, and icons are pictures."""

import re
from collections.abc import Callable

from playwright.sync_api import Page

from dashboard.server.narrowed_fonts import NARROWED
from dashboard.words import of

# A letter, the vowel above it and the mark above that.
STACKED = {
    "th": "[\u0e01-\u0e2e][\u0e31\u0e34-\u0e37\u0e4d][\u0e48-\u0e4c]",
    "lo": "[\u0e81-\u0eae][\u0eb1\u0eb4-\u0eb7\u0ebb\u0ecd][\u0ec8-\u0ecb]",
}
HEIGHTS = """async (texts) => {
    const pen = document.createElement('canvas').getContext('2d');
    pen.font = '100px "Noto Sans"';
    await document.fonts.load(pen.font, texts.join(''));
    return texts.map((text) => pen.measureText(text).actualBoundingBoxAscent);
}"""
# How wide each name is when it is set in the font of icons, in parts of the size: a picture is as wide as it is high.
WIDTHS = """async (names) => {
    const pen = document.createElement('canvas').getContext('2d');
    pen.font = '100px "Material Symbols Rounded"';
    await document.fonts.load(pen.font);
    return names.map((name) => pen.measureText(name).width / 100);
}"""
SHOWN = """() => [...document.querySelectorAll('[data-testid=stIconMaterial]')].map((icon) => icon.textContent)"""


def test_a_mark_stands_above_the_vowel_above_its_letter(visit: Callable[..., Page]):
    for language, pattern in STACKED.items():
        stacks = sorted(set(re.findall(pattern, "".join(of(language).texts.values()))))
        assert stacks
        page = visit(f"/about?lang={language}")
        whole = page.evaluate(HEIGHTS, stacks)
        without = page.evaluate(HEIGHTS, [stack[:-1] for stack in stacks])
        hidden = [stack for stack, high, low in zip(stacks, whole, without, strict=True) if high < low + 15]
        assert not hidden, f"No mark can be read above these: {hidden}"


def test_each_icon_is_a_picture_and_not_its_name(look: Callable[..., Page]):
    page = look("/agreements")  # where one is not drawn by us
    shown = set(page.evaluate(SHOWN))
    assert shown
    names = sorted(shown.union((NARROWED / "icons.txt").read_text("utf-8").split()[1:]))
    widths = page.evaluate(WIDTHS, [*names, "no_such_icon"])
    assert widths.pop() > 1.5
    assert [name for name, width in zip(names, widths, strict=True) if abs(width - 1) > 0.01] == []
