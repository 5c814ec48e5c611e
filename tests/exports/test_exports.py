"""Files that readers can download."""

import csv as reader
import io
import re
from importlib import import_module
from pkgutil import iter_modules
from typing import get_type_hints

import pandas as pd
import pytest

from dashboard import dry_run, exports, record, words
from dashboard.exports import csv
from dashboard.measures import differences
from dashboard.paths import ROOT

# What several formats are made of.
PARTS = {"citation", "citation_files", "html", "json_ld", "record_evidence", "record_lists", "signs", "tags"}
PARTS |= {"colophon", "typeface"}
ROOMS = {"brief", "digest", "slides"}  # of formats with several modules, which have rooms of tests too


def _rows(content: bytes) -> list[list[str]]:
    return list(reader.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1+1", "＠x"])
def test_a_cell_that_a_spreadsheet_would_run_becomes_text(text):
    assert _rows(csv.write(pd.DataFrame({"a": [text]})))[1][0].startswith("'")


def test_a_head_that_a_spreadsheet_would_run_becomes_text():
    assert _rows(csv.write(pd.DataFrame({"=1+1": ["a"], "b": ["c"]})))[0] == ["'=1+1", "b"]


def test_lists_and_chinese_survive_and_there_is_no_index():
    content = csv.write(pd.DataFrame({"国家": [("中国", "泰国")], "n": [-3]}))
    assert content.startswith(b"\xef\xbb\xbf")
    assert _rows(content) == [["国家", "n"], ["中国; 泰国", "-3"]]


def test_every_table_of_the_record_can_be_written():
    tables = record.current().tables
    assert tables
    for name, rows in tables.items():
        content = _rows(csv.write(rows))
        assert content[0] == list(rows.columns), name
        assert len(content) == len(rows) + 1


@pytest.mark.parametrize("name", record.current().package.tables)
def test_the_bench_takes_each_table_as_it_is_given_without_a_fault_or_a_change(name, held):
    known = record.load(held)
    content = csv.record(known.package.tables[name], known.tables[name])
    assert content.startswith(b"\xef\xbb\xbf")
    tried = dry_run.try_file(f"{name}.csv", content, record=known)
    assert (tried.faults, tried.left, tried.elsewhere, tried.owed) == ((), (), (), ())
    assert differences.cells(known.tables[name], tried.record.tables[name]).empty
    assert _rows(dry_run.ordered(tried, words.of("en"))) == _rows(known.files[known.package.tables[name].path])


def test_what_a_table_holds_comes_back_even_if_a_spreadsheet_would_run_it():
    known = record.current()
    table, rows = known.package.tables["news"], known.tables["news"].copy()
    texts = ["=1+1", "'=1+1", "-3", "+66", "@a", "it's"]
    rows.iloc[: len(texts), list(rows.columns).index("title")] = texts
    content = csv.record(table, rows)
    assert [row[1][:1] for row in _rows(content)[1:]].count("=") == 0
    tried = dry_run.try_file("news.csv", content, record=known)
    assert list(tried.record.tables["news"]["title"][: len(texts)]) == texts


def test_a_table_of_the_record_is_given_in_the_dialect_of_the_record():
    known = record.current()
    content = csv.record(known.package.tables["countries"], known.tables["countries"])
    assert b"\r" not in content
    assert {row[known.package.tables["countries"].names.index("member")] for row in _rows(content)[1:]} == {
        *("true", "false"),
    }
    latitudes = known.package.tables["places"].names.index("latitude")
    places = _rows(csv.record(known.package.tables["places"], known.tables["places"]))[1:]
    assert [float(row[latitudes]) for row in places] == list(known.tables["places"]["latitude"])


def test_each_format_writes_bytes_and_has_tests_that_write_it():
    tests = [path for room in ("exports", "server") for path in (ROOT / "tests" / room).glob("test_*.py")]
    written = "\n".join(path.read_text("utf-8") for path in tests)
    modules = [module.name for module in iter_modules(exports.__path__)]
    formats = [name for name in modules if name not in PARTS | ROOMS]
    assert len(formats) > 10
    assert set(modules) >= PARTS | ROOMS
    assert all([*(ROOT / "tests" / "exports" / room).glob("test_*.py")] for room in ROOMS)
    for name in formats:
        assert get_type_hints(import_module(f"{exports.__name__}.{name}").write)["return"] is bytes, name
        assert re.search(rf"import .*\b{name}\b|exports\.{name} import", written), name
