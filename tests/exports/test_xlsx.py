"""The workbook, read back by openpyxl."""

import io
import zipfile

import openpyxl
import pytest

from dashboard import record
from dashboard.exports import xlsx
from dashboard.measures import typed
from dashboard.record import Record
from dashboard.telling import whole
from dashboard.telling.teller import teller


def opened(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


@pytest.fixture(scope="module")
def known(small):
    return record.load(small)


def test_each_table_is_a_sheet_with_its_cells_as_numbers_or_texts(held):
    known = record.load(held)
    book = opened(xlsx.write(teller(known, "en")))
    assert book.sheetnames == [xlsx.README, xlsx.CODEBOOK, *known.package.tables]
    for name, table in known.package.tables.items():
        sheet, columns = book[name], typed.columns(table, known.tables[name])
        assert [cell.value for cell in sheet[1]] == list(table.names)
        assert sheet.freeze_panes == "A2"
        for at, column in enumerate(table.columns, 1):
            cells = [sheet.cell(2 + row, at).value for row in range(len(known.tables[name]))]
            wanted = [
                column.separator.join(each) or None if isinstance(each, list) else each for each in columns[column.name]
            ]
            wanted = [str(each).lower() if isinstance(each, bool) else each for each in wanted]
            assert cells == wanted, (name, column.name)


@pytest.mark.parametrize("language", ["en", "zh", "km"])
def test_no_cell_is_a_formula_or_a_link(language, known):
    content = xlsx.write(teller(known, language))
    number = 0
    for sheet in opened(content):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in ("s", "n"), (sheet.title, cell.coordinate)
                assert cell.hyperlink is None
                number += cell.value is not None
    assert number > 1_000
    parts = zipfile.ZipFile(io.BytesIO(content))
    for name in parts.namelist():
        assert b"<f>" not in parts.read(name), name
        assert b"hyperlink" not in parts.read(name), name


def test_texts_that_would_run_stay_texts_to_the_letter(known):
    rows = known.tables["news"].copy()
    texts = [
        "=1+1",
        "@x",
        "-3",
        "+66 2 123",
        "007",
        "https://example.org",
        "_x0041_",
        "two\nlines",
        "1e5",
        "TRUE",
        " <b>&",
    ]
    rows = rows.loc[[rows.index[0]] * len(texts)].assign(title=texts)
    rows.index = [f"news-{at}" for at in range(len(texts))]
    made = Record(known.package, {**known.tables, "news": rows}, files=known.files)
    sheet = opened(xlsx.write(teller(made, "en")))["news"]
    at = known.package.tables["news"].names.index("title") + 1
    assert [sheet.cell(2 + row, at).value for row in range(len(texts))] == texts
    assert {sheet.cell(2 + row, at).data_type for row in range(len(texts))} == {"s"}


@pytest.mark.parametrize("language", ["en", "zh", "vi"])
def test_the_codebook_has_every_column_with_the_words_of_its_codes(language, known):
    own = teller(known, language)
    head, *rows = opened(xlsx.write(own))[xlsx.CODEBOOK].values
    found = [dict(zip(head, row, strict=True)) for row in rows]
    every = [(name, column) for name, table in known.package.tables.items() for column in table.columns]
    assert [(row["table"], row["column"]) for row in found] == [(name, column.name) for name, column in every]
    for row, (_, column) in zip(found, every, strict=True):
        for code in column.values:
            assert f"{code}: " in row["allowed"]
        assert row["title"]
        assert row["description"]
    status = next(row for row in found if (row["table"], row["column"]) == ("meetings", "status"))
    assert own.say("value.status.held") in status["allowed"]


def test_the_first_sheet_says_what_the_record_is(known):
    own = teller(known, "en")
    sheet = opened(xlsx.write(own)).worksheets[0]
    said = [cell.value for cell in sheet["A"]]
    assert said[0] == own.say("frame.name")
    assert list(whole.head(own)) == said[1 : 1 + len(whole.head(own))]
    assert set(known.package.tables) <= set(said)


def test_the_same_version_gives_the_same_bytes(small):
    books = {xlsx.write(teller(record.load(small), "zh")) for _ in range(2)}
    assert len(books) == 1


def test_sheets_have_names_that_every_program_takes():
    long = "translations_of_something_very_long"
    found = xlsx.names(["README", "readme", long, f"{long}_too", "history", "news"])
    assert found["news"] == "news"
    assert len({name.casefold() for name in found.values()}) == len(found) == 6
    for name in found.values():
        assert len(name) <= 31
        assert not set(name) & set("[]:*?/\\")
        assert name.casefold() != "history"
