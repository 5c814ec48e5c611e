"""The lists of a page as a browser shows them: what the component is given, narrowed here by hand."""

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block, Element

from dashboard import search
from dashboard.exports.listing import ROWS
from dashboard.selection.narrowing import narrowed
from dashboard.telling.card import Card
from dashboard.ui.parts import fields
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run import state
from tests import short_lists

KINDS = ("list", ROWS)  # of keys: a list that readers narrow, what is sent of it apart
FOOT = re.compile(r'<p class="gms-foot">.*?<a href="([^"]*)" download>')


@dataclass(frozen=True)
class Shown:
    """One list, or the foot of a figure.

    `kind`: one of KINDS, "cards" for a short list, or "foot", of which only the file counts. `turn`, `choice`, `told`,
    `given`: its data. `given` holds all rows.
    """

    kind: str
    name: str
    turn: int
    choice: dict
    told: dict
    given: list

    @property
    def rows(self) -> list[dict]:
        """The rows that match the choice, on all pages of the list."""
        chosen = [self.choice[facet["name"]] for facet in self.told["facets"]]
        found = []
        for row in self.given:
            held = [
                {facet["options"][at][0] for at in codes}
                for facet, codes in zip(self.told["facets"], row.get("codes", []), strict=True)
            ]
            facets = all(not codes or own & set(codes) for codes, own in zip(chosen, held, strict=True))
            if facets and search.matches(self.choice.get("q", ""), row["text"]):
                found.append(row)
        return found

    @property
    def matching(self) -> str:
        """The sentence that says how many match; blank for a short list."""
        words = self.told.get("words", {})
        return words["matching"].replace("{n}", f"{len(self.rows):,}") if "matching" in words else ""

    @property
    def as_table(self) -> bool:
        """Whether the rows are shown as a table."""
        return self.choice.get("form") == "table"

    @property
    def texts(self) -> list[str]:
        """Each row as a card in markdown, or as a line of a table, with the heading of its group above it."""
        found, above, numbers, rows = [], None, {}, self.rows
        for row in rows:
            numbers[row.get("group", "")] = numbers.get(row.get("group", ""), 0) + 1
        for row in rows:
            group = row.get("group", "")
            if group and group != above:
                found.append(f"**{plain(group)}** ({numbers[group]})")
            above = group
            found.append(" | ".join(map(plain, row["cells"])) if self.as_table else markdown(row))
        return found


def every(page: AppTest) -> list[Shown]:
    """Return the lists of a page and its drawer, and the feet of their figures, in their order."""
    found, apart = [], {}
    for element in elements(page._tree):
        if element.type == "html":
            found += _in_html(element.proto.body)
        if element.type != "bidi_component":
            continue
        kind, name = element.proto.id.split("-", 2)[2].split("-", 1)  # "$$ID-", a sum of the arguments, the key
        assert kind in KINDS
        line, _, others = element.proto.bytes.partition(b"\n")
        others = gzip.decompress(others) if kind == ROWS else others
        first, rest = json.loads(line), [json.loads(other) for other in others.split(b"\n") if other]
        if kind == ROWS:
            assert first[:2] == [ROWS, rest[0]["name"]]
            apart[first[2]] = rest
            continue
        turn, choice, file, far, key, shown = first
        told, given = apart[key] if key else rest
        given = given if shown is None else [given[at] for at in shown]
        # The browser holds what its reader chose; Python tells it only what was chosen otherwise.
        choice = {name: page.session_state[name] for name in choice}
        found.append(Shown(kind, name, turn, choice, told | {"file": file, "far": far}, given))
    return found


def elements(block: Block) -> Iterator[Element]:
    """Yield the elements within a block, in the order of the page."""
    for child in block.children.values():
        if isinstance(child, Block):
            yield from elements(child)
        else:
            yield child


def _in_html(written: str) -> Iterator[Shown]:
    """Yield the short lists and the feet of an element, in their order."""
    *above, last = FOOT.split(written)  # what stands above a foot, then its address, and so on
    for at, part in enumerate([*above, last]):
        if at % 2:
            yield _foot(part)
        else:
            yield from (Shown("cards", told["name"], 0, {}, told, rows) for told, rows in short_lists.found(part))


def _foot(written: str) -> Shown:
    file = unescape(written)
    name = PurePosixPath(urlsplit(file).path).stem
    return Shown("foot", name, 0, {}, {"name": name, "file": file, "facets": []}, [])


def named(page: AppTest, name: str) -> Shown:
    """Return the list of that name."""
    (found,) = [each for each in every(page) if each.name == name and each.kind != "foot"]
    return found


def main(page: AppTest) -> Shown:
    """Return the list that readers narrow."""
    (found,) = [each for each in every(page) if each.kind == "list"]
    return found


def openers(page: AppTest, begin: str = "") -> list[str]:
    """Return "open-<name of the list>-<record>" for each title to click that begins so, in the order of the page."""
    found = [f"open-{each.name}-{row['record']}" for each in every(page) for row in each.rows]
    return [key for key in found if key.startswith(begin)]


def cards(page: AppTest) -> list[str]:
    """Return all rows of all lists as markdown."""
    return [text for each in every(page) for text in each.texts]


def said(page: AppTest) -> list[str]:
    """Return what the lists of a page say: how many match, then the rows."""
    sentences = [plain(each.matching) for each in every(page) if each.matching]
    nothing = [plain(each.told["words"]["nothing"]) for each in every(page) if each.kind == "list" and not each.rows]
    return [*sentences, *nothing, *cards(page)]


def markdown(row: dict) -> str:
    """Return a row as a card in markdown, every text escaped."""
    card = Card(row["record"], row["title"], tuple(row["meta"]), tags=tuple(row["tags"]), paler=row.get("paler", ""))
    byline = " · ".join(fields.paler(plain(part)) if part == card.paler else plain(part) for part in card.meta)
    badges = " ".join(f":gray-badge[{plain(tag)}]" for tag in card.tags)
    title = plain(card.title) if row.get("light") else f"**{plain(card.title)}**"
    lines = ["  \n".join(filter(None, (title, f"{byline} {badges}".strip()))), plain(row.get("summary", ""))]
    lines.append(plain(row.get("beside", "")))
    if row.get("address"):
        lines.append(fields.small(fields.address(row["address"]), plain(row.get("state", ""))))
    for entries, known in row.get("printed", []):
        lines.append(fields.small(*map(fields.printed, entries), plain(known)))
    return "\n\n".join(line for line in lines if line)


def open_record(page: AppTest, record: str) -> AppTest:
    """Open a record as a click on its title does, and return the page after its run."""
    assert any(key.endswith(f"-{record}") for key in openers(page))
    page.session_state["record"] = record
    return page.run()


def choose(page: AppTest, /, **choice: object) -> AppTest:
    """Change the choice of the list as its controls do, and return the page after its run."""
    held = main(page)
    facets = {facet["name"]: [code for code, _ in facet["options"]] for facet in held.told["facets"]}
    assert set(choice) <= set(held.choice)
    taken = narrowed({**held.choice, "page": 1, **choice}, facets)
    for name, value in taken.items():
        page.session_state[name] = value
    page.session_state[state._TOLD], page.session_state[state._SENT] = taken, True
    return page.run()
