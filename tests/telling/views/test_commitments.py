"""The findings of the page of commitments."""

from dataclasses import replace

import pytest

from dashboard import record, words
from dashboard.measures import commitments as measures
from dashboard.measures import reported
from dashboard.record import current
from dashboard.selection import Filters, Place, Selection
from dashboard.telling import views
from dashboard.telling.teller import Teller
from dashboard.telling.views import commitments
from tests.telling.views.sound import check

RECORD = current()
TELLER = Teller(RECORD, words.of("en"))
AREAS = measures.areas(RECORD)
EVERYTHING = Filters()


def findings(text="", **chosen):
    return commitments.findings(TELLER, Selection(Filters(**chosen), Place(page="commitments", instrument=text)))


def beside(rows, filters=EVERYTHING):
    """Return the names of the findings on what stands beside commitments of one text, where something does."""
    texts = rows["instrument"].unique()
    areas = [(text, area) for text in texts for area in rows["area"].unique()]
    return [f"beside_{area}" for text, area in areas if len(measures.beside(RECORD, filters, text, area))]


@pytest.mark.parametrize("text", ["", *RECORD.commitment_texts])
def test_each_text_is_listed_whole_as_a_sound_finding_after_what_was_reported(text):
    found = findings(text)
    check(RECORD, found)
    own = measures.commitments(RECORD, Filters(), text or RECORD.commitment_texts[0])
    assert [each.name for each in found] == ["by_area", "commitments", "commitments_list", *beside(own)]
    assert sum(number for _, number in found[0].table.rows) == len(own) == len(found[0].cites)
    assert list(found[2].table.records) == own.index.tolist()
    assert [row[1] for row in found[2].table.rows] == own["text"].tolist()
    assert [each.record for each in found[2].figure] == own.index.tolist()
    for each, area in zip(found[3:], own["area"].unique(), strict=False):
        rows = measures.beside(RECORD, Filters(), text or RECORD.commitment_texts[0], area)
        assert each.cites == tuple(dict.fromkeys(rows["record"]))


@pytest.mark.parametrize("country", RECORD.members)
def test_each_cell_of_the_grid_chooses_reports_that_are_a_finding(country):
    cells = [cell for _, cells in findings(country=(country,), q="police")[1].figure.rows for cell in cells]
    assert [cell.chooses for cell in cells] == [Filters(country=(country,), area=(area,)) for area in AREAS]
    for cell in cells:
        found = commitments.findings(TELLER, Selection(cell.chooses, Place(page="commitments")))
        check(RECORD, found)
        own = measures.commitments(RECORD, cell.chooses, RECORD.commitment_texts[0])
        names = ["by_area", "commitments", "told", "commitments_list", *beside(own, cell.chooses)]
        assert [each.name for each in found] == names
        assert [card.record for card in found[2].figure] == list(found[2].table.records)
        rows = cell.chooses.keep(reported.reports(RECORD, cell.chooses), "area")
        assert list(found[2].table.records) == rows.index.tolist()


@pytest.mark.parametrize("years", [{"start": 2020}, {"end": 2006}, {"start": 2008, "end": 2010}])
def test_a_meeting_outside_the_years_has_a_sentence_in_place_of_the_figure(years):
    for more in ({}, {"country": ("CHN",), "area": ("prevention",)}):
        found = findings(**years, **more)
        check(RECORD, found)
        assert found[1].name == "commitments"
        assert found[1].figure is None
        assert found[1].sentence
        assert found[1].table.rows == ()
        assert "told" not in [each.name for each in found]


def test_a_finding_without_matches_is_sound_too():
    for chosen in ({"country": ("IRQ",)}, {"q": "no such word"}, {"country": ("IRQ",), "area": AREAS[:1]}):
        found = findings(**chosen)
        check(RECORD, found)
        assert ("commitments" in [each.name for each in found]) == ("country" not in chosen)


def test_a_record_without_commitments_and_reports_has_findings_too():
    for table in ("commitments", "country_reports"):
        held = record.Record(RECORD.package, {**RECORD.tables, table: RECORD.tables[table].iloc[:0]})
        found = commitments.findings(Teller(held, TELLER.say), Selection(place=Place(page="commitments")))
        check(held, found)
        assert ("commitments" in [each.name for each in found]) == (table == "commitments")


def reading(**chosen):
    return Selection(Filters(**chosen), Place(page="commitments", listing="documents"))


def test_documents_are_a_finding_in_the_place_of_the_commitments():
    for chosen, above in (({}, ["commitments"]), ({"country": ("CHN",), "area": AREAS[:1]}, ["commitments", "told"])):
        found = commitments.findings(TELLER, reading(**chosen))
        check(RECORD, found)
        assert [each.name for each in found] == [*above, "documents"]
        assert found[-1].table.records == tuple(measures.further_reading(RECORD, Filters()).index)


def test_words_and_kinds_that_narrow_documents_change_nothing_above_them():
    free, bound = reading(country=("KHM",)), reading(country=("KHM",), q="police", kind=("plan",))
    assert commitments.above(bound) == Filters(country=("KHM",))
    one, other = (commitments.findings(TELLER, chosen) for chosen in (free, bound))
    assert one[:-1] == other[:-1]
    assert one[-1] != other[-1]
    assert views.answer(TELLER, free) == views.answer(TELLER, bound) != ""
    listed = bound.on(listing="commitments")
    assert commitments.above(listed) == listed.filters
    assert views.answer(TELLER, listed) != views.answer(TELLER, bound)


def test_what_the_page_lists_follows_the_choice_of_list_and_text():
    texts = RECORD.commitment_texts
    places = {text: Place(page="commitments", instrument=text) for text in texts}
    assert {text: commitments.listed_at(RECORD, place) for text, place in places.items()} == {
        text: commitments.listed_of(text) for text in texts
    }
    for place in places.values():
        assert commitments.listed_at(RECORD, replace(place, listing="documents")).table == "documents"
