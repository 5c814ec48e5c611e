"""The findings of the page of agreements."""

import pytest

from dashboard import words
from dashboard.measures import agreements as measures
from dashboard.measures import gaps
from dashboard.record import current
from dashboard.selection import Filters, Place, Selection
from dashboard.selection.place import TABS
from dashboard.telling import lists, matrix, states
from dashboard.telling.finding import Grid
from dashboard.telling.teller import Teller
from dashboard.telling.views import agreements
from tests.measures import by_hand
from tests.product import each_once
from tests.telling.views.sound import check

RECORD = current()
TELLER = Teller(RECORD, words.of("en"))
CHOICES = [(), ("CHN",), ("CHN", "THA"), ("AUS",)]
TOGETHER = [("CHN", "THA"), ("CHN", "LAO", "THA"), ("AUS", "THA")]


def shown(tab, **chosen):
    return agreements.shown(TELLER, Filters(**chosen), tab)


@pytest.mark.parametrize(("tab", "day"), each_once(TABS, ["", "1900", *by_hand.DAYS]))
def test_each_tab_and_the_list_of_every_choice_is_a_sound_finding(tab, day):
    for country in CHOICES:
        filters = Filters(country=country, asof=day)
        found = agreements.findings(TELLER, Selection(filters, Place(page="agreements", tab=tab)))
        check(RECORD, found)
        assert len(found) == 2
        assert isinstance(found[0].figure, Grid) == (tab != "gaps")
        assert list(found[1].table.records) == list(measures.agreements(RECORD, filters).index)
        assert agreements.answer(TELLER, filters)


@pytest.mark.parametrize("tab", TABS)
@pytest.mark.parametrize("codes", TOGETHER)
def test_all_countries_together_keep_their_pair_or_a_sentence_says_why_none_can(codes, tab):
    filters = Filters(country=codes, match="all")
    found = agreements.findings(TELLER, Selection(filters, Place(page="agreements", tab=tab)))
    check(RECORD, found)
    assert list(found[1].table.records) == list(measures.agreements(RECORD, filters).index)
    if tab == "pairs":
        kept = [pair for pair in RECORD.pairs if set(codes) <= set(pair.split("-"))]
        assert list(found[0].table.records) == kept
        assert len(found[0].figure.rows) == (6 if kept else 0)
        said = TELLER.say("matrix.none", countries=TELLER.countries(codes), any=TELLER.say.value("match", "any"))
        assert found[0].sentence == ("" if kept else said)


@pytest.mark.parametrize("day", ["", *by_hand.DAYS])
def test_the_list_says_the_same_state_on_a_day_as_a_table_and_as_cards(day):
    found = agreements.listed(TELLER, Filters(asof=day))
    at = found.table.heads.index(TELLER.say("column.status"))
    made = lists.cards_by_id(TELLER, found.cites, "agreements", day)
    assert made
    assert all(row[at] in card.meta for row, card in zip(found.table.rows, made, strict=True))
    rows = measures.agreements(RECORD, Filters(asof=day))
    if day:
        said = states.of_rows(TELLER, rows, day)
        assert [row[at] for row in found.table.rows] == [state.whole(TELLER.say) for state in said]
        assert found.table.paler == tuple(at for at, state in enumerate(said) if state.paler)
    assert [bool(card.paler) for card in made] == [at in found.table.paler for at in range(len(made))]
    elsewhere = agreements.listed(TELLER, Filters()).table
    today = dict(zip(elsewhere.records, elsewhere.rows, strict=True))
    for key, row in zip(found.cites, found.table.rows, strict=True):
        assert (*row[:at], *row[at + 1 :]) == (*today[key][:at], *today[key][at + 1 :])


@pytest.mark.parametrize("day", ["", *by_hand.DAYS])
def test_the_answer_names_the_pairs_that_the_section_not_recorded_names(day):
    rows = gaps.gaps(RECORD, Filters(asof=day))
    missing = rows[rows["kind"] == "no_agreement"]["key"].tolist()
    names = ["–".join(map(RECORD.label, RECORD.pair(pair))) for pair in missing]
    answer, held = agreements.answer(TELLER, Filters(asof=day)), matrix.concluded(TELLER, Filters(asof=day))
    assert TELLER.say("agreements.nothing", pairs=TELLER.say.listed(names)) in answer
    every = measures.agreements(RECORD, Filters(asof=day))
    pairs = measures.between_pairs(RECORD, every[every["focus"] != "wider"])["pair"].tolist()
    assert sorted([*pairs, *missing]) == sorted(RECORD.pairs)
    found = agreements.found(TELLER, Filters(asof=day))
    form = "agreements.found_perhaps" if held.perhaps else "agreements.found"
    title = TELLER.say(form, pairs=held.pairs, n=held.perhaps)
    assert found.endswith(title) if len(every) else found == ""


def test_a_draft_alone_is_named_as_no_agreement_in_both():
    assert "China–Lao PDR" in agreements.answer(TELLER, Filters())
    rows = gaps.gaps(RECORD, Filters())
    assert "CHN-LAO" in set(rows[rows["kind"] == "no_agreement"]["key"])


def test_a_grid_and_its_table_open_the_same_records():
    for tab in ("pairs", "instruments", "themes"):
        found = shown(tab)
        opened = {cell.opens for _, cells in found.figure.rows for cell in cells if cell and cell.opens}
        assert opened
        assert opened <= set(found.table.records), tab


def test_findings_cite_the_records_shown():
    everything = set(shown("pairs").cites)
    assert everything
    assert everything <= set(by_hand.AGREEMENTS) | set(by_hand.POSTS)
    of_china = set(shown("pairs", country=("CHN",)).cites)
    assert of_china < everything
    assert "lao-viet-nam-agreement-2010" not in of_china
    assert set(shown("themes", country=("CHN",)).cites) == everything
    assert "commit-mou-2004" in shown("instruments").cites
