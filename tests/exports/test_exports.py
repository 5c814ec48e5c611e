"""Files that readers can download."""

import csv as reader
import io
import zipfile

import pandas as pd
import pytest

from dashboard import record
from dashboard.exports import csv, package
from dashboard.paths import DATA


def _rows(content: bytes) -> list[list[str]]:
    return list(reader.reader(io.StringIO(content.decode("utf-8-sig"))))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1+1", "＠x"])
def test_a_cell_that_a_spreadsheet_would_run_becomes_text(text):
    assert _rows(csv.write(pd.DataFrame({"a": [text]})))[1][0].startswith("'")


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


def test_the_zip_holds_every_file_of_the_package_unchanged():
    archive = zipfile.ZipFile(io.BytesIO(package.write()))
    names = set(archive.namelist())
    assert {"datapackage.json", "CHANGES.md", "LICENSE"} <= names
    assert {table.path for table in record.current().package.tables.values()} <= names
    for name in names:
        assert archive.read(name) == (DATA / name).read_bytes()
