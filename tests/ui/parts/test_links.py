"""Records by what they are called."""

from html import unescape

import pytest

from dashboard import words
from dashboard.record import Record, current
from dashboard.telling.teller import Teller
from dashboard.ui.parts import links
from dashboard.ui.parts.markdown import JOINER

RECORD = current()
SAY = words.of("en")


@pytest.mark.parametrize("title", ["长" * 400, "![x](https://outside.example/a.png) **b** `c`", "word " * 80])
def test_titles_of_any_script_and_any_making_stay_short_words(title, monkeypatch):
    monkeypatch.setattr(Record, "title", lambda record, key: title)
    label = links._label.__wrapped__(Teller(RECORD, SAY), "commit-imm-2", True)
    shown, _, meta = label.removeprefix("**").partition("** · ")
    assert unescape(shown).replace(JOINER, "").startswith(title[: min(100, len(title))])
    assert len(unescape(shown)) < 160
    assert not set(shown) & set("*`[]()!")
    assert unescape(meta) == "meeting · 14 December 2007"
