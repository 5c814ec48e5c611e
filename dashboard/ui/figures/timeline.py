"""The timeline of meetings on the page: a wide drawing, and one for a phone. A mark opens its meeting."""

from collections.abc import Callable

from dashboard import theme
from dashboard.charts import meetings as charts
from dashboard.measures.rows import MeetingSpan
from dashboard.memo import memo
from dashboard.telling import labels
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller
from dashboard.ui.parts import picture
from dashboard.ui.parts.markdown import within_html
from dashboard.ui.run.view import View

# Constant CSS, never data. Which of the two drawings is shown depends on the room that there is, on paper too.
STYLE = f"""\
.gms-either {{ container-type: inline-size; }}
.gms-either > .gms-small {{ display: none; }}
@container (max-width: 640px) {{
  .gms-either > .gms-large {{ display: none; }}
  .gms-either > .gms-small {{ display: block; }}
}}
.gms-legend {{ display: flex; flex-wrap: wrap; gap: 2px 1.2rem; font-size: {theme.SIZE["small"]}px; line-height: 1.4;
  margin-bottom: .5rem; }}
.gms-legend span {{ display: inline-flex; gap: 6px; align-items: center; }}
.gms-legend svg {{ flex: none; }}
"""


def show(view: View, found: Finding) -> None:
    """Show the timeline of a finding, with its legend. A mark opens its meeting."""
    end = view.filters.end
    day = view.record.package.created if not end or end >= int(view.record.package.created[:4]) else ""
    name = view.say("meetings.alternative", sentence=found.sentence)
    picture.show(picture.of(view, found, lambda: _drawn(view, found.figure, name, day, picture.opening(view))))


def draw(view: View, spans: tuple[MeetingSpan, ...], name: str) -> None:
    """Show the timeline of some meetings, which lead nowhere, with its legend. name: read out for the whole."""
    picture.show(_drawn(view, spans, name))


def _drawn(
    view: View,
    spans: tuple[MeetingSpan, ...],
    name: str,
    today: str = "",
    address: Callable[[str], str] | None = None,
) -> str:
    """Return the timeline in both shapes with its legend.

    today: ISO day that has a line, or blank. address: where a meeting leads, None for nowhere.
    """
    entries = "".join(
        f"<span>{drawn}{within_html(words)}</span>" for drawn, words in _legend(view.teller, spans, bool(today))
    )
    said, names = _said(view.teller, spans, name), labels.named(view.teller, spans)
    large, small = (
        charts.timeline(spans, names, said, today, address, shape) for shape in (charts.WIDE, charts.NARROW)
    )
    return (
        f'<div><div class="gms-legend">{entries}</div><div class="gms-either">'
        f'<div class="gms-large">{large}</div><div class="gms-small">{small}</div></div></div>'
    )


@memo
def _said(teller: Teller, spans: tuple[MeetingSpan, ...], name: str) -> charts.Said:
    return charts.Said(
        name=name,
        lanes=labels.series(teller, spans),
        once=teller.say("meetings.once"),
    )


def _legend(teller: Teller, spans: tuple[MeetingSpan, ...], today: bool) -> list[tuple[str, str]]:
    """Return a drawing and words for each look of the marks, and for the line of today if there is one."""
    looks = [(charts.sample(span), words) for span, words in labels.statuses(teller, spans)]
    line = (charts.line(), teller.say("meetings.today", date=teller.as_of))
    return [*looks, line] if today else looks
