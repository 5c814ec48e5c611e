"""The language that a browser asks for."""

import pytest

from dashboard.languages import DEFAULT, LANGUAGES, preferred


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("km", "km"),
        ("th-TH,th;q=0.9,en;q=0.8", "th"),
        ("en-GB,en;q=0.9,zh;q=0.8", "en"),
        ("fr, lo;q=0.5, vi;q=0.7", "vi"),
        ("zh-Hant-TW", "zh"),
        ("ZH-cn", "zh"),
        ("fr,de;q=0.9", DEFAULT),
        ("", DEFAULT),
        ("my;q=0", DEFAULT),
        ("lo;q=x, vi;q=0.1", "vi"),
        (";;;,,,q=,=", DEFAULT),
        ("x" * 10_000, DEFAULT),
        ("km;q=９", DEFAULT),
        ("km;q=-1,vi;q=1e3", DEFAULT),
    ],
)
def test_the_first_language_of_ours_that_a_browser_asks_for_is_chosen(header, language):
    assert preferred(header) == (language if language in LANGUAGES else DEFAULT)


def test_each_language_has_a_name_of_its_own_and_a_grammar():
    assert next(iter(LANGUAGES)) == DEFAULT
    assert len({language.endonym for language in LANGUAGES.values()}) == len(LANGUAGES)
    for code, language in LANGUAGES.items():
        assert language.tag.partition("-")[0] == code
        assert language.locale.language == code
