"""The writer of a whole document in one file: prepared sections in, bytes out. Nothing is loaded from elsewhere.

`write` is for all that must stay usable without a server: the offline edition, and a show of steps. Where scripts run,
one section is seen at a time, by the address behind "#" (`edition.js`); where none runs, all of them in sequence.
"""

import base64
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from dashboard import theme
from dashboard.charts import svg
from dashboard.exports.html import Child, Element, document, spoken, tag, tongue
from dashboard.paths import ROOT
from dashboard.telling.tongues import Piece

HERE = Path(__file__).parent
FOLD = ROOT / "gms_lists" / "assets" / "fold.js"  # folds text as the search of the dashboard does


class Section(NamedTuple):
    """A part that is shown alone where scripts run.

    `id`: unique in the document, and its address behind "#": "/en/country/KHM". `title`: its heading, plain words, or
    such in another language than the edition's. `parts`: what follows the heading: elements and texts.
    """

    id: str
    title: str | Piece
    parts: tuple[Child, ...]


class Edition(NamedTuple):
    """All sections in one language. `language`: its code. `name`: of the whole, for the window and the first heading.

    `skip`: the words of the link to the content. `begin`: what stands above the sections, such as a menu. `end`: what
    stands below, such as the foot.
    """

    language: str
    name: str
    skip: str
    sections: tuple[Section, ...]
    begin: tuple[Child, ...] = ()
    end: tuple[Child, ...] = ()


class Common(NamedTuple):
    """A section that all editions share. `titles`: its heading by the code of the language. Else as a Section."""

    id: str
    titles: Mapping[str, str]
    parts: tuple[Child, ...]


def write(
    editions: Sequence[Edition],
    *,
    style: str = "",
    shared: Iterable[Element] = (),
    head: Iterable[Element] = (),
    common: Sequence[Common] = (),
    served: Sequence[str] = (),
) -> bytes:
    """Return a whole document in UTF-8 with our style and our script inside. The first edition is seen first.

    style: rules besides ours. shared: elements that all editions use, such as the symbols of drawings. head: further
    elements of the head. common: sections of all editions, last. served: addresses of scripts that take the place of
    ours, for a document that a server gives, whose policy refuses scripts within a page.
    """
    first = editions[0]
    own = () if served else (script(),)
    begin = (
        tag("meta", http_equiv="Content-Security-Policy", content=policy(own, bool(served))),
        tag("title", first.name),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("link", rel="icon", href="data:,"),
        tag("style", theme.plain() + svg.STYLE + _own("edition.css") + _each(editions) + style),
        *(tag("script", defer="defer", src=each) for each in served),
        *head,
    )
    scripts = (tag("script", each) for each in own)  # at the end: it finds all sections there
    also = tag("div", *map(_common, common), class_="common") if common else None
    return document(
        first.language, begin, [*shared, *map(_edition, editions), *([] if also is None else [also]), *scripts]
    )


def script() -> str:
    """Return our script: it shows one section at a time, narrows lists and changes the language."""
    fold = FOLD.read_text(encoding="utf-8").replace("export function", "function")
    return f'(() => {{\n"use strict";\n{fold}\n{_own("edition.js")}}})();\n'


def policy(scripts: Iterable[str], served: bool = False) -> str:
    """Return what a document may load: nothing but its own style, these scripts, and pictures that stand within it.

    served: whether scripts of the server that gives the document may run too.
    """
    digests = (base64.b64encode(hashlib.sha256(each.encode()).digest()).decode() for each in scripts)
    allowed = [*(f"'sha256-{each}'" for each in digests), *(["'self'"] if served else [])]
    rules = {
        "default-src": "'none'",
        "style-src": "'unsafe-inline'",
        "script-src": " ".join(allowed) or "'none'",
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    if served:  # its fonts, what its scripts keep for the time without a server, and windows made of the document
        rules |= {"font-src": "'self'", "connect-src": "'self'", "base-uri": "'self'"}
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _own(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def _edition(edition: Edition) -> Element:
    """Return an edition: skip link, heading, what stands above, its sections, what stands below."""
    main = f"/{edition.language}"
    skip = tag("a", edition.skip, href=f"#{main}", class_="skip")
    header = tag("header", skip, tag("h1", edition.name), *edition.begin)
    sections = tag("main", *map(_section, edition.sections), id=main, tabindex="-1")
    footer = tag("footer", *edition.end) if edition.end else None
    return tag("div", header, sections, footer, class_="edition", lang=tongue(edition.language))


def in_each(languages: Sequence[str], texts: Sequence[str]) -> list[Child]:
    """Return a text in each language, of which the reader sees one; once if it is the same in all of them."""
    if len(set(texts)) == 1:
        return [texts[0]]
    return [tag("span", text, lang=tongue(code), class_="each") for code, text in zip(languages, texts, strict=True)]


def _each(editions: Sequence[Edition]) -> str:
    """Return the rules by which a reader sees a text of `in_each` in the language of the page alone."""
    tags = [tongue(each.language) for each in editions]
    rules = (f"html[lang={each}] .each:not([lang={each}]) {{ display: none; }}\n" for each in tags)
    return "".join(rules)


def _common(section: Common) -> Element:
    title = f"{section.id}/title"
    words = in_each(list(section.titles), list(section.titles.values()))
    return tag(
        "section", tag("h2", *words, id=title, tabindex="-1"), *section.parts, id=section.id, aria_labelledby=title
    )


def _section(section: Section) -> Element:
    """Return a section, named by its heading, which takes the focus when one comes there."""
    title = f"{section.id}/title"
    words = Piece(section.title) if isinstance(section.title, str) else section.title
    heading = tag("h2", *spoken((words,)), id=title, tabindex="-1")
    return tag("section", heading, *section.parts, id=section.id, aria_labelledby=title)
