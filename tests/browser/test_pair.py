"""The page of a pair: chosen, its blocks opened, left and reopened."""

from playwright.sync_api import expect

from dashboard import words
from dashboard.measures import pair as measures
from dashboard.record import current
from dashboard.selection import Filters
from tests.browser.conftest import NARROW, PATIENCE, at, settle

SAY = words.of("en")
RECORD = current()


def test_a_reader_chooses_a_pair_opens_one_of_its_meetings_and_goes_on_to_a_country(look):
    page = look("/pair", size=NARROW)
    page.get_by_role("table").get_by_role("link", name="Lao PDR – Thailand").click()
    at(page, "/pair?country=LAO&country=THA")
    meetings = measures.blocks(RECORD, Filters(), "LAO-THA")["meetings"]
    block = page.locator(".st-key-pair-meetings")
    expect(block).to_contain_text(f"({len(meetings)})")
    block.locator("summary").click()
    first = meetings.index[0]
    page.locator("[class*=gms-listed-pair-meetings] .gms-title", has_text=RECORD.title(first)).first.click()
    expect(settle(page).get_by_role("dialog")).to_contain_text(RECORD.title(first), timeout=PATIENCE)
    at(page, f"/pair?country=LAO&country=THA&record={first}")
    page.keyboard.press("Escape")
    at(page, "/pair?country=LAO&country=THA")
    page.get_by_role("link", name=SAY("country.whole", country="Thailand")).click()
    at(page, "/country?country=THA")
    page.go_back()
    at(page, "/pair?country=LAO&country=THA")
    expect(block).to_be_visible()


def test_a_pair_with_only_multilateral_instruments_shows_them_on_page_and_in_drawer(look):
    three, six = "cambodia-lao-viet-nam-agreement-2016", "untoc"
    for address, where in (("/pair?country=KHM&country=LAO", "pair"), ("/agreements?record=KHM-LAO", "drawer")):
        page = look(address, size=NARROW)
        block = page.locator(f".st-key-{where}-wider").first
        expect(block).to_contain_text(RECORD.row(three)["title"], timeout=PATIENCE)
        cards = page.locator(f"[class*=gms-listed-{where}-wider-six]")
        link = cards.get_by_role("link", name=RECORD.row(six)["title"], exact=True)
        expect(link).to_have_count(0)
        page.locator(f".st-key-{where}-wider-six summary").click()
        expect(link).to_be_visible(timeout=PATIENCE)
        settle(page)
        link.click()
        expect(page.get_by_role("dialog")).to_contain_text(RECORD.title(six), timeout=PATIENCE)
