"""Lists that readers narrow: what is sent to the browser, against the measures and against the files."""

from collections import Counter
from collections.abc import Collection
from dataclasses import replace
from importlib import import_module

import pandas as pd
import pytest

from dashboard import search, words
from dashboard.measures import news
from dashboard.record import Record, current
from dashboard.selection import Filters
from dashboard.selection.place import FORMS, PAGES, Place
from dashboard.selection.place import LISTS as LISTS_OF_A_PAGE
from dashboard.telling import listing, views
from dashboard.telling.listing import MOST_OPEN, Listed, Listing, Row
from dashboard.telling.teller import Teller
from tests.measures import by_hand

RECORD, SAY = current(), words.of("en")
TELLER = Teller(RECORD, SAY)
CARDS, TABLE = FORMS
ALL = Filters()
NOTHING = "4711 no record holds this"
# Columns of the files, where they are not named as the facet.
IN_FILE = {"topic": "topics"}


def every() -> dict[str, Listed]:
    """Return all lists: those of pages, that of each text of the page Commitments, and its documents."""
    found = {}
    for page in PAGES:
        view = import_module(f"{views.__name__}.{page}")
        found |= {page: view.LISTED} if hasattr(view, "LISTED") else {}
        if hasattr(view, "listed_of"):
            found |= {f"{page} {text}": view.listed_of(text) for text in RECORD.commitment_texts}
            others = {name: view.listed_at(RECORD, Place(page, listing=name)) for name in LISTS_OF_A_PAGE[1:]}
            found |= {f"{page} {name}": listed for name, listed in others.items()}
    return found


LISTS = every()
WITH_FACETS = [name for name, listed in LISTS.items() if listed.facets]


def told(name: str, chosen: Filters = ALL, form: str = CARDS) -> Listing:
    return listing.listing(TELLER, LISTS[name], chosen, form, 10**6)


def narrowed(made: Listing, q: str = "", **codes: tuple[str, ...]) -> list[Row]:
    """Return the rows that the browser leaves, by hand."""
    found = []
    for row in made.rows:
        held = {
            facet.name: {facet.options[at][0] for at in own} for facet, own in zip(made.facets, row.codes, strict=True)
        }
        if all(held[name] & set(chosen) for name, chosen in codes.items()) and search.matches(q, row.text):
            found.append(row)
    return found


def keys(rows: list[Row] | tuple[Row, ...]) -> list[str]:
    return [row.card.record for row in rows]


def in_file(name: str, facet: str, listed: Collection[str] = ()) -> Counter[str]:
    """Return how many rows of the file of a list have each code, or each publisher as it stands.

    listed: ids of the rows that count; blank for all.
    """
    table, column = LISTS[name].table, IN_FILE.get(facet, facet)
    rows = [row for row in by_hand.rows(table) if not listed or row[RECORD.package.tables[table].key[0]] in listed]
    cells = [[row[column]] if facet == "publisher" else row[column].split(";") for row in rows]
    return Counter(word for cell in cells for word in cell if word)


def test_there_is_a_list_for_each_kind_of_record_that_readers_search():
    wanted = {"news", "practices", "agreements", "meetings", "liaison_posts", "organisations", "commitments"}
    assert {listed.table for listed in LISTS.values()} == wanted | {"documents"}
    assert {listed.page for listed in LISTS.values()} <= set(PAGES)
    assert len(WITH_FACETS) > 4


@pytest.mark.parametrize("name", LISTS)
def test_all_records_that_match_are_sent_in_the_order_of_the_measure(name):
    choices = ({}, {"country": ("CHN",)}, {"country": ("KHM", "THA")}, {"country": ("IRQ",), "end": 1900})
    for chosen in (Filters(**each) for each in choices):
        for form in FORMS:
            made = told(name, chosen, form)
            assert keys(made.rows) == LISTS[name].rows(RECORD, chosen).index.tolist()
            assert all(len(row.cells) == (len(made.heads) if form == TABLE else 0) for row in made.rows)
    assert made.heads
    assert made.title < len(made.heads)


@pytest.mark.parametrize("name", WITH_FACETS)
def test_each_code_of_each_facet_leaves_the_rows_of_the_measure_in_its_order(name):
    made, tried = told(name), 0
    for facet in made.facets:
        for code, _ in facet.options:
            chosen = Filters(**{facet.name: (code,)})
            assert keys(narrowed(made, **{facet.name: (code,)})) == LISTS[name].rows(RECORD, chosen).index.tolist()
            tried += 1
    assert tried == sum(len(facet.options) for facet in made.facets) > 1


@pytest.mark.parametrize("name", WITH_FACETS)
def test_a_facet_has_every_code_of_the_file_and_as_many_rows_as_the_file(name):
    made = told(name)
    for facet in made.facets:
        held = in_file(name, facet.name, set(LISTS[name].rows(RECORD, ALL).index))
        counts = {code: len(narrowed(made, **{facet.name: (code,)})) for code, _ in facet.options}
        if facet.name == "publisher":
            counts = {TELLER.publisher(code): number for code, number in counts.items()}
        assert {code: number for code, number in counts.items() if number} == held, facet.name
        assert len(counts) == len(facet.options)
        assert facet.label == SAY(f"facet.{facet.name}")
        assert facet.folded == (len(facet.options) > MOST_OPEN)


@pytest.mark.parametrize("name", WITH_FACETS)
def test_the_codes_of_a_facet_stand_the_most_frequent_of_the_table_first(name):
    for facet in told(name).facets:
        held = in_file(name, facet.name)
        words_of = [TELLER.publisher(code) if facet.name == "publisher" else code for code, _ in facet.options]
        assert set(words_of) == set(held)
        assert [held[word] for word in words_of] == sorted(held.values(), reverse=True)
        assert all(label for _, label in facet.options)


@pytest.mark.parametrize("name", WITH_FACETS)
def test_codes_of_one_facet_widen_the_list_and_those_of_two_narrow_it(name):
    made = told(name)
    chosen = {facet.name: tuple(code for code, _ in facet.options[:2]) for facet in made.facets}
    for q in ("", "china", "the of", NOTHING):
        wanted = LISTS[name].rows(RECORD, Filters(q=q, **chosen)).index.tolist()
        assert keys(narrowed(made, q, **chosen)) == wanted
    assert not wanted


@pytest.mark.parametrize("name", LISTS)
def test_search_in_the_browser_finds_what_the_measure_finds(name):
    made = told(name)
    for q in ("China", "trafficking victims", "VIỆT NAM", "湄公", "ราช", "2004", "a", NOTHING):
        assert keys(narrowed(made, q)) == LISTS[name].rows(RECORD, Filters(q=q)).index.tolist(), q


@pytest.mark.parametrize("name", LISTS)
def test_what_the_browser_narrows_does_not_decide_what_is_sent(name):
    one = told(name)
    codes = {facet.name: (facet.options[0][0],) for facet in one.facets}
    assert told(name, Filters(q="police", **codes)) == one
    assert LISTS[name].wider(Filters(q="police", country=("CHN",), **codes)) == Filters(country=("CHN",))


@pytest.mark.parametrize("name", LISTS)
def test_what_is_sent_once_tells_each_row_as_every_choice_does_and_in_its_order(name):
    choices = (
        Filters(country=("CHN",)),
        Filters(country=("KHM", "THA"), match="all"),
        Filters(start=2005, end=2012),
        Filters(asof="2010-12-31", country=("LAO", "VNM"), start=2004),
    )
    seen = 0
    for chosen in choices:
        sent = {row.card.record: row for row in told(name, LISTS[name].widest(chosen), TABLE).rows}
        shown = told(name, chosen, TABLE).rows
        assert [sent[row.card.record] for row in shown] == list(shown), chosen
        assert [key for key in sent if key in set(keys(shown))] == keys(shown), chosen
        seen += len(shown)
    assert seen


@pytest.mark.parametrize("name", LISTS)
def test_a_card_says_the_same_whatever_else_is_chosen(name):
    made = told(name, Filters(country=("CHN",)))
    for facet in made.facets:
        for code, _ in facet.options:
            chosen = Filters(country=("CHN",), **{facet.name: (code,)})
            rows = LISTS[name].rows(RECORD, chosen)
            cards = listing.cards(TELLER, LISTS[name], chosen, rows)
            assert list(cards) == [row.card for row in narrowed(made, **{facet.name: (code,)})], code


@pytest.mark.parametrize("name", LISTS)
def test_a_part_of_a_long_list_is_that_part_of_the_whole_list(name):
    made = told(name)
    facet = made.facets[0] if made.facets else None
    codes = {facet.name: (facet.options[0][0],)} if facet else {}
    for chosen in (ALL, Filters(q="china"), Filters(q="china", **codes), Filters(q=NOTHING)):
        own = narrowed(made, chosen.q, **(codes if chosen == Filters(q="china", **codes) else {}))
        for first in (0, 3, 10**6):
            some = listing.part(TELLER, LISTS[name], chosen, CARDS, first, 5)
            assert some.number == len(own)
            begin = min(first, max(0, (len(own) - 1) // 5 * 5))  # beyond the last part there is the last
            assert keys(some.rows) == keys(own)[begin : begin + 5]
            assert [row.codes for row in some.rows] == [row.codes for row in own[begin : begin + 5]]
    for at, each in enumerate(made.facets):
        others = {} if each is facet else codes
        counts = listing.part(TELLER, LISTS[name], Filters(q="china", **codes), CARDS, 0, 5).counts[at]
        wanted = [len(narrowed(made, "china", **{**others, each.name: (code,)})) for code, _ in each.options]
        assert list(counts) == wanted, each.name


@pytest.mark.parametrize("name", LISTS)
def test_a_list_of_too_many_rows_is_sent_without_them_but_with_its_heads(name):
    for form in FORMS:
        made = listing.listing(TELLER, LISTS[name], ALL, form, 0)
        assert not made.rows
        assert made == replace(told(name, ALL, form), rows=())


@pytest.mark.parametrize("name", LISTS)
def test_the_title_column_of_a_table_holds_the_titles_of_its_cards(name):
    made, seen = told(name, ALL, TABLE), 0
    for row in made.rows:
        cell = row.cells[made.title]
        if LISTS[name].table == "commitments":  # whose cards have the number before the text
            assert row.card.title.endswith(cell)
        else:
            assert cell == row.card.title
        seen += 1
    assert seen


def test_bodies_stand_in_one_run_under_the_heading_of_their_kind():
    groups = [row.group for row in told("directory").rows]
    runs = [group for at, group in enumerate(groups) if not at or groups[at - 1] != group]
    assert all(groups)
    assert len(runs) == len(set(runs)) > 3


def by_event(table: list[dict[str, str]]) -> dict[tuple[str, frozenset], set[str]]:
    """Return the news of each event that is known to the day and names several countries, by day and countries."""
    found: dict[tuple[str, frozenset], set[str]] = {}
    for row in table:
        countries = frozenset(filter(None, row["countries"].split(";")))
        if len(row["event_date"]) == 10 and len(countries) > 1:
            found.setdefault((row["event_date"], countries), set()).add(row["news"])
    return {event: keys_of for event, keys_of in found.items() if len(keys_of) > 1}


def test_news_of_one_event_stand_together_and_say_so():
    rows, events = told("news").rows, by_event(by_hand.rows("news"))
    at = {row.card.record: number for number, row in enumerate(rows)}
    assert len(events) > 3
    for own in events.values():
        places = sorted(at[key] for key in own)
        assert places == list(range(places[0], places[0] + len(own))), own
        assert len({rows[place].event for place in places}) == 1
        assert rows[places[0]].event
    together = set.union(*events.values())
    alone = [row for row in rows if row.card.record not in together and row.event]
    assert len({row.event for row in alone}) == len(alone)


def test_the_order_of_two_items_never_depends_on_the_filters():
    order = {key: number for number, key in enumerate(news.news(RECORD, ALL).index)}
    topics = [code for code, _ in told("news").facets[0].options]
    choices = [*(Filters(country=(code,)) for code in RECORD.members), *(Filters(topic=(code,)) for code in topics)]
    choices += [Filters(start=2010), Filters(end=2009), Filters(q="police"), Filters(country=("KHM", "THA"))]
    for chosen in choices:
        places = [order[key] for key in news.news(RECORD, chosen).index]
        assert places == sorted(places), chosen
        assert places


def test_the_first_item_of_each_event_stands_at_its_day_newest_first_undated_last():
    rows = news.news(RECORD, ALL)
    firsts, seen = [], set()
    for event, day in zip(news.events(rows), rows["first"], strict=True):
        if not event or event not in seen:
            firsts.append(day)
        seen.add(event)
    assert firsts == sorted(firsts, reverse=True)
    assert len(firsts) < len(rows)


def test_two_items_that_name_one_country_or_no_exact_day_are_not_taken_for_one_event():
    frame = pd.DataFrame(
        {
            "event_date": ["2004-10-29", "2004-10-29", "2004-10", "2004", ""],
            "countries": [("KHM", "THA"), ("KHM",), ("KHM", "THA"), ("KHM", "THA"), ("KHM", "THA")],
        }
    )
    assert [bool(event) for event in news.events(frame)] == [True, False, False, False, False]


def test_a_list_of_a_record_without_rows_has_its_words_and_no_facets():
    names = ("news", "practices")
    empty = Record(RECORD.package, {**RECORD.tables, **{name: RECORD.tables[name].iloc[:0] for name in names}})
    for name in names:
        made = listing.listing(Teller(empty, SAY), LISTS[name], ALL, TABLE, 1000)
        assert made.rows == ()
        assert [facet.options for facet in made.facets] == [()] * len(LISTS[name].facets)
        assert made.label == SAY(f"table.{name}")
