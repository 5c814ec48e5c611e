"""Evaluate the times of `benchmarks.paint`: medians, ratios, aims and the printed table."""

import math
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

OURS, OTHER, FLOOR, PLAIN, DASH, SHINY = "ours", "other", "floor", "plain", "Dash", "Shiny"
SEARCH, FACET, LARGE = "search", "facet", "search, 5,000 rows"
COUNTRY, MAP, LOAD = "country on News", "country on Map", "first load of News"
BASES = (FLOOR, SHINY, DASH)  # what the table has ratios to
# (what, app) → milliseconds of its samples
Times = dict[tuple[str, str], list[float]]


class Aim(NamedTuple):
    """What ours must hold: at most so many milliseconds; ahead of some apps; at most so many times another's median."""

    most: float = math.inf
    ahead: tuple[str, ...] = ()
    times: float = math.inf
    of: str = FLOOR

    def words(self) -> str:
        """Return the aim in words."""
        parts = [f"≤ {self.most:g} ms"] if self.most < math.inf else []
        parts += [f"ahead of {' and '.join(self.ahead)}"] if self.ahead else []
        parts += [f"≤ {self.times:g} × {self.of}"] if self.times < math.inf else []
        return ", ".join(parts)


AIMS = {
    SEARCH: Aim(25, (SHINY, DASH)),
    FACET: Aim(25, (SHINY, DASH)),
    LARGE: Aim(50),
    COUNTRY: Aim(times=1.6),
    MAP: Aim(times=2),
    LOAD: Aim(times=1.05, of=OTHER),  # no later; a checkout beside itself differs by that much
}


class Line(NamedTuple):
    """What one app took: median and 90th percentile in milliseconds, and the median divided by that of each of BASES.

    A ratio is None where that app has no such samples. `aim` is blank for all but ours, and `held` None where nothing
    can be compared.
    """

    what: str
    app: str
    samples: int
    median: float
    p90: float
    ratios: tuple[float | None, ...]
    aim: str = ""
    held: bool | None = None


def ninetieth(times: Sequence[float]) -> float:
    """Return the smallest of the times that nine tenths of them do not exceed."""
    return sorted(times)[math.ceil(0.9 * len(times)) - 1]


def _ratio(found: Times, what: str, app: str, base: str) -> float | None:
    return median(found[what, app]) / median(found[what, base]) if (what, base) in found else None


def held(found: Times, what: str) -> bool | None:
    """Return whether ours holds its aim, or None if an app that it is compared with was not measured."""
    aim, ours = AIMS[what], median(found[what, OURS])
    compared = [*aim.ahead, *([aim.of] if aim.times < math.inf else [])]
    if any((what, app) not in found for app in compared):
        return None
    behind = [app for app in aim.ahead if ours >= median(found[what, app])]
    bound = aim.times * median(found[what, aim.of]) if aim.times < math.inf else math.inf
    return ours <= min(aim.most, bound) and not behind


def lines(found: Times) -> list[Line]:
    """Return a line for each app and each thing that was measured, in their order. The aim stands with ours."""
    return [
        Line(
            what,
            app,
            len(times),
            median(times),
            ninetieth(times),
            tuple(_ratio(found, what, app, base) for base in BASES),
            *((AIMS[what].words(), held(found, what)) if app == OURS else ()),
        )
        for (what, app), times in found.items()
    ]


def missed(found: Times) -> list[str]:
    """Return a sentence for each aim that ours misses."""
    return [
        f"{line.what.capitalize()}: {line.median:.0f} ms misses the aim ({line.aim})."
        for line in lines(found)
        if line.held is False
    ]


def table(found: Times) -> str:
    """Return the table as text, with a dash for what was not measured."""
    heads = f"{'what':<20}{'app':<7}{'runs':>5}{'median ms':>11}{'p90 ms':>8}"
    shown = [heads + "".join(f"{f'to {base}':>10}" for base in BASES) + "  aim of ours"]
    marks = {True: "held", False: "missed", None: "not compared"}
    for line in lines(found):
        ratios = "".join(f"{'–' if ratio is None else f'{ratio:.2f}':>10}" for ratio in line.ratios)
        aim = f"  {line.aim}: {marks[line.held]}" if line.aim else ""
        shown.append(f"{line.what:<20}{line.app:<7}{line.samples:>5}{line.median:>11.0f}{line.p90:>8.0f}{ratios}{aim}")
    return "\n".join(shown)
