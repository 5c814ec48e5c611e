"""Folding and matching of text."""

import re

import pytest

from dashboard import search
from dashboard.paths import ROOT
from dashboard.search import folding
from tests import timing


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


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("2005–2007", "2005-2007"),
        ("sub-regional", "sub\u2011regional"),
        ("women's", "women’s"),
        ("the plan", "“plan”"),
        ("a joint declaration", '"joint declaration"'),
        ("signed in 2015", "2558"),
        ("ลงนาม พ.ศ. 2558", "๒๕๕๘"),
        ("Lao P.D.R.", "lao pdr"),
        ("Lao PDR", "Lao P.D.R"),
        ("湄公河", "渭公河"),
        ("泰国", "泰國"),
        ("Việt Nam", "Vie\u0323\u0302t Nam"),
        ("ភ្នំពេញ", "ភ្នំ\u200bពេញ"),
        ("ｶ ＧＭＳ", "gms"),
        ("soft\u00adhyphen \ufeffand joiner\u2060s", "softhyphen joiners"),
    ],
)
def test_what_a_phone_writes_finds_what_is_written(written, typed):
    assert search.matches(typed, search.fold(written))
    assert search.matches(written if '"' not in typed else typed, search.fold(written))


def test_a_phrase_is_found_as_a_whole_and_words_in_any_order():
    folded = search.fold("A declaration that is joint")
    assert search.matches("joint declaration", folded)
    assert not search.matches('"joint declaration"', folded)
    assert not search.matches('"joint declaration', folded)


@pytest.mark.parametrize("year", ["2399", "2644", "25588", '"2558"'])
def test_only_a_buddhist_year_that_stands_alone_is_taken_for_one(year):
    assert [term.ways for term in search.terms(year)] == [(year.strip('"'),)]


@pytest.mark.parametrize("sign", folding.TRADITIONAL + folding.DASHES + folding.QUOTES + folding.APOSTROPHES)
def test_each_sign_of_the_tables_becomes_its_other(sign):
    assert search.fold(sign) != sign
    assert search.fold(search.fold(sign)) == search.fold(sign)


def test_the_browser_has_the_same_tables():
    script = re.sub(r'" \+\s*"', "", (ROOT / "gms_lists/assets/fold.js").read_text("utf-8"))
    for name in ("TRADITIONAL", "SIMPLIFIED", "DASHES", "QUOTES", "APOSTROPHES", "UNSEEN", "ZEROS"):
        (held,) = re.findall(rf'const {name} =\s*"([^"]*)"', script)
        assert re.sub(r"\\u(\w{4})", lambda found: chr(int(found[1], 16)), held) == getattr(folding, name), name


def test_a_long_query_takes_time_that_grows_with_its_length_alone():
    for sign in ("a.", "“a ", "2558 ", "国", "\u200b", "p.d.r. "):
        once, twice = (sign * (length // len(sign)) for length in (40_000, 80_000))
        assert timing.doubling(lambda text=once: search.terms(text), lambda text=twice: search.terms(text)) < (
            timing.DOUBLED
        ), sign
