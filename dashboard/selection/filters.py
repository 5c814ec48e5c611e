"""The filters that measures are given. Each filter can be said in words."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Protocol

import pandas as pd

from dashboard import search
from dashboard.words import Words

# Column of a table → field of Filters, if their names differ.
FIELDS = {"topics": "topic", "publisher_code": "publisher"}
# How many of the chosen countries a record must name. The first is the default.
MATCHES = ANY, ALL = ("any", "all")


@dataclass(frozen=True)
class Filters:
    """The reader's choice of records. A blank field does not filter.

    `match`: one of MATCHES, for `country`; always ANY with fewer than two countries, so that equal choices are equal.
    `country`, `topic`, `kind`, `mandate`, `series`, `area` and `publisher` hold codes, `start` and `end` years. `asof`
    is the day whose state is shown: a partial date, whose last day counts, or blank for the day of the data. `q` holds
    words to search for.
    """

    country: tuple[str, ...] = ()
    match: str = ANY
    start: int | None = None
    end: int | None = None
    asof: str = ""
    q: str = ""
    topic: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    mandate: tuple[str, ...] = ()
    series: tuple[str, ...] = ()
    area: tuple[str, ...] = ()
    publisher: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Set `match` to ANY with fewer than two countries."""
        if len(self.country) < 2:
            object.__setattr__(self, "match", ANY)  # the way that frozen dataclasses leave for this

    @property
    def together(self) -> bool:
        """Whether records must name several countries together."""
        return self.match == ALL

    def names(self, codes: Iterable[str]) -> bool:
        """Return whether a record that names these countries matches `country`. codes: of countries."""
        chosen = frozenset(self.country)
        if not chosen:
            return True
        return chosen.issubset(codes) if self.together else not chosen.isdisjoint(codes)

    def without(self, *names: str) -> "Filters":
        """Return a copy with the named fields at their default."""
        return replace(self, **{item.name: item.default for item in fields(self) if item.name in names})

    def only(self, *names: str) -> "Filters":
        """Return a copy with all fields except the named ones at their default."""
        return self.without(*({item.name for item in fields(self)} - set(names)))

    def apply(self, facts: pd.DataFrame) -> pd.DataFrame:
        """Return the rows that match `country`, `start`, `end` and `q`. For the other fields see `keep`.

        facts: with the columns of `enrich.enriched`. For `country` see `names`. A row matches the years if its possible
        span overlaps them. An undated row matches no choice of years.
        """
        kept = pd.Series(True, index=facts.index)
        if self.country:
            kept &= facts["countries"].map(self.names).astype(bool)
        if self.start or self.end:
            kept &= (facts["first"] != "") & (facts["first"].str[:4] <= str(self.end or 9999))
            kept &= facts["last"].str[:4] >= str(self.start or 0)
        for term in search.terms(self.q):
            kept &= facts["folded"].map(term.within).astype(bool)
        return facts[kept]

    def keep(self, facts: pd.DataFrame, column: str) -> pd.DataFrame:
        """Return the rows whose column (a code, or a tuple of codes) holds a chosen one; all rows if none is chosen."""
        chosen = frozenset(getattr(self, FIELDS.get(column, column)))
        if not chosen:
            return facts
        return facts.loc[
            [not chosen.isdisjoint((codes,) if isinstance(codes, str) else codes) for codes in facts[column]]
        ]


class Names(Protocol):
    """What filters need to be said in words: the catalogue, names of countries and publishers, the range of years."""

    say: Words

    def countries(self, codes: Sequence[str], conjunction: str = "and") -> str:
        """Return the names of countries as one phrase."""
        ...

    def publisher(self, code: str) -> str:
        """Return the name of a publisher of news."""
        ...

    def day(self, partial: str) -> str:
        """Return the last day of a partial date, in words."""
        ...

    @property
    def years(self) -> range:
        """The years that the record spans."""
        ...


# Pages that show each chosen country, rather than records that name any or all of them: `match` does not count there.
COMPARING = frozenset({"country", "pair"})
# The filters of every page, and those of single pages by page name. A page names only the filters that it has.
SHARED = ("country", "years")
OWN: Mapping[str, tuple[str, ...]] = {
    "overview": ("q",),
    "map": ("asof", "kind", "mandate", "q"),
    "agreements": ("asof", "kind", "q"),
    "meetings": ("series", "q"),
    "commitments": ("area", "q"),
    "news": ("topic", "publisher", "q"),
    "practices": ("area", "q"),
    "pair": ("asof",),
    "directory": ("kind", "q"),
    "search": ("q",),
}
# The same where a page shows another list in the place of its own, by page and list.
OTHER_LISTS: Mapping[tuple[str, str], tuple[str, ...]] = {("commitments", "documents"): ("area", "kind", "q")}
TIMED = frozenset(page for page, names in OWN.items() if "asof" in names)  # pages that show the state of a day


def _country(chosen: Filters, page: str, names: Names) -> str:
    every = page in COMPARING or chosen.together
    return names.countries(chosen.country, "and" if every else "or") if chosen.country else ""


def _years(chosen: Filters, _page: str, names: Names) -> str:
    if not (chosen.start or chosen.end):
        return ""
    years = names.years
    return names.say("filter.years_said", start=chosen.start or years[0], end=chosen.end or years[-1])


def _asof(chosen: Filters, _page: str, names: Names) -> str:
    return names.say("filter.asof_said", date=names.day(chosen.asof)) if chosen.asof else ""


def _q(chosen: Filters, _page: str, names: Names) -> str:
    return names.say("filter.q_said", text=chosen.q) if chosen.q else ""


def _publisher(chosen: Filters, _page: str, names: Names) -> str:
    told = names.say.listed([names.publisher(code) for code in chosen.publisher], "or")
    return names.say("filter.publisher_said", publishers=told) if told else ""


def _coded(field: str, column: str) -> Callable[[Filters, str, Names], str]:
    """Return the function that says a filter of codes in words, with the labels of a column."""

    def clause(chosen: Filters, _page: str, names: Names) -> str:
        told = names.say.listed([names.say.value(column, code) for code in getattr(chosen, field)], "or")
        return names.say(f"filter.{field}_said", values=told) if told else ""

    return clause


# For each filter the function that says it in words, blank if nothing is chosen; after Datasette's `human_clause`.
# The phrase of `country` says `match` too, that of `years` both ends.
CLAUSES: Mapping[str, Callable[[Filters, str, Names], str]] = {
    "country": _country,
    "years": _years,
    "asof": _asof,
    "kind": _coded("kind", "kind"),
    "mandate": _coded("mandate", "mandate"),
    "series": _coded("series", "series"),
    "area": _coded("area", "area"),
    "topic": _coded("topic", "topics"),
    "publisher": _publisher,
    "q": _q,
}


def own(page: str, listing: str = "") -> tuple[str, ...]:
    """Return the filters that a page has beside SHARED. listing: the name of the list that it shows."""
    return OTHER_LISTS.get((page, listing), OWN.get(page, ()))


def in_words(chosen: Filters, page: str, names: Names, listing: str = "") -> dict[str, str]:
    """Return a phrase for each filter of a page that is set, by its name. listing: as for `own`."""
    held = (*SHARED, *own(page, listing))
    return {name: clause for name in held if (clause := CLAUSES[name](chosen, page, names))}


def of_page(chosen: Filters, page: str) -> Filters:
    """Return the filters that a page uses: without `asof`, unless the page is in TIMED."""
    return chosen if page in TIMED else chosen.without("asof")
