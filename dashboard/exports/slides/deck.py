"""A deck of slides: a title, what each step shows, and at the end how to cite it and where it lives."""

import io
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from dashboard.exports import colophon, typeface
from dashboard.exports.slides import findings, records
from dashboard.exports.slides.findings import Told
from dashboard.exports.slides.shapes import Box, Look
from dashboard.exports.slides.sheet import BODY, EDGE, TALL, Deck, Sheet
from dashboard.exports.slides.text import ACCENT, PALE, SIZES, Para, Run, fitting, para
from dashboard.selection import Selection
from dashboard.telling import views, whole
from dashboard.telling.teller import Teller

MOST = 60  # slides
OPENING = Box(EDGE + 24, 96, 840, 150)


class Step(NamedTuple):
    """A step of a story: a view, and the sentence that is said of it. A blank one: the view says all it has.

    `language`: of the sentence, if it is not the reader's; else blank.
    """

    chosen: Selection
    sentence: str = ""
    language: str = ""


def write(teller: Teller, steps: Sequence[Step], base: str, title: str = "") -> bytes:
    """Return a presentation for PowerPoint (PPTX) of a view, or of the steps of a story, one after the other.

    base: our address, no slash at its end; blank if not known. title: of the story; by default that of the first view.
    A step with a sentence shows its open record under it, or else the first finding of its view; one without shows all
    findings. After MOST slides nothing is added. Raises ValueError without steps.
    """
    if not steps:
        raise ValueError("A deck needs a step.")
    deck, first = Deck.begun(teller), steps[0].chosen
    name = title or views.subject(teller, first) or teller.say(f"{first.place.page}.title")
    _opening(deck, name, steps, base)
    for step in steps:
        about = colophon.of(teller, step.chosen, base)
        for told in _told(deck, step, about):
            if len(deck.file.slides) >= MOST:
                break
            if told.found.name == "record":
                records.add(told, step.chosen.place.record)
            else:
                findings.add(told)
    _closing(deck, steps, base)
    _described(deck, name)
    content = io.BytesIO()
    deck.file.save(content)
    return content.getvalue()


def _told(deck: Deck, step: Step, about: colophon.Colophon) -> list[Told]:
    key = step.chosen.place.record
    every = views.findings(deck.teller, step.chosen)
    if step.sentence:
        shown = (records.finding(deck.teller, key),) if deck.teller.record.table_of(key) else every[:1]
        return [Told(deck, step.chosen, about, found, step.sentence, found.title, step.language) for found in shown]
    return [Told(deck, step.chosen, about, found, found.title) for found in every]


def _opening(deck: Deck, name: str, steps: Sequence[Step], base: str) -> None:
    """Add the first slide: title, question, selection, day and version of the data."""
    teller, first = deck.teller, steps[0].chosen
    about = colophon.of(teller, first, base)
    sheet = Sheet(deck, name, about, OPENING, sizes=(40.0, 36.0, 32.0, *SIZES[:3]))
    bar = Look(ACCENT)
    sheet.canvas.mark("rect", Box(0, 0, 18, TALL), bar, teller.say("frame.name"))
    answer = views.answer(teller, first) if len(steps) == 1 else ""
    chosen = teller.say("slides.selection", chosen=about.chosen) if len(steps) == 1 else ""
    version = teller.say("citation.version", version=teller.record.version, date=teller.as_of)
    said = [
        para(teller.say("frame.name"), colour=ACCENT, bold=True, after=0.6),
        para(typeface.plain(chosen), after=0.3) if chosen else None,
        para(version[:1].upper() + version[1:], after=0.6),
        para(typeface.plain(answer), scale=0.9, colour=PALE) if answer else None,
    ]
    told = [each for each in said if each]
    room = Box(OPENING.left, OPENING.bottom + 18, OPENING.width, BODY.bottom - OPENING.bottom - 18)
    sheet.write(room, told, fitting(told, room.width, room.height, deck.language, SIZES[2:]))
    sheet.notes([para(about.cited)])


def _closing(deck: Deck, steps: Sequence[Step], base: str) -> None:
    """Add the last slide: how to cite each view, its live address, disclaimer and licence."""
    teller = deck.teller
    say, about = teller.say, colophon.of(teller, steps[0].chosen, base)
    sheet = Sheet(deck, say("slides.closing"), about)
    cited = [colophon.of(teller, step.chosen, base) for step in steps[:10]]
    told = [Para(_cited(each), after=0.6) for each in cited]
    told += [para(typeface.plain(words), after=0.6) for words in (say("data.licence"), whole.disclaimer(teller))]
    size = fitting(told, BODY.width, BODY.height, deck.language, (*SIZES[4:], 9.0, 8.0))
    sheet.write(BODY, told, size)
    sheet.notes([para(each.cited) for each in cited])


def _cited(about: colophon.Colophon) -> tuple[Run, ...]:
    """Return a citation of which the address alone is a link: LibreOffice lays lines of a long link on each other."""
    if not about.address:
        return (Run(typeface.plain(about.cited)),)
    before, address, after = typeface.plain(about.cited).partition(about.address)
    runs = (Run(before), Run(address, link=typeface.link(about.address)), Run(after))
    return tuple(run for run in runs if run.words)


def _described(deck: Deck, name: str) -> None:
    """Write the properties of the file: no author is made up, and the days are those of the data."""
    teller, about = deck.teller, deck.file.core_properties
    made = datetime.fromisoformat(teller.record.package.created)
    about.title, about.subject = typeface.plain(name)[:250], teller.say("frame.name")
    about.author = about.last_modified_by = about.keywords = ""
    about.comments, about.version = teller.say("data.licence")[:250], teller.record.version
    about.language, about.created, about.modified = typeface.of(deck.language).tag, made, made
