"""Where in a text the words of a query stand."""

import pytest

from dashboard import search


def marked(text, query):
    places, _ = search.spans(text, search.terms(query))
    return [text[start:end] for start, end in places]


@pytest.mark.parametrize(
    ("text", "query", "parts"),
    [
        ("Plans and planning", "plan", ["Plan", "plan"]),
        ("Plans and planning", '"plan"', []),
        ("a Joint  Declaration", "“joint declaration”", ["Joint  Declaration"]),
        ("in 2005–2007", "2005-2007", ["2005–2007"]),
        ("Lao P.D.R. and P.D.R.", "lao pdr", ["Lao", "P.D.R", "P.D.R"]),
        ("Điện Biên", "dien bien", ["Điện", "Biên"]),
        ("Vie\u0323\u0302t Nam", "viet", ["Vie\u0323\u0302t"]),
        ("ប្រទេសក\u200bម្ពុជា", "កម្ពុជា", ["ក\u200bម្ពុជា"]),
        ("ประเทศไทย", "ไทย", ["ไทย"]),
        ("ປະເທດລາວ", "ລາວ", ["ລາວ"]),
        ("မြန်မာနိုင်ငံ", "မြန်မာ", ["မြန်မာ"]),
        ("泰國代表团", "泰国", ["泰國"]),
        ("signed 2015", "2558", ["2015"]),
        ("<b>plan</b>", "<b>", ["b", "b"]),
        ("nothing of it", "*", []),
    ],
)
def test_words_are_marked_as_they_are_written(text, query, parts):
    assert marked(text, query) == parts


def test_no_place_lies_within_another_and_the_terms_are_counted():
    places, number = search.spans("plan planning", search.terms("plan planning nothing"))
    assert [("plan planning")[start:end] for start, end in places] == ["plan", "planning"]
    assert number == 2


def test_all_names_of_a_place_are_marked():
    term = search.Term(("hanoi",), names=("ha noi", "hanoi"))
    places, number = search.spans("Hà Nội, Hanoi", [term])
    assert (len(places), number) == (2, 1)
