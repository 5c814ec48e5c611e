"""The box in which a reader searches all tables, on every page: a form, which server/scripts/search.js follows.

Its address holds what all pages share; the script puts the words behind it.
"""

from urllib.parse import urlencode

from dashboard.selection import address
from dashboard.selection.address import LONGEST_QUERY
from dashboard.ui.parts import picture
from dashboard.ui.run.view import View

PAGE = "search"

# Constant CSS, never data. On a phone the box is a line of its own below the menu.
STYLE = """\
.gms-find { display: flex; flex: 1 1 7rem; max-width: 13rem; height: 32px; margin: 0; align-items: stretch; }
.gms-find label { flex: 1; min-width: 0; margin: 0; display: flex; }
.gms-find input[type="search"] { width: 100%; box-sizing: border-box; height: 32px; min-height: 0; padding: 0 0 0 .6rem;
  margin: 0; font: inherit; font-size: 14px; color: inherit; background: var(--gms-ground);
  border: 1px solid var(--gms-pale); border-radius: .25rem 0 0 .25rem; }
.gms-find input[type="search"]::placeholder { color: var(--gms-pale); opacity: 1; }
.gms-find input[type="search"]:focus-visible { outline: 2px solid currentColor; outline-offset: 1px; }
.gms-find button { width: 36px; height: 32px; display: grid; place-items: center; padding: 0; margin: 0;
  color: inherit; background: var(--quiet); border: 1px solid var(--gms-pale); cursor: pointer;
  border-radius: 0 .25rem .25rem 0; }
.gms-find button::before { content: ""; grid-area: 1 / 1; width: 8px; height: 8px; border: 1.6px solid currentColor;
  border-radius: 50%; transform: translate(-2px, -2px); box-sizing: content-box; }
.gms-find button::after { content: ""; grid-area: 1 / 1; width: 7px; border-top: 1.8px solid currentColor;
  transform: translate(5px, 5px) rotate(45deg); }
@media (max-width: 640px) {
  .gms-menu .gms-find { flex: 1 0 100%; max-width: none; }
}
"""


def form(view: View) -> str:
    """Return the form as HTML. It leads to the page Search; search.js keeps what all pages share, from its address."""
    label, hint, go = (picture.held(view.say(key)) for key in ("search.box", "search.hint", "search.go"))
    action = picture.held(f"./{PAGE}?{urlencode(address.shared(view.selection), doseq=True)}")
    return (
        f'<form class="gms-find" role="search" method="get" action="{action}">'
        f'<label><span class="gms-unseen">{label}</span><input type="search" name="q" placeholder="{hint}" '
        f'maxlength="{LONGEST_QUERY}" autocomplete="off" enterkeyhint="search"></label>'
        f'<button type="submit" aria-label="{go}"></button></form>'
    )
