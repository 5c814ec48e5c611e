"""Files that a curator tries on the page Data: each is refused in a sentence, or its trial says what is wrong."""

from random import Random

import pytest

from dashboard import dry_run, words
from dashboard.languages import LANGUAGES
from dashboard.package import messages
from dashboard.telling import dry_run as told
from dashboard.telling import outcome
from dashboard.telling.teller import teller
from tests.fuzz import plan, refusals, test_tables
from tests.fuzz.watched import Given
from tests.fuzz.world import World

KIND = "uploads"


def make(known: World, chance: Random) -> Given:
    """Return a broken table under a name that may say its table, another one, or none."""
    given = test_tables.make(known, chance)
    names = (
        given.name,
        given.name.upper(),
        f"my {given.name}",
        "a (1).csv",
        f"{chance.choice([*known.package.tables])}.csv",
    )
    name = chance.choice(names) if chance.random() < 0.4 else given.name
    return given._replace(name=name)


def attempt(known: World, given: Given) -> str:
    """Try a file as the process of a trial does, and tell the outcome as the page does."""
    language = list(LANGUAGES)[len(given.content) % len(LANGUAGES)]
    try:
        tried = dry_run.try_file(given.name, given.content, record=known.record)
    except ValueError as error:
        refusals.allows(messages.of(error))
        return "refused"
    found = outcome.of(tried, language=language)
    for faults in (found.faults, found.left, found.elsewhere, found.owed):
        if faults.first:
            refusals.faults(faults.first)
    speaker = teller(known.record, language)
    for tell in (
        told.faults,
        told.left,
        told.elsewhere,
        told.owed,
        *((told.change,) if found.cells is not None else ()),
    ):
        assert not refusals.ERROR.search(tell(speaker, found).sentence)
    _stays_in_order(known, given, tried)
    return "entered" if found.enters else "faulty"


def _stays_in_order(known: World, given: Given, tried: dry_run.DryRun) -> None:
    """Fail unless the file that is offered in order can be tried again, and is as right then as was said."""
    offered = dry_run.ordered(tried, words.of("en"))
    if not offered:
        return
    again = dry_run.try_file(f"{tried.table.name}.csv", offered, record=known.record)
    assert tried.left or not again.faults, [str(fault) for fault in again.faults[:3]]


@pytest.mark.parametrize("batch", plan.batches(KIND))
def test_the_trial_of_a_broken_file_says_what_is_wrong(batch, tried, known):
    tried(KIND, batch, lambda chance: make(known, chance), lambda given: attempt(known, given))
