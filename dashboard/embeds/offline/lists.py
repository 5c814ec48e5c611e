"""The sections that are lists: every record of a table as an article, with a box that narrows them as one types."""

from collections.abc import Iterable

from dashboard.embeds.offline import articles, parts
from dashboard.embeds.offline.document import Section
from dashboard.embeds.offline.way import Way
from dashboard.exports.html import Child, Element, tag
from dashboard.selection import Selection
from dashboard.telling import lists, views
from dashboard.telling.teller import Teller


def searched(told: Teller, way: Way, table: str, number: int) -> Element:
    """Return the box that narrows the list below it. It is hidden until the script shows it."""
    place = f"{way.section(table)}/search"
    counted = told.say("shown.of", n="{n}", total=told.say.count(table, number))
    box = tag("input", type="search", id=place, autocomplete="off")
    status = tag("p", role="status", data_counted=counted, data_nothing=told.say("narrow.nothing"))
    labelled = tag("label", told.say("narrow.search"), for_=place)
    return tag("div", labelled, " ", box, status, class_="find", hidden="hidden")


def of(told: Teller, way: Way, table: str, keys: Iterable[str] | None = None) -> list[Element]:
    """Return a table as a list that can be narrowed. keys: ids of its records, newest first; None for all."""
    rows = told.record.facts[table]
    held = list(rows.sort_values("first", ascending=False, kind="stable").index) if keys is None else list(keys)
    made = articles.of(told, way, held, table)
    return [searched(told, way, table, len(held)), tag("div", *made, class_="list")]


def section(told: Teller, way: Way, page: str, table: str, *before: Child) -> Section:
    """Return the section of a page that is a list: its answer, what stands before, and all records of its table."""
    answer = views.answer(told, Selection().on(page=page))
    return Section(way.section(page), told.say(f"{page}.menu"), (*parts.texts(answer), *before, *of(told, way, table)))


def alone(told: Teller, way: Way, table: str) -> Section:
    """Return the section of a table that has no page of its own."""
    rows = told.record.facts[table]
    aged = lists.aged(told, rows, table)
    return Section(way.section(table), told.say(f"table.{table}"), (*parts.texts(aged), *of(told, way, table)))
