"""The component of lists by itself: folding of text, and text that stays text."""

import sys
import unicodedata

import pytest
from playwright.sync_api import expect

from dashboard import search
from dashboard.record import current
from dashboard.ui.parts import component
from tests.browser import listing
from tests.browser.conftest import at, settle

RECORD = current()
FOLDED = """async ([module, texts]) => { const { fold } = await import(module); return texts.map(fold); }"""
ODD = [
    *(
        "Straße ẞ",
        "ΟΔΟΣ ὈΔΥΣΣΕΎΣ",
        "İstanbul ısı",
        "Việt Nam VIỆT NAM Vie\u0323\u0302t",
        "ＧＭＳ　２００４",
        "Đà Nẵng đ",
    ),
    *("ประเทศไทย", "ສປປ ລາວ", "កម្ពុជា", "မြန်မာနိုင်ငံ", "湄公河 渭公河", "ﬁne ǆ ŉ ǰ", "a\u0301b\u0e34c\u0301\u0301"),
    *("a\x1cb\x1fc\x85d\u2028e\ufefff", "  a \t b \r\n c ", "", "  ", "\U0001d4d0\U0001f1f9\U0001f1ed"),
]


def folded(page, server, texts):
    module = f"{server}/_stcore/bidi-components/{component.NAME}/fold.js"
    return page.evaluate(FOLDED, [module, texts])


@pytest.fixture
def page(visit):
    return settle(visit("/news"))


def test_every_text_of_the_record_folds_in_the_browser_as_it_does_here(page, server):
    package, texts = RECORD.package, set(ODD)
    for name, rows in RECORD.tables.items():
        for column in package.tables[name].columns:
            if column.type == "string":
                cells = rows[column.name].astype(object)
                texts |= {text for cell in cells for text in (cell if isinstance(cell, tuple) else (cell,)) if text}
    ordered = sorted(texts)
    assert len(ordered) > 10_000
    both = zip(ordered, folded(page, server, ordered), map(search.fold, ordered), strict=True)
    assert [(text, theirs, ours) for text, theirs, ours in both if theirs != ours] == []


def test_every_sign_of_unicode_folds_in_the_browser_as_it_does_here(page, server):
    # Cherokee has its small letters as second ones, so that case goes the other way; unassigned signs may get a case.
    signs = [
        chr(code)
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Co")
        and "CHEROKEE" not in unicodedata.name(chr(code), "")
    ]
    assert len(signs) > 100_000
    texts = [text for sign in signs for text in (sign, f"a{sign}", f"ກ{sign}")]
    both = zip(texts, folded(page, server, texts), map(search.fold, texts), strict=True)
    assert [(text, theirs, ours) for text, theirs, ours in both if theirs != ours] == []


def test_a_browser_that_refuses_the_script_gets_a_sentence_and_links_that_open_records(server, browser):
    reader = browser.new_context()
    reader.route("**/bidi-components/**", lambda route: route.abort())
    page = reader.new_page()
    for name in listing.PAGES:
        page.goto(f"{server}/{name}?q=viet")
        part = listing.listed(f"/{name}?q=viet")
        links = settle(page).locator(".plain-list a:visible")
        expect(links).to_have_count(len(part.rows))
        assert links.all_text_contents() == [row.card.title for row in part.rows]
        said = listing.SAY("narrow.plain", n=len(part.rows), total=part.number)
        expect(page.locator(".plain-list p:visible").first).to_have_text(said)
        expect(page.locator("[data-testid=stAlertContainer]:visible", has_text="Error")).to_have_count(0)
        links.first.click()
        at(page, f"/{name}?q=viet&record={part.rows[0].card.record}")
        expect(page.get_by_role("dialog")).to_be_visible()
    reader.close()
