"""A feed of made-up entries, whose texts are hostile, as feedparser and a schema of Atom read it."""

from pathlib import Path

import feedparser
import pytest
from lxml import etree

from dashboard.exports import atom
from dashboard.record import current
from dashboard.telling.feed import Category, Entry, Feed, Line
from dashboard.telling.teller import teller
from dashboard.telling.tongues import Piece
from tests.hostile import TEXTS

TELLER = teller(current(), "km")
SCHEMA = etree.RelaxNG(etree.parse(Path(__file__).parents[1] / "fixtures" / "atom.rng"))
NS = {"a": atom.ATOM, "h": atom.HTML}
# Elements that a feed of ours has; whatever a text holds, there is no other.
NAMES = {f"{{{atom.ATOM}}}{name}" for name in (
    "author", "category", "content", "entry", "feed", "generator", "icon", "id", "link", "name", "published",
    "rights", "subtitle", "summary", "title", "updated", "uri",
)} | {f"{{{atom.HTML}}}{name}" for name in ("br", "div", "p", "span", "strong")}  # fmt: skip


def written(text: str, *entries: Entry, base: str = "https://example.org", **more: object) -> bytes:
    feed = Feed("feeds/news.atom", "news", "km", text, text, "2026-11-28", entries, **more)
    return atom.write(TELLER, feed, base)


def entry(text: str) -> Entry:
    return Entry(
        names=("news", "x"),
        title=Piece(text, "en"),
        updated="2026-11-27",
        lines=(Line(Piece(text, "en"), text), Line(Piece(text))),
        view="news",
        published="2004-10-29",
        summary=Piece(text),
        author=text,
        categories=(Category("topics", text, text),),
        page="record/news/x",
        source="https://example.org/a?b=1&c=<d>",
    )


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_a_hostile_text_stays_a_text_wherever_it_stands(text):
    content = written(text, entry(text))
    tree, said = etree.fromstring(content), TEXTS[text]
    assert {each.tag for each in tree.iter()} <= NAMES
    for path in ("a:title", "a:subtitle", "a:entry/a:title", "a:entry/a:summary", "a:entry/a:author/a:name"):
        assert tree.findtext(path, "", NS) == said, path
    (category,) = tree.iterfind("a:entry/a:category", NS)
    # XML reads a line break in an attribute back, because it is written as a reference.
    assert (category.get("term"), category.get("label")) == (said, said)
    paragraphs = ["".join(each.itertext()) for each in tree.iterfind("a:entry/a:content/h:div/h:p", NS)]
    assert paragraphs == [said + said, said]
    read = feedparser.parse(content)
    assert not read.bozo, read.get("bozo_exception")
    assert len(read.entries) == 1


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_a_feed_with_a_hostile_text_fits_the_schema(text):
    tree = etree.fromstring(written(text, entry(text)))
    assert SCHEMA.validate(tree), SCHEMA.error_log


def test_the_schema_refuses_what_is_no_atom():
    breaks = {
        "a:id": lambda each: each.getparent().remove(each),
        "a:entry/a:updated": lambda each: setattr(each, "text", "28 November 2026"),
        "a:entry/a:category": lambda each: each.attrib.pop("term"),
        "a:entry/a:title": lambda each: each.set("type", "text/plain"),
        "a:entry/a:content/h:div": lambda each: setattr(each, "tag", f"{{{atom.ATOM}}}div"),
        "a:link": lambda each: each.attrib.pop("href"),
    }
    for path, broken in breaks.items():
        tree = etree.fromstring(written("x", entry("x")))
        assert SCHEMA.validate(tree)
        broken(tree.find(path, NS))
        assert not SCHEMA.validate(tree), path


def test_words_say_their_language_where_it_is_not_that_of_the_feed():
    tree = etree.fromstring(written("x", entry("x")))
    assert tree.get(atom.LANG) == "km"
    held = {path: tree.find(path, NS).get(atom.LANG) for path in ("a:title", "a:entry/a:title", "a:entry/a:summary")}
    assert held == {"a:title": None, "a:entry/a:title": "en", "a:entry/a:summary": None}
    spans = [each.get(atom.LANG) for each in tree.iter(f"{{{atom.HTML}}}span")]
    assert spans == ["en", None]


def test_what_an_entry_does_not_have_is_not_written():
    bare = Entry(("changes", "x"), Piece("x"), "2026-11-27", (Line(Piece("x")),), "data")
    (tree,) = etree.fromstring(written("x", bare)).iterfind("a:entry", NS)
    assert [etree.QName(each).localname for each in tree] == ["id", "title", "updated", "link", "content"]
    assert tree.find("a:link", NS).attrib == {"rel": "related", "href": "https://example.org/data", "type": "text/html"}


def test_the_pages_of_a_feed_lead_to_each_other():
    for page, wanted in {
        1: {"first": "", "last": "?page=3", "next": "?page=2"},
        2: {"first": "", "last": "?page=3", "previous": "", "next": "?page=3"},
        3: {"first": "", "last": "?page=3", "previous": "?page=2"},
    }.items():
        tree = etree.fromstring(written("x", page=page, pages=3))
        links = {each.get("rel"): each.get("href") for each in tree.iterfind("a:link", NS)}
        own = "https://example.org/feeds/news.atom"
        assert links.pop("self") == own + (f"?page={page}" if page > 1 else "")
        assert {rel: links.get(rel) for rel in wanted} == {rel: own + query for rel, query in wanted.items()}
        assert not {"previous", "next"} - wanted.keys() & links.keys()


def test_without_a_host_the_addresses_are_those_below_the_dashboard():
    tree = etree.fromstring(written("x", entry("x"), base="/mekong"))
    links = [each.get("href") for each in tree.iterfind(".//a:link", NS) if each.get("rel") not in ("license", "via")]
    assert links
    assert all(link.startswith("/mekong/") for link in links)
    assert SCHEMA.validate(tree), SCHEMA.error_log
