"""The routes of slides: of a page, and of a story."""

from dashboard.exports.slides import deck
from dashboard.selection import Selection
from dashboard.selection.file_name import file_name
from dashboard.server.answers import Made
from dashboard.server.asked import Asked
from dashboard.server.makers import one_at_a_time
from dashboard.server.media_types import SLIDES
from dashboard.server.show import asked_story
from dashboard.server.whole import named
from dashboard.telling.stories import Told
from dashboard.telling.teller import Teller

ENDING = ".pptx"
KEPT = 24  # files, of 0.2 MB each


def _write(told: Teller, chosen: Selection, base: str) -> bytes:
    return deck.write(told, [deck.Step(chosen)], base)


_made = one_at_a_time(_write, KEPT)


def make(asked: Asked) -> Made:
    """Return what a page shows as slides. Raises Refused if the address is not understood in full."""
    told, chosen = asked.selection(asked.path["page"])
    held = chosen.on(record="", list_page=1, form="cards")
    name = file_name(held, f"{held.place.page}_list", told.record.version, ENDING)
    return Made(_made(told, held, asked.base), SLIDES, name, told.language)


def story(asked: Asked) -> Made:
    """Return a story as slides. Raises Refused if there is none of that name."""
    told, shown = asked_story(asked)
    return Made(_of_story(told, shown, asked.base), SLIDES, named(told, f"{shown.name}{ENDING}"), told.language)


def _write_story(told: Teller, shown: Told, base: str) -> bytes:
    steps = [deck.Step(each.chosen, each.sentence.words, each.sentence.language) for each in shown.steps]
    return deck.write(told, steps, base, shown.title.words)


_of_story = one_at_a_time(_write_story, KEPT)
ROUTES = {f"/slides/story/{{story}}{ENDING}": story, f"/slides/{{page}}{ENDING}": make}
