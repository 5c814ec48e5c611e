"""The short lists of a page, read from their HTML."""

from urllib.parse import parse_qs, urlsplit

from lxml import html

SHORT = "gms-listed-"  # how the class of a short list begins


def found(written: str) -> list[tuple[dict, list[dict]]]:
    """Return what is told of each short list in an element, and its rows as a list has them."""
    if SHORT not in written:
        return []
    lists = html.fragment_fromstring(written, create_parent="div").find_class("gms-list")
    return [(_told(whole), [*map(_row, whole.iter("article"))]) for whole in lists]


def _told(whole: html.HtmlElement) -> dict:
    name = whole.get("class").partition(SHORT)[2]
    return {"name": name, "label": whole.find("ol").get("aria-label", ""), "facets": [], "file": "", "far": ""}


def _row(article: html.HtmlElement) -> dict:
    """Return a card as a row of a list has it, blank fields too."""
    title, pale = article.find_class("gms-title")[0], article.find_class("gms-paler")
    spans = [span for line in article.find_class("gms-byline") for span in line.iterfind("span")]
    (summary,) = article.find_class("gms-summary") or [None]
    row = {
        "record": parse_qs(urlsplit(title.get("href")).query)["record"][0],
        "title": title.text_content(),
        "lang": title.getparent().get("lang", ""),
        "light": article.get("class") == "gms-light",
        "meta": [span.text_content() for span in spans if span.get("class") != "gms-tag"],
        "paler": "".join(part.text_content() for part in pale),
        "tags": [tag.text_content() for tag in article.find_class("gms-tag")],
        "summary": "" if summary is None else summary.text_content(),
        "summary_lang": "" if summary is None else summary.get("lang", ""),
        "text": "",
        "printed": [],
    }
    for line in article.find_class("gms-small"):
        row |= _of_line(line, row["printed"])
    return row


def _of_line(line: html.HtmlElement, printed: list) -> dict:
    """Return what a small line says: an address, an entry that is printed only, or what stands beside the summary."""
    links, entries = [*line.iter("a")], [code.text_content() for code in line.iter("code")]
    after = (line[-1].tail or "").strip() if len(line) else ""
    if links or (entries and "://" in entries[0]):
        return {"address": line[0].text_content(), "state": after}
    if entries:
        return {"printed": [*printed, (entries, after)]}
    return {"beside": line.text_content()}
