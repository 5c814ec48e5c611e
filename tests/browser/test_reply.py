"""The address of a record and the host's way to comment on it, in a real browser."""

from urllib.parse import quote

from playwright.sync_api import expect

from dashboard import comment, words
from dashboard.record import current
from tests.browser.conftest import COMMENT_LINK, NARROW

SAY = words.of("en")


def test_a_record_shows_its_full_address_and_a_mail_link_that_names_it(visit, server):
    key = current().tables["country_reports"].index[0]
    drawer = visit(f"/meetings?record={quote(key)}", size=NARROW).get_by_role("dialog")
    address = f"{server}/?record={quote(key, safe='')}"
    expect(drawer.get_by_test_id("stCode")).to_have_text(address)
    expected = comment.link(COMMENT_LINK, record=key, version=current().package.version, address=address)
    expect(drawer.get_by_role("link", name=SAY("reply.comment"))).to_have_attribute("href", expected)
    title = current().title(key)
    expect(visit(address.removeprefix(server)).get_by_role("dialog")).to_contain_text(title.split()[0])
