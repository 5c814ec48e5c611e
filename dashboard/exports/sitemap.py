"""The list of all pages and records for search engines: each with its last change and its other languages."""

from lxml import etree

from dashboard.languages import DEFAULT, LANGUAGES
from dashboard.measures import changes
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import permanent
from dashboard.selection.place import PAGES, path

MAP, HTML = "http://www.sitemaps.org/schemas/sitemap/0.9", "http://www.w3.org/1999/xhtml"
MOST = 50_000  # addresses of one list, by the protocol of sitemaps.org


@memo(most=4)
def write(record: Record, base: str) -> bytes:
    """Return the list. base: our address, no slash at its end.

    An address stands once, with those in other languages beside it, whose pages name each other too. Of more than MOST
    addresses the first are listed.
    """
    tree = etree.Element(f"{{{MAP}}}urlset", nsmap={None: MAP, "xhtml": HTML})
    day, changed = record.package.created, changes.last(record)
    pages = [(path(page), day) for page in PAGES]
    records = [(permanent.record(record.table_of(key), key), changed.get(key, day)) for key in record.records]
    for way, last in (*pages, *records)[:MOST]:
        _add(tree, f"{base}/{way}", last)
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8")


def _add(tree: etree._Element, address: str, last: str) -> None:
    entry = etree.SubElement(tree, f"{{{MAP}}}url")
    etree.SubElement(entry, f"{{{MAP}}}loc").text = address
    etree.SubElement(entry, f"{{{MAP}}}lastmod").text = last
    for code, language in LANGUAGES.items():
        way = address if code == DEFAULT else f"{address}?lang={code}"
        etree.SubElement(entry, f"{{{HTML}}}link", rel="alternate", hreflang=language.tag, href=way)
