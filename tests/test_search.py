"""Folding and matching of text."""

import pytest

from dashboard import search


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Hà Nội", "ha noi"),
        ("Điện Biên", "dien bien"),
        ("Türkiye", "turkiye"),
        ("ＣＯＭＭＩＴ", "commit"),
        ("Straße", "strasse"),
    ],
)
def test_latin_letters_match_without_accents_width_or_case(written, typed):
    assert search.matches(typed, search.fold(written))


@pytest.mark.parametrize("text", ["湄公河次区域", "กรุงเทพฯ", "ນະຄອນຫຼວງວຽງຈັນ", "ភ្នំពេញ", "မြန်မာ"])
def test_text_in_each_script_matches_itself_and_is_not_folded_away(text):
    assert search.fold(text)
    assert search.matches(text, search.fold(f"before {text} after"))


def test_marks_that_change_the_meaning_are_kept():
    assert search.fold("ปี") != search.fold("ป")


def test_every_word_must_match_in_any_order():
    folded = search.fold("Senior officials met in Beijing")
    assert search.matches("beijing officials", folded)
    assert not search.matches("beijing ministers", folded)


def test_an_empty_query_matches_everything():
    assert search.matches("  ", search.fold("anything"))
