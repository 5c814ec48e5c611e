"""The bars of News on the page. A bar chooses its year in the address."""

from dashboard.charts import bars as charts
from dashboard.telling.finding import Finding
from dashboard.telling.views import news as told
from dashboard.ui.parts import findings, picture
from dashboard.ui.run.view import View

# Constant CSS, never data. `--n` is the part of the highest bar. Where years have no room beside each other, fourteen
# are a row, or twelve; on a phone every other one is named.
STYLE = """\
.gms-years-frame { container-type: inline-size; }
.gms-years-bars { --tall: 120px; display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr);
  list-style: none; margin: 0 !important; padding: 0 !important; font-size: 13px; line-height: 18px; }
.gms-years-bars > li { display: flex; flex-direction: column; justify-content: flex-end; margin: 0; padding: 0; }
.gms-years-bars a { display: flex; flex-direction: column; justify-content: flex-end; text-align: center;
  min-height: calc(var(--tall) + 18px); padding: 0 3px; color: var(--gms-ink) !important; text-decoration: none; }
.gms-years-bars a:hover b { text-decoration: underline; }
.gms-years-bars b { font-weight: 400; margin: 0 -4px; }
.gms-years-bars i { box-sizing: border-box; height: max(2px, var(--n) * var(--tall)); border-radius: 2px 2px 0 0;
  border: 1.5px solid var(--gms-pale); border-bottom-width: 0; }
.gms-chosen > a > i { border: solid var(--gms-accent); border-width: max(2px, var(--n) * var(--tall)) 0 0; }
.gms-chosen > a:hover > i { border-color: var(--gms-ink); }
.gms-years-bars span { display: flex; justify-content: center; height: 20px; padding-top: 3px; color: var(--gms-pale);
  border-top: 1px solid var(--gms-pale); }
.gms-years-bars > .gms-chosen > span { color: var(--gms-ink); }
.gms-many > :nth-child(even) > span { font-size: 0; }
@container (max-width: 60rem) {
  .gms-years-bars { --tall: 90px; grid-auto-flow: row; row-gap: 6px;
    grid-template-columns: repeat(14, minmax(0, 1fr)); }
  .gms-many > :nth-child(even) > span { font-size: inherit; }
}
@container (max-width: 32rem) {
  .gms-years-bars { --tall: 56px; font-size: 12px; }
  .gms-years-bars > :nth-child(even) > span { font-size: 0; }
  .gms-years-bars a { padding: 0 2px; }
}
@container (max-width: 21.5rem) { .gms-years-bars { grid-template-columns: repeat(12, minmax(0, 1fr)); } }
"""


def show(view: View, found: Finding) -> None:
    """Show the years of a finding."""
    findings.written(view, found, picture.of(view, found, lambda: _drawn(view, found)))


def _drawn(view: View, found: Finding) -> str:
    """Return the years."""
    counts = found.figure
    first, last = counts[0].year, counts[-1].year
    name = view.say("by_year.alternative", title=found.title, first=first, last=last)
    opens = told.years(view.teller, view.filters)

    def leads(year: int) -> str:
        return picture.choosing(view, told.chooses(view.filters, year))

    return charts.years(counts, opens, leads, name)
