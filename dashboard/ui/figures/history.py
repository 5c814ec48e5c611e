"""The timeline of a country, of two, or of a pair: across the page, and upright on a narrow screen."""

from collections.abc import Sequence

from dashboard.charts import history as charts
from dashboard.charts import upright
from dashboard.measures import asof
from dashboard.measures import history as measures
from dashboard.selection import Filters
from dashboard.telling import history as told
from dashboard.telling.finding import Finding
from dashboard.ui.parts import picture
from dashboard.ui.run.view import View

# Constant CSS, never data. Of the two drawings one is shown, the other is not there for anybody.
STYLE = """<style>
.gms-upright { display: none; }
@media screen and (max-width: 900px) { .gms-across { display: none; } .gms-upright { display: block; } }
</style>"""


def show(view: View, found: Finding, codes: Sequence[str], width: float = charts.WIDTH) -> None:
    """Draw a timeline. found: as `telling.history.finding` returns it. codes: of the countries, none for a pair.

    width: of the drawing across the page, in pixels.
    """
    if found.figure:
        picture.show(_drawn(view, found, tuple(codes), width))


def _drawn(view: View, found: Finding, codes: tuple[str, ...], width: float) -> str:
    teller, events, day = view.teller, found.figure, view.timed.asof
    tables = measures.LANES if codes else measures.LANES[1:]
    years, opens = measures.years(view.record), picture.opening(view)
    today = asof.day(view.record, Filters(asof=day)).isoformat()
    said = told.said(teller, events, day)

    def words(of: Sequence[str]) -> charts.Words:
        return charts.Words(
            name=f"{found.title}. {found.sentence}",
            lanes=told.lanes(teller, events, tables, of),
            marks={record: each.whole for record, each in said.items()},
            short={record: each.years for record, each in said.items()},
            early=view.say("history.early", year=years[0]),
            today=view.say.date(today),
        )

    across = charts.history(events, words(codes or ("",)), years, today, opens, width)
    narrow = "".join(
        upright.upright([event for event in events if event.country == code], words((code,)), years, opens)
        for code in codes or ("",)
    )
    return f'<div class="gms-across">{across}</div><div class="gms-upright">{narrow}</div>'
