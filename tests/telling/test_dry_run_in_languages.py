"""What the outcome of a dry run says in other languages than English: whole, or marked as English."""

import re

import pytest

from dashboard import dry_run as trials
from dashboard import words
from dashboard.package import messages
from dashboard.paths import DATA
from dashboard.record import current
from dashboard.telling import dry_run, outcome
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller, teller
from dashboard.telling.tongues import BASE

RECORD = current()
CHINESE = teller(RECORD, "zh")
THAI = teller(RECORD, "th")
ENGLISH = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}")
OF_MEETINGS = (
    (b",held,", b",maybe,"),
    (b"2004-10-29", b"2004-13-29"),
    (b"commit_imm", b"commit imm"),
    (b",held,", b",held,,,,"),
    (b"\n", b"\n\n"),
)


def changed(name: str, *changes: tuple[bytes, bytes]) -> bytes:
    """Return a file of the record with the first of each text changed."""
    content = (DATA / name).read_bytes()
    for old, new in changes:
        assert old in content, old
        content = content.replace(old, new, 1)
    return content


def rows_changed(name: str, old: bytes, new: bytes) -> bytes:
    """Return a file of the record with a text changed wherever it stands below the header."""
    header, _, rows = changed(name).partition(b"\n")
    assert old in rows, old
    return header + b"\n" + rows.replace(old, new)


BROKEN = {
    "cells": ("meetings.csv", changed("meetings.csv", *OF_MEETINGS)),
    "keys": ("meetings.csv", changed("meetings.csv") + changed("meetings.csv").splitlines(True)[1]),
    "harm": ("news.csv", changed("news.csv", (b"traffick", b"#REF! Mr Somchai, call 0812345678, traffick"))),
    "places": ("places.csv", rows_changed("places.csv", b",THA,", b",KHM,")),
    "numbers": ("places.csv", re.sub(rb",(\d\d)\.(\d+),(\d+)\.", rb",1\1.\2,\3.", changed("places.csv"))),
    "agreements": ("agreements.csv", rows_changed("agreements.csv", b",in_force,", b",superseded,")),
    "header": ("news.csv", changed("news.csv", (b"published,", b"punished,"))),
    "torn": ("news.csv", b'news,title\n"open'),
    "empty": ("news.csv", b""),
    "semicolons": ("news.csv", changed("news.csv", (b"\n", b";\n")).replace(b",", b";")),
}
REFUSED = {
    "unknown": ("holiday.csv", b"sun,sea\n"),
    "large": ("news.csv", b"a" * (trials.LARGEST + 1)),
    "long": ("news.csv", b"\n" * (trials.MOST_ROWS + 2)),
    "view": ("meetings.csv", b"Title,data_version,licence\n"),
    "wide": ("news.csv", b"news" + b",a" * 500 + b"\n"),
}


def told(teller: Teller, name: str, content: bytes) -> tuple[list[Finding], outcome.Outcome]:
    """Return what is told of a file with its faults, and the outcome."""
    tried = outcome.of(trials.try_file(name, content, record=teller.record), language=teller.language)
    return [tell(teller, tried) for tell in (dry_run.faults, dry_run.left, dry_run.elsewhere, dry_run.owed)], tried


def messages_of(findings: list[Finding]) -> list[str]:
    return [row[-1] for finding in findings for row in finding.table.rows]


@pytest.mark.parametrize("kind", BROKEN)
def test_in_chinese_no_message_of_a_broken_file_has_an_english_sentence(kind):
    findings, tried = told(CHINESE, *BROKEN[kind])
    said = messages_of(findings)
    assert said
    assert [text for text in said if ENGLISH.search(text) or not re.search("[一-龥]", text)] == []
    assert all(piece.language == "" for finding in findings for row in finding.figure for piece in row)
    assert not any(finding.notes for finding in findings)
    assert len(tried.faults.first) == len(findings[0].table.rows)


@pytest.mark.parametrize("kind", REFUSED)
def test_a_refusal_is_a_sentence_in_chinese_and_marked_as_english_in_thai(kind):
    with pytest.raises(ValueError, match="allowed: ") as refused:
        trials.try_file(*REFUSED[kind])
    text = messages.of(refused.value)
    chinese, thai = dry_run.in_words(CHINESE, text), dry_run.in_words(THAI, text)
    assert (chinese.language, thai.language) == ("", BASE)
    assert chinese.words.endswith("。")
    assert not ENGLISH.search(chinese.words)
    assert thai.words == text


def test_remarks_in_the_file_put_in_order_are_in_the_language_of_the_reader():
    _, tried = told(CHINESE, *BROKEN["cells"])
    text = tried.ordered.decode("utf-8-sig")
    assert "status：不在列表中；允许：held、announced" in text
    assert "allowed: " not in text


def test_where_a_language_has_no_patterns_messages_are_marked_and_a_word_says_so():
    findings, _ = told(THAI, "meetings.csv", changed("meetings.csv", OF_MEETINGS[0]))
    (row,) = findings[0].figure
    assert [piece.language for piece in row] == ["", "", "", BASE]
    assert row[-1].words.startswith("is not in the list; allowed: ")
    assert findings[0].notes == (words.of("th")("card.english"),)
