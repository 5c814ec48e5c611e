"""What the component of lists is given: three lines, which a browser reads as Python meant them."""

import gzip
import json
from dataclasses import replace

import pytest

from dashboard import words
from dashboard.exports import listing
from dashboard.telling.card import Card
from dashboard.telling.listing import Facet, Listing, Part, Row

SAY = words.of("en")
HOSTILE = (
    "two\nlines\r\nand a third\rof them",
    "\u2028 and \u2029 and \x85 and \x0b\x0c\x1c",
    "</script><script>alert(1)</script><!--",
    '"}]\\',
    "\x00\x07\x1b",
    "\u202eright to left\u202c",
    "ราชอาณาจักร ဗမာ ខ្មែរ ລາວ 湄公河 Việt Nam \U0001f1f9\U0001f1ed",
    "x" * 2_000,
)
QUESTIONS = dict.fromkeys(range(0xD800, 0xE000), "?")  # for halves of a letter
CARDS = tuple(
    Card(
        text,
        text,
        meta=(text, "", text),
        summary=text,
        tags=(text,),
        address=text,
        address_state=text,
        printed=(((text, text), text),),
        paler=text,
        beside=text,
        light=True,
        language=text,
    )
    for text in HOSTILE
)
ROWS = tuple(
    Row(card, text, ((0, 1),), (text, ""), text, text, True) for card, text in zip(CARDS, HOSTILE, strict=True)
)
LISTING = Listing("A list", "{n} of 8", (Facet("topic", "Topic", (("a", "A"), ("b", "B"))),), ROWS, ("One", "Two"), 1)


def lines(data: bytes) -> list:
    """Return what the browser reads: each line as JSON. It splits at line feeds only."""
    return [json.loads(line) for line in data.decode("utf-8").split("\n")]


def test_a_list_is_one_line_of_words_and_one_of_rows_whatever_the_texts_hold():
    told, rows = lines(listing.write(LISTING, SAY, "news-news", 3, headed=True))
    assert (told["name"], told["level"], told["lang"]) == ("news-news", 3, "en")
    assert told["headed"]
    assert told["facets"] == [{"name": "topic", "label": "Topic", "options": [["a", "A"], ["b", "B"]], "folded": False}]
    assert (told["heads"], told["title"]) == (["One", "Two"], 1)
    assert [row["title"] for row in rows] == list(HOSTILE)


def test_every_field_of_a_row_arrives_as_it_was():
    _, rows = lines(listing.write(LISTING, SAY, "news-news", 3))
    for row, text in zip(rows, HOSTILE, strict=True):
        assert row == {
            "record": text,
            "title": text,
            "meta": [text, text],
            "paler": text,
            "tags": [text],
            "summary": text,
            "beside": text,
            "light": True,
            "lang": text,
            "address": text,
            "state": text,
            "printed": [[[text, text], text]],
            "text": text,
            "codes": [[0, 1]],
            "cells": [text, ""],
            "group": text,
            "event": text,
            "pale": True,
        }


def test_a_row_has_no_blank_fields_but_those_that_the_browser_reads_unasked():
    bare = Row(Card("key", "Title", meta=("", "")))
    _, rows = lines(listing.write(Listing("A list", "{n}", (), (bare,)), SAY, "x", 3))
    assert rows == [{"record": "key", "title": "Title", "meta": [], "tags": [], "text": ""}]


@pytest.mark.parametrize("text", ["\ud800", "a\udfffb", "\udc00\ud800"])
def test_half_a_letter_becomes_a_question_mark_and_stops_nothing(text):
    row = Row(Card("key", f"before {text} after", ()))
    _, rows = lines(listing.write(Listing("A list", "{n}", (), (row,)), SAY, "x", 3))
    assert rows[0]["title"] == f"before {text.translate(QUESTIONS)} after"
    assert lines(listing.chosen(1, {"q": text})) == [[1, {"q": text.translate(QUESTIONS)}, "", "", "", None]]


def test_choice_and_addresses_are_one_line_whatever_was_searched():
    for text in HOSTILE:
        choice = {"q": text, "form": "cards", "page": 1, "topic": ["a"]}
        given = (7, choice, text, "far", "key", [0, 2])
        assert lines(listing.chosen(*given)) == [list(given)]


def test_a_part_of_a_long_list_is_one_line():
    (part,) = lines(listing.part(Part(700, ((3, 4),), ROWS)))
    assert (part["number"], part["counts"]) == (700, [[3, 4]])
    assert [row["title"] for row in part["rows"]] == list(HOSTILE)


def test_all_words_of_the_controls_come_from_the_catalogue():
    told, _ = lines(listing.write(LISTING, SAY, "news-news", 3))
    in_catalogue = {key.removeprefix("narrow.") for key in SAY.texts if key.startswith("narrow.")}
    assert told["words"].pop("numbers") == "en"
    assert told["words"].pop("noted") == SAY.texts["join.noted"]
    assert set(told["words"]) - {"matching"} <= in_catalogue
    for name, text in told["words"].items():
        assert text == (LISTING.matching if name == "matching" else SAY(f"narrow.{name}")), name
    assert [label for _, label in told["forms"]] == [SAY.value("form", form) for form, _ in told["forms"]]


def test_what_is_sent_apart_has_a_key_that_changes_with_every_word_and_row():
    sent = listing.apart(LISTING, SAY, "news", 3)
    line, _, packed = sent.data.partition(b"\n")
    (first,), rest = lines(line), lines(gzip.decompress(packed))
    assert first == [listing.ROWS, "news", sent.key]
    assert rest == lines(listing.write(LISTING, SAY, "news", 3))
    others = [replace(LISTING, rows=ROWS[1:]), replace(LISTING, label="Another list"), replace(LISTING, heads=("One",))]
    keys = {sent.key, *(listing.apart(each, SAY, "news", 3).key for each in others)}
    assert len(keys) == 4
    assert listing.apart(LISTING, SAY, "news", 3) == sent
