"""What a dry run says of a curator's file."""

from dashboard import dry_run as trials
from dashboard import words
from dashboard.measures import differences
from dashboard.paths import DATA
from dashboard.record import current
from dashboard.telling import dry_run
from dashboard.telling.teller import Teller
from tests.telling.views import sound

RECORD = current()
SAY = words.of("en")
TELLER = Teller(RECORD, SAY)
TABLES = ("news", "practices", "places")


def content(table: str) -> bytes:
    """Return the file of a table as it stands in the record."""
    return (DATA / f"{table}.csv").read_bytes()


def test_a_file_that_changes_nothing_is_told_to_break_no_rule_and_to_change_nothing():
    for table in TABLES:
        tried = trials.try_file(f"{table}.csv", content(table))
        found = dry_run.faults(TELLER, tried)
        assert found.sentence == SAY("curator.passed", name=f"{table}.csv")
        assert not found.table.rows
        told = dry_run.change(TELLER, tried, tried.record)
        assert told.sentence == SAY("curator.no_difference", name=f"{table}.csv")
        assert not told.table.rows
        assert not told.cites


def test_what_a_file_would_change_is_told_cell_by_cell_in_words_and_counted():
    lines = content("news").decode().splitlines()
    tried = trials.try_file("news.csv", "\n".join(lines[:-1]).encode())
    told = dry_run.change(TELLER, tried, tried.record)
    cells = differences.cells(RECORD.tables["news"], tried.record.tables["news"])
    assert len(cells) == len(told.table.rows) > 0
    assert told.sentence == SAY("curator.differences", name="news.csv", **differences.counts(cells))
    assert told.cites == tuple(cells["record"].unique())
    assert SAY.value("action", "removed") in told.table.rows[0]
    sound.check(RECORD, [told])


def test_faults_are_told_by_their_row_and_those_beyond_the_first_hundred_counted():
    lines = content("news").decode().splitlines()
    broken = "\n".join([lines[0], *(lines[1] for _ in range(dry_run.SHOWN + 20))])
    tried = trials.try_file("news.csv", broken.encode())
    found = dry_run.faults(TELLER, tried)
    assert len(tried.faults) > dry_run.SHOWN
    assert found.sentence == SAY("curator.faults", name="news.csv", n=len(tried.faults))
    assert found.caption == SAY("curator.first", n=dry_run.SHOWN)
    assert found.table.heads[0] == SAY("curator.head.row")
    assert len(found.table.rows) == dry_run.SHOWN
    for fault, row in zip(tried.faults, found.table.rows, strict=False):
        assert row[0] == str(fault.row)
        assert row[-1] == dry_run.shortened(fault.message)
    for tell, others in ((dry_run.elsewhere, tried.elsewhere), (dry_run.owed, tried.owed)):
        told = tell(TELLER, tried)
        assert len(told.table.rows) == min(len(others), dry_run.SHOWN)
        assert str(len(others)) in told.sentence
    assert tried.elsewhere


def test_a_long_text_is_cut_and_what_cannot_be_seen_spelled_out():
    assert dry_run.shortened("a" * 400) == "a" * dry_run.LONGEST + "…"
    assert dry_run.shortened("a\u202eb\n") == "a\\u202eb\\u000a"
