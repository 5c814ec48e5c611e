"""What the page Search says: how many records have the words, and which, by table."""

import pytest

from dashboard.measures import found as measures
from dashboard.record import current
from dashboard.selection import Filters, Place, Selection
from dashboard.telling import hits
from dashboard.telling.teller import Teller
from dashboard.telling.views import search
from dashboard.words import of

RECORD = current()
TELLER = Teller(RECORD, of("en"))
HOSTILE = ("<script>alert(1)</script>", "NEAR(a b)", "*", '"', "^a:b", "[a-z]+(", "\x00", "{text} {0} %s", "x" * 10_000)


def told(**chosen):
    return search.findings(TELLER, Selection(Filters(**chosen), Place(page="search")))


def marked(parts):
    return [part.words for part in parts if part.found]


def test_without_words_the_page_says_what_to_type():
    (nothing,) = told()
    assert nothing.sentence == TELLER.say("search.ask")
    assert not nothing.table.rows


def test_words_that_no_record_has_are_said_as_typed():
    (nothing,) = told(q="zzzz <b>")
    assert nothing.sentence == TELLER.say("search.none", text="zzzz <b>")


def test_each_table_with_results_is_a_finding_named_after_it():
    found = told(q="training")
    tables = [search.table_of(each) for each in found]
    assert tables == [name for name in RECORD.package.record_tables if name in tables]
    assert len(tables) > 3
    for each, table in zip(found, tables, strict=True):
        assert each.name == f"found_{table}"
        assert each.table.records == each.cites
        assert {RECORD.table_of(key) for key in each.cites} == {table}
        assert each.title == TELLER.say("search.group", table=TELLER.say(f"table.{table}"), n=len(each.cites))
    number = sum(len(each.cites) for each in found)
    assert search.answer(TELLER, Filters(q="training")) == TELLER.say.count("found", number, text="training")


def test_countries_and_years_narrow_the_results_as_on_other_pages():
    every = measures.found(RECORD, Filters(q="training"))
    chosen = Filters(q="training", country=("LAO",), start=2010, end=2020)
    some = measures.found(RECORD, chosen)
    assert some
    for table, keys in every.items():
        kept = set(chosen.without("q").apply(RECORD.facts[table]).index)
        assert some.get(table, ()) == tuple(key for key in keys if key in kept)


def test_one_table_alone_is_shown_if_it_is_chosen_and_has_results():
    filters = Filters(q="training")
    alone = search.shown(TELLER, Selection(filters, Place(page="search", table="news")))
    assert [each.name for each in alone] == ["found_news"]
    every = search.by_table(TELLER, filters)
    assert search.shown(TELLER, Selection(filters, Place(page="search"))) == every
    assert search.shown(TELLER, Selection(filters, Place(page="search", table="evidence"))) == every


def test_words_are_marked_in_the_title_or_in_a_text_of_the_record():
    checked = 0
    for keys in measures.found(RECORD, Filters(q="training workshop")).values():
        for key in keys:
            made = hits.hit(TELLER, key, "training workshop")
            assert "".join(part.words for part in made.title)
            words = " ".join(marked(made.title) + marked(made.text)).casefold()
            checked += "training" in words and "workshop" in words
    assert checked > 3


def test_a_part_of_a_text_is_short_and_from_the_record():
    for keys in measures.found(RECORD, Filters(q="police")).values():
        for key in keys[:20]:
            made = hits.hit(TELLER, key, "police")
            said = "".join(part.words for part in made.text)
            assert len(said) <= 4 * hits.LETTERS
            row = RECORD.row(key)
            whole = " ".join(str(cell) for cell in row.values())
            assert said.removeprefix("… ").removesuffix(" …") in whole


@pytest.mark.parametrize("query", HOSTILE)
def test_whatever_is_typed_is_text(query):
    for found in told(q=query):
        assert found.title
        for key in found.table.records[:3]:
            hits.hit(TELLER, key, query)
    assert search.answer(TELLER, Filters(q=query))
