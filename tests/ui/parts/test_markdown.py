"""Pieces of text in their languages, as markdown that may hold HTML."""

import re
from html import unescape

import pytest

from dashboard.telling.tongues import Piece
from dashboard.ui.parts.markdown import JOINER, spoken

HOSTILE = ("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</span><b>", "[a](javascript:b) **c** `d`")


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("language", ["", "zh", '"><b>'])
def test_no_markup_of_a_piece_or_of_its_language_is_left(text, language):
    told = spoken((Piece(text, language),))
    inner = re.sub(r'\A<span lang="[^"<>]*">|</span>\Z', "", told)
    assert not set(inner) & set("<>[]()*`")
    assert unescape(inner).replace(JOINER, "") == text


def test_the_spaces_between_pieces_stay():
    told = spoken((Piece("湄公河", "zh"), Piece(" (Mekong) "), Piece("河", "zh"), Piece("  ")))
    assert re.sub(r"</?span[^>]*>", "", unescape(told)) == "湄公河 (Mekong) 河 "
    assert told.count('<span lang="zh">') == 2
    assert spoken(()) == ""
