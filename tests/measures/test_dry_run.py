"""The effect of a curator's file on map and timeline."""

import csv
import gc
import io
import weakref

from dashboard import dry_run, record
from dashboard.measures import differences
from dashboard.measures import dry_run as measures
from dashboard.paths import DATA

RECORD = record.current()


def tried(table: str, row: int, **cells: str) -> dry_run.DryRun:
    rows = list(csv.reader(io.StringIO((DATA / f"{table}.csv").read_text(encoding="utf-8"), newline="")))
    for name, value in cells.items():
        rows[row][rows[0].index(name)] = value
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator="\n").writerows(rows)
    return dry_run.try_file(f"{table}.csv", stream.getvalue().encode("utf-8"))


def concerned(table: str, row: int, **cells: str) -> measures.Concerned:
    after = tried(table, row, **cells)
    assert after.record is not None, after.faults
    told = differences.cells(RECORD.tables[table], after.record.tables[table])
    return measures.concerned(after.record, table, told)


def test_a_post_that_moves_is_on_the_map_where_it_would_stand():
    found = concerned("liaison_posts", 1, place="hekou")
    hekou = RECORD.tables["places"].loc["hekou"]
    (post,) = found.posts
    assert (post.latitude, post.longitude) == (hekou["latitude"], hekou["longitude"])
    assert found.links == ()
    assert found.meetings == ()


def test_a_place_that_moves_takes_its_posts_along():
    place = RECORD.tables["liaison_posts"]["place"].iloc[0]
    row = list(RECORD.tables["places"].index).index(place) + 1
    found = concerned("places", row, latitude="21.5")
    own = RECORD.tables["liaison_posts"]
    own = own[(own["place"] == place) & (own["kind"] != "hotline")]
    assert [post.post for post in found.posts] == list(own.index)
    assert {post.latitude for post in found.posts} == {21.5}


def test_a_bilateral_agreement_that_changes_is_a_line_between_two_capitals():
    rows = RECORD.facts["agreements"].reset_index(drop=True)
    members = set(RECORD.members)
    fits = (
        (rows["scope"] == "bilateral") & (rows["status"] == "signed") & rows["countries"].map(set(members).issuperset)
    )
    row = rows[fits].index[0]
    found = concerned("agreements", row + 1, summary="Said in other words.")
    assert [(link.a, link.b) for link in found.links] == [tuple(sorted(rows.at[row, "countries"]))]
    assert found.posts == ()


def test_a_meeting_that_moves_is_on_the_timeline_when_it_would_be():
    rows = RECORD.tables["meetings"].reset_index(drop=True)
    row = rows[rows["series"] == "commit_imm"].index[0]
    found = concerned("meetings", row + 1, starts="2004-10-28", ends="2004-10-29")
    (span,) = found.meetings
    assert (span.meeting, span.first, span.until) == (rows.at[row, "meeting"], "2004-10-28", "2004-10-30")


def test_faulty_rows_show_their_key_and_then_the_faulty_cells():
    rows, wrong = measures.faulty_rows(tried("meetings", 3, status="maybe", starts="2007-13"), 100)
    assert list(rows.index) == [4]
    assert list(rows.columns[:3]) == ["meeting", "starts", "status"]
    assert wrong.loc[4][wrong.loc[4]].index.tolist() == ["starts", "status"]
    assert rows.at[4, "status"] == "maybe"


def test_no_more_rows_are_shown_than_asked_for():
    data = (DATA / "meetings.csv").read_bytes().replace(b",held,", b",maybe,")
    rows, wrong = measures.faulty_rows(dry_run.try_file("meetings.csv", data), 5)
    assert len(rows) == len(wrong) == 5


def test_a_file_that_cannot_be_taken_apart_has_no_rows():
    rows, wrong = measures.faulty_rows(dry_run.try_file("meetings.csv", b"\xff\xfe"), 5)
    assert rows.empty
    assert wrong.empty


def test_the_record_of_a_dry_run_is_freed_with_its_file():
    for table, cells in (("liaison_posts", {"place": "hekou"}), ("agreements", {"summary": "Said in other words."})):
        after = tried(table, 1, **cells)
        told = differences.cells(RECORD.tables[table], after.record.tables[table])
        measures.concerned(after.record, table, told)
        held = weakref.ref(after.record)
        del after, told
        gc.collect()
        assert held() is None, table
