"""A show as one document: all steps inside, our script beside it."""

from pathlib import Path

from dashboard import theme
from dashboard.charts import svg
from dashboard.exports.html import Element, document, spoken, tag
from dashboard.exports.show import steps
from dashboard.selection import permanent
from dashboard.telling.stories import Told
from dashboard.telling.teller import Teller

SCRIPT = Path(__file__).parent / "show.js"
STYLE = (Path(__file__).parent / "show.css").read_text(encoding="utf-8")
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
    say, named = told.say, told.say("frame.title", about=story.title.words, name=told.say("frame.name"))
    sections = list(steps.write(told, story.steps, base))
    head = (
        tag("title", named),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="robots", content="noindex"),
        tag("style", fonts + theme.plain() + svg.STYLE + STYLE),
        tag("script", src=f"{root}assets/{SCRIPT.name}", defer="defer"),
    )
    body = (
        tag("header", tag("h1", *spoken((story.title,))), tag("p", say("present.keys"), class_="hint")),
        tag("main", *sections),
        tag("div", _keys(told), class_="help"),
        tag("p", "0:00", id="clock", aria_hidden="true"),
        tag("p", id="status", role="status"),
    )
    first = permanent.page(story.steps[0].chosen)
    marks = {
        "data_story": "-".join(("gms", story.name or first, told.record.version, told.language)),
        "data_leave": root + first,
        "data_offline": f"{root}{permanent.offline(told.language)}",
    }
    return document(told.language, head, body, **marks)


def _keys(told: Teller) -> Element:
    """Return what each key does."""
    named = ((tag("dt", key), tag("dd", told.say(f"present.does.{does}"))) for key, does in KEYS.items())
    return tag("dl", *(part for two in named for part in two))
