"""What the outcome of a dry run says of a curator's file."""

from dataclasses import replace

from dashboard import dry_run as trials
from dashboard import words
from dashboard.curated_file import cells
from dashboard.measures import differences
from dashboard.paths import DATA
from dashboard.record import current
from dashboard.telling import dry_run, outcome
from dashboard.telling.outcome import MOST_FAULTS, MOST_MARKS, Outcome
from dashboard.telling.teller import Teller
from tests.telling.views import sound

RECORD = current()
SAY = words.of("en")
TELLER = Teller(RECORD, SAY)
TABLES = ("news", "practices", "places")


def content(table: str) -> bytes:
    """Return the file of a table as it stands in the record."""
    return (DATA / f"{table}.csv").read_bytes()


def tried(table: str, data: bytes) -> Outcome:
    return outcome.of(trials.try_file(f"{table}.csv", data))


def test_a_file_that_changes_nothing_is_told_to_break_no_rule_and_to_change_nothing():
    for table in TABLES:
        found = tried(table, content(table))
        faults = dry_run.faults(TELLER, found)
        assert faults.sentence == SAY("curator.passed", name=f"{table}.csv")
        assert not faults.table.rows
        told = dry_run.change(TELLER, found)
        assert told.sentence == SAY("curator.no_difference", name=f"{table}.csv")
        assert not told.table.rows
        assert not told.cites
        assert dry_run.left(TELLER, found).sentence == ""


def test_what_a_file_would_change_is_told_cell_by_cell_in_words_and_counted():
    lines = content("news").decode().splitlines()
    found = tried("news", "\n".join(lines[:-1]).encode())
    told = dry_run.change(TELLER, found)
    changed = differences.cells(RECORD.tables["news"], RECORD.tables["news"].iloc[:-1])
    assert len(changed) == len(told.table.rows) > 0
    assert told.sentence == SAY("curator.differences", name="news.csv", **differences.counts(changed))
    assert told.cites == tuple(changed["record"].unique())
    assert SAY.value("action", "removed") in told.table.rows[0]
    sound.check(RECORD, [told])


def test_changes_beyond_those_shown_are_counted(monkeypatch):
    monkeypatch.setattr(outcome, "MOST_CHANGES", 3)
    monkeypatch.setattr(dry_run, "MOST_CHANGES", 3)
    lines = content("news").decode().splitlines()
    found = tried("news", "\n".join(lines[:-9]).encode())
    told = dry_run.change(TELLER, found)
    assert len(told.table.rows) == 3
    assert told.sentence == SAY("curator.differences", name="news.csv", added=0, changed=0, removed=9)
    assert told.caption == SAY("curator.first_changes", n="3")


def test_faults_are_told_by_their_row_and_those_beyond_the_first_hundred_counted():
    lines = content("news").decode().splitlines()
    broken = "\n".join([lines[0], *(lines[1] for _ in range(MOST_FAULTS + 20))])
    whole = trials.try_file("news.csv", broken.encode())
    found = outcome.of(whole)
    faults = dry_run.faults(TELLER, found)
    assert len(whole.faults) == found.faults.number > MOST_FAULTS
    assert faults.sentence == SAY("curator.faults", name="news.csv", n=len(whole.faults))
    assert faults.caption == SAY("curator.first", n=MOST_FAULTS)
    assert faults.table.heads[0] == SAY("curator.head.row")
    assert len(faults.table.rows) == MOST_FAULTS
    for fault, row in zip(whole.faults, faults.table.rows, strict=False):
        assert row[0] == str(fault.row)
        assert row[-1] == dry_run.shortened(fault.message)
    for tell, others in ((dry_run.elsewhere, whole.elsewhere), (dry_run.owed, whole.owed)):
        told = tell(TELLER, found)
        assert len(told.table.rows) == min(len(others), MOST_FAULTS)
        assert str(len(others)) in told.sentence
    assert whole.elsewhere
    assert outcome.of(whole, None).faults.first == whole.faults


def test_what_is_left_once_a_file_is_in_order_is_told_only_if_that_mends_something():
    plain = cells.written((row for _, row in cells.lines(content("meetings"))), ";")
    found = tried("meetings", plain)
    assert found.ready
    assert dry_run.left(TELLER, found).sentence == SAY("curator.mended", name="meetings.csv")
    maybe = tried("meetings", plain.replace(b";held;", b";maybe;", 1))
    told = dry_run.left(TELLER, maybe)
    assert not maybe.ready
    assert told.sentence == SAY("curator.left", name="meetings.csv", n=1)
    assert len(told.table.rows) == 1
    comma = tried("meetings", content("meetings").replace(b",held,", b",maybe,", 1))
    assert dry_run.left(TELLER, comma).sentence == ""


def test_marks_beyond_those_drawn_are_counted():
    posts = (DATA / "liaison_posts.csv").read_text("utf-8")
    found = tried("liaison_posts", posts.replace(",operating,", ",planned,").encode())
    marks = found.marks
    assert marks.posts_in_all == len(marks.map.posts) > 0
    assert set(marks.labels) == set(words.languages())
    assert {post.post for post in marks.map.posts} <= set(marks.labels["en"])
    said = dry_run.on_map(TELLER, marks)
    assert SAY("curator.first_marks", n=MOST_MARKS) not in said
    many = replace(marks, posts_in_all=MOST_MARKS + 1, meetings_in_all=MOST_MARKS + 1)
    assert dry_run.on_map(TELLER, many).endswith(SAY("curator.first_marks", n=MOST_MARKS))
    assert dry_run.on_timeline(TELLER, many).endswith(SAY("curator.first_marks", n=MOST_MARKS))


def test_a_long_text_is_cut_and_what_cannot_be_seen_spelled_out():
    assert dry_run.shortened("a" * 400) == "a" * dry_run.LONGEST + "…"
    assert dry_run.shortened("a\u202eb\n") == "a\\u202eb\\u000a"
