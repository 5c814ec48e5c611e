"""Results of a record are kept on it, cannot be changed, and are freed with it."""

import gc
import weakref
from threading import Thread

import pandas as pd
import pytest

from dashboard import memo as memos
from dashboard import record, words
from dashboard.measures import agreements, news, pairs
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters
from dashboard.telling.teller import Teller
from dashboard.telling.views import agreements as agreements_view


def fresh() -> Record:
    """Return a new Record with the tables that are already loaded."""
    held = record.current()
    return Record(held.package, held.tables)


@memo
def _made(of: Record, *codes: str) -> dict[str, pd.DataFrame]:
    """Return a new table."""
    return {code: pd.DataFrame({"a": [1, 2], "b": ["x", "y"]}) for code in codes}


def test_a_result_is_worked_out_once_for_a_choice():
    runs = []

    @memo
    def measure(of, chosen):
        runs.append(chosen)
        return len(runs)

    held = fresh()
    assert [measure(held, "a"), measure(held, "b"), measure(held, "a")] == [1, 2, 1]
    assert measure(fresh(), "a") == 3, "another record has results of its own"


def test_two_languages_have_results_of_their_own():
    @memo
    def told(of):
        return of.language

    held = fresh()
    english = words.of("en")
    other = words.Words("zh", english.texts, english.locale)
    assert [told(Teller(held, english)), told(Teller(held, other)), told(Teller(held, english))] == ["en", "zh", "en"]


def test_only_the_latest_results_are_kept():
    runs = []

    @memo(most=2)
    def measure(of, chosen):
        runs.append(chosen)
        return chosen

    held = fresh()
    for chosen in ("a", "b", "c", "c", "a"):
        assert measure(held, chosen) == chosen
    assert runs == ["a", "b", "c", "a"]
    assert memos.KEPT > 100


@pytest.mark.parametrize(
    "work",
    [
        lambda held: agreements.agreements(held, Filters()),
        lambda held: pairs.bilateral(held, pd.Timestamp("2026-01-01").date()),
        lambda held: agreements_view.answer(Teller(held, words.of("en")), Filters()),
        lambda held: _made(held, "a"),
    ],
)
def test_a_dropped_record_is_collected_with_what_was_worked_out_from_it(work):
    held = fresh()
    work(held)
    gone = weakref.ref(held)
    del held
    gc.collect()
    assert gone() is None


@pytest.mark.parametrize(
    "change",
    [
        lambda rows: rows.insert(0, "new", 1),
        lambda rows: rows.__setitem__("title", "changed"),
        lambda rows: rows.iloc.__setitem__((0, 0), "changed"),
        lambda rows: rows.pop("title"),
        lambda rows: rows.loc.__setitem__("new", rows.iloc[0]),
        lambda rows: setattr(rows.index, "name", "changed"),
        lambda rows: setattr(rows, "columns", [str(at) for at in range(len(rows.columns))]),
    ],
)
def test_a_change_by_a_caller_does_not_affect_the_kept_result(change):
    held = fresh()
    before = news.news(held, Filters()).copy()
    change(news.news(held, Filters()))
    pd.testing.assert_frame_equal(news.news(held, Filters()), before)
    assert news.news(held, Filters()).index.name == before.index.name


@pytest.mark.parametrize("tables", ["tables", "facts"])
def test_a_change_of_a_records_own_table_does_not_affect_the_record(tables):
    held, other = fresh(), fresh()
    for name in getattr(held, tables):
        before = getattr(held, tables)[name].copy()
        taken = getattr(held, tables)[name]
        taken["new"] = 1
        taken[taken.columns[0]] = "changed"
        for record_ in (held, other):
            pd.testing.assert_frame_equal(getattr(record_, tables)[name], before)


def test_tables_within_a_result_are_copied_too():
    held = fresh()
    taken = _made(held, "a", "b")
    one = taken["a"]
    one["a"] = 0
    assert list(_made(held, "a", "b")) == ["a", "b"]
    assert _made(held, "a", "b")["a"]["a"].tolist() == [1, 2]


def test_concurrent_readers_get_the_same_result_without_errors():
    held, found = fresh(), []

    @memo(most=3)
    def measure(of, chosen):
        return chosen

    def ask():
        found.extend(measure(held, at % 7) == at % 7 for at in range(2_000))

    readers = [Thread(target=ask) for _ in range(4)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert len(found) == 8_000
    assert all(found)
