"""The pages of a country and a pair before one is chosen."""

from html import unescape
from itertools import combinations
from urllib.parse import parse_qs

import pytest
from lxml import html
from streamlit.testing.v1 import AppTest

from dashboard import record, words
from dashboard.measures import evidence, facts, members, pairs
from dashboard.selection import Filters
from dashboard.telling import facts as telling
from dashboard.telling import matrix
from dashboard.telling.teller import Teller
from dashboard.ui.parts.markdown import plain
from tests import headings
from tests.measures import by_hand
from tests.pages.test_pages import opened, said
from tests.shown import show

RECORD = record.current()
SAY = words.of("en")
HEADS = [SAY(f"matrix.head.{head}") for head in ("state", "posts")]


def rows_of(page: AppTest) -> list[html.HtmlElement]:
    """Return the rows of the pairs that a page offers."""
    (written,) = [element.proto.body for element in page.main.get("html") if "gms-offers" in element.proto.body]
    return html.fragment_fromstring(written, create_parent="div").findall("table/tbody/tr")


def leads(row: html.HtmlElement) -> dict[str, list[str]]:
    """Return the parameters of the address to which a row leads."""
    return parse_qs(row.find("th/a").get("href").removeprefix("?"))


@pytest.fixture
def emptied(monkeypatch):
    """Return a function that shows a record with empty tables."""

    def empty(*names: str) -> None:
        held = record.Record(
            RECORD.package, {**RECORD.tables, **{name: RECORD.tables[name].iloc[:0] for name in names}}
        )
        show(monkeypatch, held)

    return empty


def test_each_of_the_six_is_offered_by_name_with_its_latest_law_and_plan():
    page = opened("country")
    assert not page.exception
    (held,) = [unescape(block.value) for block in page.markdown if 'class="gms-cards' in block.value]
    items = held.split("<li>")[1:]
    assert len(items) == len(by_hand.MEMBERS)
    for code, item in zip(by_hand.MEMBERS, items, strict=True):
        assert f'href="./country?country={code}"' in item
        assert f">{RECORD.label(code)}</a></h2>" in item
        assert SAY("country.locator", country=RECORD.label(code)) in item
        lines = telling.in_short(Teller(RECORD, SAY), code)
        assert len(lines) == 2
        assert all(f"<small>{line}</small>" in item for line in lines)
        assert (SAY("facts.short_none") in item) == (not all(facts.facts(RECORD, code)[:2]))
    assert plain(SAY("country.latest_how")) in said(page)


def test_the_table_below_the_six_names_their_bodies_plans_and_laws():
    page = opened("country")
    page.session_state["behind_members"] = True
    page.run()
    assert not page.exception
    (table,), found = page.dataframe, members.members(RECORD)
    rows = [" ".join(map(str, row)) for row in table.value.itertuples(index=False)]
    assert len(rows) == len(found)
    for row, text in zip(found.itertuples(), rows, strict=True):
        assert row.formal_name in text
        for key in (*row.bodies, *row.latest):
            assert RECORD.title(key) in text


def test_the_offer_of_the_six_names_its_sources():
    page = opened("country")
    page.session_state["behind_members"] = True
    page.run()
    text, found = said(page), members.members(RECORD)
    keys = [key for row in found.itertuples() for key in (*row.bodies, *row.latest)]
    sources = {source for key in keys for source in evidence.sources_of(RECORD, key)}
    assert sources
    assert all(plain(RECORD.tables["sources"].at[source, "title"]) in text for source in sources)


def test_each_of_the_six_says_that_it_has_no_laws_and_plans(emptied):
    emptied("laws_and_plans", "organisations")
    page = opened("country")
    assert not page.exception
    (held,) = [unescape(block.value) for block in page.markdown if 'class="gms-cards' in block.value]
    assert held.count(SAY("facts.short_none")) == 12


@pytest.mark.parametrize("day", ["", "2006", "2026"])
def test_each_of_the_fifteen_pairs_is_offered_with_its_state_and_posts(day):
    page = opened("pair", **({"asof": day} if day else {}))
    assert not page.exception
    told, rows = rows_of(page), pairs.matrix(RECORD, Filters(asof=day))
    assert [leads(row)["country"] for row in told] == [[a, b] for a, b in combinations(by_hand.MEMBERS, 2)]
    for shown, row in zip(told, rows.itertuples(), strict=True):
        assert shown.find("th").text_content() == f"{RECORD.label(row.a)} – {RECORD.label(row.b)}"
        cells = [cell(Teller(RECORD, SAY), row, day) for cell in (matrix.agreed, matrix.stationed)]
        parts = shown.findall("td")
        words_of = [" ".join(cell.whole(SAY).split()) for cell in cells]
        said_of = [f"{head} {told_of}" for head, told_of in zip(HEADS, words_of, strict=True)]
        assert [part.text_content() for part in parts] == said_of
        assert [bool(part.find_class("gms-paler")) for part in parts] == [cell.paler for cell in cells]


@pytest.mark.parametrize("code", by_hand.MEMBERS)
def test_the_five_pairs_of_a_country_are_offered_and_lead_on_with_what_is_chosen(code):
    page = opened("pair", country=code, asof="2015", from_="2010")
    assert not page.exception
    told = [*map(leads, rows_of(page))]
    assert len(told) == 5
    assert all(code in asked["country"] for asked in told)
    asked = told[-1]
    assert (asked["asof"], asked["from"]) == (["2015"], ["2010"])
    chosen = opened("pair", **{name.replace("from", "from_"): values for name, values in asked.items()})
    assert headings.title(chosen) == plain(" – ".join(map(RECORD.label, asked["country"])))


@pytest.mark.parametrize("name", ["country", "pair"])
def test_the_page_says_that_years_do_not_filter_before_a_choice_too(name):
    assert SAY("country.all_years") not in said(opened(name))
    assert SAY("country.all_years") in said(opened(name, from_="2010"))


def test_the_fifteen_pairs_are_offered_without_agreements_and_posts(emptied):
    emptied("agreements", "agreement_parties", "commitments", "meeting_outputs", "liaison_posts")
    page = opened("pair")
    assert not page.exception
    told = rows_of(page)
    assert len(told) == 15
    assert {row.find("td").text_content() for row in told} == {f"{HEADS[0]} {SAY('state.nothing')}"}
