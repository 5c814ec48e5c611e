"""The apostrophe before cells that a spreadsheet would run as a formula."""

import pytest

from dashboard.curated_file import formulas

TEXTS = ["", "a", "'", "'a", "''", "=1", "'=1", "''=1", "-3", "+66", "@x", "＝1", "a=1", "\tx", "\rx", "' =1", "’=1"]


@pytest.mark.parametrize("text", TEXTS)
def test_a_guarded_text_is_no_formula_and_comes_back_as_it_was(text):
    assert not formulas.guarded(text).startswith(formulas.SIGNS)
    assert formulas.bare(formulas.guarded(text)) == text


def test_only_texts_that_look_like_a_formula_are_guarded():
    assert [text for text in TEXTS if formulas.guarded(text) != text] == [
        *("=1", "'=1", "''=1", "-3", "+66", "@x", "＝1", "\tx", "\rx"),
    ]
