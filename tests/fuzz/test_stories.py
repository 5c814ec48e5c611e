"""Broken stories: each is refused with its line, or told and shown."""

from random import Random
from urllib.parse import urlencode

import pytest

from dashboard.embeds.show import document
from dashboard.languages import DEFAULT, LANGUAGES
from dashboard.selection.place import PAGES
from dashboard.telling import stories
from dashboard.telling.teller import teller
from tests.fuzz import addresses, documents, plan, refusals, texts
from tests.fuzz.watched import Given
from tests.fuzz.world import World

KIND = "stories"
SHOWN = 0.2  # of the stories without faults: to show one takes longer than all else
NAMES = ("one.toml", "commit.toml", "a-b-1.toml", "A b.toml", "..toml", "é.toml", "-.toml", f"{'a' * 100}.toml")


def story(known: World, chance: Random) -> dict:
    """Return a story of some steps about records that there are."""
    steps = []
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 5, 20))):
        asked = {"record": chance.choice(known.record.records)}
        if chance.random() < 0.4:
            asked = dict(addresses.parameters(known, chance)[:2])
        query = urlencode(asked, errors="replace") if chance.random() < 0.7 else ""
        step = {"address": f"/{chance.choice(PAGES)}{f'?{query}' if query else ''}"}
        if chance.random() < 0.6:
            step["sentence"] = {code: texts.readable(chance, 310) for code in ("en", chance.choice(list(LANGUAGES)))}
        steps.append(step)
    return {"title": {"en": texts.readable(chance, 310), "zh": "故事"}, "step": steps}


def make(known: World, chance: Random) -> Given:
    """Return a story after some changes: of its tree, of its text, or of its bytes."""
    content, how = documents.changed(chance, story(known, chance), "story", 0.25)
    return Given(chance.choice(NAMES) if chance.random() < 0.2 else NAMES[0], content, how)


def attempt(known: World, given: Given) -> str:
    """Check a record with this story as the start does, and show it where it is sound."""
    held = known.holding(f"stories/{given.name}", given.content)
    faults = stories.faults(held)
    if faults:
        refusals.faults(faults)
        return "refused"
    among = Random(given.content)
    speaker = teller(held, among.choice((*[DEFAULT] * 9, *LANGUAGES)))
    (told,) = stories.every(speaker)
    if among.random() < SHOWN:
        assert document.write(speaker, told, "", "../", "").startswith(b"<!")
        return "shown"
    return "told"


@pytest.mark.parametrize("batch", plan.batches(KIND))
def test_a_broken_story_is_refused_with_its_line_or_shown(batch, tried, known):
    tried(KIND, batch, lambda chance: make(known, chance), lambda given: attempt(known, given))
