"""The steps of a show: each with its sentence, its picture or record, and its sources as notes for the speaker."""

from collections.abc import Iterator

from dashboard.embeds.offline.document import Section
from dashboard.embeds.show import notes, seen
from dashboard.embeds.show.code import picture as code
from dashboard.exports import colophon
from dashboard.exports.html import tag
from dashboard.telling.stories import Shown
from dashboard.telling.teller import Teller


def write(told: Teller, steps: tuple[Shown, ...], base: str) -> Iterator[Section]:
    """Yield a section for each step. base: our address, no slash at its end."""
    for number, step in enumerate(steps, 1):
        place, about = told.say("present.step", n=number, total=len(steps)), colophon.of(told, step.chosen, base)
        parts = (
            tag("div", *seen.write(told, step.chosen, base), class_="shown"),
            tag("div", code(about.address), tag("p", told.say("present.code")), class_="code"),
            tag("p", " · ".join((place, about.chosen, about.note)), class_="foot"),
            tag("aside", *notes.write(told, step.chosen, about), class_="notes", aria_label=told.say("present.notes")),
        )
        yield Section(f"/{told.language}/step/{number}", step.sentence, parts)
