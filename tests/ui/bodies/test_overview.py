"""The links of the overview: hostile text stays text in one line, and each number leads to what it counts."""

from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard import record, words
from dashboard.measures import overview as measures
from dashboard.selection import Filters, address
from dashboard.telling import events
from dashboard.telling.finding import Finding, Table
from dashboard.telling.views import overview as told
from dashboard.ui.bodies import overview
from dashboard.ui.parts import picture
from dashboard.ui.run.view import View
from tests.charts.test_svg import HOSTILE
from tests.chosen import on

RECORD, SAY = record.current(), words.of("en")
CHOICES = (Filters(), Filters(country=("THA",)), Filters(country=("KHM", "THA"), match="all", start=2010, q="police"))


class Read(HTMLParser):
    """Reads markup: the tags in their order, and each address."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags, self.links = [], []
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name == "href"]


@pytest.fixture
def shown(monkeypatch) -> list[str]:
    """Return the list to which each piece of markup is added that would be shown."""
    pieces = []
    monkeypatch.setattr(picture, "table", pieces.append)
    return pieces


def view(filters: Filters) -> View:
    return View(RECORD, SAY, on("overview", filters))


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_any_kind_stays_text_in_one_line(text, shown):
    event = events.Event("a", text, text, (events.Report("b", text, text),))
    overview.ways(view(Filters()), Finding("news", text, "", Table((), ()), (), figure=(event,)))
    shown.append(overview.changes(view(Filters()), Finding("changes", text, "", Table((), ()), (), figure=(text,))))
    assert [Read(piece).tags for piece in shown] == [
        ["ul", *("li", "a") * len(RECORD.members), "h2", "ul", "li", "a", "small", "a", "p", "a", "a"],
        ["h2", "p", "p", "a", "a"],
    ]
    assert all(len(piece.splitlines()) == 1 for piece in shown)


@pytest.mark.parametrize("filters", CHOICES)
def test_each_number_leads_to_the_page_that_lists_what_it_counts(filters):
    *links, file = Read(overview.numbers(view(filters), told.counts(view(filters).teller, filters))).links
    assert file == address.file(on("overview", filters), "counts")
    assert len(links) == len(measures.COUNTED)
    for name, link in zip(measures.COUNTED, links, strict=True):
        page = urlsplit(link).path.removeprefix("./")
        chosen = address.read(page, parse_qs(urlsplit(link).query), RECORD)
        assert chosen.filters == filters
        assert page == overview.PAGES.get(name, name)


@pytest.mark.parametrize("filters", CHOICES)
def test_each_member_has_a_link_to_its_page_and_the_chosen_ones_are_marked(filters, shown):
    overview.ways(view(filters), Finding("news", "News", "", Table((), ()), (), figure=()))
    links = [link for link in Read(shown[0]).links if urlsplit(link).path == "./country"]
    assert [parse_qs(urlsplit(link).query)["country"] for link in links] == [[code] for code in RECORD.members]
    assert shown[0].count("aria-current") == len(filters.country)


def test_what_changed_leads_to_the_table_of_changes():
    found = {each.name: each for each in told.findings(view(Filters()).teller, on("overview"))}
    page, file = Read(overview.changes(view(Filters()), found["changes"])).links
    assert page == "./data?table=changes"
    assert file == "api/view/overview/changes.csv"
