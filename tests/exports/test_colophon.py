"""What every file for a meeting says of itself."""

import pytest

from dashboard.exports import colophon
from dashboard.languages import LANGUAGES
from dashboard.record import current
from dashboard.telling.teller import teller
from tests.chosen import on

BASE = "https://example.org/gms"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_says_selection_version_day_address_and_disclaimer(language):
    told = teller(current(), language)
    made = colophon.of(told, on("news", country=("KHM",)), BASE)
    assert told.record.country("KHM") in made.chosen
    assert made.address.startswith(f"{BASE}/news?")
    assert made.address in made.cited
    assert told.record.version in made.note
    assert told.as_of in made.note


def test_nothing_chosen_is_said_and_no_address_is_made_up():
    made = colophon.of(teller(current(), "en"), on("news"), "")
    assert made.chosen == "All countries"
    assert not made.address
    assert "http" not in made.cited
