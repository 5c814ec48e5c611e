"""The findings of the map and of the meetings."""

import subprocess
import sys
from collections import Counter
from dataclasses import replace

import pytest

from dashboard import words
from dashboard.measures import agreements, borders
from dashboard.measures import map as maps
from dashboard.measures import meetings as gatherings
from dashboard.paths import ROOT
from dashboard.record import BORDERS, current
from dashboard.selection import Filters, Place, Selection
from dashboard.selection.place import EXTENTS, VIEWS
from dashboard.telling import status
from dashboard.telling.teller import Teller
from dashboard.telling.views import map as map_view
from dashboard.telling.views import meetings as meetings_view

RECORD = current()
TELLER = Teller(RECORD, words.of("en"))
CHOSEN = [
    Filters(),
    Filters(asof="2004"),
    Filters(country=("LAO",), kind=("transit_centre",)),
    Filters(country=("KHM", "THA"), match="all"),
    Filters(q="4711 nothing"),
]


def told(view, filters: Filters | None = None, **place: str) -> dict:
    """Return the findings of a page by name. Check that names are unique."""
    found = view.findings(TELLER, Selection(filters or Filters(), Place(**place)))
    assert len({finding.name for finding in found}) == len(found)
    return {finding.name: finding for finding in found}


@pytest.mark.parametrize("view", [map_view, meetings_view])
@pytest.mark.parametrize("filters", CHOSEN)
def test_each_row_of_a_table_opens_a_record_or_pair_that_the_finding_cites(view, filters):
    known = {*RECORD.records, *RECORD.pairs}
    for name, finding in told(view, filters, border="CHN-VNM").items():
        assert finding.title, name
        assert len(finding.table.records) == len(finding.table.rows), name
        assert set(finding.table.records) <= known, name
        assert set(finding.cites) <= set(RECORD.records), name
        assert all(len(row) == len(finding.table.heads) for row in finding.table.rows), name
    assert view.answer(TELLER, filters)


def test_the_map_says_how_posts_match_all_of_several_countries():
    two = ("KHM", "THA")
    said = TELLER.say("map.together", countries=TELLER.countries(two))
    for view in VIEWS:
        for filters in (Filters(), Filters(country=two), Filters(country=two, match="all")):
            assert (said in told(map_view, filters, map_view=view)["map"].caption) == filters.together


def test_the_table_of_the_map_holds_every_post_and_pair_whatever_the_extent():
    posts, links = maps.all_placed(RECORD, Filters()), maps.links(RECORD, Filters())
    for view in VIEWS:
        for extent in EXTENTS:
            found = told(map_view, map_view=view, extent=extent)["map"]
            assert found.table.records == (*(post.post for post in posts), *(link.pair for link in links))
            assert found.sentence == map_view.answer(TELLER, Filters())
            assert set(found.cites) > {key for link in links for key in link.agreements}


def test_the_map_shows_what_its_extent_holds_and_the_schematic_the_members():
    for extent in EXTENTS:
        assert told(map_view, extent=extent, map_view="map")["map"].figure == maps.drawn(RECORD, Filters(), extent)
        schematic = told(map_view, extent=extent, map_view="schematic")["map"]
        assert {post.hosted_by for post in schematic.figure.posts} <= set(RECORD.members)
        assert schematic.caption == TELLER.say("schematic.caption")


def test_instruments_not_drawn_are_a_finding_and_cited_by_the_map():
    found = told(map_view)
    assert found["regional"].cites == tuple(agreements.regional(RECORD, Filters()).index)
    assert set(found["regional"].cites) < set(found["map"].cites)


def test_a_chosen_border_with_a_post_is_a_finding():
    bare = borders.bare(RECORD, Filters())
    assert "border" not in told(map_view)
    for pair in BORDERS:
        found = told(map_view, border=pair)
        assert ("border" in found) == (pair not in bare)
        if "border" in found:
            posts = tuple(post for post in borders.along(RECORD, Filters()) if post.border == pair)
            assert found["border"].cites == found["border"].table.records == tuple(post.post for post in posts)
            assert all(RECORD.label(code) in found["border"].sentence for code in pair.split("-"))
            assert found["border"].sentence == " · ".join(side.heading for side in found["border"].figure)
            for code, side in zip(pair.split("-"), found["border"].figure, strict=True):
                own = {post.post: post for post in posts if post.hosted_by == code}
                cards = [card for group in side.groups for card in group.cards]
                assert sorted(card.record for card in cards) == sorted(own)
                since = status.since(TELLER, [post.as_of for post in own.values()])
                heading = TELLER.say("borders.side", country=RECORD.label(code), n=len(own))
                assert side.heading == ", ".join(filter(None, (heading, since)))
                for group in side.groups:
                    (kind,) = {own[card.record].kind for card in group.cards}
                    assert (
                        group.headings[0].whole(TELLER.say) == f"{TELLER.say.value('kind', kind)} · {len(group.cards)}"
                    )
                for card in cards:
                    partner = own[card.record].paired_post
                    mate = TELLER.say("borders.paired", name=RECORD.title(partner)) if partner else ""
                    assert card.meta[-1] == mate


@pytest.mark.parametrize("filters", CHOSEN)
def test_all_borders_with_posts_are_a_finding_that_names_those_without(filters):
    found, posts = told(map_view, filters)["borders"], borders.along(RECORD, filters)
    numbers = Counter(post.border for post in posts)
    assert found.table.records == tuple(numbers) == tuple(pair for pair, _ in found.figure)
    assert [row[1] for row in found.table.rows] == list(numbers.values())
    for pair, called in found.figure:
        names = " – ".join(RECORD.label(code) for code in pair.split("-"))
        assert called == f"{names} ({numbers[pair]})"
    assert found.cites == tuple(post.post for post in posts)
    assert found.sentence == ("" if posts else TELLER.say("nothing.short"))
    for pair in borders.bare(RECORD, filters):
        assert " – ".join(RECORD.label(code) for code in pair.split("-")) in found.caption


def test_the_timeline_and_the_list_of_meetings_hold_the_same_meetings():
    found = told(meetings_view)
    rows = gatherings.meetings(RECORD, Filters())
    assert found["meetings"].cites == found["meetings_list"].cites == tuple(rows.index)
    assert found["meetings"].figure == gatherings.spans(RECORD, Filters())
    nothing = told(meetings_view, Filters(q="4711 nothing"))
    assert set(nothing) == {"meetings_list"}
    assert nothing["meetings_list"].cites == nothing["meetings_list"].table.rows == ()


def test_the_title_of_the_meetings_says_how_many_were_held_and_in_which_years():
    assert meetings_view.found(TELLER, Filters(q="4711 nothing")) == ""
    for filters in (Filters(), Filters(country=("KHM",)), Filters(start=2015, end=2015)):
        rows = gatherings.meetings(RECORD, filters)
        held = rows[rows["status"] == "held"]
        years = sorted({day[:4] for day in held["first"] if day})
        said = meetings_view.found(TELLER, filters)
        assert said.startswith(TELLER.say.count("held", len(held)))
        assert years[0] in said
        assert years[-1] in said


def test_meetings_announced_for_days_that_have_all_passed_are_counted_once():
    rows = RECORD.facts["meetings"]
    last, seen = sorted(rows.loc[rows["status"] == "announced", "last"]), set()
    for created in (last[-1], "2099-12-31"):
        teller = Teller(replace(RECORD, package=replace(RECORD.package, created=created)), TELLER.say)
        past = sum(day < created for day in last)
        once = teller.say.count("all_passed", past, date=teller.as_of)
        assert (once in meetings_view.answer.__wrapped__(teller, Filters())) == (past == len(last))
        seen.add(past == len(last))
    assert seen == {True, False}


def test_map_and_meetings_are_told_without_a_framework():
    code = (
        "import sys; from dashboard.telling.views import map, meetings; from dashboard.telling import labels;"
        "print(*sorted(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    above = {"streamlit", "plotly", "pydeck", "starlette", "dashboard.ui", "dashboard.charts", "dashboard.exports"}
    assert not above & set(run.stdout.split())
