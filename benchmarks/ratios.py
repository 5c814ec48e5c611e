"""Evaluate the times of a benchmark: ratios of medians, the printed table, and failures."""

from statistics import median
from typing import NamedTuple

STOCK, FLOOR, OURS, OTHER = "stock", "floor", "ours", "other"
# (server, page) → runs as (milliseconds, bytes). Stock and floor have only the page "/".
Times = dict[tuple[str, str], list[tuple[float, int]]]


class Ratios(NamedTuple):
    """A page's median divided by those of both empty apps and of the other checkout; None if that lacks the page."""

    to_stock: float
    to_floor: float
    to_other: float | None


def ratios(found: Times) -> dict[str, Ratios]:
    """Return the ratios of each page of this checkout."""
    took = {name: median(time for time, _ in runs) for name, runs in found.items()}
    stock, floor = took[STOCK, "/"], took[FLOOR, "/"]
    return {
        page: Ratios(ours / stock, ours / floor, ours / took[OTHER, page] if (OTHER, page) in took else None)
        for (server, page), ours in took.items()
        if server == OURS
    }


def slower_pages(found: Times, slower: float) -> dict[str, float]:
    """Return the pages whose ratio to the other checkout is above `slower`, with that ratio."""
    compared = {page: ratio.to_other for page, ratio in ratios(found).items() if ratio.to_other is not None}
    return {page: ratio for page, ratio in compared.items() if ratio > slower}


def failures(found: Times, limit: float, slower: float, floor: float = 0) -> list[str]:
    """Return a sentence if the slowest page takes more than `limit` times stock, and one for each of `slower_pages`.

    floor: the largest ratio to floor; 0 for any. Each page above it has a sentence too.
    """
    slowest = max(page.to_stock for page in ratios(found).values())
    said = f"The slowest page takes {slowest:.2f} of the stock app's time, more than {limit:g}."
    above = [
        f"{page} takes {ratio.to_floor:.2f} times the floor, more than {floor:g}."
        for page, ratio in ratios(found).items()
        if floor and ratio.to_floor > floor
    ]
    return (
        [said] * (slowest > limit)
        + above
        + [
            f"{page} takes {ratio:.3f} times as long as in the other checkout, more than {slower:g}."
            for page, ratio in slower_pages(found, slower).items()
        ]
    )


def report(found: Times) -> None:
    """Print a line for each empty app and each page, with a dash for a page that the other checkout lacks."""
    against = any(server == OTHER for server, _ in found)
    print("Two empty apps: stock has Streamlit's own settings, floor has those of this project.")
    heads = f"{'page':<34}{'median ms':>10}{'min ms':>9}{'bytes':>10}{'to stock':>10}{'to floor':>10}"
    print(heads + (f"{'other ms':>10}{'to other':>10}" if against else ""))
    for name in (STOCK, FLOOR):
        print(f"{f'(empty app, {name})':<34}{_times(found[name, '/'])}")
    for page, (to_stock, to_floor, to_other) in ratios(found).items():
        line = f"{page:<34}{_times(found[OURS, page])}{to_stock:>10.2f}{to_floor:>10.2f}"
        if to_other is not None:
            line += f"{median(time for time, _ in found[OTHER, page]):>10.1f}{to_other:>10.3f}"
        elif against:
            line += f"{'–':>10}{'–':>10}"
        print(line)


def _times(runs: list[tuple[float, int]]) -> str:
    times, sizes = zip(*runs, strict=True)
    return f"{median(times):>10.1f}{min(times):>9.1f}{median(sizes):>10.0f}"
