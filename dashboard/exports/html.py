"""HTML as a tree: whatever a text holds, it stays a text."""

import re
from collections.abc import Iterable

from lxml import etree, html

from dashboard.languages import LANGUAGES
from dashboard.telling.tongues import Piece

DOCTYPE = "<!DOCTYPE html>"
# What no document may hold: control signs, halves of signs, and two that are none.
_NO_SIGN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Element = etree._Element
Child = str | Element | None


def tag(name: str, /, *children: Child, **attributes: str) -> Element:
    """Return an element. Texts are escaped when it is written; blank texts and None are left out.

    attributes: those with a blank value are left out. An underscore at the end of a name does not count (`class_`), one
    within it is a hyphen (`aria_label`).
    """
    made = html.Element(name)
    for key, value in attributes.items():
        if value:
            made.set(key.rstrip("_").replace("_", "-"), clean(value))
    for child in children:
        if isinstance(child, str):
            _append(made, clean(child))
        elif child is not None:
            made.append(child)
    return made


def _append(made: Element, text: str) -> None:
    """Write a text behind all that an element holds."""
    if len(made):
        made[-1].tail = (made[-1].tail or "") + text
    else:
        made.text = (made.text or "") + text


def clean(text: str) -> str:
    """Return a text without the signs that no document may hold."""
    return _NO_SIGN.sub("", text)


def spoken(pieces: Iterable[Piece]) -> list[Child]:
    """Return the pieces of a text, those in another language in an element that names it."""
    return [tag("span", each.words, lang=tongue(each.language)) if each.language else each.words for each in pieces]


def external(address: str) -> Element:
    """Return a link to another site, called as it is; plain text unless it is an address of the web."""
    if not address.startswith(("https://", "http://")):
        return tag("code", address)
    return tag("a", address, href=address, rel="external nofollow noopener")


def tongue(code: str) -> str:
    """Return the tag (BCP 47) of a language by its code; of one that the dashboard has not, the code."""
    return LANGUAGES[code].tag if code in LANGUAGES else code


def document(language: str, head: Iterable[Element], body: Iterable[Element], **marks: str) -> bytes:
    """Return a whole page in UTF-8. language: the code of its language. marks: attributes of its body, as for `tag`."""
    begin = tag("head", tag("meta", charset="utf-8"), *head)
    whole = tag("html", begin, tag("body", *body, **marks), lang=tongue(language))
    return html.tostring(whole, encoding="unicode", doctype=DOCTYPE).encode()
