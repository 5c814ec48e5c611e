"""Tables as JSON and as lines of JSON, read back by Python and by pandas."""

import io
import json as reader

import pandas as pd
import pytest

from dashboard import record
from dashboard.exports import json, ndjson
from dashboard.measures import narrowed, typed
from dashboard.selection import Filters
from dashboard.telling.teller import teller

KNOWN = record.current()
TABLES = KNOWN.package.tables
TELLER = teller(KNOWN, "en")


@pytest.mark.parametrize("name", TABLES)
def test_each_table_comes_back_from_json_as_it_is(name):
    held = KNOWN.tables[name]
    told = reader.loads(json.write(TELLER, TABLES[name], held))
    assert (told["table"], told["data_version"], told["licence"]) == (name, KNOWN.version, "CC-BY-4.0")
    assert told["title"]
    assert told["rows"] == list(typed.rows(TABLES[name], held))
    assert told["parameters"] == {}
    lines = ndjson.write(TABLES[name], held)
    assert [reader.loads(line) for line in lines.splitlines()] == told["rows"]
    assert lines.count(b"\n") == len(held)


@pytest.mark.parametrize("name", KNOWN.package.record_tables)
def test_pandas_reads_a_table_from_either_form(name):
    held = KNOWN.tables[name]
    lines = pd.read_json(io.BytesIO(ndjson.write(TABLES[name], held)), lines=True, dtype=False)
    whole = pd.DataFrame(reader.loads(json.write(TELLER, TABLES[name], held))["rows"])
    for read in (lines, whole):
        assert list(read.columns) == list(TABLES[name].names)
        assert list(read[TABLES[name].key[0]]) == list(held[TABLES[name].key[0]])


def test_what_a_spreadsheet_would_run_is_left_as_it_is_and_a_line_stays_a_line():
    rows = KNOWN.tables["news"].copy()
    texts = ["=1+1", "@x", "-3", "two\nlines", "\u2028 and \x85", "</script>", '"}]\\', "湄公河 ລາວ"]
    rows.iloc[: len(texts), list(rows.columns).index("title")] = texts
    told = reader.loads(json.write(TELLER, TABLES["news"], rows))
    assert [row["title"] for row in told["rows"]][: len(texts)] == texts
    lines = ndjson.write(TABLES["news"], rows).split(b"\n")
    assert [reader.loads(line)["title"] for line in lines[: len(texts)]] == texts
    assert (len(lines), lines[-1]) == (len(rows) + 1, b"")


def test_a_narrowed_table_says_by_what():
    rows = narrowed.rows(KNOWN, "news", Filters(country=("KHM",)))
    told = reader.loads(json.write(TELLER, TABLES["news"], rows, {"country": ["KHM"]}))
    assert told["parameters"] == {"country": ["KHM"]}
    assert 0 < len(told["rows"]) == len(rows) < len(KNOWN.tables["news"])


@pytest.mark.parametrize("language", ["zh", "vi", "km"])
def test_texts_are_in_the_language_and_codes_stay(language):
    other = teller(KNOWN, language)
    table = TABLES["agreements"]
    told = reader.loads(json.write(other, table, other.record.tables["agreements"]))
    english = reader.loads(json.write(TELLER, table, KNOWN.tables["agreements"]))
    assert told["language"] == language
    assert told["title"] != english["title"]
    for ours, theirs in zip(told["rows"], english["rows"], strict=True):
        assert {**ours, **{column.name: theirs[column.name] for column in table.columns if column.translated}} == theirs
    assert [row["title"] for row in told["rows"]] != [row["title"] for row in english["rows"]]
