"""The name of a file that holds a view."""

import re
from itertools import combinations

import pytest

from dashboard.record import current
from dashboard.selection import Filters, Place, Selection, file_name
from dashboard.selection.place import PAGES
from dashboard.telling import views
from dashboard.telling.teller import Teller
from dashboard.words import of
from tests.chosen import on
from tests.exports.test_view import CHOSEN

RECORD = current()
TELLER = Teller(RECORD, of("en"))
VERSION = "2026.11.28"
READING = on("commitments", country=("KHM",), start=2010, area=("prevention",), kind=("plan",)).on(listing="documents")


def name(chosen: Selection, finding: str = "news") -> str:
    return file_name.file_name(chosen, finding, VERSION)


@pytest.mark.parametrize(
    ("chosen", "finding", "expected"),
    [
        (on("news"), "news", "news"),
        (on("news", country=("KHM", "THA"), start=2010, end=2015), "news", "news_KHM-THA_2010-2015"),
        (on("news", start=2010), "news", "news_2010-on"),
        (on("news", end=2015, q="border police"), "news", "news_to-2015_q-border-police"),
        (on("news", topic=("training", "children")), "news", "news_training-children"),
        (on("agreements", asof="2008-12-31"), "agreements_list", "agreements_asof-2008-12-31"),
        (on("agreements"), "agreements", "agreements_agreements"),
        (on("agreements").on(tab="themes"), "agreements", "agreements_agreements_themes"),
        (on("agreements").on(tab="themes"), "agreements_list", "agreements"),
        (on("map").on(border="KHM-THA"), "border", "map_border_KHM-THA"),
        (on("map").on(border="KHM-THA"), "liaison_posts", "map_liaison_posts"),
        (on("commitments").on(instrument="a-plan"), "commitments_list", "commitments_a-plan"),
        (READING, "documents", "commitments_documents_2010-on_plan"),
        (READING, "commitments", "commitments_commitments_KHM_2010-on_prevention"),
        (on("country", country=("KHM",), start=2010), "laws-KHM", "country_laws-KHM_KHM"),
        (on("data", country=("KHM",)), "sources", "data_sources"),
        (on("map", asof="2010").on(record="LAO"), "drawer_news", "map_drawer_news_asof-2010_LAO"),
        (on("news").on(record="LAO"), "news", "news"),
        (Selection(place=Place("news"), language="km"), "news", "news_km"),
    ],
)
def test_a_name_says_page_finding_choices_and_version(chosen, finding, expected):
    assert name(chosen, finding) == f"gms-cooperation_{expected}_2026-11-28.csv"


@pytest.mark.parametrize("page", PAGES)
def test_every_name_is_short_plain_and_that_of_one_finding(page):
    for chosen in CHOSEN:
        found = [each.name for each in views.findings(TELLER, chosen.on(page=page))]
        names = [name(chosen.on(page=page), each) for each in found]
        assert len(set(names)) == len(found) > 0
        for each in names:
            assert re.fullmatch(r"gms-cooperation_[A-Za-z0-9_-]+_2026-11-28\.csv", each)
            assert len(each) <= file_name.LONGEST


def test_no_two_choices_of_countries_and_years_share_a_name():
    codes = RECORD.members
    countries = [chosen for number in range(len(codes) + 1) for chosen in combinations(codes, number)]
    years = [(None, None), (2004, None), (None, 2004), (2004, 2010), (2004, 2004)]
    names = {
        name(on(page, country=country, start=start, end=end, q="searched for a long time " * 3), f"{page}_list")
        for page in ("news", "commitments")
        for country in countries
        for start, end in years
    }
    assert len(names) == 2 * len(countries) * len(years)


def test_words_in_another_script_and_too_many_choices_are_told_apart_by_a_sign():
    names = [name(on("news", q=text)) for text in ("ชายแดน", "ព្រំដែន", "边境", "../../x", "a\nb", "=1+1")]
    codes = tuple(RECORD.tables["countries"]["country"])
    names += [name(on("news", country=codes[:number])) for number in range(14, len(codes) + 1)]
    assert len(set(names)) == len(names) > 8
    for each in names:
        assert re.fullmatch(r"[A-Za-z0-9_-]+\.csv", each)
        assert len(each) <= file_name.LONGEST
    assert len(file_name.file_name(on("commitments", q="x" * 200), "y" * 300, "z" * 300)) <= file_name.LONGEST


@pytest.mark.parametrize("page", PAGES)
def test_years_stand_in_the_name_on_the_pages_that_they_change(page):
    country = {"country": ("CHN", "THA")} if page in ("country", "pair") else {}
    country |= {"q": "training"} if page == "search" else {}
    free, bound = on(page, **country), on(page, Filters(start=2004, end=2006, **country))
    tables = [[each.table for each in views.findings(TELLER, chosen)] for chosen in (free, bound)]
    assert (tables[0] != tables[1]) is ("2004-2006" in name(bound))
