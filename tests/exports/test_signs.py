"""Texts lose the signs that feeds and calendars forbid, and nothing else."""

import sys
import unicodedata

import pytest
from lxml import etree

from dashboard.exports.signs import MARK, allowed
from tests.hostile import TEXTS


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_a_hostile_text_keeps_all_that_a_reader_can_see(text):
    assert allowed(text) == TEXTS[text]
    assert allowed(allowed(text)) == allowed(text)


def test_every_sign_that_is_left_may_stand_in_a_document():
    for first in range(0, sys.maxunicode + 1, 0x1000):
        signs = [chr(code) for code in range(first, first + 0x1000)]
        kept = allowed("".join(signs))
        etree.Element("a").text = kept  # raises ValueError for a forbidden one
        held = [sign for sign in signs if sign in "\t\n\r" or unicodedata.category(sign) not in ("Cc", "Cs")]
        lost = {sign for sign in held if sign not in kept and sign != "\r"}
        assert lost <= {"\ufffe", "\uffff"}
    assert MARK in allowed("\x01")
