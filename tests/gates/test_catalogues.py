"""The catalogues of all languages are whole, and each fault of one is named."""

import pytest

from dashboard import words
from dashboard.gates import catalogues
from dashboard.gates.judge import judge
from dashboard.package import schema
from dashboard.paths import DATA

LANGUAGES = words.languages()
PACKAGE = schema.read(DATA)


def lines(gate=catalogues.catalogues_are_whole):
    return [str(fault) for fault in gate(PACKAGE, {})]


def with_texts(monkeypatch, language, **changed):
    """Put texts in the place of those of a language; None takes one out."""
    held = dict(words.catalogue(language)) | {key.replace("__", "."): text for key, text in changed.items()}
    held, real = {key: text for key, text in held.items() if text is not None}, words.catalogue
    monkeypatch.setattr(words, "catalogue", lambda code: held if code == language else real(code))


def test_every_catalogue_is_whole():
    assert len(LANGUAGES) == 7
    assert lines() == []


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_a_key_that_is_missing_blank_or_unknown_is_named(language, monkeypatch):
    with_texts(monkeypatch, language, map__menu=None, news__menu="  ", news__wrong="a", count__news__other=None)
    found = "\n".join(lines())
    for said in ("has no map.menu; needed", "news.menu is blank", "has news.wrong, which", "has no count.news.other"):
        assert f"locales/{language}/ui.toml: {said}" in found, said


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_a_wrong_placeholder_or_letter_is_named(language, monkeypatch):
    with_texts(monkeypatch, language, links__more="{m}", yes="a{", no="a\u200bb", map__menu="e\u0301")
    found = "\n".join(lines())
    assert "links.more has the placeholders {m}; needed: {n}" in found
    assert "yes has a brace that belongs to none" in found
    assert "no is not in the form NFC, or has U+200B" in found
    assert "map.menu is not in the form NFC" in found


def test_a_catalogue_that_is_no_toml_or_not_there_ends_the_start(monkeypatch, tmp_path):
    real = words.catalogue

    def broken(code):
        if code == "km":
            raise ValueError("Expected '=' after a key (at line 2, column 3)")
        return real(code)

    monkeypatch.setattr(words, "catalogue", broken)
    (fault,) = judge(PACKAGE, {})
    assert str(fault).startswith("locales/km/ui.toml: cannot be read: Expected '='")


def test_each_language_needs_the_plural_forms_of_cldr():
    assert catalogues.forms("en") == {"one", "other"}
    for language in ("zh", "th", "lo", "km", "my"):
        assert catalogues.forms(language) == {"other"}, language


def test_a_pattern_of_a_date_that_cldr_does_not_have_is_named(monkeypatch):
    with_texts(monkeypatch, "km", dates__day="{date:d MMMM\u2002qqqqqqq}")
    assert "locales/km/ui.toml: dates.day has a pattern that is none of CLDR" in "\n".join(lines())
