"""Which rows of a table match: by the measure of the page that lists them, so that a file has what the page lists."""

from collections.abc import Callable
from typing import NamedTuple

import pandas as pd

from dashboard.measures import agreements, commitments, directory, meetings, news, practices
from dashboard.measures import map as posts
from dashboard.memo import memo
from dashboard.package.description import Table
from dashboard.record import Record
from dashboard.selection import Filters

COUNTRIES, YEARS = ("country", "match"), ("from", "to")
TEXT = "instrument"  # the parameter by which commitments are those of one text
Rows = Callable[[Record, Filters], pd.DataFrame]


class Narrowing(NamedTuple):
    """What narrows a table. `page`: the one that lists it. `parameters`: those of the page's that count for the table.

    `rows`: the measure of the rows that match; None if nothing narrows the table.
    """

    page: str = "search"
    parameters: tuple[str, ...] = ()
    rows: Rows | None = None


def _paragraphs(record: Record, filters: Filters) -> pd.DataFrame:
    return filters.keep(filters.apply(record.facts["commitments"]), "area")


def _reports(record: Record, filters: Filters) -> pd.DataFrame:
    return filters.keep(filters.apply(record.facts["country_reports"]), "area")


LISTED = {
    "organisations": Narrowing("directory", (*COUNTRIES, "kind", "q"), directory.bodies),
    "liaison_posts": Narrowing("map", (*COUNTRIES, *YEARS, "asof", "kind", "mandate", "q"), posts.posts),
    "agreements": Narrowing("agreements", (*COUNTRIES, *YEARS, "asof", "kind", "q"), agreements.agreements),
    "meetings": Narrowing("meetings", (*COUNTRIES, *YEARS, "series", "q"), meetings.meetings),
    "news": Narrowing("news", (*COUNTRIES, *YEARS, "topic", "publisher", "q"), news.news),
    "practices": Narrowing("practices", (*COUNTRIES, *YEARS, "area", "q"), practices.practices),
    "documents": Narrowing("commitments", (*YEARS, "kind", "q"), commitments.further_reading),
    "commitments": Narrowing("commitments", (*COUNTRIES, "area", "q", TEXT), _paragraphs),
    "country_reports": Narrowing("commitments", (*COUNTRIES, *YEARS, "area", "q"), _reports),
}


def of(table: Table) -> Narrowing:
    """Return what narrows a table.

    Of a table that no page lists, records are narrowed as the page Search does it: by words, and by countries and years
    if they have any. Rows of other tables are not narrowed.
    """
    if table.name in LISTED or not table.title_column:
        return LISTED.get(table.name, Narrowing())
    held = (*(COUNTRIES if table.countries.columns else ()), *(YEARS if table.period.columns else ()), "q")
    return Narrowing("search", held, lambda record, filters: filters.apply(record.facts[table.name]))


@memo
def rows(record: Record, name: str, filters: Filters, text: str = "") -> pd.DataFrame:
    """Return the rows of a table that match, as the table has them and in its order.

    filters: with the fields alone that count for it, see `of`. text: id of the agreement or document whose commitments
    are wanted, blank for those of all.
    """
    held, narrowing = record.tables[name], of(record.package.tables[name])
    if filters != Filters():
        kept = frozenset(narrowing.rows(record, filters).index)
        held = held[[key in kept for key in held.index]]
    return held[(held["agreement"] == text) | (held["document"] == text)] if text else held
