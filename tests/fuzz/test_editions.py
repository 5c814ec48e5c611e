"""Broken editions of the digest: each is refused with its line, or written as text and as HTML for mail."""

from datetime import date
from random import Random

import pytest

from dashboard.exports.digest import WRITERS, whole
from dashboard.gates import editions as gate
from dashboard.languages import LANGUAGES
from dashboard.measures import digest as measures
from dashboard.telling import issue
from dashboard.telling.teller import teller
from tests.fuzz import documents, plan, refusals, texts
from tests.fuzz.watched import Given
from tests.fuzz.world import World

KIND = "editions"
NAMES = ("one.toml", "digest-china-1.toml", "A b.toml", "é.toml", f"{'a' * 100}.toml")


def edition(known: World, chance: Random) -> dict:
    """Return an edition of news that there are."""
    news = list(known.record.tables["news"].index)
    languages = chance.sample(list(LANGUAGES), chance.choice((1, 2)))
    return {
        "kind": chance.choice(("digest", "newsletter")),
        "edition": chance.choice(("regional", *known.record.members)),
        "number": chance.randrange(1, 1_000),
        "date": date(2026, 11, 28),
        "languages": languages,
        "title": {code: texts.readable(chance, 210) for code in languages},
        "news": chance.sample(news, chance.randrange(1, len(news) + 1)),
    }


def make(known: World, chance: Random) -> Given:
    """Return an edition after some changes: of its tree, of its text, or of its bytes."""
    content, how = documents.changed(chance, edition(known, chance), "edition", 0.3)
    return Given(chance.choice(NAMES) if chance.random() < 0.2 else NAMES[0], content, how)


def attempt(known: World, given: Given) -> str:
    """Check a record with this edition as the start does, and write it where it is sound."""
    path = f"editions/{given.name}"
    faults = list(gate.editions_are_whole(known.package, known.rows, {path: given.content}))
    if faults:
        refusals.faults(faults)
        return "refused"
    held = known.holding(path, given.content)
    (past,) = measures.editions(held)
    speaker = teller(held, past.languages[0])
    made = whole.edition(speaker, issue.of_past(past), "https://example.org")
    for ending in ("txt", "html"):
        assert WRITERS[ending](made).decode("utf-8")
    return "written"


@pytest.mark.parametrize("batch", plan.batches(KIND))
def test_a_broken_edition_is_refused_with_its_line_or_written(batch, tried, known):
    tried(KIND, batch, lambda chance: make(known, chance), lambda given: attempt(known, given))
