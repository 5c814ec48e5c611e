"""The trial of a translator's file: what is wrong in each row, and what the file would add and change."""

import math
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from dashboard.curated_file import cells, values
from dashboard.package.description import Column
from dashboard.parse.faults import Fault
from dashboard.parse.row import Row
from dashboard.translators_file import given, judged, terms
from dashboard.translators_file.held import MESSAGES, SCREENS, Place, Text

PREFIX = "words_"  # of the name of a file
DRAFT = "draft"
STATUSES = ("original", "official", "checked", DRAFT)
_TEXT = Column("text", "string", "", "")
_CLOSE = 0.005  # a spreadsheet shows a number with an exponent in three digits


@dataclass
class Trial:
    """The result. `taken`: the texts that the file adds or changes, by place. A row with a fault changes nothing.

    `added`, `changed`, `confirmed`: how many; a confirmed text stays, with a new status, or with the base of today.
    `blank`: rows of texts that are still missing.
    """

    language: str
    faults: list[Fault] = field(default_factory=list)
    taken: dict[Place, Text] = field(default_factory=dict)
    added: int = 0
    changed: int = 0
    confirmed: int = 0
    blank: int = 0

    def lines(self) -> Iterator[str]:
        """Yield each fault on a line, then what the file would change."""
        yield from map(str, self.faults)
        counts = f"Texts added: {self.added:,}, changed: {self.changed:,}, confirmed: {self.confirmed:,}"
        yield f"{counts}; still missing: {self.blank:,}."
        if self.faults:
            yield f"Rows with a fault: {len({fault.row for fault in self.faults}):,}. Their texts stay as they stand."


def language(name: str) -> str:
    """Return the language of a translator's file by its name, "words_th.csv" or "words_th (1).csv"; "" for others."""
    stem = PurePosixPath(name.replace("\\", "/")).stem.casefold()
    return stem.removeprefix(PREFIX).split(" ")[0].split("(")[0] if stem.startswith(PREFIX) else ""


def of(language: str, name: str, content: bytes, texts: list[Text]) -> Trial:
    """Try a file. texts: all that the language needs. Raises ValueError, with a sentence, if it cannot be taken apart.

    name: of the file, for the faults.
    """
    known = {text.place: text for text in texts}
    trial, seen, allowed = Trial(language), {}, terms.of(language)
    for row in given.rows(content, known):
        place = given.place(row)
        found = list(_misplaced(row, place, known, seen))
        seen.setdefault(place, row.line)
        if not found:
            found = _tried(trial, row, known[place], allowed)
        trial.faults += [Fault(name, row.line, column, row.get(column, ""), said) for column, said in found]
    return trial


def _misplaced(row: Row, place: Place, known: Mapping[Place, Text], seen: Mapping[Place, int]) -> Iterator[tuple]:
    """Yield (column, words) if the text of a row has no place, or another row has the same place."""
    table, record, _ = place
    if row[given.SURPLUS] != "0":
        yield "", f"the row has {row[given.SURPLUS]} cells beyond the header; allowed: none"
    elif place in seen:
        yield "record", f"stands in row {seen[place]} already; allowed: each text once"
    elif place in known:
        return
    elif table not in {each for each, _, _ in known}:
        yield "table", f"is no table of texts; allowed: {', '.join(dict.fromkeys(each for each, _, _ in known))}"
    elif table == SCREENS:
        yield "record", "is no key; allowed: the keys of locales/en/ui.toml, with a blank field"
    elif table == MESSAGES:
        yield "record", "is no message; allowed: the patterns of locales/en/faults.toml, with a blank field"
    elif not any(each[:2] == (table, record) for each in known):
        yield "record", f"is no record of {table} with a text; allowed: the records of {table}"
    else:
        fields = [each[2] for each in known if each[:2] == (table, record)]
        yield "field", f"has no English text; allowed: {', '.join(fields)}"


def _tried(trial: Trial, row: Row, stands: Text, allowed: terms.Terms) -> list[tuple[str, str]]:
    """Return the faults of a row as (column, words), and note in the trial what it adds or changes without a fault."""
    status = cells.tidy(row.get("status", "")).casefold()
    new = _text(row, stands)
    if not new.strip() and stands.missing:
        trial.blank += 1
        return []
    made = _made(new, status, stands)
    found = list(_faults(row, stands, status, made, allowed))
    if not found and made != stands:
        trial.taken[stands.place] = made
        if stands.missing:
            trial.added += 1
        elif made.text != stands.text:
            trial.changed += 1
        else:
            trial.confirmed += 1
    return found


def _text(row: Row, stands: Text) -> str:
    """Return the text of a row, as it stands where both say the same: without spaces at its ends, unless it joins."""
    text = row["text"]
    if values.same(_TEXT, cells.tidy(text), cells.tidy(stands.text)) and judged.composed(text):
        return stands.text
    if stands.english.strip() != stands.english and not stands.recorded:
        return f"{text.strip()}\n" if judged.long(stands) else text
    return text.strip()


def _made(text: str, status: str, stands: Text) -> Text:
    """Return the text as the file has it. A new text is a draft unless its row says another status than before.

    An outdated text that comes back as it stands stays outdated, unless its row has a status.
    """
    if text == stands.text and not stands.missing:
        confirmed = stands.outdated and status in STATUSES
        said = status if stands.recorded and status else stands.status
        return stands._replace(status=said, base=stands.wanted if confirmed else stands.base)
    said = "" if not stands.recorded else DRAFT if status in ("", stands.status) else status
    return stands._replace(text=text, status=said, base=stands.wanted)


def _faults(row: Row, stands: Text, status: str, made: Text, allowed: terms.Terms) -> Iterator[tuple[str, str]]:
    """Yield the faults of a row as (column, words)."""
    if not _fits(row["base"], stands.wanted):
        yield "base", f"is not that of the English of today; allowed: {stands.wanted}, for a text of {stands.english!r}"
    if status and status not in STATUSES:
        yield "status", f"is no status; allowed: {', '.join(STATUSES)}, or blank"
    if made.missing:
        yield "text", "is blank; needed: a text"
    elif made.text != stands.text:
        yield from (("text", said) for said in judged.refused(made, status, allowed))


def _fits(base: str, wanted: str) -> bool:
    """Return whether a cell is a base, perhaps as a spreadsheet shows one that it takes for a number: 1.23E+12."""
    base = cells.tidy(base).casefold()
    with suppress(ValueError):
        number, other = float(base.replace(",", ".")), float(wanted)
        return base == wanted or (math.isfinite(other) and math.isclose(number, other, rel_tol=_CLOSE))
    return base == wanted
