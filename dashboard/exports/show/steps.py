"""The steps of a show: each with its sentence, its picture or record, and its sources as notes for the speaker."""

from collections.abc import Iterator

from lxml import html as parser

from dashboard.embeds import figures
from dashboard.exports import colophon, record_evidence
from dashboard.exports.html import Child, Element, external, spoken, tag
from dashboard.exports.show.code import picture as code
from dashboard.selection import Selection
from dashboard.telling import sources, views
from dashboard.telling.drawer import head
from dashboard.telling.finding import Finding
from dashboard.telling.stories import Shown
from dashboard.telling.teller import Teller

MOST_ROWS = 8  # of a table that can be read from the back of a room
MOST_SOURCES = 20  # in the notes of a step
_FIGURES = {page: name for name, page in figures.PAGES.items()}


def write(told: Teller, steps: tuple[Shown, ...], base: str) -> Iterator[Element]:
    """Yield a section for each step. base: our address, no slash at its end."""
    for number, step in enumerate(steps, 1):
        place = told.say("present.step", n=number, total=len(steps))
        about = colophon.of(told, step.chosen, base)
        yield tag(
            "section",
            tag("h2", *spoken((step.sentence,))),
            tag("div", *_shown(told, step.chosen, base), class_="shown"),
            tag("div", code(about.address), tag("p", told.say("present.code")), class_="code"),
            tag("p", f"{place} · {about.chosen} · {about.note}", class_="foot"),
            tag("aside", *_notes(told, step, about), class_="notes", aria_label=told.say("present.notes")),
            class_="step",
            aria_label=told.say.named(place, step.sentence.words),
        )


def _shown(told: Teller, chosen: Selection, base: str) -> Iterator[Child]:
    """Yield what a step shows: its open record, else the drawing of its page, else the first rows of its table."""
    key = chosen.place.record
    if key and told.record.table_of(key):
        yield from _record(told, key)
        return
    name = _FIGURES.get(chosen.place.page)
    drawings = figures.drawn(told, chosen, name, base).drawings if name else ()
    if drawings:
        yield _drawing(drawings[0])
        return
    found = next(iter(views.findings(told, chosen)), None)
    if found:
        yield from _table(told, found)


def _record(told: Teller, key: str) -> Iterator[Child]:
    row, line = told.record.row(key), head.line(told, key)
    yield tag("p", " · ".join((head.kind(told, key), *head.countries(told, key))), class_="pale")
    yield tag("h3", *spoken((told.piece(head.title(told, key)),)))
    yield tag("p", line) if line else None
    if row.get("summary", ""):
        yield tag("p", *spoken((told.piece(row["summary"]),)), class_="summary")
    marks = told.marks(key)
    yield tag("p", " · ".join(marks), class_="pale") if marks else None


def _drawing(drawing: str) -> Element:
    """Return a drawing without its links, which would lead away in mid-talk."""
    part = parser.fragment_fromstring(drawing)
    for link in list(part.iter("a")):
        link.tag = "g"
        for name in ("href", "target", "tabindex"):
            link.attrib.pop(name, None)
    return part


def _table(told: Teller, found: Finding) -> Iterator[Child]:
    table = found.table
    yield tag("h3", found.title)
    if not table.rows:
        yield tag("p", found.sentence or told.say("state.nothing"))
        return
    heads = tag("tr", *(tag("th", text, scope="col") for text in table.heads))
    cells = ([("" if cell is None else str(cell)) for cell in row] for row in table.rows[:MOST_ROWS])
    rows = (tag("tr", *(tag("td", *spoken((told.piece(cell),))) for cell in row)) for row in cells)
    yield tag("table", tag("thead", heads), tag("tbody", *rows))
    left = len(table.rows) - MOST_ROWS
    yield tag("p", told.say.count("more_rows", left), class_="pale") if left > 0 else None


def _notes(told: Teller, step: Shown, about: colophon.Colophon) -> Iterator[Child]:
    """Yield what the speaker reads: the sentence, what it rests on, and the address of the view."""
    key = step.chosen.place.record
    yield tag("h2", *spoken((step.sentence,)))
    if key and told.record.table_of(key):
        yield from record_evidence.write(told, key)
    else:
        found = next(iter(views.findings(told, step.chosen)), None)
        cited = sources.cited(told, found.cites) if found else ()
        yield tag("h3", told.say("drawer.sources")) if cited else None
        yield tag("ul", *map(_source, cited[:MOST_SOURCES])) if cited else None
        left = len(cited) - MOST_SOURCES
        yield tag("p", told.say.count("more_sources", left), class_="pale") if left > 0 else None
    yield tag("p", external(about.address) if about.address else None)


def _source(source: sources.Source) -> Element:
    return tag("li", *spoken(source.named), tag("br"), source.basis)
