"""Pictures of lists: a click on a mark narrows the list and the address, the same click widens it again."""

import re

import pytest
from playwright.sync_api import expect

from dashboard import words
from dashboard.measures import news as items
from dashboard.measures import practices
from dashboard.record import current
from dashboard.selection import Filters
from dashboard.selection.place import PAGES, path
from tests.browser import listing
from tests.browser.conftest import NARROW, WIDE, at, download, lead, settle
from tests.product import some

SAY, RECORD = words.of("en"), current()
LIBRARY = re.compile(r"^(plotly|deckgl|echarts|arrowvega|vega|embed)", re.IGNORECASE)  # files of chart libraries
DRAWN_BY_ONE = ("map",)  # the only page whose picture one draws


def bar(page, year):
    return page.locator(".gms-years-bars").get_by_role("link", name=re.compile(f"^{year}: "))


@pytest.mark.parametrize("size", some([WIDE, NARROW]), ids=["wide", "narrow"])
def test_a_bar_chooses_its_year_by_a_click_and_by_a_key_and_gives_it_back(size, visit):
    counts = {each.year: each.number for each in items.years(RECORD, Filters(q="police")) if each.number}
    one, other = list(counts)[-2:]
    page = visit("/news?q=police", size=size)
    every = listing.shows_what_is_listed(page).number
    page.evaluate("window.here = true")
    bar(page, one).click()
    at(page, f"/news?from={one}&to={one}&q=police")
    assert listing.shows_what_is_listed(page).number == counts[one] < every
    bar(page, other).focus()
    page.keyboard.press("Enter")
    at(page, f"/news?from={other}&to={other}&q=police")
    listing.shows_what_is_listed(page)
    bar(page, other).click()
    at(page, "/news?q=police")
    assert listing.shows_what_is_listed(page).number == every
    assert page.evaluate("window.here"), "the page was loaded anew"


@pytest.mark.parametrize("size", some([WIDE, NARROW]), ids=["wide", "narrow"])
def test_a_dot_of_practices_chooses_area_and_country_and_gives_both_back(size, look):
    page = look("/practices", size=size)
    dot = page.locator(".gms-dots").get_by_role("link", name=f"{SAY.value('area', 'policy')}, Myanmar: ")
    dot.click()
    at(page, "/practices?country=MMR&area=policy")
    chosen = Filters(country=("MMR",), area=("policy",))
    assert listing.shows_what_is_listed(page).number == len(practices.practices(RECORD, chosen))
    expect(dot).to_have_attribute("aria-current", "true")
    dot.click()
    at(page, "/practices")


def test_a_bar_of_an_area_narrows_the_paragraphs_of_its_text(look):
    page = look("/commitments?instrument=beijing-declaration-2007")
    page.locator(".gms-bars").get_by_role("link", name=f"{SAY.value('area', 'cooperation')}: ").click()
    at(page, "/commitments?area=cooperation&instrument=beijing-declaration-2007")
    assert listing.shows_what_is_listed(page).number


def test_a_coordinating_body_opens_from_the_card_of_its_country(look):
    page = look("/directory")
    cards = page.locator(".gms-six > li")
    expect(cards).to_have_count(len(RECORD.members))
    expect(cards.get_by_role("heading")).to_have_text([RECORD.country(code) for code in RECORD.members])
    cards.nth(0).get_by_role("link").first.click()
    expect(page.get_by_role("dialog")).to_be_visible()


def test_each_table_of_the_record_is_a_file_behind_its_name(look):
    page = look("/data")
    links = page.locator(".gms-files tbody a")
    expect(links).to_have_count(len(RECORD.package.tables))
    started = download(page, links.filter(has_text="practices.csv"))
    assert started.suggested_filename == "practices.csv"


def test_each_line_of_about_leads_to_its_section(visit):
    page = visit("/about")
    links = page.locator(".gms-prose a[href^='#']")
    assert links.count() > 4
    for name in ("licence", "limits", "limits"):
        page.get_by_role("heading", level=1).scroll_into_view_if_needed()
        links.and_(page.locator(f"[href='#{name}']")).first.click()
        expect(page.locator(f"[data-place='{name}']")).to_be_in_viewport()
    assert page.url.endswith("/about#limits")


def test_only_the_map_loads_a_chart_library(server, context):
    """Ask one reader who goes through all pages without loading anew, and comes to those with a library last."""
    page, held = context.new_page(), []
    page.on("request", lambda request: held.append(request.url))
    page.goto(server)
    for name in sorted(PAGES, key=DRAWN_BY_ONE.__contains__):
        lead(settle(page), f"/{path(name)}")
        found = [address for address in held if LIBRARY.search(address.rpartition("/")[2])]
        assert bool(found) == (name in DRAWN_BY_ONE), (name, found)
    page.close()
    assert len(held) > 10
