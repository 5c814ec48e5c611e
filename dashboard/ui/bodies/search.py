"""Results of a search: a list for each table, with the words found marked."""

from collections.abc import Iterable

from dashboard.selection import Place, address
from dashboard.telling import hits
from dashboard.telling.finding import Finding
from dashboard.telling.hits import Hit, Part
from dashboard.telling.views import search as told
from dashboard.ui.parts import foot, heading, picture
from dashboard.ui.parts.markdown import tongue, within_html
from dashboard.ui.run.view import View

MOST = 10  # results of a table that are shown beside those of others
_TEXT = "\ue000"  # where the text of a record goes: a sign that no catalogue has

# Constant CSS, never data.
STYLE = """\
.gms-hits { list-style: none; margin: 0 !important; padding: 0 !important; }
.gms-hits li { margin: 0 0 .8rem; overflow-wrap: anywhere; }
.gms-hits a { display: inline-block; min-height: 24px; color: var(--gms-accent); text-underline-offset: .2em; }
.gms-hits p { margin: 0; font-size: 14px; }
.gms-hits p.gms-beside { color: var(--gms-pale); }
.gms-hits mark { background: none; color: inherit; font-weight: 700; text-decoration: underline;
  text-decoration-thickness: 2px; }
.gms-more { margin: 0; }
.gms-more a { display: inline-block; min-height: 24px; color: var(--gms-accent); text-underline-offset: .2em; }
"""


def show(view: View) -> None:
    """Show the results of each table, the first of them; those of one table alone in full, with the way back."""
    every = told.by_table(view.teller, view.filters)
    shown = told.shown(view.teller, view.selection)
    alone = len(shown) < len(every) or view.place.table != Place().table
    if alone and shown:
        picture.table(_way(view, Place().table, view.say("search.back")))
    for found in shown:
        results = _results(view, found, len(shown) == 1)
        picture.table(heading.header(found.title) + results + foot.html(view, found.name))


def _results(view: View, found: Finding, whole: bool) -> str:
    """Return results as a list of HTML.

    whole: whether all are shown. The table that is the default of its parameter always is.
    """
    keys, table = found.table.records, told.table_of(found)
    some = keys if whole or table == Place().table else keys[:MOST]
    items = "".join(_item(view, hits.hit(view.teller, key, view.filters.q)) for key in some)
    more = len(some) < len(keys)
    way = _way(view, table, view.say("search.all", n=view.say.number(len(keys)))) if more else ""
    return f'<ul class="gms-hits gms-go">{items}</ul>{way}'


def _way(view: View, table: str, words: str) -> str:
    """Return a link to the results of one table, or of all."""
    leads = within_html(address.link(view.selection.on(table=table, record="")))
    return f'<p class="gms-more gms-go"><a href="{leads}" target="_self">{within_html(words)}</a></p>'


def _item(view: View, hit: Hit) -> str:
    leads, beside = picture.opening(view)(hit.record), " · ".join(hit.beside)
    title = f'<a href="{within_html(leads)}" target="_self"{tongue(hit.language)}>{_marked(hit.title)}</a>'
    said = within_html(view.say("search.in_text", text=_TEXT))
    words = f"<span{tongue(hit.text_language)}>{_marked(hit.text)}</span>"
    text = f"<p>{said.replace(_TEXT, words)}</p>" if hit.text else ""
    return f'<li>{title}<p class="gms-beside">{within_html(beside)}</p>{text}</li>'


def _marked(parts: Iterable[Part]) -> str:
    """Return parts as HTML, every text in it escaped, and words found within `mark`."""
    return "".join(
        f"<mark>{within_html(part.words)}</mark>" if part.found else within_html(part.words) for part in parts
    )
