"""Choices of which one holds, as a browser has them: links side by side, or a box whose values are addresses."""

from typing import NamedTuple
from urllib.parse import parse_qs

from lxml import html
from streamlit.testing.v1 import AppTest


class Offered(NamedTuple):
    """A part of a choice: its code, blank where the address leaves it out, its words, its address, whether it holds."""

    code: str
    words: str
    leads: dict[str, list[str]]
    chosen: bool


def offered(page: AppTest, name: str) -> list[Offered]:
    """Return what a choice of a page offers; nothing if the page has none of this name. name: of the parameter."""
    written = "".join(each.proto.body for each in page.main.get("html"))
    parts = html.fragment_fromstring(written, create_parent="div") if written else []
    links = [(each, each.get("href"), each.get("aria-current")) for each in _parts(parts, f"//*[@data-of='{name}']/a")]
    box = f"//select[@class='gms-leads'][@name='{name}']/option"
    links += [(each, each.get("value"), each.get("selected")) for each in _parts(parts, box)]
    return [_offered(name, part.text_content(), leads, on is not None) for part, leads, on in links]


def _parts(parts: html.HtmlElement, path: str) -> list[html.HtmlElement]:
    return parts.xpath(f".{path}") if len(parts) else []


def _offered(name: str, words: str, leads: str, chosen: bool) -> Offered:
    asked = parse_qs(leads.removeprefix("?"))
    return Offered(asked.get(name, [""])[0], words, asked, chosen)


def chosen(page: AppTest, name: str) -> str:
    """Return the code that holds, blank for the default."""
    (held,) = [each.code for each in offered(page, name) if each.chosen]
    return held


def choose(page: AppTest, name: str, code: str) -> AppTest:
    """Choose as a reader does, and return the page after its run. code: blank for the default."""
    (way,) = [each for each in offered(page, name) if each.code == code]
    page.query_params.clear()
    for parameter, values in way.leads.items():
        page.query_params[parameter] = values
    return page.run()
