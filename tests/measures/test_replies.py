"""The replies of governments to a record."""

import pytest

from dashboard import record
from dashboard.measures import data, evidence, replies
from dashboard.record import load


@pytest.fixture
def replied(answered):
    return load(answered.folder)


def test_as_long_as_no_government_has_replied_no_record_says_so():
    known = record.current()
    assert evidence.replied(known) == frozenset()
    assert known.records
    for key in known.records:
        assert replies.replies(known, key).empty
    assert list(replies.replies(known, known.records[0]).columns) == replies.COLUMNS


def test_a_reply_to_a_child_row_belongs_to_the_parent_and_names_the_row(replied, answered):
    (row,) = replies.replies(replied, "commit-mou-2004").to_dict("records")
    sent = answered.records("responses")[0]
    assert {name: row[name] for name in replies.COLUMNS[:-1]} == {name: sent[name] for name in replies.COLUMNS[:-1]}
    assert row["part"] == "Cambodia"
    assert evidence.replied(replied) == {"commit-mou-2004"}
    assert replies.replies(replied, "KHM").empty


def test_a_reply_to_an_output_names_its_text_and_one_to_the_whole_names_no_part(answered):
    output = answered.records("meeting_outputs")[0]
    answered.edit("responses", table="meeting_outputs", record=f"{output['meeting']}/{output['output']}")
    sent = answered.records("responses")[0]
    answered.add("responses", **sent | {"response": "b", "table": "meetings", "record": output["meeting"]})
    answered.add("responses", **sent | {"response": "c", "table": "countries", "record": "KHM", "received": "2026"})
    known = load(answered.folder)
    assert list(replies.replies(known, output["meeting"])["part"]) == [output["text"], ""]
    assert len(replies.replies(known, "KHM")) == 1
    assert evidence.replied(known) == {output["meeting"], "KHM"}
    assert list(evidence.replies(known)["received"]) == sorted(evidence.replies(known)["received"])


def test_a_reply_to_a_record_with_a_key_of_several_columns_stands_with_that_record(answered):
    key = record.current().tables["country_reports"].index[0]
    assert "/" in key
    answered.edit("responses", table="country_reports", record=key)
    (part,) = replies.replies(load(answered.folder), key)["part"]
    assert part == ""


def test_a_reply_to_a_removed_child_row_names_its_id(answered):
    part = "commit-mou-2004/XXX"
    gone = {"date": "2026-11-21", "table": "agreement_parties", "record": part, "action": "removed", "reason": "Test."}
    answered.add("changes", **gone)
    answered.edit("responses", record=part)
    assert list(replies.replies(load(answered.folder), "commit-mou-2004")["part"]) == [part]


def test_the_page_of_the_data_counts_replies_as_it_counts_other_rows(replied):
    for known, number in ((record.current(), 0), (replied, 1)):
        row = data.tables(known).set_index("table").loc["responses"]
        assert row["records"] == number
