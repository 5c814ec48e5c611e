"""Write a list for the component that shows it: lines of JSON. gms_lists/assets/list.js reads them.

A list is three lines: what changes with the choice, what is told of the list, its rows. The second and third line are
sent apart, under a key, so that they are sent once and not at each choice.
"""

import gzip
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from typing import NamedTuple

from dashboard.selection import address
from dashboard.selection.place import FORMS
from dashboard.telling.listing import Listing, Part, Row
from dashboard.words import Words

PAGE = 50  # rows on a page
ROWS = "rows"  # the first word of what is sent apart


class Rows(NamedTuple):
    """What is sent apart. `key`: another for other rows or words. `data`: name and key in a line, then `packed`."""

    key: str
    data: bytes


def apart(listing: Listing, say: Words, name: str, level: int, headed: bool = False) -> Rows:
    """Return what is sent apart of a list that readers narrow. For the arguments see `write`."""
    lines = write(listing, say, name, level, headed)
    key = f"{name}-{blake2b(lines, digest_size=8).hexdigest()}"
    return Rows(key, b"\n".join((_json([ROWS, name, key]), packed(lines))))


def packed(lines: bytes) -> bytes:
    """Return lines as gzip, the same for the same lines: a sixth of the bytes of a long list."""
    return gzip.compress(lines, mtime=0)


def write(listing: Listing, say: Words, name: str, level: int, headed: bool = False) -> bytes:
    """Return the second and third line for a list that readers narrow.

    name: unique on the page. level: of the headings of its cards, 2 to 4. headed: whether a heading stands above it.
    """
    told = {
        "name": name,
        "lang": say.language,
        "label": listing.label,
        "level": level,
        "longest": address.LONGEST_QUERY,
        "headed": headed,
        "page": PAGE,
        "forms": [[form, say.value("form", form)] for form in FORMS],
        "facets": [
            {"name": each.name, "label": each.label, "options": each.options, "folded": each.folded}
            for each in listing.facets
        ],
        "heads": listing.heads,
        "title": listing.title,
        "words": {**_words(say), "matching": listing.matching},
    }
    return _lines(told, listing.rows)


def part(some: Part) -> bytes:
    """Return rows of a long list, in answer to a browser that asked for them."""
    rows = [_row(replace(row, text="", codes=())) for row in some.rows]  # by which the browser does not search them
    return _json({"number": some.number, "counts": some.counts, "rows": rows})


def chosen(
    turn: int = 0,
    choice: Mapping[str, object] | None = None,
    file: str = "",
    far: str = "",
    key: str = "",
    shown: Sequence[int] | None = None,
) -> bytes:
    """Return the first line: the turn at which Python set the choice, and the choice; then two relative addresses.

    file: that of the CSV, with the parameters that the list does not choose. far: the same of the rows, blank if they
    are sent. key: of what is sent apart, blank if the other lines follow. shown: the positions of the rows that all
    other filters leave; None for all rows.
    """
    return _json([turn, choice or {}, file, far, key, shown])


def _lines(told: Mapping[str, object], rows: Sequence[Row]) -> bytes:
    return b"\n".join((_json(told), _json([_row(row) for row in rows])))


def _json(value: object) -> bytes:
    """Return JSON in one line. A lone surrogate, which UTF-8 cannot hold, becomes a question mark."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def _row(row: Row) -> dict[str, object]:
    """Return a row without its blank fields."""
    card = row.card
    held = {
        "record": card.record,
        "title": card.title,
        "meta": [part for part in card.meta if part],
        "paler": card.paler,
        "tags": card.tags,
        "summary": card.summary,
        "beside": card.beside,
        "light": card.light,
        "lang": card.language,
        "summary_lang": card.summary_language,
        "address": card.address,
        "state": card.address_state,
        "printed": card.printed,
        "text": row.text,
        "codes": row.codes,
        "cells": row.cells,
        "group": row.group,
        "event": row.event,
        "pale": row.paler,
    }
    return {name: value for name, value in held.items() if value or name in ("meta", "tags", "text", "title")}


def _words(say: Words) -> dict[str, object]:
    """Return the words of the controls."""
    keys = (
        "again",
        "search",
        "hint",
        "form",
        "pages",
        "page",
        "previous",
        "next",
        "link",
        "copied",
        "file",
        "nothing",
        "failed",
        "clear",
    )
    noted = say.noted("{words}", "{note}")  # the pattern, which the browser fills in
    held = {key: say(f"narrow.{key}") for key in (*keys, "paper")}
    return held | {"numbers": say.locale.language, "noted": noted}
