"""A feed as Atom (RFC 4287), with its pages (RFC 5005). It is built as a tree, so that no text becomes markup."""

from lxml import etree
from lxml.builder import ElementMaker

from dashboard.exports import signs
from dashboard.exports.tags import of_address, tag
from dashboard.languages import LANGUAGES
from dashboard.package.description import Package
from dashboard.telling.feed import Category, Entry, Feed, Line
from dashboard.telling.teller import Teller
from dashboard.telling.tongues import Piece

MEDIA_TYPE = "application/atom+xml; charset=utf-8"
ATOM, HTML = "http://www.w3.org/2005/Atom", "http://www.w3.org/1999/xhtml"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_A, _H = ElementMaker(namespace=ATOM, nsmap={None: ATOM}), ElementMaker(namespace=HTML, nsmap={None: HTML})


def write(teller: Teller, feed: Feed, base: str) -> bytes:
    """Return a feed as a file. base: our address, without a slash at its end. teller: in the language of the feed."""
    say, package = teller.say, teller.record.package
    root = _A.feed(
        {LANG: LANGUAGES[feed.language].tag},
        _A.id(of_address(feed.own)),
        _text("title", Piece(feed.title)),
        _text("subtitle", Piece(feed.subtitle)),
        _A.updated(_moment(feed.updated)),
        _A.author(_A.name(signs.allowed(say("frame.name"))), _A.uri(f"{base}/")),
        _A.generator(signs.allowed(say("frame.name")), uri=f"{base}/"),
        _A.icon(f"{base}/favicon.png"),
        _text("rights", Piece(say("data.licence"))),
        *_links(feed, package, base),
        *(_entry(entry, base) for entry in feed.entries),
    )
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _links(feed: Feed, package: Package, base: str) -> list[etree._Element]:
    """Return where the feed is, its other pages, the page with the same records, and its licence."""
    pages = {"first": 1, "last": feed.pages} if feed.pages > 1 else {}
    pages |= {"previous": feed.page - 1} if feed.page > 1 else {}
    pages |= {"next": feed.page + 1} if feed.page < feed.pages else {}
    found = [_link("self", _paged(feed, feed.page, base), type="application/atom+xml")]
    found += [_link(rel, _paged(feed, number, base), type="application/atom+xml") for rel, number in pages.items()]
    found.append(_link("alternate", f"{base}/{feed.view}", type="text/html"))
    return found + [_link("license", each["path"]) for each in package.licenses if each.get("path")]


def _paged(feed: Feed, number: int, base: str) -> str:
    if number == 1:
        return f"{base}/{feed.own}"
    return f"{base}/{feed.own}{'&' if '?' in feed.own else '?'}page={number}"


def _entry(entry: Entry, base: str) -> etree._Element:
    made = _A.entry(_A.id(tag(*entry.names)), _text("title", entry.title), _A.updated(_moment(entry.updated)))
    if entry.published:
        made.append(_A.published(_moment(entry.published)))
    if entry.author:
        made.append(_A.author(_A.name(signs.allowed(entry.author))))
    # One address alone may be the other form of an entry; the view of the dashboard is related to it.
    if entry.page:
        made.append(_link("alternate", f"{base}/{entry.page}", type="text/html"))
    made.append(_link("related", f"{base}/{entry.view}", type="text/html"))
    if entry.source:
        made.append(_link("via", entry.source))
    made.extend(map(_category, entry.categories))
    if entry.summary.words:
        made.append(_text("summary", entry.summary))
    made.append(_A.content({"type": "xhtml"}, _H.div(*map(_paragraph, entry.lines))))
    return made


def _category(category: Category) -> etree._Element:
    code, words = signs.allowed(category.code), signs.allowed(category.words)
    return _A.category(scheme=tag(category.kind), term=code, label=words)


def _paragraph(line: Line) -> etree._Element:
    words = _H.span(signs.allowed(line.words.words), _spoken(line.words))
    return _H.p(_H.strong(signs.allowed(line.head)), _H.br(), words) if line.head else _H.p(words)


def _text(name: str, piece: Piece) -> etree._Element:
    return _A(name, {"type": "text"} | _spoken(piece), signs.allowed(piece.words))


def _spoken(piece: Piece) -> dict[str, str]:
    return {LANG: LANGUAGES[piece.language].tag} if piece.language else {}


def _link(rel: str, address: str, **more: str) -> etree._Element:
    return _A.link(rel=rel, href=signs.allowed(address), **more)


def _moment(day: str) -> str:
    """Return the beginning of a day, which is all that the record knows of a change."""
    return f"{day}T00:00:00Z"
