"""From the map to the page of a country, to a comparison, into a block and a record, and back again."""

from playwright.sync_api import expect

from dashboard import words
from dashboard.measures import country as measures
from dashboard.record import current
from tests.browser.conftest import NARROW, PATIENCE, at, opened, settle

SAY = words.of("en")
RECORD = current()


def block(page, code, name):
    return page.locator(f".st-key-block-{code}-{name}")


def test_a_reader_opens_a_country_compares_it_and_opens_a_law(look):
    page = look("/about?record=KHM")
    drawer = page.get_by_role("dialog")
    drawer.get_by_role("link", name=SAY("country.whole", country="Cambodia")).click()
    at(page, "/country?country=KHM")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.get_by_role("button", name=SAY("country.next", country="China")).click()
    at(page, "/country?country=CHN")
    expect(page.get_by_role("heading", level=1, name="China", exact=True)).to_be_visible()
    expect(page).to_have_title(f"China · {SAY('frame.name')}")
    page.locator(".st-key-ways-side-by-side").get_by_role("button", name="Viet Nam").click()
    at(page, "/country?country=CHN&country=VNM")
    for code in ("CHN", "VNM"):
        expect(block(page, code, measures.NAMES[-1])).to_be_visible(timeout=PATIENCE)
    law = measures.blocks(RECORD, "VNM")["laws_and_plans"]["record"].iloc[0]
    held = page.locator("[class*='gms-listed-VNM-laws_and_plans'] .gms-title")
    held.filter(has_text=RECORD.title(law)).first.click()
    expect(settle(page).get_by_role("dialog")).to_contain_text(RECORD.title(law), timeout=PATIENCE)
    settle(page).keyboard.press("Escape")
    at(page, "/country?country=CHN&country=VNM")
    page.go_back()
    page.go_back()
    page.go_back()
    at(page, "/country?country=CHN")
    expect(block(page, "VNM", measures.NAMES[0])).to_have_count(0)


def test_a_mark_opens_its_record_and_a_block_is_made_when_opened(look):
    page = look("/country?country=MMR", size=NARROW, scheme="dark")
    mark = page.locator(".gms-upright a").first
    mark.wait_for(timeout=PATIENCE)
    expect(page.locator(".gms-across")).to_be_hidden()
    mark.click()
    opened(page)
    page.keyboard.press("Escape")
    at(page, "/country?country=MMR")
    posts = block(page, "MMR", "liaison_posts")
    expect(posts.locator("canvas")).to_have_count(0)
    posts.locator("summary").click()
    expect(posts.locator("canvas").first).to_be_visible(timeout=PATIENCE)
    titles = posts.locator("[class*='gms-listed-MMR-liaison_posts'] .gms-title")
    expect(titles).to_have_count(len(measures.blocks(RECORD, "MMR")["liaison_posts"]))


def test_a_reader_chooses_a_country_and_keeps_the_years_without_loading_a_page(look):
    page = look("/country?from=2005", size=NARROW)
    page.evaluate("window.stays = true")
    page.locator(".gms-cards").get_by_role("link", name=RECORD.label("LAO")).click()
    at(page, "/country?country=LAO&from=2005")
    expect(page.get_by_role("heading", level=1, name=RECORD.label("LAO"), exact=True)).to_be_visible()
    assert page.evaluate("window.stays")
