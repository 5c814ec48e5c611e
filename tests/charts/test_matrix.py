"""The drawing of a grid: a mark, words and a link in each cell."""

from xml.etree.ElementTree import fromstring

import pytest

from dashboard import theme
from dashboard.charts import matrix
from dashboard.charts.matrix import Field
from tests.charts.test_svg import name_of

HEADS = ("", "One", "Two")
ROWS = [("One", [None, Field("2011", "signed", "map?record=A-B", "One, Two: 2011")]), ("Two", [Field("3 posts"), None])]


def drawn(rows=ROWS):
    return fromstring(matrix.matrix(HEADS, rows, "A grid"))[0]


def test_every_head_and_every_cell_is_there():
    words = [text.text for text in drawn().iter("text")]
    assert words == ["One", "Two", "One", "2011", "Two", "3 posts"]


def test_a_cell_that_opens_something_is_a_link_with_a_name():
    (link,) = drawn().iter("a")
    assert (link.get("href"), name_of(link)) == ("map?record=A-B", "One, Two: 2011")


@pytest.mark.parametrize("state", theme.MARKS)
def test_each_mark_of_the_screen_has_an_outline_of_its_own(state):
    assert {*theme.MARKS} == {*matrix.OUTLINES}
    assert len(set(matrix.OUTLINES.values())) == len(matrix.OUTLINES)
    fields = drawn([("One", [Field("2011", state), None])])
    assert len(list(fields.iter("rect"))) >= 3


def test_a_grid_without_rows_is_drawn_without_an_error():
    assert list(drawn([]).iter("text"))
