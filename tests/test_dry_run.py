"""The dry run of a curator's file in place of a table."""

import csv
import io
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard import dry_run, words
from dashboard.curated_file import cells
from dashboard.gates.judge import judge
from dashboard.gates.translations import PREFIX
from dashboard.measures import differences
from dashboard.package.schema import read
from dashboard.parse import keys
from dashboard.parse.rows import read_rows
from dashboard.paths import DATA
from dashboard.record import load
from tests import timing

PACKAGE = read(DATA)
NAMES = list(PACKAGE.tables)
AT_START = PACKAGE.tables["meetings"].names.index("starts")


def ordered(tried: dry_run.DryRun) -> bytes:
    return dry_run.ordered(tried, words.of("en"))


def content(table: str, folder: Path = DATA) -> bytes:
    return (folder / PACKAGE.tables[table].path).read_bytes()


def lines(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def written(rows: list[list[str]]) -> bytes:
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator="\n").writerows(rows)
    return stream.getvalue().encode("utf-8")


def changed(table: str, row: int, folder: Path = DATA, **values: str) -> bytes:
    rows = lines(content(table, folder))
    for name, value in values.items():
        rows[row][rows[0].index(name)] = value
    return written(rows)


@pytest.mark.parametrize("table", NAMES)
def test_each_table_of_the_record_passes_its_own_dry_run(table, held):
    tried = dry_run.try_file(PACKAGE.tables[table].path, content(table, held), held)
    assert tried.table.name == table
    assert (tried.faults, tried.elsewhere, tried.owed) == ((), (), ())
    assert len(tried.record.tables[table]) == len(lines(content(table, held))) - 1


@pytest.mark.parametrize(
    "name", ["news.csv", "NEWS.CSV", "news (1).csv", "news", "../../news.csv", r"C:\data\news.csv"]
)
def test_the_name_of_a_file_decides_its_table(name, small):
    assert dry_run.try_file(name, content("news", small), small).table.name == "news"


def test_the_header_decides_the_table_if_the_name_does_not(small):
    for table in NAMES:
        if not table.startswith(PREFIX):
            data = (small / PACKAGE.tables[table].path).read_bytes()
            assert dry_run.try_file("what I made yesterday.csv", data, small).table.name == table


def test_a_file_that_is_no_table_is_refused_in_a_sentence():
    with pytest.raises(
        ValueError, match=r"Neither the name of the file nor its header says its table; allowed: a name"
    ):
        dry_run.try_file("holiday.csv", b"sun,sea\n1,2\n")


def test_a_file_that_is_too_large_is_refused_in_a_sentence():
    with pytest.raises(ValueError, match=r"The file has 3,000,001 bytes; allowed: 3,000,000 or fewer\."):
        dry_run.try_file("news.csv", b"x" * (dry_run.LARGEST + 1))
    with pytest.raises(ValueError, match=r"The file has 20,002 lines; allowed: 20,000 below its header"):
        dry_run.try_file("news.csv", b"\r" * (dry_run.MOST_ROWS + 2))
    with pytest.raises(ValueError, match=r"The header of the file has too many columns; allowed: news, published"):
        dry_run.try_file("news.csv", b"," * 1000)


def test_faults_of_the_file_are_separate_from_rows_still_to_be_added():
    rows = lines(content("meetings"))
    added = [*rows[1]]
    added[rows[0].index("meeting")], added[rows[0].index("number")] = "meeting-made-up", ""
    tried = dry_run.try_file("meetings.csv", written([*rows, added]))
    assert tried.faults == ()
    assert {fault.message.split(";")[0] for fault in tried.owed} == {"has no source", "is not in the history"}
    assert "meeting-made-up" in tried.record.tables["meetings"].index


def test_a_file_with_a_fault_of_its_own_changes_nothing():
    tried = dry_run.try_file("meetings.csv", changed("meetings", 3, starts="2007-13"))
    (fault,) = tried.faults
    assert (fault.row, fault.column, fault.value) == (4, "starts", "2007-13")
    assert tried.record is None


def test_a_missing_record_is_reported_in_the_tables_that_reference_it():
    tried = dry_run.try_file("agreements.csv", written(lines(content("agreements"))[:-1]))
    assert tried.faults == ()
    assert {fault.file for fault in tried.elsewhere} >= {"evidence.csv", "changes.csv", "translations/zh.csv"}


@pytest.mark.all_data
def test_a_dry_run_does_not_change_the_record(broken):
    before = {path: path.read_bytes() for path in broken.folder.rglob("*") if path.is_file()}
    dry_run.try_file("news.csv", changed("news", 1, title="Another title"), broken.folder)
    assert {path: path.read_bytes() for path in broken.folder.rglob("*") if path.is_file()} == before
    assert load(broken.folder).tables["news"]["title"].iloc[0] != "Another title"


@pytest.mark.parametrize("table", NAMES)
def test_a_template_is_the_header_of_its_table(table):
    assert lines(cells.template(PACKAGE.tables[table])) == [list(PACKAGE.tables[table].names)]


def test_the_ordered_file_has_remarks_for_each_faulty_row():
    rows = lines(ordered(dry_run.try_file("meetings.csv", changed("meetings", 3, starts="2007-13", status="maybe"))))
    assert rows[0] == [*PACKAGE.tables["meetings"].names, cells.REMARKS]
    assert [row[-1] for row in rows[1:] if row[-1]] == [
        "starts: is no date; allowed: YYYY, YYYY-MM or YYYY-MM-DD; status: is not in the list; allowed: held, announced"
    ]
    assert rows[3][-1]


def test_the_remarks_of_an_ordered_file_are_ignored_when_it_is_tried_again(held):
    first = dry_run.try_file("meetings.csv", changed("meetings", 1, held, starts="2007-13"), held)
    again = dry_run.try_file("meetings.csv", ordered(first), held)
    assert again.faults == first.faults
    assert first.faults
    mended = ordered(first).replace(b"2007-13", lines(content("meetings", held))[1][AT_START].encode())
    assert dry_run.try_file("meetings.csv", mended, held).faults == ()


def test_a_file_from_a_spreadsheet_is_ordered_without_loss(held):
    rows = [row[::-1] for row in lines(content("documents", held))]
    rows = [[*row, "remark" if number == 0 else f" kept {number} "] for number, row in enumerate(rows)]
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=";", lineterminator="\r\n").writerows(rows)
    tried = dry_run.try_file("documents.csv", stream.getvalue().encode("utf-8-sig"), held)
    assert [fault.message.split(";")[0] for fault in tried.faults] == ["the header is separated by semicolons"]
    back = lines(ordered(tried))
    assert back[0] == [*PACKAGE.tables["documents"].names, cells.REMARKS, "remark"]
    assert [row[:-2] for row in back] == lines(content("documents", held))
    assert [row[-1] for row in back[1:]] == [f"kept {number}" for number in range(1, len(rows))]


def test_a_file_that_cannot_be_parsed_is_a_fault_and_has_no_ordered_file(small):
    for data in (b"", b"\xff\xfe\x00", b'news,title\n"open', b"\n\n"):
        tried = dry_run.try_file("news.csv", data, small)
        assert tried.faults
        assert tried.record is None
        assert ordered(tried) == b"" or b"fault" in ordered(tried)


def test_a_new_agreement_still_needs_parties_and_can_be_shown_without_them():
    rows = lines(content("agreements"))
    added = [*rows[1]]
    added[rows[0].index("agreement")] = "agreement-made-up"
    tried = dry_run.try_file("agreements.csv", written([*rows, added]))
    assert tried.faults == ()
    assert "has no parties" in " ".join(fault.message for fault in tried.owed)
    assert "agreement-made-up" in tried.record.tables["agreements"].index


def test_a_fault_of_harm_in_another_table_is_listed_under_elsewhere():
    places = lines(content("places"))
    kept = next(
        row["place"] for row in load().tables["liaison_posts"].to_dict("records") if "victim_care" in row["mandate"]
    )
    row = next(number for number, cells in enumerate(places) if cells[0] == kept)
    tried = dry_run.try_file("places.csv", changed("places", row, precision="site"))
    assert tried.faults == ()
    assert any("where victims are kept nearer than the town" in fault.message for fault in tried.elsewhere)


def test_an_ordered_file_without_faults_has_no_remarks(held):
    whole = content("meetings", held)
    tried = dry_run.try_file("meetings.csv", whole.replace(b",held,", b", held ,", 1), held)
    assert tried.faults
    mended = dry_run.try_file("meetings.csv", ordered(tried), held)
    assert (mended.faults, ordered(mended)) == ((), whole)


def test_a_semicolon_separator_is_reported_despite_remarks(small):
    first = ordered(dry_run.try_file("meetings.csv", changed("meetings", 1, small, starts="2007-13"), small))
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=";", lineterminator="\n").writerows(lines(first))
    tried = dry_run.try_file("meetings.csv", stream.getvalue().encode("utf-8"), small)
    assert "separated by semicolons" in tried.faults[0].message


def test_a_line_break_in_a_cell_stays_in_the_cell(small):
    rows = lines(content("news", small))
    rows[1][rows[0].index("title")] = "one\rtwo"
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator="\r\n").writerows(rows)
    tried = dry_run.try_file("news.csv", stream.getvalue().encode("utf-8"), small)
    assert [fault.row for fault in tried.faults] == [2]
    assert dry_run.try_file("news.csv", ordered(tried), small).faults[0].column == "title"
    assert len(lines(ordered(tried))) == len(rows)


# What a spreadsheet makes of a table. Without more, each gives faults in the file, and none once it is in order.
SPREADSHEETS = {
    "semicolons": lambda data: reseparated(data, ";"),
    "sep=;": lambda data: b"sep=;\r\n" + reseparated(data, ";"),
    "CR": lambda data: b"sep=,\r" + data.replace(b"\n", b"\r"),
    "UTF-16": lambda data: data.decode().encode("utf-16"),
    "empty columns": lambda data: data.replace(b"\n", b",,\n"),
    "empty rows": lambda data: data + b",,,\n" * 3,
    "spaces": lambda data: data.replace(b",held,", b", held ,"),
}


def reseparated(data: bytes, sign: str) -> bytes:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=sign, lineterminator="\n").writerows(lines(data))
    return stream.getvalue().encode()


@pytest.mark.parametrize("made", SPREADSHEETS)
@pytest.mark.parametrize("name", ["meetings.csv", "Book1.csv"])
def test_a_file_from_a_spreadsheet_has_faults_and_none_once_it_is_in_order(made, name, held):
    whole = content("meetings", held)
    tried = dry_run.try_file(name, SPREADSHEETS[made](whole), held)
    assert tried.table.name == "meetings"
    assert tried.faults
    assert (tried.left, tried.elsewhere, tried.owed) == ((), (), ())
    assert ordered(tried) == whole
    assert differences.cells(tried.before, tried.record.tables["meetings"]).empty


def test_only_the_faults_that_a_person_must_mend_are_left_with_their_lines():
    data = changed("meetings", 3, starts="2007-13", status=" held ")
    tried = dry_run.try_file("meetings.csv", b"sep=;\n\n" + reseparated(data, ";"))
    assert len(tried.faults) == 1
    (fault,) = tried.left
    assert (fault.row, fault.column, fault.value) == (6, "starts", "2007-13")
    assert tried.record is None
    remarked = lines(ordered(tried))
    assert [row[-1] for row in remarked if row[-1]] == [cells.REMARKS, f"starts: {fault.message}"]


def test_a_file_that_lacks_a_column_is_not_ready_for_the_record(small):
    rows = lines(content("meetings", small))
    at = rows[0].index("note")
    tried = dry_run.try_file("meetings.csv", written([row[:at] + row[at + 1 :] for row in rows]), small)
    assert tried.left == tried.faults
    assert "lacks note" in tried.left[0].message


def test_a_code_page_that_the_record_does_not_tell_stays_a_fault():
    rows = [lines(content("news"))[0], [*lines(content("news"))[1]]]
    rows[1][0], rows[1][rows[0].index("title")] = "news-made-up", "Générale"
    tried = dry_run.try_file("news.csv", written(rows).decode().encode("cp1252", "replace"))
    assert [fault.message for fault in tried.left] == [
        "has the byte E9, which is not UTF-8; allowed: text saved as UTF-8"
    ]
    assert ordered(tried) == b""


def test_what_the_record_says_of_a_table_is_known_only_if_the_record_has_no_fault(broken):
    data = broken.file("news").read_bytes()
    assert dry_run.try_file("news.csv", data, broken.folder).before is not None
    broken.edit("meetings", status="maybe")
    assert dry_run.try_file("news.csv", data, broken.folder).before is None


# The shortest rows that are slow if a rule goes through a chain, or through all rows, for each row.
CHAINS = {
    "agreements": lambda at: {"agreement": f"a{at}", "supersedes": f"a{at - 1}"},
    "liaison_posts": lambda at: {"post": f"p{at}", "paired_post": f"p{at - 1}"},
    "evidence": lambda at: {"table": "news", "record": "one", "field": "title", "says": "a"},
    "meetings": lambda at: {"meeting": f"m{at}", "series": "commit_som", "number": "1"},
    "changes": lambda at: {"table": "news", "record": f"n{at}", "action": "removed"},
}


def chained(table: str, number: int) -> list[list[str]]:
    """Return the header and a number of rows, each of which goes on where the one before ends."""
    names = PACKAGE.tables[table].names
    return [[*names], *([CHAINS[table](at).get(name, "") for name in names] for at in range(number))]


def hostile(text: str, number: int) -> list[list[str]]:
    """Return the header and a number of news, each with a summary that repeats a text."""
    names, cell = PACKAGE.tables["news"].names, (text * 10_000)[:9_900]
    made = ({"news": f"n{at}", "summary": f"{at} {cell}"} for at in range(number))
    return [[*names], *([row.get(name, "") for name in names] for row in made)]


def tried(table: str, rows: list[list[str]], folder: Path) -> Callable[[], object]:
    """Return a function that tries a file: it is read and judged as given and in order, and set into the record."""
    data = written(rows)
    return lambda: dry_run.try_file(f"{table}.csv", data, folder)


def judged(table: str, rows: list[list[str]], folder: Path) -> Callable[[], object]:
    """Return a function that reads the rows once and applies each rule to them, which is what a trial does most."""
    package, records = read(folder), list(enumerate(rows, start=1))
    return lambda: judge(package, read_rows(folder, package, {table: records})[0])


# In `make test` each chain and each text goes through the rules, and one of each through a whole trial.
WHOLE = pytest.mark.parametrize("run", [judged, pytest.param(tried, marks=pytest.mark.product)])


@pytest.mark.parametrize("table", CHAINS)
@WHOLE
def test_the_time_of_a_trial_grows_with_the_number_of_rows_alone(table, run, small):
    once, twice = (run(table, chained(table, number), small) for number in (4_000, 8_000))
    assert timing.doubling(once, twice) < timing.DOUBLED


@pytest.mark.parametrize(
    "text", ["1- ", "a@b ", "Mr Aa ", "1a/1a ", "victim Aa Bb, ", "一 名", "[ left out", "a-0-a ", "“"]
)
@WHOLE
def test_the_time_of_a_trial_grows_with_the_length_of_its_texts_alone(text, run, small):
    once, twice = (run("news", hostile(text, number), small) for number in (20, 40))
    assert timing.doubling(once, twice) < timing.DOUBLED


def test_the_time_of_a_trial_of_one_chain_and_one_text_grows_with_its_size_alone(small):
    once, twice = (tried("changes", chained("changes", number), small) for number in (4_000, 8_000))
    assert timing.doubling(once, twice) < timing.DOUBLED
    once, twice = (tried("news", hostile("“", number), small) for number in (20, 40))
    assert timing.doubling(once, twice) < timing.DOUBLED


@pytest.mark.parametrize("text", ["1- ", "Mr Aa "])
def test_the_time_of_a_cell_grows_with_its_length_alone(text, small):
    def tried(length: int) -> Callable[[], object]:
        names = PACKAGE.tables["responses"].names
        cell = (text * length)[:length].strip()
        data = written([list(names), [cell if name == "text" else "" for name in names]])
        return lambda: dry_run.try_file("responses.csv", data, small)

    assert timing.doubling(tried(5_000), tried(10_000)) < timing.DOUBLED


@pytest.fixture(scope="module")
def usual():
    """Return the seconds that the dry run of the news takes, in a process that has compiled the patterns."""
    spent = []
    for _ in range(2):
        began = time.process_time()
        dry_run.try_file("news.csv", content("news"))
        spent.append(time.process_time() - began)
    return min(spent)


@pytest.mark.parametrize(
    "cell",
    [
        *("a" * 130_000, "1" * 130_000, "a@" + "a-" * 60_000, "x " * 60_000 + "x"),
        *("一" * 40_000, "@" * 100_000, "1-" * 60_000),
    ],
)
def test_no_text_slows_the_rules_down(cell, usual, small):
    began = time.process_time()
    tried = dry_run.try_file("news.csv", changed("news", 1, small, summary=cell), small)
    assert tried.faults[0].message.startswith("has ")
    assert time.process_time() - began < 4 * usual, "beside a whole record it would take five times as long as usual"


def test_a_row_of_many_commas_does_not_fill_the_memory(small):
    data = content("news", small) + b"," * 100_000 + b"\n" + b"x\n" * 2_000
    assert len(ordered(dry_run.try_file("news.csv", data, small))) < 10 * len(data)


def test_many_unknown_keys_are_reported_without_a_search_for_each(monkeypatch):
    searched = []
    monkeypatch.setattr(keys, "get_close_matches", lambda entry, *_, **__: searched.append(entry) or [])
    rows = lines(content("sources"))
    tried = dry_run.try_file("sources.csv", written([rows[0], *([f"new-{n}", *rows[1][1:]] for n in range(1_000))]))
    assert len(tried.elsewhere) > 1_000
    assert 0 < len(searched) < 200
