"""The database, read back by SQLite and opened by Datasette."""

import asyncio
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from datasette.app import Datasette

from dashboard import record
from dashboard.exports import datasette, sqlite
from dashboard.exports.sqlite import about, full_text, tables
from dashboard.measures import typed
from dashboard.record import Record
from dashboard.telling.teller import teller

ENGLISH = teller(record.current(), "en")


def opened(content: bytes) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    database.deserialize(content)
    return database


@pytest.fixture(scope="module")
def whole() -> bytes:
    return sqlite.write(ENGLISH)


@pytest.fixture
def database(whole) -> Iterator[sqlite3.Connection]:
    with closing(opened(whole)) as found:
        yield found


def test_every_row_of_every_table_is_there_with_its_types(held):
    known = record.load(held)
    with closing(opened(sqlite.write(teller(known, "en")))) as database:
        for name, table in known.package.tables.items():
            cursor = database.execute(f"SELECT * FROM {name} ORDER BY rowid")
            assert [each[0] for each in cursor.description] == list(table.names)
            rows = cursor.fetchall()
            wanted = list(typed.rows(table, known.tables[name]))
            assert len(rows) == len(wanted), name
            for row, want in zip(rows, wanted, strict=True):
                for column, cell in zip(table.columns, row, strict=True):
                    is_key = want[column.name] is None and column.name in table.key
                    assert (json.loads(cell) if column.separator else cell) == ("" if is_key else want[column.name])


def test_no_key_leads_nowhere_and_the_file_is_whole(database):
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    found = 0
    for name, table in ENGLISH.record.package.tables.items():
        keys = {(row[3], row[2]) for row in database.execute(f"PRAGMA foreign_key_list({name})")}
        wanted = {
            (column.name, column.references[0])
            for column in table.columns
            if len(column.references) == 1 and not column.separator
        }
        assert keys == wanted, name
        found += len(keys)
    assert found > 20


def test_a_list_of_keys_can_be_joined(database):
    joined = tables.joining(ENGLISH.record.package.tables)
    assert ("news", "countries") in joined
    for (name, column), own in joined.items():
        held = ENGLISH.record.tables[name][column]
        rows = database.execute(f"SELECT * FROM {own}").fetchall()
        assert set(rows) == {(key, entry) for key, entries in held.items() for entry in entries}, own
        assert len(list(database.execute(f"PRAGMA foreign_key_list({own})"))) == 2


def test_the_full_text_of_each_table_finds_what_its_texts_say(database):
    found = 0
    for name, table in ENGLISH.record.package.tables.items():
        for column in full_text.columns(table)[:1]:
            texts = database.execute(f"SELECT rowid, {column} FROM {name} WHERE length({column}) > 8").fetchall()
            for at, text in texts[:3]:
                query = '"' + text.replace('"', '""') + '"'
                hits = database.execute(f"SELECT rowid FROM {name}_fts WHERE {name}_fts MATCH ?", (query,)).fetchall()
                assert (at,) in hits, (name, text)
                found += 1
    assert found > 40


@pytest.mark.parametrize(
    ("language", "query"), [("en", "Trafficking"), ("vi", "trafficking"), ("zh", "人口贩运"), ("th", "กัมพูชา")]
)
def test_full_text_works_in_languages_without_spaces_too(language, query):
    with closing(opened(sqlite.write(teller(record.current(), language)))) as database:
        (number,) = database.execute(
            "SELECT count(*) FROM agreements_fts WHERE agreements_fts MATCH ?", (query,)
        ).fetchone()
        assert number > 2
        (said,) = database.execute("SELECT value FROM metadata WHERE name = 'language'").fetchone()
        assert said == language


def test_quotes_in_other_languages_are_found_by_letters(database):
    quote = next(text for text in ENGLISH.record.tables["evidence"]["quote"] if "拐卖" in text)
    at = quote.index("拐卖")
    part = quote[at : at + 4] if at + 4 <= len(quote) else quote[at - 2 : at + 2]
    hits = database.execute("SELECT rowid FROM evidence_fts WHERE evidence_fts MATCH ?", (f'"{part}"',)).fetchall()
    assert hits


@pytest.mark.parametrize("language", ["en", "zh", "lo"])
def test_the_codebook_says_each_column_and_code(language):
    own = teller(record.current(), language)
    with closing(opened(sqlite.write(own))) as database:
        entries = database.execute('SELECT "table", "column", title, description FROM codebook').fetchall()
        every = {(name, column) for name, table in own.record.package.tables.items() for column in table.names}
        assert {row[:2] for row in entries} == every
        assert all(all(row) for row in entries)
        asked = 'SELECT "table", "column", value, words FROM codebook_values'
        words = {row[:3]: row[3] for row in database.execute(asked)}
        assert words["meetings", "status", "held"] == own.say("value.status.held")
        told = dict(database.execute("SELECT name, value FROM metadata").fetchall())
        assert told == about.head(own)
        assert own.say("map.disclaimer") in told["note"]


def test_the_same_version_gives_the_same_bytes(small):
    assert len({sqlite.write(teller(record.load(small), "zh")) for _ in range(2)}) == 1


def test_hostile_texts_are_texts(small):
    known = record.load(small)
    texts = ["=1+1", "@x", "two\nlines", "'; DROP TABLE news; --", '"', "\\", "<script>"]
    rows = known.tables["news"].loc[[known.tables["news"].index[0]] * len(texts)]
    rows = rows.assign(title=texts, news=[f"news-{at}" for at in range(len(texts))])
    rows.index = list(rows["news"])
    made = Record(known.package, {**known.tables, "news": rows}, files=known.files)
    with closing(opened(sqlite.write(teller(made, "en")))) as database:
        assert [title for (title,) in database.execute("SELECT title FROM news ORDER BY rowid")] == texts


def test_tables_beside_those_of_the_record_take_no_name_of_theirs():
    known = dict(ENGLISH.record.package.tables)
    taken = {"metadata": known["news"], "news_fts": known["news"], "news_countries": known["news"]}
    free = sqlite.names(known | taken)
    assert (free["metadata"], free["news_fts"], free["news_countries"]) == ("metadata_", "news_fts_", "news_countries_")
    assert len(set(free.values())) == len(free)


async def asked(folder: Path, *addresses: str) -> list:
    """Return what Datasette answers."""
    told = json.loads((folder / "record.metadata.json").read_text("utf-8"))
    app = Datasette([str(folder / sqlite.FILE)], metadata=told)
    try:
        await app.invoke_startup()
        return [await app.client.get(address) for address in addresses]
    finally:
        for database in app.databases.values():
            database.close()


def test_datasette_shows_labels_finds_words_and_says_the_licence(whole, tmp_path):
    (tmp_path / sqlite.FILE).write_bytes(whole)
    (tmp_path / "record.metadata.json").write_bytes(datasette.write(ENGLISH))
    known = ENGLISH.record
    addresses = [
        "/record/liaison_posts.json?_labels=on&_shape=objects&_size=5",
        "/record/news.json?_search=police&_shape=objects",
        "/record/news.json?_facet_array=countries&_shape=objects&_size=1",
        "/record/news",
        "/record",
    ]
    posts, found, facets, page, home = asyncio.run(asked(tmp_path, *addresses))
    for row in posts.json()["rows"]:
        country = row["hosted_by"]
        assert country == {"value": country["value"], "label": known.country(country["value"])}
    assert 0 < found.json()["filtered_table_rows_count"] < len(known.tables["news"])
    assert all("police" in json.dumps(row).casefold() for row in found.json()["rows"][:3])
    counted = {each["value"]: each["count"] for each in facets.json()["facet_results"]["countries"]["results"]}
    assert counted["KHM"] == sum("KHM" in codes for codes in known.tables["news"]["countries"])
    assert "CC-BY-4.0" in page.text
    assert ENGLISH.say("table.news") in page.text
    assert ENGLISH.say("frame.name") in home.text or "CC-BY-4.0" in home.text
