"""CSV files into typed tables."""

import pandas
import pytest

from dashboard.package import schema
from dashboard.parse import tables
from dashboard.paths import DATA


@pytest.fixture(scope="module")
def package():
    return schema.read(DATA)


@pytest.fixture(scope="module")
def frames(package):
    return tables.read(DATA, package)


def test_every_table_has_the_described_columns_and_its_key_as_index(package, frames):
    assert list(frames) == list(package.tables)
    for name, frame in frames.items():
        assert tuple(frame.columns) == package.tables[name].names
        assert len(frame) >= (1 if package.tables[name].least != 0 else 0)
        assert frame.index.is_unique
        assert list(frame.index) == [package.tables[name].record(row) for row in frame.astype(str).to_dict("records")]


def test_every_column_has_the_described_type(package, frames):
    kinds = {"boolean": "bool", "integer": "Int64", "number": "float64", "string": "str"}
    for name, frame in frames.items():
        for column in package.tables[name].columns:
            expected = "object" if column.separator else "category" if column.values else kinds[column.type]
            assert str(frame[column.name].dtype) == expected, f"{name}.{column.name}"


def test_no_text_is_ever_missing(package, frames):
    for name, frame in frames.items():
        for column in package.tables[name].columns:
            if column.type == "string":
                assert not frame[column.name].isna().any(), f"{name}.{column.name}"


def test_no_value_is_lost_when_text_becomes_typed(package, frames):
    rows, _ = tables.read_rows(DATA, package)
    for name, table in package.tables.items():
        for column in table.columns:
            written = [row[column.name] for row in rows[name]]
            typed = frames[name][column.name].tolist()
            if column.separator:
                assert [column.separator.join(entries) for entries in typed] == written
            elif column.type == "string":
                assert typed == written
            elif column.type == "boolean":
                assert [str(value).lower() for value in typed] == written
            else:
                assert [None if pandas.isna(value) else float(value) for value in typed] == [
                    float(text) if text else None for text in written
                ]


def test_a_category_keeps_the_described_order_and_is_blank_only_if_needed(package, frames):
    for name, frame in frames.items():
        for column in package.tables[name].columns:
            if column.values and not column.separator:
                blank = ("",) if (frame[column.name] == "").any() else ()
                assert tuple(frame[column.name].cat.categories) == (*column.values, *blank)


def test_an_unknown_category_raises_instead_of_becoming_blank(broken):
    broken.edit("meetings", status="rumoured")
    with pytest.raises(tables.FaultyPackage, match="'rumoured' is not in the list; allowed: held, announced") as caught:
        tables.read(broken.folder, schema.read(broken.folder))
    assert [(fault.file, fault.row, fault.column) for fault in caught.value.faults] == [("meetings.csv", 2, "status")]


def test_an_unknown_number_stays_missing(broken):
    broken.blank("meetings", "number")
    frames = tables.read(broken.folder, schema.read(broken.folder))
    assert frames["meetings"]["number"].isna().all()
    assert str(frames["meetings"]["number"].dtype) == "Int64"


def test_all_faults_are_raised_at_once(broken):
    broken.edit("places", latitude="91")
    broken.edit("countries", member="perhaps")
    broken.edit("meetings", starts="2007-13")
    broken.file("news").unlink()
    with pytest.raises(tables.FaultyPackage) as caught:
        tables.read(broken.folder, schema.read(broken.folder))
    assert [fault.file for fault in caught.value.faults] == ["countries.csv", "meetings.csv", "news.csv", "places.csv"]
