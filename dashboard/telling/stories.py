"""Stories in the reader's words: which there are, and what each step shows and says."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import parse_qs

from dashboard.languages import DEFAULT
from dashboard.memo import memo
from dashboard.parse import stories as files
from dashboard.parse.faults import Fault
from dashboard.parse.stories import Step
from dashboard.record import Record
from dashboard.selection import Selection, address, exact
from dashboard.selection.place import PAGES
from dashboard.telling import views
from dashboard.telling.teller import Teller
from dashboard.telling.tongues import Piece

# The pages that a story may show. The page of stories tells each of their steps: one that leads there has no end.
_SHOWABLE = tuple(page for page in PAGES if page != "present")


class Shown(NamedTuple):
    """A step: the view that it shows, and the sentence that is said of it."""

    chosen: Selection
    sentence: Piece


class Told(NamedTuple):
    """A story. `name`: of its file. `title`: with its language, if that is not the reader's."""

    name: str
    title: Piece
    steps: tuple[Shown, ...]


@memo
def every(teller: Teller) -> tuple[Told, ...]:
    """Return all stories of the record without faults, by the names of their files."""
    files_of = teller.record.original.files
    read = (files.read(path, files_of[path]) for path in files.paths(files_of))
    sound = (story for story, faults in read if story and not faults)
    return tuple(
        Told(each.name, _said(teller, each.title), tuple(_shown(teller, step) for step in each.steps)) for each in sound
    )


def view(teller: Teller, chosen: Selection) -> Told:
    """Return the present view as a story of one step. Its name is blank."""
    title = views.subject(teller, chosen) or teller.say(f"{chosen.place.page}.menu")
    return Told("", Piece(title), (Shown(chosen, Piece(_answer(teller, chosen))),))


def faults(record: Record) -> list[Fault]:
    """Return what is wrong with the stories of a record: files, and addresses or records that are gone."""
    found = []
    for path in files.paths(record.files):
        story, unread = files.read(path, record.files[path])
        found += unread
        found += [fault for step in story.steps for fault in _gone(path, step, record)] if story else []
    return found


def _gone(path: str, step: Step, record: Record) -> Iterator[Fault]:
    page, parameters = _parts(step.address)
    if page not in _SHOWABLE:
        allowed = ", ".join(f"/{each}" for each in _SHOWABLE[1:])
        what = "the page of stories itself" if page in PAGES else "no page"
        yield Fault(path, step.line, "", step.address, f"leads to {what}; allowed: / {allowed}")
        return
    for name, text in exact.unknown(page, parameters, record):
        yield Fault(path, step.line, "", step.address, f"holds {name}={text}, which is not in the record")
    if "lang" in parameters:
        yield Fault(path, step.line, "", step.address, "names a language; allowed: an address without lang")


def _parts(whole: str) -> tuple[str, Mapping[str, list[str]]]:
    """Return the page of an address, and its parameters."""
    path, _, query = whole.partition("?")
    return path[1:] or PAGES[0], parse_qs(query, keep_blank_values=True)


def _shown(teller: Teller, step: Step) -> Shown:
    page, parameters = _parts(step.address)
    chosen = address.read(page, parameters, teller.record)
    return Shown(chosen, _said(teller, step.sentence) if step.sentence else Piece(_answer(teller, chosen)))


def _answer(teller: Teller, chosen: Selection) -> str:
    return views.answer(teller, chosen) or teller.say(f"{chosen.place.page}.title")


def _said(teller: Teller, texts: Mapping[str, str]) -> Piece:
    own = texts.get(teller.language)
    return Piece(own) if own else Piece(texts[DEFAULT], DEFAULT)
