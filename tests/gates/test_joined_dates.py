"""Every date that is read, and every pair of dates that is joined, has a gate: proved by watching what is read.

In a copy of the small package every column of dates has a day of its own, so that a date tells its column. Then all is
told, and each date that is read as days, and each pair of a start and an end, leads back to its columns.
"""

import random
import re
import sys
from datetime import date, timedelta
from functools import cache

import pytest

from dashboard import dates, words
from dashboard.package import schema
from dashboard.package.description import Column
from dashboard.paths import DATA
from tests import mutants
from tests.mutants import Mutant

TABLES = schema.read(DATA).tables
FIRST = date(2007, 1, 1)
IMPOSSIBLE = ("2015-13", "2015-02-30", "2015-00-01", "0000", "2015-1-1", "2200", "soon")
SEEDS = range(3)  # of the copies in which each cell of dates that may be blank is blank or not


def dated(column: Column) -> bool:
    """Return whether a column holds dates: partial dates, spans of time, or texts in the form of a day."""
    pattern = re.compile(column.pattern) if column.pattern else None
    like_a_day = pattern is not None and pattern.fullmatch("2015-02-28") and not pattern.fullmatch("zz")
    return column.partial_date or column.interval or bool(like_a_day)


@cache
def days() -> dict[tuple[str, str], str]:
    """Return a day for each column of dates, by (table, column). Within a table none lies before what it follows."""
    found: dict[tuple[str, str], str] = {}
    told_last = sorted(TABLES.values(), key=lambda table: table.name in ("evidence", "sources"))  # of what is told
    for table in told_last:
        waiting = [column for column in table.columns if dated(column)]
        while waiting:
            ready = [c for c in waiting if not set(c.not_before) & {other.name for other in waiting}]
            for column in ready:
                found[table.name, column.name] = (FIRST + timedelta(days=len(found))).isoformat()
            waiting = [column for column in waiting if column not in ready]
    return found


def told_apart(small, seed: int) -> Mutant:
    """Return the small package with the day of its column in each cell of dates, or blank where the seed has it so."""
    chance, mutant = random.Random(seed), Mutant.of(small)
    for (table, name), day in days().items():
        column = TABLES[table].column(name)
        for row in mutant.rows[table]:
            may_be_blank = not column.required and not name.endswith("as_of")  # a status with a source has a day
            blank = may_be_blank and chance.random() < 0.4
            row[name] = "" if blank else f"{day}/{day}" if column.interval else day
    for row in mutant.rows["meetings"]:
        row["ends"] = row["ends"] if row["starts"] else ""
    for name, table in TABLES.items():  # rows that only their days told apart
        mutant.rows[name] = list({tuple(row[part] for part in table.key): row for row in mutant.rows[name]}.values())
    return mutant


@pytest.fixture
def watched(monkeypatch) -> tuple[set[str], set[tuple[str, str]]]:
    """Return what is read from now on: dates read as days, and pairs of a start and an end."""
    read, joined = set(), set()
    span, between = dates.span, dates.between

    def watched_span(text):
        read.add(text)
        return span(text)

    def watched_between(starts, ends):
        joined.add((starts, ends))
        return between(starts, ends)

    for module in [module for name, module in sys.modules.items() if name.partition(".")[0] == "dashboard"]:
        for name, real, other in (("span", span, watched_span), ("between", between, watched_between)):
            if getattr(module, name, None) is real:
                monkeypatch.setattr(module, name, other)
    return read, joined


@pytest.fixture(params=["a language a copy", pytest.param("all of each", marks=pytest.mark.product)])
def found(request, small, tmp_path, watched):
    """Return the columns whose dates are read as days, and the pairs of columns whose dates are joined.

    Which dates are read depends on the rows, hardly on the language: `make test` tells each copy in another one.
    """
    languages = words.languages()
    for seed in SEEDS:
        told_apart(small, seed).write(tmp_path / "watched")
        told = languages if request.param == "all of each" else [languages[seed % len(languages)]]
        assert mutants.open_everything(tmp_path / "watched", told) > 80
    of = {day: column for column, day in days().items()}
    read, joined = watched
    pairs = {(of[starts], of[ends]) for starts, ends in joined if starts in of and ends in of}
    return {of[day] for day in read if day in of}, pairs


def test_every_date_that_is_read_or_joined_has_a_gate(found, broken):
    read, joined = found
    assert len(read) > 15
    assert len(joined) > 3
    assert ("changes", "date") in read
    assert (("laws_and_plans", "period_start"), ("laws_and_plans", "period_end")) in joined
    assert (("statistics", "period"),) * 2 in joined
    for text in IMPOSSIBLE:
        whole = {table: broken.file(table).read_bytes() for table, _ in read}
        for table in whole:
            if broken.records(table):
                broken.edit(table, **{name: text for other, name in read if other == table})
        lines = broken.lines()
        for table, name in sorted(read):
            begin = f"{broken.file(table).relative_to(broken.folder)}, row 2, column {name}: '{text}' "
            assert not broken.records(table) or any(line.startswith(begin) for line in lines), (table, name, text)
        for table, content in whole.items():
            broken.file(table).write_bytes(content)
    for (table, first), (other, last) in sorted(joined):
        assert table == other, "dates of two tables are joined, and no gate compares them"
        whole = broken.file(table).read_bytes()
        blank = [name for held, name in days() if held == table and not TABLES[table].column(name).required]
        cells = {first: "2012", last: "2007-05"} if first != last else {first: "2012/2007-05"}
        broken.edit(table, **dict.fromkeys(blank, "") | cells)
        begin = f"{table}.csv, row 2, column {last}: "
        assert first == last or any(line.startswith(begin) for line in broken.lines()), (table, first, last)
        broken.file(table).write_bytes(whole)
