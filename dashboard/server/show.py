"""The routes of shows: of a story, and of one view."""

from dashboard.embeds.show import document
from dashboard.memo import memo
from dashboard.server import plain_style
from dashboard.server.answers import Made
from dashboard.server.asked import Asked
from dashboard.server.media_types import HTML
from dashboard.server.refused import unknown
from dashboard.telling import stories
from dashboard.telling.stories import Told
from dashboard.telling.teller import Teller


def story(asked: Asked) -> Made:
    """Return the show of a story. Raises Refused if there is none of that name."""
    teller, shown = asked_story(asked)
    return _made(teller, shown, asked.base, "../")


def asked_story(asked: Asked) -> tuple[Teller, Told]:
    """Return the story that an address names, in its language. Raises Refused if there is none of that name."""
    teller, name = asked.teller(), asked.path["story"]
    found = {each.name: each for each in stories.every(teller)}
    if name not in found:
        unknown(404, "story", [name], allowed=list(found))
    return teller, found[name]


def view(asked: Asked) -> Made:
    """Return the show of one view, with the parameters of its page. Raises Refused for what is not known."""
    teller, chosen = asked.selection(asked.path["page"])
    return _made(teller, stories.view(teller, chosen), asked.base, "../../")


def _made(teller: Teller, told: Told, base: str, root: str) -> Made:
    return Made(_written(teller, told, base, root), HTML, language=teller.language)


@memo(most=16)
def _written(teller: Teller, told: Told, base: str, root: str) -> bytes:
    return document.write(teller, told, base, root, plain_style.faces(f"{root}assets/"))


ROUTES = {"/show/{story}.html": story, "/show/view/{page}.html": view}
