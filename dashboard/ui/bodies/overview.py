"""The parts of the overview that are lists of links: numbers, countries, news by event, what changed."""

from dashboard import theme
from dashboard.measures.overview import Count
from dashboard.selection import address
from dashboard.telling import status
from dashboard.telling.events import Event
from dashboard.telling.finding import Finding
from dashboard.ui.parts import picture
from dashboard.ui.parts.foot import small
from dashboard.ui.parts.heading import header
from dashboard.ui.parts.markdown import tongue
from dashboard.ui.parts.picture import held
from dashboard.ui.run.view import View

PAGES = {"liaison_posts": "map"}  # where records of a table are listed, if the page is not named after it

# Constant CSS, never data.
STYLE = f"""\
.gms-numbers, .gms-buttons, .gms-lines, .gms-key {{ list-style: none; margin: 0 !important; padding: 0 !important; }}
.gms-numbers li, .gms-buttons li, .gms-lines li, .gms-key li {{ margin: 0 !important; padding: 0; }}
.gms-numbers {{ display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; }}
.gms-numbers a.gms-go, .gms-lines a {{ color: inherit; text-underline-offset: .2em; }}
.gms-numbers li {{ max-width: 13.5rem; line-height: 1.35; }}
p.gms-said, p.gms-more, .gms-key li {{ font-size: {theme.SIZE["small"]}px; margin: 0; }}
p.gms-more {{ display: flex; gap: 1.2rem; margin-bottom: .8rem; }}
.gms-more a {{ min-height: 24px; text-underline-offset: .2em; }}
.gms-file {{ font-size: {theme.SIZE["small"]}px; }}
.gms-numbers b {{ font-size: {theme.SIZE["heading"]}px; }}
.gms-numbers small, .gms-lines small {{ display: block; font-size: {theme.SIZE["small"]}px; color: var(--gms-pale); }}
.gms-buttons {{ display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: .4rem; }}
.gms-buttons a {{ display: block; padding: .15rem .4rem; border: 1px solid var(--gms-pale); border-radius: 6px;
  color: inherit; text-decoration: none; text-align: center; overflow-wrap: anywhere; }}
.gms-buttons a:hover {{ border-color: var(--gms-ink); text-decoration: underline; }}
.gms-buttons a[aria-current] {{ background: var(--gms-land); font-weight: 600; }}
.gms-lines li {{ padding: .15rem 0; line-height: 1.35; overflow-wrap: anywhere; }}
.gms-lines small a {{ display: inline-block; min-height: 24px; }}
.gms-key {{ display: flex; flex-wrap: wrap; gap: 0 1.2rem; }}
.gms-key li {{ padding-left: 2rem !important; text-indent: -2rem; }}
.gms-key svg {{ vertical-align: -1px; margin-right: 6px; }}
@media (max-width: 640px) {{ .gms-buttons {{ grid-template-columns: repeat(2, minmax(0, 1fr)); }} }}
"""


def numbers(view: View, found: Finding) -> str:
    """Return how many records of each table match, each as a link to the page that lists them."""
    return picture.of(view, found, lambda: _numbers(view, found))


def _numbers(view: View, found: Finding) -> str:
    items = "".join(_number(view, row) for row in found.figure)
    return f'<ul class="gms-numbers" aria-label="{held(found.title)}">{items}<li>{_file(view, found)}</li></ul>'


def _number(view: View, row: Count) -> str:
    words, number = held(view.say.count(row.table, row.shown)), f"{row.shown:,}"
    below = [view.say("figure.of", total=f"{row.total:,}")] if row.shown != row.total else []
    if row.shown and row.recent is not None and row.undated is not None:
        below.append(status.counted(view.teller, row.recent, row.undated))
    small = f"<small>{held(' · '.join(below))}</small>" if below else ""
    leads = held(picture.list_of(view, PAGES.get(row.table, row.table)))
    return f'<li><a class="gms-go" href="{leads}">{words.replace(number, f"<b>{number}</b>", 1)}</a>{small}</li>'


def ways(view: View, found: Finding) -> None:
    """Show a link to the page of each member, then the newest events in the news. found: the finding of these."""
    picture.table(picture.once(view, "countries", lambda: _countries(view)) + _news(view, found))


def _countries(view: View) -> str:
    way, items = picture.leading(view, "country"), ""
    for code in view.record.members:
        here = ' aria-current="true"' if code in view.filters.country else ""
        items += f'<li><a href="{held(way((code,)))}"{here}>{held(view.record.label(code))}</a></li>'
    return f'<ul class="gms-buttons gms-go" aria-label="{held(view.say("overview.countries"))}">{items}</ul>'


def _news(view: View, found: Finding) -> str:
    """Return the newest events in the news, a line for each, with links to all reports."""
    return header(found.title) + small(found.sentence) + picture.of(view, found, lambda: _events(view, found))


def _events(view: View, found: Finding) -> str:
    items = "".join(_event(view, event) for event in found.figure)
    more = _more(view, found, picture.list_of(view, "news"), view.say("overview.all_news"))
    return (f'<ul class="gms-lines gms-go">{items}</ul>' if items else "") + more


def _more(view: View, found: Finding, leads: str, words: str) -> str:
    """Return a link to a page that holds more, and the link to the file of a finding."""
    return f'<p class="gms-more"><a class="gms-go" href="{held(leads)}">{held(words)}</a>{_file(view, found)}</p>'


def _file(view: View, found: Finding) -> str:
    words, leads = view.say("narrow.file"), held(address.file(view.as_file, found.name))
    return (
        f'<a class="gms-file" href="{leads}" aria-label="{held(f"{words}: {found.title}")}" download>{held(words)}</a>'
    )


def _event(view: View, event: Event) -> str:
    leads = picture.opening(view)
    others = ", ".join(
        f'<a href="{held(leads(each.record))}" aria-label="{held(f"{each.publisher}: {each.title}")}">'
        f"{held(each.publisher or each.title)}</a>"
        for each in event.others
    )
    also = f" · {held(view.say('overview.also'))} {others}" if others else ""
    language = tongue(view.teller.foreign(event.title))
    first = f'<a href="{held(leads(event.record))}"{language}>{held(event.title)}</a>'
    return f"<li>{first}<small>{held(event.beside)}{also}</small></li>"


def changes(view: View, found: Finding) -> str:
    """Return what changed in the newest version, and a link to all changes."""
    more = _more(view, found, picture.list_of(view, "data", table="changes"), view.say("changes.all"))
    said = f'<p class="gms-said">{held(view.say.sentences(*found.figure))}</p>'
    return header(found.title) + small(found.sentence) + said + more
