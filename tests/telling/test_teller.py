"""Names of things, as a language says them."""

from dashboard.languages import LANGUAGES
from dashboard.record import current
from dashboard.telling.teller import teller

RECORD = current()


def test_a_place_is_named_with_its_country_and_a_country_alone():
    for language in LANGUAGES:
        tells = teller(RECORD, language)
        assert tells.place("") == ""
        places = tells.record.tables["places"]
        assert set(places["precision"] == "country") == {True, False}
        for row in places.itertuples():
            parts = {"place": row.name, "country": tells.record.label(row.country)}
            assert tells.place(row.place) == (
                row.name if row.precision == "country" else tells.say("join.place", **parts)
            )


def test_a_chinese_place_stands_after_its_country_without_a_comma():
    assert teller(RECORD, "zh").place("ha-noi") == "越南河内"
    assert teller(RECORD, "en").place("ha-noi") == "Ha Noi, Viet Nam"
