"""The component of lists by itself: folding of text, and text that stays text."""

import json
import sys
import unicodedata
from dataclasses import replace

import pytest
from lxml import html
from playwright.sync_api import expect

from dashboard import search
from dashboard.exports import listing as written
from dashboard.record import current
from dashboard.telling.card import Card
from dashboard.telling.listing import Facet, Listing, Row
from dashboard.ui.parts import cards, component
from tests.browser import listing
from tests.browser.conftest import NARROW, WIDE, at, settle
from tests.product import some

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
    *("P.D.R. (U.S.) a.b.cd www.u.n.org e.g.", "sub‑regional – 2005—2007 −1", "“a” ‘b’ «c» 「d」", "國龍門 臺北 泰國"),
    *("ភ្នំ\u200bពេញ so\u00adft \u2060\ufe0f", "๒๕๕๘ ໒໕ ၂၅ ២៥", "a\u200d\u0301"),
    *("a\x1cb\x1fc\x85d\u2028e\ufefff", "  a \t b \r\n c ", "", "  ", "\U0001d4d0\U0001f1f9\U0001f1ed"),
]


def folded(page, server, texts):
    module = f"{server}/_stcore/bidi-components/{component.NAME}/fold.js"
    return page.evaluate(FOLDED, [module, texts])


QUERIES = [
    "2558",
    "๒๕๕๘ 2015",
    "“joint declaration” plan",
    '"open phrase',
    '"" " "',
    "a.b. c.d",
    "2399 2644",
    '5" 6"x y"',
    "",
]
ASKED = """async ([module, texts]) => { const { wordsOf } = await import(module); return texts.map(wordsOf); }"""


@pytest.fixture
def page(visit):
    return settle(visit("/news"))


def test_every_text_of_the_record_folds_in_the_browser_as_it_does_here(look, server):
    page = look("/news")
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


def test_every_query_has_the_words_and_phrases_in_the_browser_that_it_has_here(look, server):
    page = look("/news")
    module = f"{server}/_stcore/bidi-components/{component.NAME}/fold.js"
    queries = [*QUERIES, *ODD]
    theirs = [[tuple(ways) for ways in asked] for asked in page.evaluate(ASKED, [module, queries])]
    assert [list(dict.fromkeys(asked)) for asked in theirs] == [
        list(dict.fromkeys(term.ways for term in search.terms(query))) for query in queries
    ]


def test_every_sign_of_unicode_folds_in_the_browser_as_it_does_here(look, server):
    page = look("/news")
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


@pytest.mark.parametrize("name", listing.pages_with("news"))
def test_a_browser_that_refuses_the_script_gets_a_sentence_and_links_to_records(name, server, browser):
    reader = browser.new_context()
    reader.route("**/bidi-components/**", lambda route: route.abort())
    page = reader.new_page()
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


SHOWN = """async ([module, data, rule]) => {
    const place = document.createElement('div');
    document.querySelector(rule).replaceWith(place);
    const { default: show } = await import(module);
    show({ data: new TextEncoder().encode(data), parentElement: place, setTriggerValue: () => {} });
    return [...place.querySelectorAll('.gms-title')].map((title) => title.textContent);
}"""
HOSTILE = [
    *("<img src=x onerror=alert(1)>", "</script><script>alert(2)</script>", "**bold** [a](javascript:alert(3)) $x^2$"),
    *("a\u202eright to left", "قانون مكافحة الاتجار", "w" * 2000, "word " * 400, "&lt;b&gt; &amp;", "{{ n }} {n} ${n}"),
    *("ประเทศไทย", "ສປປ ລາວ", "កម្ពុជា", "မြန်မာနိုင်ငံ", "湄公河", "Việt Nam", "\x00\x07 line\nline"),
]


def shown(page, server, made, far=""):
    """Show a list in the place of that of the page, and return the titles."""
    choice = {"q": "", "form": "cards", "page": 1, "publisher": []}
    first = written.chosen(0, choice, "api/view/news/news.csv", far)
    data = b"\n".join((first, written.write(made, listing.SAY, "odd", 3))).decode()
    return page.evaluate(SHOWN, [f"{server}/_stcore/bidi-components/{component.NAME}/list.js", data, listing.LIST])


def of(texts, codes=HOSTILE):
    options = tuple((f"code-{at}", codes[at % len(codes)]) for at in range(300))
    rows = (Card(record=f"r-{at}", title=text, meta=(text, text), summary=text) for at, text in enumerate(texts))
    held = tuple(Row(card, search.fold(card.title), ((at % 300,),)) for at, card in enumerate(rows))
    return Listing("<b>label</b>", "{n} of <i>all</i>", (Facet("publisher", "<b>Publisher</b>", options),), held)


@pytest.mark.parametrize("size", some([NARROW, WIDE]), ids=["narrow", "wide"])
def test_hostile_text_is_shown_as_text_and_neither_runs_nor_overflows(size, visit, server):
    page = settle(visit("/news", size=size))
    said = []
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    assert shown(page, server, of(HOSTILE)) == HOSTILE
    made = page.locator(listing.LIST)
    assert made.locator("img, script, b, i").count() == 0
    assert made.evaluate("list => list.scrollWidth <= innerWidth")
    made.locator("summary").click()
    assert made.locator("[data-code]:visible").count() == len(HOSTILE)
    assert made.locator(".gms-options").evaluate("options => options.getBoundingClientRect().right <= innerWidth")
    page.keyboard.press("Escape")
    listing.box(page).fill("<script>")
    expect(made.locator(".gms-title")).to_have_text([HOSTILE[1]])
    assert said == []


DRAWN = """async ([module, row, level]) => {
    const { card } = await import(module);
    return card(row, level, () => {}, "").outerHTML;
}"""
EVERYTHING = Card(
    record="one",
    title="A <title>",
    meta=("2015", "", "paler & pale"),
    summary="A summary",
    tags=("Thailand", "doubtful"),
    address="https://example.org/?a=1&b=2",
    address_state="gone",
    printed=((("001", "002"), "printed only"),),
    paler="paler & pale",
    beside="Beside it",
    light=True,
    language="zh",
    summary_language="vi",
)


def without_title(markup):
    """Return a card whose title is neither a button nor a link."""
    whole = html.fragment_fromstring(markup)
    for title in whole.find_class("gms-title"):
        title.tag = "span"
        title.attrib.clear()
    return html.tostring(whole, encoding="unicode")


@pytest.mark.parametrize("made", [EVERYTHING, replace(EVERYTHING, address="ftp:x", light=False), Card("b", "Bare", ())])
def test_a_card_of_a_short_list_is_that_of_the_component(made, page, server):
    lines = written.write(Listing("", "", (), (Row(made),)), listing.SAY, "odd", cards.LEVEL).splitlines()
    row = json.loads(lines[1])[0]
    module = f"{server}/_stcore/bidi-components/{component.NAME}/draw.js"
    drawn = page.evaluate(DRAWN, [module, row, cards.LEVEL])
    assert without_title(drawn) == without_title(cards._card(made, "?record=one"))


def test_title_and_summary_have_the_language_that_is_sent_and_no_other_part(page, server):
    card = Card(
        record="one",
        title="A title",
        meta=("byline",),
        summary="Summary",
        tags=("tag",),
        language="fr",
        summary_language="fr",
    )
    rows = tuple(
        Row(each, search.fold(each.title))
        for each in (card, replace(card, record="two", language="", summary_language=""))
    )
    shown(page, server, Listing("list", "{n} of all", (), rows))
    assert page.locator(f"{listing.LIST} [lang]").evaluate_all(
        "found => found.map((one) => [one.lang, one.innerText])"
    ) == [
        ["fr", "A title"],
        ["fr", "Summary"],
    ]


def test_five_thousand_rows_are_drawn_a_page_at_a_time(page, server):
    texts = [f"{HOSTILE[at % 5]} {at}" for at in range(5_000)]
    assert shown(page, server, of(texts)) == texts[: written.PAGE]
    listing.box(page).fill("4999")
    expect(listing.titles(page)).to_have_text([texts[4_999]])


def test_a_list_whose_rows_do_not_come_says_so_and_asks_again(server, context):
    page = context.new_page()
    page.goto(f"{server}/news")
    far, asked = "api/rows/news/news.json", []
    page.route("**/api/rows/**", lambda route: (asked.append(route.request.url), route.abort()))
    assert shown(settle(page), server, of(()), far) == []
    expect(page.locator(f"{listing.LIST} .gms-status")).to_have_text(listing.SAY("narrow.failed"))
    page.unroute("**/api/rows/**")
    listing.box(page).fill("viet")
    expect(listing.title(page)).to_be_visible()
    assert len(asked) == 1
    page.close()
