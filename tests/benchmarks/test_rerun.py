"""What a benchmark says of times that are made up, and which settings its two empty apps really have."""

import sys
from contextlib import ExitStack, nullcontext

import pytest

from benchmarks import rerun
from benchmarks.ratios import FLOOR, OTHER, OURS, STOCK, Ratios, failures, ratios, report, slower_pages
from benchmarks.servers import serving_floor, serving_stock
from benchmarks.visit import Visit

# Medians 40, 4, 10 and 8, beside one slow run each, as a busy machine gives them.
FOUND = {
    (STOCK, "/"): [(40, 500), (40, 500), (400, 500)],
    (FLOOR, "/"): [(4, 1400), (4, 1400), (400, 1400)],
    (OURS, "/"): [(10, 9000), (10, 9000), (400, 9000)],
    (OTHER, "/"): [(8, 8000), (8, 8000), (400, 8000)],
    (OURS, "/new"): [(12, 7000), (12, 7000), (400, 7000)],
}
ALONE = {name: runs for name, runs in FOUND.items() if name[0] != OTHER}


class Steady:
    """A visit whose reruns take the milliseconds given, one after the other, and the last of them for ever."""

    def __init__(self, *times: float) -> None:
        self.times = list(times)
        self.runs = 0

    def rerun(self) -> tuple[float, int]:
        self.runs += 1
        return (self.times.pop(0) if len(self.times) > 1 else self.times[0]), 100


def visits(**ours: Steady) -> dict:
    empty = {(STOCK, "/"): Steady(40), (FLOOR, "/"): Steady(4)}
    pages = {(OURS, f"/{page}"): visit for page, visit in ours.items()}
    return empty | pages | {(OTHER, page): Steady(10) for _, page in pages}


def test_each_page_has_its_median_divided_by_those_of_stock_floor_and_other():
    assert ratios(FOUND) == {"/": Ratios(0.25, 2.5, 1.25), "/new": Ratios(0.3, 3.0, None)}


def test_the_table_names_both_bases_and_has_both_ratios_of_each_page(capsys):
    report(ALONE)
    _, heads, stock, floor, *pages = capsys.readouterr().out.splitlines()
    assert heads.split() == ["page", "median", "ms", "min", "ms", "bytes", "to", "stock", "to", "floor"]
    assert stock.split() == ["(empty", "app,", "stock)", "40.0", "40.0", "500"]
    assert floor.split() == ["(empty", "app,", "floor)", "4.0", "4.0", "1400"]
    assert [page.split() for page in pages] == [
        ["/", "10.0", "10.0", "9000", "0.25", "2.50"],
        ["/new", "12.0", "12.0", "7000", "0.30", "3.00"],
    ]


def test_the_table_has_the_other_checkout_and_a_dash_for_a_page_it_lacks(capsys):
    report(FOUND)
    _, heads, _, _, *pages = capsys.readouterr().out.splitlines()
    assert heads.split()[-4:] == ["other", "ms", "to", "other"]
    assert [page.split()[-2:] for page in pages] == [["8.0", "1.250"], ["–", "–"]]


def test_a_page_fails_above_the_limit_to_stock_and_passes_at_it():
    assert failures(ALONE, limit=0.3, slower=1) == []
    assert failures(ALONE, limit=0.29, slower=1) == [
        "The slowest page takes 0.30 of the stock app's time, more than 0.29."
    ]


def test_a_page_fails_if_it_is_slower_than_in_the_other_checkout():
    assert slower_pages(FOUND, 1.24) == {"/": 1.25}
    assert failures(FOUND, limit=0.5, slower=1.25) == []
    assert failures(FOUND, limit=0.5, slower=1.05) == [
        "/ takes 1.250 times as long as in the other checkout, more than 1.05."
    ]
    assert len(failures(FOUND, limit=0.1, slower=1.05)) == 2


def test_visits_alternate_in_both_directions_and_the_first_runs_do_not_count():
    turns = []

    class Noted(Steady):
        def rerun(self) -> tuple[float, int]:
            turns.append(self)
            return super().rerun()

    first, second = Noted(*[99] * rerun.WARM_UP, 1), Noted(2)
    found = rerun.measure({(OURS, "/"): first, (OTHER, "/"): second}, runs=2, pause=0)
    assert found == {(OURS, "/"): [(1, 100)] * 2, (OTHER, "/"): [(2, 100)] * 2}
    assert turns[:4] == [first, second, second, first]


def test_a_page_that_seems_slower_is_measured_again_and_judged_by_all_runs():
    # Two slow runs that count, then as fast as the other.
    unlucky = Steady(*[20] * (rerun.WARM_UP + 2), 10)
    slow, even = Steady(20), Steady(10)
    taken = visits(unlucky=unlucky, slow=slow, even=even)
    found = rerun.measure_again(taken, rerun.measure(taken, 2, 0), slower=1.05, runs=4, pause=0)
    assert slower_pages(found, 1.05) == {"/slow": 2}
    assert len(found[OURS, "/slow"]) == len(found[OTHER, "/slow"]) == 2 + 4 * rerun.RETAKES
    assert len(found[OURS, "/unlucky"]) == len(found[OTHER, "/unlucky"]) == 2 + 4
    assert len(found[OURS, "/even"]) == 2
    assert even.runs == rerun.WARM_UP + 2


@pytest.mark.parametrize(
    ("ours", "flags", "said"),
    [
        (10, [], None),
        (10, ["--limit", "0.2"], "stock"),
        (11, [], "other checkout"),
        (11, ["--slower", "1.1"], None),
    ],
)
def test_the_exit_code_is_one_if_a_page_fails(monkeypatch, ours, flags, said):
    monkeypatch.setattr(rerun, "visiting", lambda *_: visits(page=Steady(ours)))
    monkeypatch.setattr(sys, "argv", ["rerun.py", "--runs", "3", "--pause", "0", *flags])
    with pytest.raises(SystemExit, match=said) if said else nullcontext():
        rerun.main()


def test_a_folder_that_is_no_checkout_is_refused(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(sys, "argv", ["rerun.py", "--against", str(tmp_path)])
    with pytest.raises(SystemExit) as ended:
        rerun.main()
    assert ended.value.code == 2
    assert "is not a checkout of this project" in capsys.readouterr().err


def test_the_floor_has_the_settings_of_this_project_and_stock_has_none_of_them():
    with ExitStack() as stack:
        stock = Visit(stack, stack.enter_context(serving_stock()), "/")
        floor = Visit(stack, stack.enter_context(serving_floor()), "/")
        # Both send the same word; each run of the floor sends our theme with it.
        assert stock.rerun()[1] < 700
        assert floor.rerun()[1] > 900


def test_each_page_above_the_limit_of_the_floor_has_a_sentence():
    assert failures(ALONE, 1, 1, 3.0) == []
    assert failures(ALONE, 1, 1, 2.4) == [
        "/ takes 2.50 times the floor, more than 2.4.",
        "/new takes 3.00 times the floor, more than 2.4.",
    ]
