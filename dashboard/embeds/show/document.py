"""A show as one document: all steps inside, our script beside it, made by the writer of the offline edition."""

from pathlib import Path

from dashboard import theme
from dashboard.embeds.offline import document
from dashboard.embeds.offline.document import Edition
from dashboard.embeds.show import steps
from dashboard.exports.html import Element, tag
from dashboard.selection import permanent
from dashboard.telling.stories import Told
from dashboard.telling.teller import Teller

SCRIPT = Path(__file__).parent / "show.js"
# What each key is called on keyboards of all languages, and what it does.
KEYS = {
    "→ ↓": "next",
    "← ↑": "back",
    "Home End": "ends",
    "1 2 … 9 0": "digits",
    "N": "notes",
    "Q": "code",
    "T": "clock",
    "R": "reset",
    "F": "full",
    "O": "offline",
    "Esc": "leave",
}


def write(told: Teller, story: Told, base: str, root: str, fonts: str = "") -> bytes:
    """Return a show in the language of the teller.

    base: our address, no slash at its end. root: the relative way from the document to the start of the dashboard.
    fonts: rules of style for fonts, or blank.
    """
    say, first = told.say, permanent.page(story.steps[0].chosen)
    edition = Edition(
        language=told.language,
        name=say("frame.title", about=story.title.words, name=say("frame.name")),
        skip=say("present.stories"),
        sections=tuple(steps.write(told, story.steps, base)),
        begin=(tag("p", say("present.keys")),),
        end=(_keys(told), tag("p", "0:00", id="clock", aria_hidden="true"), tag("p", id="status", role="status")),
    )
    marks = {
        "data-story": "-".join(("gms", story.name or first, told.record.version, told.language)),
        "data-leave": root + first,
        "data-offline": f"{root}{permanent.offline(told.language)}",
    }
    about = tag("meta", name="show", **{name.replace("-", "_"): text for name, text in marks.items()})
    unlisted = tag("meta", name="robots", content="noindex")
    style = f"{fonts}body {{ font-family: {theme.FONT}; }}\n" + SCRIPT.with_suffix(".css").read_text(encoding="utf-8")
    return document.write((edition,), style=style, head=(about, unlisted), served=(f"{root}assets/{SCRIPT.name}",))


def _keys(told: Teller) -> Element:
    """Return what each key does."""
    named = ((tag("dt", key), tag("dd", told.say(f"present.does.{does}"))) for key, does in KEYS.items())
    return tag("dl", *(part for two in named for part in two), class_="help")
