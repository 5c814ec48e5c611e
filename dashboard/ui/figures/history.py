"""The timeline of a country, of two, or of a pair: across the page, and upright on a narrow screen."""

from collections.abc import Mapping

from dashboard.charts import history as charts
from dashboard.charts import upright
from dashboard.measures import asof
from dashboard.measures import history as measures
from dashboard.record import pair_of
from dashboard.selection import Filters
from dashboard.selection.filters import ALL
from dashboard.telling import history as told
from dashboard.telling.finding import Finding
from dashboard.ui.parts import picture
from dashboard.ui.parts.markdown import within_html
from dashboard.ui.run.view import View

# Constant CSS, never data. Of the two drawings one is shown, the other is not there for anybody.
STYLE = """\
.gms-upright { display: none; }
@media screen and (max-width: 900px) { .gms-across { display: none; } .gms-upright { display: block; } }
"""


def show(view: View, found: Finding, codes: tuple[str, ...], width: float = charts.WIDTH) -> None:
    """Draw a timeline. found: as `telling.history.finding` returns it.

    codes: of the countries, none for a pair. width: of the drawing across the page, in pixels.
    """
    if found.figure:
        drawn = picture.of(view, found, lambda: _both(view, found, codes, width), codes, width)
        picture.show(drawn)


def _both(view: View, found: Finding, codes: tuple[str, ...], width: float) -> str:
    return _across(view, found, codes, width) + _upright(view, found, codes)


def _words(view: View, found: Finding, lanes: Mapping[charts.Lane, str]) -> charts.Words:
    """Return what a timeline says. lanes: the head of each."""
    said = told.said(view.teller, found.figure, view.timed.asof)
    return charts.Words(
        name=f"{found.title}. {found.sentence}",
        lanes=lanes,
        marks={record: each.whole for record, each in said.items()},
        short={record: each.years for record, each in said.items()},
        early=view.say("history.early", year=measures.years(view.record)[0]),
        today=view.say.date(_today(view)),
        more=lambda number, first, last: told.more(view.teller, number, first, last),
    )


def _today(view: View) -> str:
    return asof.day(view.record, Filters(asof=view.timed.asof)).isoformat()


def _across(view: View, found: Finding, codes: tuple[str, ...], width: float) -> str:
    heads = told.lanes(view.teller, found.figure, _tables(codes), codes or ("",))
    both = () if codes else view.record.pair(pair_of(view.filters.country))

    def gathers(lane: charts.Lane, first: int, last: int) -> str:
        table, code = lane
        together = {"match": ALL} if both else {}
        return picture.leading(view, table)((code,) if code else both, start=first, end=last, **together)

    years, opens = measures.years(view.record), picture.opening(view)
    words = _words(view, found, heads)
    drawn = charts.history(found.figure, words, years, _today(view), opens, gathers, width)
    return f'<div class="gms-across">{drawn}</div>'


def _upright(view: View, found: Finding, codes: tuple[str, ...]) -> str:
    years, opens, parts = measures.years(view.record), picture.opening(view), []
    for code in codes or ("",):
        heads = {(table, code): view.say(f"history.{table}") for table in _tables(codes)}
        own = [event for event in found.figure if event.country == code]
        name = f"<p><strong>{within_html(view.record.label(code))}</strong></p>" if len(codes) > 1 else ""
        parts.append(name + upright.upright(own, _words(view, found, heads), years, opens))
    return f'<div class="gms-upright">{"".join(parts)}</div>'


def _tables(codes: tuple[str, ...]) -> tuple[str, ...]:
    return measures.LANES if codes else measures.LANES[1:]
