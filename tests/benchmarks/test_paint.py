"""The table of what a reader sees, from times that are made up; and the choices that all apps are given alike."""

import argparse
import re
import sys
import tomllib
from itertools import pairwise

import pytest

from benchmarks import apps, marks, paint, painted
from benchmarks.growth_of_news import NEWS, grow
from benchmarks.painted import AIMS, BASES, DASH, FACET, FLOOR, LARGE, LOAD, MAP, OTHER, OURS, SEARCH, SHINY
from benchmarks.peers import news
from benchmarks.servers import ROOT
from dashboard import words
from dashboard.check import check
from dashboard.record import current

# Medians 20, 60, 40 and 50, beside one slow run each, as a busy machine gives them.
FOUND = {
    (SEARCH, OURS): [20, 20, 90],
    (SEARCH, FLOOR): [60, 60, 90],
    (SEARCH, SHINY): [40, 40, 90],
    (SEARCH, DASH): [50, 50, 90],
    (LARGE, OURS): [51, 51, 51],
    (MAP, OURS): [200, 200, 200],
    (MAP, FLOOR): [100, 100, 100],
    (LOAD, OURS): [900, 900, 900],
}


def line_of(found: dict, what: str, app: str = OURS) -> painted.Line:
    (line,) = [line for line in painted.lines(found) if (line.what, line.app) == (what, app)]
    return line


def test_a_line_has_median_ninetieth_percentile_and_the_ratio_to_each_base():
    line = line_of(FOUND, SEARCH)
    assert (line.samples, line.median, line.p90) == (3, 20, 90)
    assert dict(zip(BASES, line.ratios, strict=True)) == {FLOOR: 1 / 3, SHINY: 0.5, DASH: 0.4}
    assert line_of(FOUND, SEARCH, SHINY).ratios == (40 / 60, 1, 0.8)
    assert line_of(FOUND, MAP).ratios == (2, None, None)


@pytest.mark.parametrize(("number", "ninetieth"), [(1, 1), (5, 5), (10, 9), (11, 10), (20, 18)])
def test_nine_tenths_of_the_times_do_not_exceed_the_ninetieth_percentile(number, ninetieth):
    assert painted.ninetieth(range(number, 0, -1)) == ninetieth


def test_an_aim_is_held_up_to_its_bound_and_missed_above_it():
    assert painted.held(FOUND, SEARCH) is True
    assert painted.held(FOUND | {(SEARCH, OURS): [25]}, SEARCH) is True
    assert painted.held(FOUND | {(SEARCH, OURS): [25.1]}, SEARCH) is False
    assert painted.held(FOUND, LARGE) is False
    assert painted.held(FOUND, MAP) is True
    assert painted.held(FOUND | {(MAP, OURS): [201]}, MAP) is False


@pytest.mark.parametrize("app", [SHINY, DASH])
def test_who_is_as_slow_as_another_is_not_ahead_of_it(app):
    assert painted.held(FOUND | {(SEARCH, app): [20]}, SEARCH) is False


def test_an_aim_is_not_judged_without_what_it_compares_with():
    assert painted.held(FOUND, LOAD) is None
    assert painted.held(FOUND | {(LOAD, OTHER): [900]}, LOAD) is True
    assert painted.held(FOUND | {(LOAD, OTHER): [850]}, LOAD) is False
    assert painted.held({(SEARCH, OURS): [20], (SEARCH, DASH): [50]}, SEARCH) is None


def test_each_thing_that_is_measured_has_an_aim_in_words():
    assert set(paint.NAMES.values()) == set(paint.MEASURES) == set(AIMS)
    assert AIMS[FACET].words() == "≤ 25 ms, ahead of Shiny and Dash"
    assert AIMS[MAP].words() == "≤ 2 × floor"
    assert all(aim.words() for aim in AIMS.values())


def test_the_table_has_a_line_for_each_app_and_the_aim_beside_ours():
    heads, *shown = painted.table(FOUND).splitlines()
    assert re.split(r"  +", heads)[-4:] == ["to floor", "to Shiny", "to Dash", "aim of ours"]
    assert len(shown) == len(FOUND)
    assert shown[0].split()[:8] == ["search", "ours", "3", "20", "90", "0.33", "0.50", "0.40"]
    assert shown[0].endswith("≤ 25 ms, ahead of Shiny and Dash: held")
    assert shown[1].split()[-3:] == ["1.00", "1.50", "1.20"]
    assert shown[-1].split()[-8:] == ["–", "–", "≤", "1.05", "×", "other:", "not", "compared"]
    assert painted.missed(FOUND) == ["Search, 5,000 rows: 51 ms misses the aim (≤ 50 ms)."]


def test_the_exit_code_is_one_if_an_aim_is_missed(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["paint.py"])
    monkeypatch.setattr(paint, "measure", lambda _: FOUND)
    with pytest.raises(SystemExit, match="misses the aim"):
        paint.main()
    monkeypatch.setattr(paint, "measure", lambda _: FOUND | {(LARGE, OURS): [50]})
    paint.main()
    assert "held" in capsys.readouterr().out


def test_apps_take_turns_in_both_directions_and_the_first_runs_do_not_count():
    asked = []
    samples = {app: lambda at, app=app: asked.append((at, app)) or at for app in (OURS, FLOOR)}
    assert paint.turns(samples, 3) == {app: [2, 3, 4] for app in (OURS, FLOOR)}
    assert asked[:4] == [(0, OURS), (0, FLOOR), (1, FLOOR), (1, OURS)]


def test_each_word_and_topic_that_is_measured_finds_enough_and_changes_the_list():
    every = news.rows()
    chosen = news.measured_words(every, 22)
    assert len(set(chosen)) == 22
    found = [news.matching(every, word) for word in chosen]
    assert all(news.FEWEST <= len(rows) <= news.MOST for rows in found)
    assert all(one != other for one, other in pairwise(found))
    topics = news.measured_topics(every)
    assert len(topics) > 2
    say = words.of("en")
    for code in topics:
        assert news.FEWEST <= len(news.matching(every, topics=[code])) <= news.MOST
        assert news.named(code) == say.value("topics", code), code


def test_the_members_that_are_chosen_have_the_labels_of_the_dashboard():
    assert news.country_names() == {code: current().label(code) for code in current().members}


@pytest.mark.product
def test_the_large_list_has_the_stated_size_and_passes_every_gate(tmp_path):
    folder = grow(tmp_path / "data")
    assert not check(folder).faults
    assert (folder / "news.csv").read_text(encoding="utf-8").count("\nnews-") == NEWS


def test_what_the_benchmark_alone_needs_is_named_and_enters_nothing_else():
    needs = [re.split(r"[<>=]", line)[0] for line in apps.NEEDS.read_text("utf-8").splitlines() if line[0] != "#"]
    assert {"dash", "shiny"} <= set(needs)
    for name in ("requirements.txt", "requirements-dev.txt"):
        named = (ROOT / name).read_text("utf-8")
        shared = {need for need in needs if re.search(rf"^{need}\b", named, re.MULTILINE)}
        assert shared <= {"uvicorn"}, "which serves Shiny, and the dashboard too"
    assert ".venv" in (ROOT / ".gitignore").read_text("utf-8").splitlines()


def test_each_app_that_is_compared_has_selectors_of_its_own():
    assert {*paint.MARKS, OURS, OTHER} == {OURS, OTHER, FLOOR, painted.PLAIN, DASH, SHINY}
    for app in (*paint.MARKS.values(), marks.COMPONENT, marks.NATIVE):
        assert bool(app.option) != bool(app.box)


def test_the_commands_needs_are_those_of_a_checkout():
    with pytest.raises(argparse.ArgumentTypeError):
        paint.checkout("/nowhere")
    assert paint.checkout(str(ROOT)) == ROOT


def test_stock_settings_are_not_those_of_this_project():
    # The plain pages run in a folder without settings; none may stand beside their script either.
    assert not (ROOT / "benchmarks" / "plain" / ".streamlit").exists()
    assert tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))["runner"]["postScriptGC"] is False
