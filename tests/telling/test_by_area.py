"""Numbers by area and by year lead to exactly the records that they count."""

import pytest

from dashboard.measures import commitments as paragraphs
from dashboard.measures import news as items
from dashboard.measures import practices as measures
from dashboard.measures import reported
from dashboard.record import current
from dashboard.selection import Filters
from dashboard.telling import reported as reports
from dashboard.telling.teller import Teller
from dashboard.telling.views import commitments, news, practices
from dashboard.words import of

RECORD = current()
TELLER = Teller(RECORD, of("en"))
CHOSEN = (Filters(), Filters(q="police"), Filters(country=("THA", "VNM"), match="all", area=("policy",)))


@pytest.mark.parametrize("filters", CHOSEN)
def test_a_cell_of_practices_counts_the_practices_that_it_leads_to(filters):
    counts, ways = measures.by_area(RECORD, filters), practices.ways(TELLER, filters)
    assert [(each.area, each.country) for each in counts] == [
        (area, code) for area in measures.areas(RECORD) for code in RECORD.members
    ]
    assert ways.keys() == {(each.area, each.country) for each in counts if each.number}
    assert ways
    for each in counts:
        own = Filters(country=(each.country,), area=(each.area,), q=filters.q)
        assert len(measures.practices(RECORD, own)) == each.number
        if each.number:
            assert ways[each.area, each.country].chooses == own
            assert TELLER.say.count("practices", each.number) in ways[each.area, each.country].name


def test_a_number_that_is_chosen_alone_clears_its_choice():
    chosen = Filters(country=("CHN",), area=("prevention",), q="train")
    way = practices.ways(TELLER, chosen)["prevention", "CHN"]
    assert way.chooses == Filters(q="train")
    assert [each[:2] for each in measures.by_area(RECORD, chosen) if each.chosen] == [("prevention", "CHN")]


@pytest.mark.parametrize("filters", [*CHOSEN[:2], Filters(start=2012, end=2012), Filters(topic=("training",))])
def test_a_bar_counts_the_news_that_it_leads_to(filters):
    counts = items.years(RECORD, filters)
    assert [each.year for each in counts] == list(range(counts[0].year, counts[-1].year + 1))
    assert any(each.number for each in counts)
    for each in counts:
        way = news.chooses(filters.without("start", "end"), each.year)
        assert (way.start, way.end) == (each.year, each.year)
        assert len(items.news(RECORD, way)) == each.number
        assert each.chosen == (not filters.start or each.year == filters.start)
    every = filters.without("start", "end")
    undated = items.undated(RECORD, filters)
    assert sum(each.number for each in counts) + undated == len(items.news(RECORD, every))
    caption = news.by_year(TELLER, filters).caption
    assert (TELLER.say.count("undated_news", undated) in caption) == bool(undated)


def test_the_bar_of_the_one_year_chosen_shows_every_year_again():
    assert news.chooses(Filters(start=2012, end=2012, q="x"), 2012) == Filters(q="x")
    assert news.chooses(Filters(start=2011, end=2012), 2012) == Filters(start=2012, end=2012)


@pytest.mark.parametrize("text", RECORD.commitment_texts)
def test_a_bar_of_an_area_counts_the_paragraphs_that_it_leads_to(text):
    counts, ways = paragraphs.by_area(RECORD, Filters(), text), commitments.ways(TELLER, Filters(), text)
    assert [each.area for each in counts] == list(paragraphs.areas(RECORD))
    assert ways
    for each in counts:
        assert len(paragraphs.commitments(RECORD, Filters(area=(each.area,)), text)) == each.number
        assert ((each.area, "") in ways) == bool(each.number)


def test_a_dot_of_the_reports_counts_what_its_cell_says_in_words():
    counts, ways = reported.by_area(RECORD, Filters()), reports.ways(TELLER, Filters())
    assert {each.country for each in counts} == set(RECORD.members)
    assert any(each.collective for each in counts)
    for each in counts:
        chosen = Filters(country=(each.country,), area=(each.area,))
        assert len(chosen.keep(reported.reports(RECORD, chosen), "area")) == each.number
        if each.number:
            name = ways[each.area, each.country].name
            assert TELLER.say.count("entries", each.number) in name
            assert bool(each.collective) == (TELLER.say("reported.of_all", n=each.collective) in name)
