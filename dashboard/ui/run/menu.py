"""The menu: one element with a link to each page, which contains the shared filters, and the box of the search."""

from dataclasses import replace

from dashboard.languages import LANGUAGES
from dashboard.selection import address, place
from dashboard.ui.parts import picture
from dashboard.ui.run import search_box
from dashboard.ui.run.view import View

IN_SIGHT = 7  # pages in the menu; the others are under "More"
MENU, MORE = place.PAGES[:IN_SIGHT], place.PAGES[IN_SIGHT:]

# Constant CSS, never data. On a phone the pages are one line that scrolls sideways, with "More" beside it.
STYLE = """\
.gms-menu, .gms-menu > nav { display: flex; align-items: center; gap: .5rem; }
.gms-menu { border-bottom: var(--hairline); padding-bottom: .25rem; flex-wrap: wrap; row-gap: 4px;
  justify-content: flex-end; }
.gms-menu > nav { flex: 1 1 auto; min-width: 0; max-width: 100%; }
.gms-menu .gms-languages > div { left: auto !important; right: 0 !important; }
.gms-entries { display: flex; gap: .25rem; min-width: 0; overflow-x: auto; scrollbar-width: none; }
.gms-entries a:focus-visible { outline-offset: -2px; }
.gms-menu :is(a, summary) { display: block; padding: .25rem .5rem; border-radius: .25rem; font-size: 14px;
  line-height: 1.6; color: inherit; text-decoration: none; white-space: nowrap; cursor: pointer; }
.gms-menu :is(a, summary):hover { background: var(--quiet); }
.gms-menu :is(a[aria-current], .gms-here > summary) { font-weight: 600; background: var(--quiet); }
.gms-menu details { position: relative; }
.gms-menu summary { list-style: none; }
.gms-menu summary::-webkit-details-marker { display: none; }
.gms-menu summary::after { content: ""; display: inline-block; width: .35em; height: .35em; margin: 0 .2em .2em .5em;
  border: solid currentColor; border-width: 0 1.5px 1.5px 0; transform: rotate(45deg); }
.gms-menu details > div { position: absolute; z-index: 100; right: 0; top: calc(100% + .25rem); min-width: 11rem;
  padding: .4rem; background: var(--gms-ground); border: var(--hairline); border-radius: .25rem;
  box-shadow: 0 4px 16px rgba(0, 0, 0, .2); }
@media (min-width: 641px) { .gms-menu details > div { right: auto; left: 0; } }
@media (max-width: 640px) {
  .gms-menu > nav { flex: 1 1 0; }
  .gms-menu .gms-entries { overflow-x: auto; flex: 1; padding-right: 2rem;
    mask-image: linear-gradient(to right, #000 88%, transparent); }
}
"""


def html(view: View) -> str:
    """Return the menu. A page under "More" is named there while it is shown."""
    return picture.once(view, "menu", lambda: _menu(view))


def _menu(view: View) -> str:
    here = view.say(f"{view.name}.menu") if view.name in MORE else ""
    more = view.say("frame.more_at", page=here) if here else view.say("frame.more")
    entries, others = ("".join(_entry(view, name) for name in names) for names in (MENU, MORE))
    fold = f"<details{' class=gms-here' if here else ''}>"
    folded = f"{fold}<summary>{picture.held(more)}</summary><div>{others}</div></details>"
    name = picture.held(view.say("frame.pages"))
    return (
        f'<div class="gms-menu"><nav class="gms-go" aria-label="{name}"><div class="gms-entries">{entries}</div>'
        f"{folded}</nav>{_languages(view)}{search_box.form(view)}</div>"
    )


def _languages(view: View) -> str:
    """Return the switch: a link to this view in each language. It loads the page, so that all of it is in it."""
    here, links = LANGUAGES[view.language], []
    for code, language in LANGUAGES.items():
        leads = picture.held(address.link(replace(view.selection, language=code)))
        current = ' aria-current="true"' if code == view.language else ""
        links.append(
            f'<a href="{leads}" target="_self" lang="{language.tag}" hreflang="{language.tag}"{current}>'
            f"{picture.held(language.endonym)}</a>"
        )
    name = picture.held(view.say("frame.language", name=here.endonym))
    shown = f'<summary aria-label="{name}" translate="no">{picture.held(here.endonym)}</summary>'
    return f'<details class="gms-languages" translate="no">{shown}<div>{"".join(links)}</div></details>'


def _entry(view: View, name: str) -> str:
    """Return the link to a page."""
    current = ' aria-current="page"' if name == view.name else ""
    link = picture.held(picture.leading(view, name)(view.filters.country))
    return f'<a href="{link}"{current}>{picture.held(view.say(f"{name}.menu"))}</a>'
