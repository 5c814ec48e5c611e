"""The right of reply, as a reader of a record sees it."""

from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard import comment, record, words
from dashboard.measures import commitments
from dashboard.record import load
from dashboard.selection import Filters
from dashboard.ui.parts.markdown import plain
from tests import listed
from tests.pages.test_pages import opened, said
from tests.shown import show

SAY, RECORD = words.of("en"), record.current()
OWNER = "commit-mou-2004"
HOSTILE = (
    "![x](https://x.example/a.png) <img src=x onerror=alert(1)> </blockquote><b> :material/home: $x$ **a** &amp; {0}"
)
OFFICE = HOSTILE.replace("&amp;", "&")  # no character reference, which only the text of a reply may hold
REPORT = RECORD.tables["country_reports"].iloc[0]
PLAN = commitments.instruments(RECORD, Filters()).index[0]
PAIR = next(key for key, codes in RECORD.facts["agreements"]["countries"].items() if set(codes) == {"KHM", "THA"})
# Cards of records: page, parameters, open record; then the table and the id of the record on the card.
CARDS = (
    ("agreements", {"q": "COMMIT Memorandum"}, {}, "agreements", OWNER),
    ("country", {"country": "KHM"}, {"block-KHM-agreements": True}, "agreements", PAIR),
    ("pair", {"country": ["KHM", "THA"]}, {}, "agreements", PAIR),
    ("map", {}, {"border": "CHN-VNM"}, "liaison_posts", "blo-cao-bang"),
    ("commitments", {}, {}, "commitments", commitments.commitments(RECORD, Filters(), PLAN).index[0]),
    ("commitments", {"country": REPORT["country"], "area": REPORT["area"]}, {}, "country_reports", REPORT.name),
    ("directory", {"q": "NCCT"}, {}, "organisations", "ncct-cambodia"),
)
TRACKER = "https://tracker.example.org/new?title={record}&version={version}&body={address}"


@pytest.fixture
def shows(monkeypatch):
    """Return a function that shows a copy of the data in place of the record."""

    def put(copy):
        known = load(copy.folder)
        show(monkeypatch, known)

    return put


class Read(HTMLParser):
    """The text of a piece of HTML as a browser shows it, and its tags."""

    def __init__(self, html):
        super().__init__()
        self.text, self.tags, self.held = "", [], {}
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.held = dict(attrs)

    def handle_data(self, data):
        self.text += data


def quoted(page):
    return [Read(html.proto.body) for html in page.get("html") if html.proto.body.startswith("<blockquote")]


def links(page):
    return [link.proto.url for link in page.get("link_button")]


@pytest.mark.all_data
def test_a_reply_is_shown_in_full_with_its_record_office_and_date(answered, shows):
    shows(answered)
    page = opened("agreements", record=OWNER)
    assert not page.exception
    sent, text = answered.records("responses")[0], said(page)
    for words_ in (SAY("reply.title"), plain(SAY("reply.read")), plain(SAY("reply.left_out"))):
        assert words_ in text
    for told in (
        "Cambodia",
        sent["body"],
        SAY("reply.received", date=SAY.date(sent["received"])),
        SAY("reply.language", language="Khmer"),
        SAY("reply.version", version=sent["data_version"]),
        SAY("reply.part", part="Cambodia"),
        SAY("reply.note", note=sent["note"]),
    ):
        assert plain(told) in text
    (reply,) = quoted(page)
    assert reply.text == sent["text"]
    assert reply.held["lang"] == "km"
    assert "pre-wrap" in reply.held["style"]
    other = opened("agreements", record="commit-spa-1")
    assert SAY("reply.title") not in said(other)


@pytest.mark.all_data
def test_a_record_that_was_removed_keeps_its_replies(answered, shows):
    gone = next(row for row in answered.records("changes") if row["action"] == "removed")
    answered.edit("responses", table=gone["table"], record=gone["record"])
    shows(answered)
    page = opened("about", record=gone["record"])
    assert plain(gone["reason"]) in page.warning[0].value
    (reply,) = quoted(page)
    assert reply.text == answered.records("responses")[0]["text"]
    assert not quoted(opened("about", record="no-such-record"))


@pytest.mark.parametrize(("page", "address", "open_there", "table", "key"), CARDS)
@pytest.mark.all_data
def test_every_card_of_a_record_says_that_a_government_has_replied(
    answered, shows, page, address, open_there, table, key
):
    answered.edit("responses", table=table, record=key)
    for marked in (0, 1):
        shown = opened(page, **address)
        for name, state_of_it in open_there.items():
            shown.session_state[name] = state_of_it
        shown = shown.run() if open_there else shown
        assert not shown.exception
        own = [each for each in listed.openers(shown) if each.endswith(f"-{key}")]
        assert own
        assert said(shown).count(f":gray-badge[{SAY('card.replied')}]") == marked * len(own)
        shows(answered)


def test_a_reply_to_a_country_is_in_its_drawer(answered, shows):
    answered.edit("responses", table="countries", record="KHM", text="A reply without a mark.")
    shows(answered)
    page = opened("map", record="KHM")
    assert [reply.text for reply in quoted(page)] == ["A reply without a mark."]
    assert SAY("reply.left_out") not in said(page)


@pytest.mark.parametrize("text", [HOSTILE, "ဤသည်မှာ စမ်းသပ်ရန်ဖြစ်သည်။", "នេះជាការសាកល្បង", "هذا\nنص", "a b\n" * 2_499 + "end"])
def test_any_text_of_a_reply_is_shown_as_it_is(answered, shows, text):
    answered.edit("responses", text=text, body=OFFICE, note=OFFICE)
    shows(answered)
    page = opened("agreements", record=OWNER)
    assert not page.exception
    (reply,) = quoted(page)
    assert (reply.text, reply.tags) == (text, ["blockquote"])
    assert "x.example" not in said(page)
    assert plain(OFFICE) in said(page)


@pytest.mark.parametrize("key", [OWNER, "KHM", "CHN-THA", RECORD.tables["country_reports"].index[0]])
def test_each_record_and_each_pair_says_its_address_and_the_version_of_the_data(key):
    page = opened("about", record=key)
    (code,) = page.code
    assert parse_qs(urlsplit(code.value).query) == {"record": [key]}
    assert urlsplit(code.value).path == "/"
    assert SAY("reply.cite", version=plain(RECORD.package.version)) in said(page)
    again = opened("meetings", record=key)
    assert again.code[0].value == code.value


def test_without_a_link_of_the_host_there_is_none():
    assert comment.TEMPLATE == ""
    assert links(opened("about", record=OWNER)) == []


@pytest.mark.parametrize("key", [OWNER, "KHM", RECORD.tables["country_reports"].index[0]])
def test_the_link_of_the_host_carries_record_version_and_address(key, monkeypatch):
    monkeypatch.setattr(comment, "TEMPLATE", TRACKER)
    page = opened("about", record=key)
    (link,) = links(page)
    assert link.startswith("https://tracker.example.org/new?")
    told = {name: values[0] for name, values in parse_qs(urlsplit(link).query).items()}
    assert told == {"title": key, "version": RECORD.package.version, "body": page.code[0].value}


def test_a_pair_has_no_link_to_comment(monkeypatch):
    monkeypatch.setattr(comment, "TEMPLATE", TRACKER)
    assert links(opened("about", record="CHN-THA")) == []
