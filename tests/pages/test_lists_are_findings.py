"""What the pages of lists, the map and the data show is what their findings say: titles, sentences, captions, rows."""

import pytest

from dashboard import words
from dashboard.record import current
from dashboard.selection import Filters, Place, Selection
from dashboard.telling import views
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller
from dashboard.ui.parts.markdown import plain
from tests import choices, headings
from tests import listed as lists_of
from tests.pages.test_pages import opened, said

RECORD, SAY = current(), words.of("en")
TELLER = Teller(RECORD, SAY)
PAGES = ("overview", "map", "meetings", "news", "practices", "directory", "data", "about")
LISTED = ("agreements", "map", "meetings", "news", "practices", "directory")
TABLES = {"map": "liaison_posts", "directory": "organisations"}  # of lists that are not named after their page
NOWHERE = {"country": "IRQ", "to": "1998"}
# What is chosen on each page, as its address says it and as its findings are told of it.
CHOICES = (
    ({}, Filters()),
    ({"country": "THA"}, Filters(country=("THA",))),
    ({"from_": "2004", "to": "2010"}, Filters(start=2004, end=2010)),
    (NOWHERE, Filters(country=("IRQ",), end=1998)),
)
# Findings without a heading: lists, which the question of their page stands above, the counts, and a border, whose name
# is chosen from the list of borders.
BARE = {"liaison_posts", "meetings_list", "news", "practices", "organisations", "counts", "border"}


def sentences(found: Finding) -> tuple[str, str]:
    """Return how many match, which the browser says of a list as it narrows it, and what is said besides."""
    besides = found.notes[0] if found.notes and found.cites else ""
    return found.sentence.removesuffix(besides).strip(), besides


def on(page: str, filters: Filters, **place: str) -> Selection:
    return Selection(filters, Place(page=page, **place))


@pytest.mark.parametrize(("asked", "filters"), CHOICES, ids=range(len(CHOICES)))
@pytest.mark.parametrize("name", PAGES)
def test_a_page_shows_title_sentence_and_caption_of_each_of_its_findings(name, asked, filters):
    page = opened(name, **asked)
    assert not page.exception
    text, found = said(page), views.findings(TELLER, on(name, filters))
    assert found
    for each in found:
        assert (
            each.name in BARE
            or plain(each.title) in [headings.title(page), *headings.headers(page)]
            or (f"**{plain(each.title)}**" in text)
        ), each.name
        assert all(plain(part) in text for part in sentences(each)), each.name
        assert plain(each.caption) in text, each.name


@pytest.mark.parametrize("border", ["CHN-VNM", "LAO-THA", "MMR-THA"])
def test_the_border_chosen_shows_the_sides_that_its_finding_counts(border):
    page = opened("map", border=border)
    _, _, every, chosen, _ = views.findings(TELLER, on("map", Filters(), border=border))
    assert chosen.cites
    first, *borders = choices.offered(page, "border")
    assert [(each.code, each.words) for each in borders] == list(every.figure)
    assert (first.code, first.words) == ("", SAY("borders.which"))
    assert chosen.title in next(each.words for each in borders if each.chosen)
    text = said(page)
    for part in chosen.sentence.split(" · "):
        assert f"**{plain(part)}**" in text
    for side in chosen.figure:
        for group in side.groups:
            assert plain(group.headings[0].whole(TELLER.say)) in text
            for card in group.cards:
                assert f"**{plain(card.title)}**" in text
                assert all(plain(part) in text for part in card.meta)


@pytest.mark.parametrize(("asked", "filters"), CHOICES, ids=range(len(CHOICES)))
@pytest.mark.parametrize("name", LISTED)
def test_a_list_stands_under_its_sentence_and_its_table_is_that_of_its_finding(name, asked, filters):
    page = opened(name, form="table", **asked)
    assert not page.exception
    listed = views.findings(TELLER, on(name, filters, form="table"))[-1]
    assert all(plain(part) in said(page) for part in sentences(listed))
    if not listed.cites:
        assert SAY("nothing.title") in said(page)
        noun = SAY(f"noun.{TABLES.get(name, name)}")
        years = SAY("filter.years_said", start=RECORD.years[0], end=1998)
        assert listed.sentence == SAY("nothing.body", noun=noun, words=f"{RECORD.country('IRQ')}, {years}")
        assert not [each for each in lists_of.every(page) if each.kind == "list"]
        return
    assert len(listed.table.rows) == len(listed.cites)
    shown = lists_of.main(page)
    assert shown.as_table
    assert shown.name == listed.name
    wanted = [["" if cell is None else str(cell) for cell in row] for row in listed.table.rows]
    assert [row["cells"] for row in shown.rows] == wanted
    assert shown.told["heads"] == list(listed.table.heads)
    assert [row["record"] for row in shown.rows] == list(listed.cites)
    assert {at for at, row in enumerate(shown.rows) if row.get("pale")} == set(listed.table.paler)
    titles = [row["title"] for row in shown.rows]
    assert all(row["cells"][shown.told["title"]] in (title, "") for row, title in zip(shown.rows, titles, strict=True))


def test_the_overview_says_of_each_short_list_that_is_empty_that_nothing_is_recorded():
    page = opened("overview", **NOWHERE)
    found = {each.name: each for each in views.findings(TELLER, on("overview", CHOICES[-1][1]))}
    counts, short = found["counts"], [found[name] for name in ("commit", "news", "meetings", "coming")]
    assert [row[1] for row in counts.table.rows] == [0] * len(counts.table.rows)
    assert [each.sentence for each in short] == [SAY("nothing.short")] * len(short)
    assert said(page).count(plain(SAY("nothing.short"))) == len(short)
    for each in views.findings(TELLER, on("overview", Filters())):
        assert each.table.rows or each.sentence, each.name


@pytest.mark.parametrize("name", LISTED)
def test_each_file_that_a_page_links_to_is_that_of_one_of_its_findings(name):
    page = opened(name)
    files = [each.told["file"] for each in lists_of.every(page) if each.kind in ("list", "foot")]
    assert files
    named = {each.name for each in views.findings(TELLER, on(name, Filters()))}
    assert set(files) <= {f"api/view/{name}/{each}.csv" for each in named}
    assert len(set(files)) == len(files)
