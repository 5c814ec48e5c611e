"""Broken stories: each is refused with its line, or told and shown."""

from random import Random
from urllib.parse import urlencode

import pytest

from dashboard.embeds.show import document
from dashboard.languages import LANGUAGES
from dashboard.selection.place import PAGES
from dashboard.telling import stories
from dashboard.telling.teller import teller
from tests.fuzz import addresses, blobs, plan, refusals, trees, watched
from tests.fuzz.watched import Given
from tests.fuzz.world import World

KIND = "stories"
SHOWN = 0.2  # of the stories without faults: to show one takes longer than all else
NAMES = ("one.toml", "commit.toml", "a-b-1.toml", "A b.toml", "..toml", "é.toml", "-.toml", f"{'a' * 100}.toml")


def story(known: World, chance: Random) -> dict:
    """Return a story of some steps about records that there are."""
    steps = []
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 5, 20))):
        page = chance.choice(PAGES)
        asked = (
            dict(addresses.parameters(known, chance)[:2])
            if chance.random() < 0.2
            else {"record": chance.choice(known.record.records)}
        )
        step = {
            "address": f"/{page}?{urlencode(asked, errors='replace')}"
            if asked and chance.random() < 0.7
            else f"/{page}"
        }
        if chance.random() < 0.6:
            step["sentence"] = {code: f"What is said in {code}." for code in ("en", chance.choice(list(LANGUAGES)))}
        steps.append(step)
    return {"title": {"en": "A story", "zh": "故事"}, "step": steps}


def make(known: World, chance: Random) -> Given:
    """Return a story after some changes: of its tree, of its text, or of its bytes."""
    tree, how, among = story(known, chance), "story", chance.random()
    if among < 0.75:
        tree, how = trees.changed(chance, tree)
    content = trees.as_toml(tree)
    if among > 0.7:
        content, said = blobs.changed(chance, content)
        how = f"{how} {said}"
    return Given(chance.choice(NAMES) if chance.random() < 0.2 else NAMES[0], content, how)


def attempt(known: World, given: Given) -> str:
    """Check a record with this story as the start does, and show it where it is sound."""
    with known.holding(f"stories/{given.name}", given.content) as held:
        faults = stories.faults(held)
        if faults:
            refusals.faults(faults)
            return "refused"
        speaker = teller(held, list(LANGUAGES)[len(given.content) % len(LANGUAGES)])
        (told,) = stories.every(speaker)
        if Random(given.content).random() < SHOWN:
            assert document.write(speaker, told, "", "../", "").startswith(b"<!")
        return "shown"


@pytest.mark.parametrize("batch", plan.batches(KIND))
def test_a_broken_story_is_refused_with_its_line_or_shown(batch, known):
    watched.run(KIND, batch, lambda chance: make(known, chance), lambda given: attempt(known, given))
