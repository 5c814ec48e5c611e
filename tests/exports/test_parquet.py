"""The Parquet files, read back by pandas and by pyarrow."""

import io
import zipfile

import pandas as pd
import pytest
from pyarrow import parquet as reader

from dashboard import record
from dashboard.exports import parquet
from dashboard.measures import typed
from dashboard.record import Record
from dashboard.telling.teller import teller


def opened(content: bytes) -> dict[str, bytes]:
    archive = zipfile.ZipFile(io.BytesIO(content))
    return {name.removesuffix(".parquet"): archive.read(name) for name in archive.namelist()}


def test_pandas_reads_each_table_with_its_types(held):
    known = record.load(held)
    files = opened(parquet.write(teller(known, "en")))
    assert set(files) == {*known.package.tables, "README.md"}
    assert b"| news.parquet |" in files["README.md"]
    for name, table in known.package.tables.items():
        frame = pd.read_parquet(io.BytesIO(files[name]))
        assert list(frame.columns) == list(table.names)
        assert len(frame) == len(known.tables[name])
        rows = reader.read_table(io.BytesIO(files[name])).to_pylist()
        assert rows == list(typed.rows(table, known.tables[name])), name


@pytest.mark.parametrize("language", ["en", "zh", "th"])
def test_each_file_says_what_it_is(language, small):
    own = teller(record.load(small), language)
    files = opened(parquet.write(own))
    for name, table in own.record.package.tables.items():
        schema = reader.read_schema(io.BytesIO(files[name]))
        told = {key.decode(): text.decode() for key, text in schema.metadata.items()}
        assert (told["language"], told["licence"], told["data_version"]) == (
            language,
            "CC-BY-4.0",
            own.record.version,
        )
        for column in table.columns:
            assert schema.field(column.name).metadata[b"description"].decode() == column.description
    rows = reader.read_table(io.BytesIO(files["countries"])).to_pylist()
    assert [row["name"] for row in rows] == list(own.record.tables["countries"]["name"])


def test_texts_are_as_the_record_has_them(small):
    known = record.load(small)
    texts = ["=1+1", "@x", "two\nlines", "-3", "湄公河"]
    rows = known.tables["news"].loc[[known.tables["news"].index[0]] * len(texts)].assign(title=texts)
    rows.index = [f"news-{at}" for at in range(len(texts))]
    made = Record(known.package, {**known.tables, "news": rows}, files=known.files)
    files = opened(parquet.write(teller(made, "en")))
    assert list(pd.read_parquet(io.BytesIO(files["news"]))["title"]) == texts


def test_the_same_version_gives_the_same_bytes(small):
    assert len({parquet.write(teller(record.load(small), "zh")) for _ in range(2)}) == 1
