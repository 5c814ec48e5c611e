"""One word for one thing: what CONTRIBUTING rules out stands on no screen and in no note."""

import ast
import csv
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard import words
from dashboard.package import schema
from dashboard.paths import DASHBOARD, DATA, LOCALES, ROOT
from dashboard.record import current
from dashboard.selection import Place, Selection, place
from dashboard.telling import views
from dashboard.telling.teller import Teller

PACKAGE = schema.read(DATA)
NOTES = ("note", "caveat")
COLUMNS = {name for table in PACKAGE.tables.values() for name in table.names}
MESSAGES = ("gates", "parse", "package")  # rooms whose texts are lines of the check


def ruled_out(head: str) -> re.Pattern[str]:
    """Return a pattern of the words in the second column of a table of CONTRIBUTING."""
    lines = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split(f"| we say | {head} never |\n|---|---|\n")[1]
    rows = [line.strip("| ").split(" | ") for line in lines.split("\n\n")[0].split("\n")]
    found = [term.strip() for _, terms in rows for term in terms.split(",")]
    assert len(found) > 8
    return re.compile(rf"\b({'|'.join(map(re.escape, found))})\b", re.IGNORECASE)


def strings(value: object) -> Iterator[str]:
    """Yield every text within a value of JSON or TOML."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from strings(inner)


def cells(*names: str) -> Iterator[tuple[str, str]]:
    """Yield (table and line, text) for each cell of the columns of these names in the record."""
    for table in PACKAGE.tables.values():
        columns = [name for name in names if name in table.names]
        if columns and not table.received:
            with (DATA / table.path).open(encoding="utf-8", newline="") as stream:
                for line, row in enumerate(csv.DictReader(stream), 2):
                    yield from ((f"{table.path} {line}", row[name]) for name in columns)


def test_no_text_of_the_screen_says_a_word_that_is_ruled_out():
    pattern, seen = ruled_out("on screen"), 0
    for path in (LOCALES / "en").iterdir():
        text = path.read_text(encoding="utf-8")
        for said in strings(tomllib.loads(text)) if path.suffix == ".toml" else [text]:
            found = pattern.search(re.sub(r"\{\w+\}|`[^`]*`", "", said))
            assert not found, (path.name, found[0], said)
            seen += 1
    assert seen > 500


@pytest.mark.parametrize("page", place.PAGES)
def test_no_finding_of_a_page_says_a_word_that_is_ruled_out(page):
    pattern, teller = ruled_out("on screen"), Teller(current(), words.of("en"))
    findings = views.findings(teller, Selection(place=Place(page=page)))
    assert findings
    for each in findings:
        for said in (each.title, each.sentence, each.caption, *each.notes, *each.table.heads):
            assert not pattern.search(said), (each.name, said)


def test_no_title_or_description_of_the_package_says_a_word_that_is_ruled_out():
    pattern = ruled_out("on screen")
    package = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    texts = [package["title"], package["description"]]
    for table in package["resources"]:
        texts += [table["title"], table["description"]]
        texts += [field[key] for field in table["schema"]["fields"] for key in ("title", "description")]
    assert len(texts) > 200
    assert [(found[0], text) for text in texts if (found := pattern.search(text))] == []


def test_no_note_tells_of_the_editors_work():
    pattern, every = ruled_out("in a note"), list(cells(*NOTES))
    assert len(every) > 1000
    assert [(at, found[0], text) for at, text in every if (found := pattern.search(text))] == []


def test_no_line_of_the_check_says_a_word_that_is_ruled_out():
    pattern, every = ruled_out("on screen"), [text for room in MESSAGES for text in messages(DASHBOARD / room)]
    assert len(every) > 200
    assert [text for text in every if pattern.search(re.sub(r"\w+\.py\b", "", text))] == []


def messages(room: Path) -> Iterator[str]:
    """Yield the texts in the modules of a room that are no docstrings and no lists of columns, bare or with forms."""
    for path in room.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            text = node.value if isinstance(node, ast.Constant) and id(node) not in docs else None
            if isinstance(text, str) and " " in text and not names(text) <= COLUMNS:
                yield text


def names(text: str) -> set[str]:
    """Return the words of a text, each without the form that `gates.needs` writes behind a column."""
    return {re.split("[!:@]", word)[0] for word in text.split()}
