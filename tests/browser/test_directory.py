"""From the directory to a body, from its roles to a record, and back again."""

from playwright.sync_api import expect

from dashboard.measures import directory
from dashboard.record import current
from tests.browser import listing
from tests.browser.conftest import at

RECORD = current()
BODY, ROLE = "ncct-cambodia", "laws_and_plans.lead"


def test_a_reader_finds_a_body_opens_a_record_of_its_roles_and_goes_back(visit):
    page = visit("/directory")
    listing.box(page).fill("NCCT")
    at(page, "/directory?q=NCCT")
    listing.title(page, RECORD.title(BODY)).click()
    at(page, f"/directory?q=NCCT&record={BODY}")
    expect(page.get_by_role("dialog").get_by_role("heading", name=RECORD.title(BODY))).to_be_visible()
    rows = directory.roles(RECORD, BODY)
    law = rows.loc[rows["role"] == ROLE, "record"].iloc[0]
    page.locator(f".st-key-link-role-{ROLE.replace('.', '-')}-{law} button").click()
    at(page, f"/directory?q=NCCT&record={law}")
    expect(page.get_by_role("dialog").get_by_role("heading", name=RECORD.title(law))).to_be_visible()
    page.go_back()
    at(page, f"/directory?q=NCCT&record={BODY}")
    expect(page.get_by_role("dialog").get_by_role("heading", name=RECORD.title(BODY))).to_be_visible()
    page.go_back()
    at(page, "/directory?q=NCCT")
    expect(page.get_by_role("dialog")).to_have_count(0)
