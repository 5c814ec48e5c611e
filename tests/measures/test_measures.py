"""Measures of several tables, compared with counts from the rows."""

from itertools import combinations

import pandas as pd
import pytest

from dashboard import record
from dashboard.measures import (
    agreements,
    commitments,
    data,
    details,
    directory,
    evidence,
    meetings,
    news,
    overview,
    practices,
)
from dashboard.measures import map as maps
from dashboard.selection import Filters
from dashboard.telling import values

RECORD = record.current()
ALL = Filters()
LISTS = {
    "agreements": agreements.agreements,
    "meetings": meetings.meetings,
    "news": news.news,
    "practices": practices.practices,
    "liaison_posts": maps.posts,
}


@pytest.mark.parametrize("table", sorted(LISTS))
def test_without_a_choice_a_list_holds_every_record_once(table):
    rows = LISTS[table](RECORD, ALL)
    assert sorted(rows.index) == sorted(RECORD.tables[table].index)


@pytest.mark.parametrize("table", sorted(LISTS.keys() - {"liaison_posts"}))
def test_a_list_comes_newest_first_and_undated_last(table):
    rows = LISTS[table](RECORD, ALL)
    if table == "news":  # items about one event follow the first of them
        about = pd.Series(news.events(rows), index=rows.index)
        rows = rows[(about == "") | ~about.duplicated()]
    first = rows["first"].tolist()
    assert len(first) > 10
    assert first == sorted(first, reverse=True)


@pytest.mark.parametrize("table", sorted(LISTS))
@pytest.mark.parametrize("country", RECORD.members)
def test_a_choice_of_country_keeps_just_its_records(table, country):
    rows = LISTS[table](RECORD, Filters(country=(country,)))
    facts = RECORD.facts[table]
    assert set(rows.index) == {key for key, codes in facts["countries"].items() if country in codes}


# In `make test` each two countries, but for the commitments, whose texts are many: five of the six.
TOGETHER = {(table, 2) for table in (*LISTS, "organisations")} | {("commitments", 5)}


@pytest.mark.parametrize(
    ("table", "number"),
    [
        pytest.param(table, number, marks=[] if (table, number) in TOGETHER else pytest.mark.product)
        for table in [*sorted(LISTS), "organisations", "commitments"]
        for number in (2, 3, 5)
    ],
)
def test_a_choice_of_all_countries_keeps_just_the_records_that_name_each(table, number):
    measured = LISTS | {"organisations": directory.bodies, "commitments": every_commitment}
    together = 0
    for codes in combinations(RECORD.members, number):
        rows = measured[table](RECORD, Filters(country=codes, match="all"))
        named = {key: set(held) for key, held in RECORD.facts[table]["countries"].items()}
        assert set(rows.index) == {key for key, held in named.items() if set(codes) <= held}
        any_of_them = measured[table](RECORD, Filters(country=codes))
        assert set(any_of_them.index) == {key for key, held in named.items() if set(codes) & held}
        together += len(rows)
    assert (together > 0) == (table != "organisations" and (table != "liaison_posts" or number == 2))


def every_commitment(known, chosen):
    """Return the matching commitments of all texts."""
    return pd.concat([commitments.commitments(known, chosen, text) for text in known.commitment_texts])


def test_counts_links_and_facets_follow_the_choice_of_all_countries_too():
    for two in combinations(sorted(RECORD.members), 2):
        chosen = Filters(country=two, match="all")
        assert [row.shown for row in overview.counts(RECORD, chosen)] == [
            sum(set(two) <= set(codes) for codes in RECORD.facts[table]["countries"]) for table in overview.COUNTED
        ]
        assert {link.pair for link in maps.links(RECORD, chosen)} <= {"-".join(two)}
        assert sum(maps.kind_counts(RECORD, chosen).values()) == len(maps.posts(RECORD, chosen))
    assert maps.links(RECORD, Filters(country=("KHM", "THA"), match="all"))
    assert maps.links(RECORD, Filters(country=("KHM", "LAO", "THA"), match="all")) == ()


@pytest.mark.parametrize("table", sorted(LISTS))
def test_a_list_without_matches_is_an_empty_table(table):
    rows = LISTS[table](RECORD, Filters(q="no record holds these words 4711"))
    assert rows.empty
    assert list(rows.columns) == list(LISTS[table](RECORD, ALL).columns)


def test_counts_say_what_is_shown_of_what_there_is():
    counts = overview.counts(RECORD, Filters(country=("CHN",)))
    assert [row.table for row in counts] == list(overview.COUNTED)
    for row in counts:
        assert row.shown <= row.total
        assert row.total == len(RECORD.tables[row.table])


def test_the_newest_are_dated_and_no_announced_meeting_is_among_them():
    for table in overview.COUNTED:
        assert (overview.newest(RECORD, ALL, table)["first"] != "").all()
    assert (overview.newest(RECORD, ALL, "meetings")["status"] == "held").all()


def test_coming_meetings_are_announced_and_not_over_by_the_day_of_the_data():
    coming = overview.coming(RECORD, ALL)
    assert (coming["status"] == "announced").all()
    assert (coming["last"] > RECORD.package.created).all()


def test_each_dated_meeting_has_a_span_that_ends_after_its_last_day():
    rows = meetings.meetings(RECORD, ALL)
    spans = meetings.spans(RECORD, ALL)
    assert spans
    assert [span.meeting for span in spans] == list(rows[rows["first"] != ""].sort_values("first", kind="stable").index)
    for span in spans:
        last = RECORD.facts["meetings"].at[span.meeting, "last"]
        assert pd.Timestamp(span.until) - pd.Timestamp(last) == pd.Timedelta(days=1)
        assert len(span.starts) == {"day": 10, "month": 7, "year": 4}[span.known]


def test_each_pair_is_one_arc_and_counts_its_agreements():
    links = maps.links(RECORD, ALL)
    assert len(links)
    assert len({link.pair for link in links}) == len(links)
    parties = RECORD.tables["agreement_parties"].groupby("agreement")["party"].agg(frozenset)
    rows = RECORD.tables["agreements"]
    bilateral = rows[
        (rows["scope"] == "bilateral")
        & ~rows["status"].isin(["under_negotiation", "announced", "drafted", "approved", "draft"])
    ].index
    for a, b in combinations(sorted(RECORD.members), 2):
        expected = {key for key in bilateral if parties[key] == {a, b}}
        found = [link for link in links if link.pair == f"{a}-{b}"]
        assert {key for link in found for key in link.agreements} == expected
        assert sum(link.number for link in found) == len(expected)


def test_an_arc_runs_between_the_two_capitals():
    places, countries = RECORD.tables["places"], RECORD.tables["countries"]
    links = maps.links(RECORD, ALL)
    assert links
    for link in links:
        start, end = places.loc[countries.at[link.a, "capital"]], places.loc[countries.at[link.b, "capital"]]
        assert (link.from_latitude, link.from_longitude) == (start["latitude"], start["longitude"])
        assert (link.to_latitude, link.to_longitude) == (end["latitude"], end["longitude"])


def test_no_pair_is_left_when_no_agreement_matches():
    assert maps.links(RECORD, Filters(q="4711 nothing")) == ()
    assert agreements.by_pair(RECORD, Filters(q="4711 nothing")).empty


def test_instruments_that_are_not_bilateral_are_listed_and_not_drawn():
    assert set(agreements.regional(RECORD, ALL)["scope"]) <= {"subregional", "regional", "global"}
    bilateral = RECORD.tables["agreements"].query("scope == 'bilateral'")
    assert len(agreements.regional(RECORD, ALL)) + len(bilateral) == len(RECORD.tables["agreements"])


@pytest.mark.parametrize(
    ("counts", "keep"),
    [
        (lambda chosen: meetings.series_counts(RECORD, chosen), ("meetings", "series")),
        (lambda chosen: maps.kind_counts(RECORD, chosen), ("liaison_posts", "kind")),
    ],
)
def test_the_counts_of_a_facet_are_those_of_the_records(counts, keep):
    table, column = keep
    found = counts(ALL)
    assert found
    for code, number in found.items():
        cells = RECORD.facts[table][column]
        assert number == sum(code in cell if isinstance(cell, tuple) else code == cell for cell in cells) > 0


def test_the_counts_of_a_facet_do_not_depend_on_its_own_choice():
    for field, count in (("series", meetings.series_counts), ("kind", maps.kind_counts)):
        for code in count(RECORD, ALL):
            assert count(RECORD, Filters(**{field: (code,)})) == count(RECORD, ALL)


def test_every_filled_field_of_every_record_is_shown():
    forms = set()
    for key in RECORD.records:
        name = RECORD.table_of(key)
        said = details.fields(RECORD, key)
        forms |= {values.form(field.column) for field in said}
        row = RECORD.tables[name].loc[key]
        for column in RECORD.package.tables[name].columns:
            value = row[column.name]
            filled = bool(value) if isinstance(value, str | tuple) else pd.notna(value)
            silent = set(RECORD.package.tables[name].key) - (
                {"area", "meeting"} if name == "country_reports" else set()
            )
            unsaid = column.name in {*silent, *details.UNSAID, RECORD.package.tables[name].title_column}
            told = column.name in {field.column.name for field in said}
            assert told == (bool(filled) and not unsaid), (key, column.name)
    assert {"date", "country", "place", "category", "text"} <= forms


def test_records_of_a_pair_name_both_countries_and_not_all_six():
    for country in RECORD.members:
        assert all(country in codes for codes in details.concerning(RECORD, (country,), "agreements")["countries"])
    for pair in RECORD.pairs:
        for codes in details.concerning(RECORD, tuple(pair.split("-")), "agreements")["countries"]:
            assert set(pair.split("-")) <= set(codes)
            assert not set(RECORD.members) <= set(codes)


def test_there_are_fifteen_pairs():
    assert len(RECORD.pairs) == 15


def test_every_table_and_column_of_the_package_is_described():
    tables = data.tables(RECORD)
    assert len(tables) == len(RECORD.package.tables) > 10
    for name, row in zip(RECORD.package.tables, tables.itertuples(), strict=True):
        columns = data.columns(RECORD, name)
        assert f"{row.table}.csv" == RECORD.package.tables[name].path
        assert list(columns["column"]) == list(RECORD.tables[name].columns)
        assert columns["description"].all()
        assert row.records == len(RECORD.tables[name])


def test_the_latest_date_of_a_table_is_not_in_the_future():
    tables = data.tables(RECORD).set_index("table")
    starts = [day for day in RECORD.tables["meetings"]["starts"] if day and day <= RECORD.package.created]
    assert tables.at["meetings", "latest"] == max(starts)
    assert tables.at["countries", "latest"] == ""
    assert all(latest[:4] <= RECORD.package.created[:4] for latest in tables["latest"])


def test_a_table_says_when_it_last_changed():
    tables = data.tables(RECORD).set_index("table")
    for name, rows in RECORD.tables["changes"].groupby("table", observed=True):
        assert tables.at[name, "changed"] == rows["date"].max()
    assert tables.at["sources", "changed"] == ""


def test_a_table_counts_its_records_with_doubts_and_those_on_which_sources_disagree():
    tables, told = data.tables(RECORD).set_index("table"), RECORD.tables["evidence"]
    for name in told["table"].unique():
        own = told[told["table"] == name]
        assert tables.at[name, "doubtful"] == own.loc[own["certainty"] == "doubtful", "record"].nunique()
        assert tables.at[name, "conflicting"] == own.loc[own["says"] != "", "record"].nunique()
    assert tables["conflicting"].sum() >= 20
    assert pd.isna(tables.at["sources", "doubtful"])


def test_each_language_counts_its_texts_by_table_and_by_status():
    tables = data.tables(RECORD)
    for language in data.translations(RECORD).itertuples():
        assert tables["texts"].sum() == language.texts > 1000
        assert tables[language.language].sum() == language.done
        assert language.original + language.official + language.checked + language.draft == language.done
        assert 0 <= language.outdated <= language.done


def test_both_sides_of_a_conflict_stand_together():
    assert evidence.disputed(RECORD)
    for key in evidence.disputed(RECORD) & set(RECORD.records):
        told = details.conflicts(RECORD, key)
        for _, sides in told.groupby(["table", "record", "field"], observed=True):
            assert sides["says"].nunique() > 1, key
            assert (sides["source_title"] != "").all()


def test_a_record_without_a_conflict_has_no_sides():
    quiet = next(key for key in RECORD.records if key not in evidence.disputed(RECORD))
    assert details.conflicts(RECORD, quiet).empty


def test_each_record_has_its_name_in_chinese():
    translated = RECORD.tables["translations_zh"]
    names = translated[translated["field"].isin(("title", "name"))]
    for table in ("meetings", "news", "practices", "agreements", "liaison_posts", "documents", "organisations"):
        assert len(RECORD.tables[table])
        assert set(RECORD.tables[table].index) == set(names.loc[names["table"] == table, "record"]), table


def test_each_source_says_how_many_statements_rest_on_it():
    sources = data.sources(RECORD)
    assert sources["statements"].sum() == len(RECORD.tables["evidence"])
    assert (sources["statements"] > 0).all()
