"""A page as JSON and Markdown: every finding of it, in the words of the screen."""

import json
import re

import pytest

from dashboard import words
from dashboard.exports import markdown, page
from dashboard.record import current
from dashboard.selection.place import PAGES
from dashboard.telling import sources, views
from dashboard.telling.finding import Finding, Table
from dashboard.telling.teller import teller
from tests.exports.test_view import CHOSEN

RECORD = current()
TELLERS = {language: teller(RECORD, language) for language in ("en", "zh", "km")}
HOSTILE = "<script>alert(1)</script> | [a](javascript:b) `c` *d*\n# e ![f](g) &amp; \\| www.example.org a@example.org"


def described(language: str, chosen) -> dict:
    return json.loads(page.write(page.described(TELLERS[language], chosen, "http://example.org/")))


def plain(cell: object) -> object:
    return json.loads(json.dumps(cell))


@pytest.mark.parametrize("name", PAGES)
def test_every_finding_of_a_page_is_there_sentence_by_sentence_and_row_by_row(name):
    chosen = [each.on(page=name) for each in CHOSEN[:4]]
    assert chosen
    for each in chosen:
        told, found = described("en", each), views.findings(TELLERS["en"], each)
        assert told["answer"] == views.answer(TELLERS["en"], each)
        assert [one["name"] for one in told["findings"]][: len(found)] == [one.name for one in found]
        for one, own in zip(told["findings"], found, strict=False):
            assert (one["title"], one["sentence"], one["caption"]) == (own.title, own.sentence, own.caption)
            assert one["rows"] == [plain(row) for row in own.table.rows]
            assert (one["heads"], one["records"]) == ([*own.table.heads], [*own.table.records])
            cited = sources.cited(TELLERS["en"], own.cites)
            assert [source["id"] for source in one["sources"]] == [source.source for source in cited]


@pytest.mark.parametrize("language", TELLERS)
def test_each_language_says_its_own_words_and_the_version_of_the_data(language):
    for name in PAGES:
        told = described(language, CHOSEN[1].on(page=name))
        assert told["question"] == words.of(language)(f"{name}.title")
        assert (told["language"], told["data_version"]) == (language, RECORD.version)
        assert RECORD.version in told["note"]
        assert told["findings"]


@pytest.mark.parametrize("name", PAGES)
def test_markdown_has_a_heading_for_each_finding_and_a_line_for_each_row(name):
    told = page.described(TELLERS["en"], CHOSEN[1].on(page=name), "http://example.org/")
    lines = markdown.write(told).decode().splitlines()
    assert [line for line in lines if line.startswith("# ")] == [f"# {markdown.escaped(told['title'])}"]
    assert len([line for line in lines if line.startswith("## ")]) == len(told["findings"])
    rows = [line for line in lines if line.startswith("| ")]
    assert len(rows) == sum(len(each["rows"]) + 2 for each in told["findings"] if each["rows"])


def test_what_looks_like_a_mark_stays_text(monkeypatch):
    hostile = Finding("made", HOSTILE, HOSTILE, Table((HOSTILE,), ((HOSTILE,), (("a|b", "c"),), (None,), (1.5,))), ())
    monkeypatch.setattr(page, "findings", lambda *_: (hostile,))
    text = markdown.write(page.described(TELLERS["en"], CHOSEN[0], "http://example.org/")).decode()
    assert "<script" in text.replace("\\", "")
    assert re.search(r"(?<!\\)[<`*&!\]@]", text.replace("\\\\", "")) is None
    assert sum(line.startswith("#") for line in text.splitlines()) == 2
    cells = [line.replace("\\|", "") for line in text.splitlines() if line.startswith("| ")]
    assert {line.count("|") for line in cells} == {2}
    told = described("en", CHOSEN[0])
    assert told["findings"][0]["rows"] == [[HOSTILE], [["a|b", "c"]], [None], [1.5]]
