"""Numbers by area of work on the page, as bars or as dots by country. Each chooses its records in the address."""

from collections.abc import Callable, Sequence

from dashboard.charts import areas as charts
from dashboard.measures import reported
from dashboard.measures.rows import AreaCount
from dashboard.telling import by_area, legend
from dashboard.telling import reported as telling
from dashboard.telling.finding import Finding
from dashboard.ui.parts import findings, picture
from dashboard.ui.parts.markdown import within_html
from dashboard.ui.run.view import View


def bars(view: View, found: Finding, ways: by_area.Ways) -> None:
    """Show a bar for each area of a finding, whose figure is a tuple of `AreaCount`."""
    findings.written(view, found, _drawn(view, found, found.figure, lambda: ways, charts.bars))


def dots(view: View, found: Finding, ways: by_area.Ways) -> None:
    """Show a dot for each area and country of a finding, whose figure is a tuple of `AreaCount`."""
    findings.written(view, found, _drawn(view, found, found.figure, lambda: ways, charts.dots))


def reports(view: View, found: Finding) -> None:
    """Show the grid of reports as dots, with the legend of their marks and tone."""
    counts = reported.by_area(view.record, view.filters)
    drawn = _drawn(view, found, counts, lambda: telling.ways(view.teller, view.filters), charts.dots)
    marked = view.say("commitments.all_six") if any(each.collective for each in counts) else ""
    findings.written(view, found, drawn + _key(marked, legend.paler(view.teller, found.figure, "")))


def _drawn(
    view: View,
    found: Finding,
    counts: Sequence[AreaCount],
    ways: Callable[[], by_area.Ways],
    draw: Callable[[Sequence[AreaCount], charts.Said, charts.Ways], str],
) -> str:
    def drawn() -> str:
        leads = {at: charts.Leads(picture.choosing(view, way.chooses), way.name) for at, way in ways().items()}
        return draw(counts, _said(view, found, counts), leads)

    return picture.once(view, found.name, drawn, found.title, tuple(counts))


def _said(view: View, found: Finding, counts: Sequence[AreaCount]) -> charts.Said:
    codes, countries = (list(dict.fromkeys(getattr(each, field) for each in counts)) for field in ("area", "country"))
    return charts.Said(
        caption=found.title,
        corner=view.say("facet.area"),
        nothing=view.say("state.nothing"),
        areas=by_area.areas(view.teller, codes),
        countries={code: view.record.label(code) for code in countries if code},
        head=found.table.heads[-1],
    )


def _key(all_six: str, paler: str) -> str:
    """Return what the square and the paler tone of dots mean. Each is in words, blank if no dot has it."""
    marks = (("gms-all-six", all_six), ("gms-mark gms-paler", paler))
    items = "".join(f'<li><i class="{mark}"></i> {within_html(words)}</li>' for mark, words in marks if words)
    return f'<ul class="gms-legend">{items}</ul>' if items else ""
