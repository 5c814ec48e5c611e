"""A government's reply names a record, is complete, and identifies no person."""

import pytest

from dashboard.gates import harm
from dashboard.gates.replies import a_mark_says_what_was_left_out
from dashboard.package import schema
from dashboard.parse.row import Row
from dashboard.paths import DATA

PACKAGE = schema.read(DATA)
REPLIES = PACKAGE.tables["responses"]
MARKS = (
    "[left out: a name]",
    "[left out: names]",
    "[left out: a telephone number]",
    "[left out: an e-mail address]",
    "[left out: the address of a shelter]",
    "[left out: a number of persons below eleven]",
    "[left out: what became of a person]",
)


def rows(text, **cells):
    row = Row(2, REPLIES.names, [""] * len(REPLIES.names))
    row.update({"table": "countries", "record": "KHM", "text": text} | cells)
    return {"responses": [row]}


def refused(text, **cells):
    return [str(fault) for fault in harm.nothing_identifies_one_person(PACKAGE, rows(text, **cells))]


@pytest.mark.all_data
def test_the_invented_reply_breaks_no_rule_but_those_of_the_real_record(answered):
    assert answered.lines() == []


def test_a_record_without_replies_breaks_no_rule(broken):
    assert broken.records("responses") == []
    assert broken.lines() == []


@pytest.mark.parametrize(
    ("table", "record"),
    [("agreements", "no-such-agreement"), ("meetings", "commit-mou-2004"), ("agreement_parties", "commit-mou-2004")],
)
def test_a_reply_to_no_record_is_reported(answered, table, record):
    answered.edit("responses", table=table, record=record)
    assert answered.lines() == [
        f"responses.csv, row 2, column record: {record!r} neither stands in {table}.csv nor was removed; "
        "allowed: a key of it, or one that it once had."
    ]


@pytest.mark.all_data
def test_a_reply_to_a_record_that_was_removed_stays(answered):
    reason = "Taken out for a test."
    gone = {"date": "2026-11-21", "table": "news", "record": "gone", "action": "removed", "reason": reason}
    answered.add("changes", **gone)
    answered.edit("responses", table="news", record="gone")
    assert answered.lines() == []


@pytest.mark.parametrize("column", ["table", "record", "country", "body", "received", "language", "text"])
def test_required_columns_of_a_reply_must_not_be_blank(answered, column):
    answered.edit("responses", **{column: ""})
    assert f"responses.csv, row 2, column {column}: must not be blank." in answered.lines()


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("country", "XXX"),
        ("received", "in March"),
        ("language", "xx"),
        ("data_version", "newest"),
        ("response", "No 1"),
    ],
)
def test_the_columns_of_a_reply_have_their_described_format(answered, column, value):
    answered.edit("responses", **{column: value})
    (said,) = answered.lines()
    assert said.startswith(f"responses.csv, row 2, column {column}: {value!r} ")


def test_only_replies_may_have_line_breaks(answered):
    assert "\n\n" in answered.records("responses")[0]["text"]
    answered.edit("responses", note="one\ntwo")
    (said,) = answered.lines()
    assert "has the character U+000A; allowed: printable text on one line" in said
    answered.edit("responses", note="", text="one\r\ntwo")
    (said,) = answered.lines()
    assert "has the character U+000D; allowed: printable text in lines that end with LF" in said


def test_a_reply_of_ten_thousand_letters_is_allowed(answered):
    answered.edit("responses", text="a" * 10_000)
    assert answered.lines() == []
    answered.edit("responses", text="a" * 10_001)
    assert "has 10001 characters" in answered.lines()[0]


@pytest.mark.parametrize("column", ["text", "note", "body"])
@pytest.mark.parametrize(
    "harmful",
    [
        "Call 081-234-5678.",
        "ဖုန်း ၀၉-၇၈၉-၁၂၃-၄၅၆",
        "Write to somchai.p@office.example.",
        "The victim, Sokha Chan, went home.",
        "Mr Somchai was arrested.",
        "We took care of three victims.",
        "救出妇女3名。",
    ],
)
def test_text_that_identifies_a_person_is_refused_with_advice_to_leave_it_out(answered, column, harmful):
    answered.edit("responses", **{column: harmful})
    (said,) = answered.lines()
    assert said.startswith(f"responses.csv, row 2, column {column}: ")
    assert "ask the office that sent it to agree" in said
    assert "“[left out: a name]”" in said


def test_a_trace_across_two_lines_and_one_at_the_end_of_a_line_are_found():
    assert refused("Our officers met a 14-year-old\ngirl.")
    assert refused("There were three\nvictims in the house.")
    assert refused("受害人王某\n其后回国。")
    assert not refused("Paragraph 2.\nThe plan of 2009.\n2010 was a year of work.")


def test_an_office_elsewhere_in_a_long_letter_does_not_let_a_name_pass():
    letter = "The Minister has read the record. " + "We thank you for it. " * 20
    assert refused(letter + "Mr Somchai was arrested.", body="Office of the Minister")
    assert refused("Minister Mr Prak signs. " + letter + "Mr Somchai was arrested.")
    assert not refused(letter + "Mr Prak, Minister of the Interior, signed it.")


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_for_words_left_out_is_allowed(mark):
    assert not refused(f"She is {mark}.\n{mark}")
    assert not list(a_mark_says_what_was_left_out(PACKAGE, rows(f"She is {mark}.\n{mark}")))


def test_a_name_within_a_mark_is_refused_too():
    assert refused("[left out: Mr Somchai]")


@pytest.mark.parametrize(
    "mark", ["[left out]", "[left out: ]", "[Left out: a name]", "(left out: a name)", "[left out: a"]
)
def test_a_mark_that_does_not_say_what_was_left_out_is_reported(answered, mark):
    answered.edit("responses", text=f"She is {mark}")
    (said,) = answered.lines()
    assert "has a mark that cannot be read; allowed: [left out: a name]" in said


@pytest.mark.parametrize(
    ("received", "known"), [(PACKAGE.created, True), ("2026", True), ("2099-01-01", False), ("2099", False)]
)
def test_a_reply_is_no_younger_than_the_data(answered, received, known):
    answered.edit("responses", received=received)
    message = f"responses.csv, row 2, column received: {received!r} is after the day of the data"
    assert [line.startswith(message) for line in answered.lines()] == ([] if known else [True])


@pytest.mark.parametrize("version", [PACKAGE.version, "2026.2.28", "2025.12", ""])
def test_a_reply_may_name_any_past_version(answered, version):
    answered.edit("responses", data_version=version)
    assert answered.lines() == []


@pytest.mark.parametrize("version", [f"{PACKAGE.version}.1", "2099.1.1", "2100"])
@pytest.mark.all_data
def test_a_reply_to_a_future_version_is_reported(answered, version):
    answered.edit("responses", data_version=version)
    message = f"{version!r} is still to come; allowed: {PACKAGE.version} or before."
    assert answered.lines() == [f"responses.csv, row 2, column data_version: {message}"]
