"""Pages at broken addresses, as a reader's browser opens them: each shows itself, and says what it ignores."""

from random import Random
from urllib.parse import parse_qsl, urlencode

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import words
from dashboard.paths import MAIN
from dashboard.paths import PAGES as FOLDER
from dashboard.selection.place import PAGES
from tests.fuzz import addresses, plan, refusals, watched
from tests.fuzz.watched import Given
from tests.fuzz.world import World
from tests.shown import show

KIND = "screens"
FAILED = {words.of(code)("failed.title") for code in words.languages()}


def make(known: World, chance: Random) -> Given:
    """Return the address of a page with parameters, some right and some not."""
    pairs = [pair for pair in addresses.parameters(known, chance) if pair[0] not in ("embed", "embed_options")]
    query = urlencode([(name, text[:3_000]) for name, text in pairs], errors="replace")
    page = chance.choice(PAGES)
    return Given("address.txt", f"{page}?{query}".encode(), page)


def attempt(given: Given) -> str:
    """Open a page and look for an error on it."""
    page, _, query = given.content.decode().partition("?")
    shown = AppTest.from_file(str(MAIN), default_timeout=2 * watched.SECONDS)
    held: dict[str, list[str]] = {}
    for name, text in parse_qsl(query, keep_blank_values=True):
        held.setdefault(name, []).append(text)
    for name, values in held.items():
        shown.query_params[name] = values
    shown.switch_page(str(FOLDER / f"{page}.py"))
    shown.run()
    assert not shown.exception, shown.exception
    said = [each.value for kind in (shown.error, shown.warning, shown.markdown) for each in kind]
    said += [each.proto.body for each in shown.get("html")]
    assert any("<h1>" in each for each in said)
    assert not [each for each in said if any(f"**{failed}**" in each for failed in FAILED)]
    for each in (*shown.error, *shown.warning):
        assert not refusals.ERROR.search(each.value), each.value
    return "warned" if shown.warning else "shown"


@pytest.fixture
def small_record(known, monkeypatch) -> None:
    """Let pages show the small record."""
    show(monkeypatch, known.record)


@pytest.mark.parametrize("batch", plan.batches(KIND))
def test_a_page_at_a_broken_address_shows_no_error(batch, tried, known, small_record):
    tried(KIND, batch, lambda chance: make(known, chance), attempt)
