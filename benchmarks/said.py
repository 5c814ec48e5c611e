"""What a page says, told from the messages that a server sends of it."""

import hashlib
import html
import re
from collections.abc import Iterable
from typing import Any, NamedTuple

# What a page says, as told from what its widgets hold, which depends on how the reader came there.
_SAYS = ("markdown", "html", "heading", "bidi_component")
_CHOOSES = ("multiselect", "text_input")
_TURN = re.compile(rb"^\[\d+,")  # the time at which a list was set
_FOOT = re.compile(r"Record of [^,]+, version ([^ ]+)\. ")
_LIST = re.compile(r"\$\$ID-[0-9a-f]+-list-\w+")


class Part(NamedTuple):
    """An element of a page: its kind, its sign, blank for one that says nothing, and what else is needed of it."""

    kind: str
    sign: str = ""
    version: str = ""
    widget: str = ""
    fragment: str = ""


def part_of(delta: Any) -> Part:
    """Return an element of a page, or a block of them, that a message brings."""
    kind = delta.new_element.WhichOneof("type") if delta.HasField("new_element") else None
    if kind is None:
        return Part("")
    element = getattr(delta.new_element, kind)
    if kind in _CHOOSES:
        return Part(kind, widget=element.id, fragment=delta.fragment_id)
    if kind not in _SAYS:
        return Part(kind)
    if kind == "bidi_component":
        said, foot = _TURN.sub(b"[0,", element.bytes), None
        widget = element.id if _LIST.fullmatch(element.id) else ""
    else:
        said, widget = element.SerializeToString(deterministic=True), ""
        foot = _FOOT.search(html.unescape(element.body)) if kind == "html" else None
    return Part(kind, hashlib.sha256(said).hexdigest(), foot[1] if foot else "", widget, delta.fragment_id)


def sign_of(shown: Iterable[tuple[tuple[int, ...], Part]]) -> str:
    """Return a sign of all that a page says. shown: its parts with their places."""
    signs = "".join(f"{place}{part.sign}" for place, part in sorted(shown) if part.sign)
    return hashlib.sha256(signs.encode()).hexdigest()
