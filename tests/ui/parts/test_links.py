"""Links to records as markdown."""

from html import unescape

import pytest

from dashboard.telling.links import Link, short
from dashboard.ui.parts import links
from dashboard.ui.parts.markdown import JOINER


@pytest.mark.parametrize("title", ["长" * 400, "![x](https://outside.example/a.png) **b** `c`", "word " * 80])
def test_titles_in_any_script_stay_short_and_escaped(title):
    label = links._markdown(Link("commit-imm-2", short(title), ("meeting", "14 December 2007")))
    shown, _, meta = label.removeprefix("**").partition("** · ")
    assert unescape(shown).replace(JOINER, "").startswith(title[: min(100, len(title))])
    assert len(unescape(shown)) < 160
    assert not set(shown) & set("*`[]()!")
    assert unescape(meta) == "meeting · 14 December 2007"
