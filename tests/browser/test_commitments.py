"""From the grid of reports to a country's reports, to the records beside a commitment, and back."""

import re

import pytest
from playwright.sync_api import expect

from dashboard import words
from dashboard.measures import commitments
from dashboard.measures import reported as measured
from dashboard.record import current
from dashboard.selection import Filters
from tests.browser import listing
from tests.browser.conftest import NARROW, WIDE, at, changed, pick, settle

SAY, RECORD = words.of("en"), current()


@pytest.mark.parametrize("size", [NARROW, pytest.param(WIDE, marks=pytest.mark.product)], ids=["narrow", "wide"])
def test_a_reader_opens_a_cell_its_reports_and_a_record_beside_a_commitment(size, look):
    page = look("/commitments", size=size)
    table = page.get_by_role("table").filter(has=page.get_by_role("columnheader", name="Myanmar"))
    expect(table.get_by_role("row")).to_have_count(len(commitments.areas(RECORD)) + 1)
    table.get_by_role("link", name=re.compile(f"^{SAY.value('area', 'identification_and_support')}, Myanmar: ")).click()
    at(page, "/commitments?country=MMR&area=identification_and_support")
    chosen = Filters(country=("MMR",), area=("identification_and_support",))
    own = chosen.keep(measured.reports(RECORD, chosen), "area")
    for text in own["text"]:
        expect(page.get_by_text(text).first).to_be_visible()
    first = commitments.commitments(RECORD, chosen, "commit-spa-2").index[0]
    listing.title(page).click()
    changed(page, "record")
    drawer = page.get_by_role("dialog")
    expect(drawer).to_contain_text(RECORD.title(first))
    settle(page)
    fold = drawer.locator(f".st-key-beside_{first}")
    fold.locator("summary").click()
    beside = commitments.beside(RECORD, chosen, "commit-spa-2", chosen.area[0])["record"].nunique()
    expect(fold.locator(".gms-title")).to_have_count(beside)
    page.keyboard.press("Escape")
    at(page, "/commitments?country=MMR&area=identification_and_support")
    page.go_back()
    page.go_back()
    page.go_back()
    at(page, "/commitments")


def test_another_text_is_kept_in_the_address_and_starts_at_its_first_page(look):
    page = look("/commitments?page=2")
    pick(page, SAY("commitments.instrument"), RECORD.title("beijing-declaration-2007"))
    at(page, "/commitments?instrument=beijing-declaration-2007")
    expect(listing.title(page, RECORD.title("declaration-2007-1"))).to_be_visible()
    page.reload()
    at(page, "/commitments?instrument=beijing-declaration-2007")
    expect(listing.title(page, RECORD.title("declaration-2007-1"))).to_be_visible()


@pytest.mark.parametrize("size", [WIDE, pytest.param(NARROW, marks=pytest.mark.product)], ids=["wide", "narrow"])
def test_further_reading_is_narrowed_as_every_list_and_the_address_has_all_of_it(size, look):
    page = look("/commitments?q=train&area=prevention", size=size)
    choice = page.get_by_role("group", name=SAY("commitments.lists"))
    choice.get_by_role("link", name=SAY.value("list", "documents")).click()
    at(page, "/commitments?area=prevention&list=documents")
    assert listing.shows_what_is_listed(page).number == len(RECORD.tables["documents"])
    page.locator(".st-key-said [class*=st-key-clear-area] button").click()
    at(page, "/commitments?list=documents")
    listing.option(page, "kind", "plan").click()
    at(page, "/commitments?kind=plan&list=documents")
    listing.box(page).fill("trafficking")
    at(page, "/commitments?q=trafficking&kind=plan&list=documents")
    found = listing.shows_what_is_listed(page)
    assert 0 < found.number < len(RECORD.tables["documents"])
    file = page.locator(f"{listing.LIST} a[href*='.csv']")
    expect(file).to_have_attribute("href", re.compile(r"api/view/commitments/documents\.csv\?.*list=documents"))
    with page.expect_download() as given:
        file.click()
    rows = given.value.path().read_text("utf-8-sig").splitlines()
    assert len(rows) == found.number + 1
    assert given.value.suggested_filename.startswith("gms-cooperation_commitments_documents_plan_q-trafficking_")
    listing.title(page).click()
    key = found.rows[0].card.record
    opened = f"/commitments?q=trafficking&kind=plan&list=documents&record={key}"
    expect(at(page, opened).get_by_role("dialog")).to_contain_text(RECORD.title(key))
    page.keyboard.press("Escape")
    at(page, "/commitments?q=trafficking&kind=plan&list=documents")
    expect(page.get_by_role("dialog")).to_have_count(0)
    choice.get_by_role("link", name=SAY.value("list", "commitments")).click()
    at(page, "/commitments")
    listing.shows_what_is_listed(page)
    page.go_back()
    at(page, "/commitments?q=trafficking&kind=plan&list=documents")
    assert listing.shows_what_is_listed(page) == found
    for path in (
        opened,
        "/commitments?q=trafficking&kind=plan&list=documents",
        "/commitments?kind=plan&list=documents",
    ):
        page.go_back()
        at(page, path)
    page.reload()
    at(page, "/commitments?kind=plan&list=documents")
    assert listing.shows_what_is_listed(page).number
