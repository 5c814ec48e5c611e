"""The findings of the pages that list records: news, practices, the overview, the directory."""

import pytest

from dashboard import words
from dashboard.measures import directory as bodies
from dashboard.measures import news as items
from dashboard.measures import overview as totals
from dashboard.measures import practices as measures
from dashboard.record import current
from dashboard.selection import Filters
from dashboard.telling import lists
from dashboard.telling.teller import Teller
from dashboard.telling.views import directory, news, overview, practices
from tests.chosen import on

RECORD = current()
SAY = words.of("en")
TELLER = Teller(RECORD, SAY)
CHOICES = (Filters(), Filters(country=("THA",)), Filters(start=2004, end=2010), Filters(q="no record holds this 4711"))
VIEWS = {
    "news": (news, items.news),
    "practices": (practices, measures.practices),
    "organisations": (directory, bodies.bodies),
}


@pytest.mark.parametrize("filters", CHOICES)
@pytest.mark.parametrize("name", VIEWS)
def test_a_list_holds_the_records_that_match_in_their_order(name, filters):
    view, measure = VIEWS[name]
    *_, found = view.findings(TELLER, on("about", filters))
    keys, page = tuple(measure(RECORD, filters).index), view.__name__.rpartition(".")[2]
    assert found.name == view.NAME == name
    assert found.title == SAY(f"table.{name}")
    held = len(RECORD.tables[name])
    matching = SAY("shown.of", n=f"{len(keys):,}", total=SAY.count(name, held))
    assert found.sentence.startswith(matching) if keys else found.sentence == lists.nothing(TELLER, filters, page, name)
    assert view.answer(TELLER, filters)
    assert found.cites == found.table.records == keys
    assert len(found.table.rows) == len(keys)


@pytest.mark.parametrize("filters", CHOICES)
def test_the_overview_counts_each_kind_and_lists_the_newest(filters):
    found = {each.name: each for each in overview.findings(TELLER, on("overview", filters))}
    assert list(found) == ["pairs", "counts", "commit", "news", "meetings", "coming", "changes"]
    counts, reported = found["counts"], totals.events(RECORD, filters)
    assert [row[1:] for row in counts.table.rows] == [row[1:4] for row in counts.figure]
    assert [row.table for row in counts.figure] == list(totals.COUNTED)
    assert found["pairs"].sentence == overview.answer(TELLER, filters)
    for row in counts.figure:
        aged = row.table not in totals.AGELESS
        assert (row.recent is not None) == (row.undated is not None) == aged
    assert [each.record for each in found["news"].figure] == [group[0] for group in reported]
    assert found["news"].cites == tuple(key for group in reported for key in group)
    for name, rows in (
        ("meetings", totals.newest(RECORD, filters, "meetings")),
        ("coming", totals.coming(RECORD, filters)),
    ):
        assert found[name].cites == tuple(rows.index) == tuple(card.record for card in found[name].figure)
        assert list(found[name].figure) == lists.headlines(TELLER, rows, "meetings")


def test_the_card_of_a_body_shows_its_roles_in_place_of_its_kind():
    rows = bodies.bodies(RECORD, Filters())
    assert len(rows)
    *_, found = directory.findings(TELLER, on("directory"))
    for key, cells in zip(rows.index, found.table.rows, strict=True):
        card = directory.card(TELLER, key)
        assert card.meta == (cells[3],)
        assert card.title == cells[0]
