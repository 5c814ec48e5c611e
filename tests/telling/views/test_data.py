"""The findings of the pages Data and About: tables, columns, sources and disclaimers."""

import subprocess
import sys

import pytest

from dashboard import fault_words, words
from dashboard.languages import LANGUAGES
from dashboard.package.description import CONTENTS
from dashboard.paths import ROOT
from dashboard.record import current
from dashboard.telling import whole
from dashboard.telling.teller import Teller
from dashboard.telling.views import about, data
from tests.chosen import on

RECORD = current()
SAY = words.of("en")
TELLER = Teller(RECORD, SAY)
FOUND = """
import sys
from dashboard import fault_words, words
from dashboard.record import current
from dashboard.selection import Place, Selection
from dashboard.telling.drawer import country, fields, head, parts, related, replies, statements
from dashboard.telling.teller import Teller
from dashboard.telling.views import about, data, directory, news, overview, practices
teller = Teller(current(), words.of("en"))
found = [each for view in (about, data, directory, news, overview, practices)
         for each in view.findings(teller, Selection(place=Place()))]
assert found and all(each.title and each.table.heads for each in found)
print(*sorted(sys.modules))
"""


@pytest.mark.parametrize("table", RECORD.package.tables)
def test_the_columns_are_those_of_the_table_chosen(table):
    tables, columns, sources = data.findings(TELLER, on("data").on(table=table))
    assert len(tables.table.rows) == len(RECORD.package.tables)
    assert [row[0] for row in columns.table.rows] == list(RECORD.tables[table].columns)
    assert columns.sentence == RECORD.package.tables[table].description
    assert sorted(row[0] for row in sources.table.rows) == sorted(RECORD.tables["sources"]["title"])
    assert len({tables.name, columns.name, sources.name}) == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_column_says_in_words_what_it_holds_and_which_codes_it_allows(language):
    say, seen = words.of(language), set()
    teller = Teller(RECORD, say)
    told = {say.value("type", content) for content in CONTENTS}
    assert len(told) == len(CONTENTS)
    for name, table in RECORD.package.tables.items():
        rows = data.columns(teller, name).table.rows
        for column, (code, _, content, required, allowed, _) in zip(table.columns, rows, strict=True):
            assert (code, content) == (column.name, say.value("type", column.content))
            assert required == say("yes" if column.required else "no")
            assert all(say.named(each, whole.word(teller, column, each)) in allowed for each in column.values)
            seen.add(content)
    assert seen == told
    assert {entry.type for entry in whole.codebook(teller)} == told


def test_the_progress_of_each_language_is_on_the_page_about():
    found = about.languages(TELLER)
    assert [row[0] for row in found.table.rows] == [SAY.value("languages", code) for code in LANGUAGES]
    number = len(fault_words.patterns("en"))
    told = {code: SAY("languages.told", done=len(fault_words.patterns(code)), total=number) for code in LANGUAGES}
    assert [row[3] for row in found.table.rows] == [str(number), *(told[code] for code in LANGUAGES if code != "en")]
    assert told["zh"] != told["th"]
    assert SAY.value("languages", "zh") in found.caption, "the one with more than drafts"
    assert SAY.value("languages", "km") not in found.caption
    assert data.tables(TELLER).caption == SAY("data.tables_read")


def test_each_disclaimer_has_the_title_of_its_source():
    *_, found = about.findings(TELLER, on("about"))
    rows = RECORD.tables["sources"]
    said = rows[rows["disclaimer"] != ""]
    assert len(said)
    assert found.table.rows == tuple(zip(said["title"], said["disclaimer"], strict=True))


def test_lists_and_drawers_are_told_without_a_framework():
    run = subprocess.run([sys.executable, "-c", FOUND], cwd=ROOT, capture_output=True, text=True, check=True)
    held = {name.split(".")[0] for name in run.stdout.split()} | set(run.stdout.split())
    assert "dashboard.telling.views.news" in held
    assert not held & {"streamlit", "plotly", "pydeck", "starlette", "dashboard.ui", "dashboard.charts"}
