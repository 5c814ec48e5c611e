"""Translations belong to English texts and are counted; originals occur in their documents."""

import pytest

from dashboard.check import check
from dashboard.gates import translations
from dashboard.languages import DEFAULT, LANGUAGES
from dashboard.package import schema
from dashboard.parse.rows import read_rows
from dashboard.paths import DATA

PACKAGE = schema.read(DATA)
ROWS, _ = read_rows(DATA, PACKAGE)
WITHOUT = "has no English text; allowed: a column that is translated."


def count(broken):
    return next(found for found in check(broken.folder, opened=False).languages if found.language == "zh")


def add_text(broken, **cells):
    """Add a copy of the last text with some cells changed; return its line."""
    records = broken.records("translations_zh")
    broken.write("translations_zh", [*records, records[-1] | cells])
    return len(records) + 2


def test_the_tables_of_translations_are_known_by_their_language():
    assert set(translations.tables(PACKAGE)) == {*LANGUAGES} - {DEFAULT}
    assert translations.tables(PACKAGE)["zh"].path == "translations/zh.csv"


def test_the_english_texts_are_those_not_blank_in_columns_that_are_translated():
    found = translations.texts(PACKAGE, ROWS)
    columns = [(table, column) for table in PACKAGE.tables.values() for column in table.columns if column.translated]
    assert len(columns) > 20
    for table, column in columns:
        for row in ROWS[table.name]:
            key = (table.name, table.record(row), column.name)
            assert found.pop(key, "") == row[column.name], key
    assert found == {}


def test_every_table_with_texts_may_have_translations():
    for table in translations.tables(PACKAGE).values():
        for name in {name for name, _, _ in translations.texts(PACKAGE, ROWS)}:
            assert name in table.column("table").values, name


def test_a_base_is_eight_digits_that_change_with_the_text():
    assert translations.base("Cambodia") == "0c2cb01a"
    assert translations.base("Cambodia ") != "0c2cb01a"
    assert len(translations.base("柬埔寨")) == 8


@pytest.mark.all_data
def test_a_text_of_an_unknown_record_is_reported(broken):
    line = add_text(broken, table="news", record="nowhere-at-all", field="title")
    assert broken.lines() == [
        f"translations/zh.csv, row {line}, column field: 'title' of 'nowhere-at-all' in news {WITHOUT}"
    ]


def test_a_text_of_a_record_of_another_table_is_reported(broken):
    record = broken.records("news")[0]["news"]
    line = add_text(broken, table="meetings", record=record, field="title")
    assert broken.lines() == [
        f"translations/zh.csv, row {line}, column field: 'title' of '{record}' in meetings {WITHOUT}"
    ]


def test_a_text_of_a_column_that_is_not_translated_is_reported(broken):
    record = broken.records("news")[0]["news"]
    for field in ("edition", "published", "url", "flavour"):
        whole = broken.file("translations_zh").read_bytes()
        line = add_text(broken, table="news", record=record, field=field)
        assert broken.lines() == [
            f"translations/zh.csv, row {line}, column field: '{field}' of '{record}' in news {WITHOUT}"
        ]
        broken.file("translations_zh").write_bytes(whole)


def test_a_text_whose_english_is_blank_is_reported(broken):
    texts = broken.records("translations_zh")
    line, text = next((n, t) for n, t in enumerate(texts, 2) if (t["table"], t["field"]) == ("meetings", "theme"))
    row = [record["meeting"] for record in broken.records("meetings")].index(text["record"])
    broken.edit("meetings", row, theme="")
    assert broken.lines() == [
        f"translations/zh.csv, row {line}, column field: 'theme' of '{text['record']}' in meetings {WITHOUT}"
    ]


def test_translations_of_an_unreadable_table_are_not_reported_as_unknown(broken):
    assert [text for text in broken.records("translations_zh") if text["table"] == "meeting_outputs"]
    broken.file("meeting_outputs").write_bytes(b"")
    assert not [line for line in broken.lines() if "translations" in line]


def test_texts_are_counted():
    english = translations.texts(PACKAGE, ROWS)
    assert len(translations.count(PACKAGE, ROWS)) == len(LANGUAGES) - 1
    for found in translations.count(PACKAGE, ROWS):
        assert found.wanted == len(english)
        assert found.done == len(ROWS[f"translations_{found.language}"])
        assert 0 <= found.outdated < found.done <= found.wanted


def test_a_text_that_is_missing_is_counted_as_not_done(broken):
    before = count(broken)
    broken.write("translations_zh", broken.records("translations_zh")[3:])
    after = count(broken)
    assert (after.wanted, after.done) == (before.wanted, before.done - 3)


def test_a_translation_without_english_is_not_counted(broken):
    before = count(broken)
    add_text(broken, table="news", record="nowhere-at-all", field="title")
    assert count(broken) == before


def test_a_translation_of_older_english_is_counted_as_outdated_without_a_fault(broken):
    news = broken.records("news")[0]
    english = {"news": news["news"], "field": "title"}
    texts = broken.records("translations_zh")
    row = [(t["table"], t["record"], t["field"]) for t in texts].index(("news", english["news"], english["field"]))
    broken.edit("translations_zh", row, base=translations.base(news["title"]))
    before = count(broken)
    broken.edit("news", title=news["title"] + " today")
    assert count(broken).outdated == before.outdated + 1
    assert count(broken).done == before.done
    assert broken.lines() == []
    broken.edit("translations_zh", row, base=translations.base(news["title"] + " today"))
    assert count(broken) == before


@pytest.fixture
def documents(broken, tmp_path):
    """Return a folder of documents, after removing all quotes and all marks `original` from the copy."""
    folder = tmp_path / "documents"
    folder.mkdir()
    broken.blank("sources", "file", "sha256")
    broken.blank("evidence", "quote")
    broken.write("translations_zh", [row | {"status": "draft"} for row in broken.records("translations_zh")])
    (folder / "one.txt").write_text("Cambodia\n柬埔\n  寨\u3000是", encoding="utf-8")
    (folder / "folder").mkdir()
    return folder


def test_an_original_in_a_document_is_counted_despite_different_white_space(broken, documents):
    assert check(broken.folder, documents, opened=False).originals == 0
    for text in ("柬埔寨", "柬埔寨是", "埔寨 是"):
        broken.edit("translations_zh", text=text, status="original")
        assert check(broken.folder, documents, opened=False).originals == 1, text
        assert broken.lines(documents) == [], text


@pytest.mark.all_data
def test_an_original_that_stands_in_no_document_is_reported(broken, documents):
    for text in ("柬埔寨王国", "是柬埔寨", "泰国"):
        broken.edit("translations_zh", text=text, status="original")
        assert broken.lines(documents) == [
            f"translations/zh.csv, row 2, column text: '{text}' stands in no document; "
            "allowed: the words of a source, to the letter, or another status."
        ]
        assert check(broken.folder, documents, opened=False).originals == 0


def test_other_translations_need_not_be_in_a_document(broken, documents):
    for status in PACKAGE.tables["translations_zh"].column("status").values:
        broken.edit("translations_zh", text="泰国", status=status)
        assert len(broken.lines(documents)) == (status == "original"), status


def test_originals_are_not_compared_without_documents(broken, documents):
    broken.edit("translations_zh", text="泰国", status="original")
    assert broken.lines() == []
    assert check(broken.folder, opened=False).originals is None


def test_an_original_is_found_beside_a_document_that_is_not_utf8(broken, documents):
    (documents / "broken.txt").write_bytes(b"\xff\xfe")
    broken.edit("translations_zh", text="柬埔寨", status="original")
    assert broken.lines(documents) == []
