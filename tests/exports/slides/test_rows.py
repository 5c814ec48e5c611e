"""Rows of slides: columns that say nothing are left out, and of an address there is its site."""

from dashboard.exports.slides import rows
from dashboard.record import current
from dashboard.telling.card import Card
from dashboard.telling.finding import Finding, Table
from dashboard.telling.teller import teller


def words(cell: object) -> str:
    return "".join(run.words for each in cell.told for run in each.runs)


def test_a_table_has_no_columns_that_no_row_fills_and_the_site_of_an_address():
    held = (("One", "", None, (), "https://www.example.org/a/b?c=d", 0), ("Two", "", None, (), "", 3))
    found = Finding("a", "A", "", Table(("a", "b", "c", "d", "e", "f"), held), ())
    heads, made = rows.of_table(teller(current(), "en"), found)
    assert [words(head) for head in heads] == ["a", "e", "f"]
    assert [[words(cell) for cell in row] for row in made] == [["One", "www.example.org", "0"], ["Two", "", "3"]]


def test_cards_without_marks_have_no_column_for_them_and_reports_have_their_text():
    told = teller(current(), "en")
    held = [rows.Shown(Card("x", "China", ("Done",), "It set up a body."), "Reports", "country_reports")]
    heads, (_, row) = rows.of_cards(told, held)
    assert [words(head) for head in heads] == [told.say("column.title"), told.say("block.byline")]
    assert [each.runs[0].words for each in row[0].told] == ["China", "It set up a body."]
    bare = [rows.Shown(Card("x", "", ()))]
    assert [words(head) for head in rows.of_cards(told, bare)[0]] == [told.say("column.title")]
