"""The route of a page as slides."""

from dashboard.exports.slides import deck
from dashboard.selection import Selection
from dashboard.selection.file_name import file_name
from dashboard.server.answers import Made
from dashboard.server.asked import Asked
from dashboard.server.makers import one_at_a_time
from dashboard.server.media_types import SLIDES
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


ROUTES = {f"/slides/{{page}}{ENDING}": make}
