"""The style of our plain pages: colours, fonts and heights of lines as in the dashboard, and no more."""

import tomllib
from functools import cache

from dashboard import theme
from dashboard.paths import FONTS

NAMED = ("ink", "pale", "ground", "accent", "line")
_STYLE = """
body { margin: 0 auto; max-width: 46rem; padding: 1rem; font: 16px/1.5 %(font)s;
  color: var(--ink); background: var(--ground); overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
a { color: var(--accent); text-underline-offset: .2em; }
main > details { border-top: 1px solid var(--line); margin-top: 1.6rem; padding-top: .6rem; }
.button { display: inline-block; padding: .5rem 1rem; border-radius: .25rem; text-decoration: none;
  color: var(--ground); background: var(--accent); }
a:focus-visible, summary:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
header { border-bottom: 1px solid var(--line); font-size: .875rem; }
header p { margin: 0; font-weight: 600; }
:is(nav, header div) a { display: inline-block; padding: .25rem .5rem .25rem 0; }
a[aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
h1 { font-size: 1.5rem; line-height: 1.35; margin: 1.2rem 0 .4rem; }
h2 { font-size: 1.125rem; margin: 1.6rem 0 .4rem; padding-top: .8rem; border-top: 1px solid var(--line); }
h3 { font-size: 1rem; margin: .9rem 0 .2rem; }
p, ul, dl, blockquote { margin: .4rem 0; }
ul { padding-left: 1.2rem; }
dl { display: grid; grid-template-columns: minmax(8rem, 1fr) 3fr; gap: .35rem 1rem; }
dt { font-weight: 600; }
dd { margin: 0; }
small, footer, .pale { color: var(--pale); font-size: .875rem; }
blockquote { border-left: 3px solid var(--line); padding-left: .8rem; }
summary { cursor: pointer; padding: .25rem 0; }
summary h2 { display: inline-block; margin: 0; padding: 0; border: 0; }
section { margin: .8rem 0; }
.words { white-space: pre-wrap; unicode-bidi: plaintext; }
footer { margin-top: 2rem; border-top: 1px solid var(--line); }
@media (max-width: 640px) { dl { display: block; } dd { margin: 0 0 .5rem; } }
@media print { details::details-content { content-visibility: visible; height: auto; }
  header nav, header details, .screen { display: none; } body { max-width: none; padding: 0; }
  a { color: inherit; } h2, h3 { break-after: avoid; } blockquote, dd { break-inside: avoid; } }
"""


def write() -> bytes:
    """Return the style sheet. Its fonts stand beside it, so their addresses are their names alone."""
    return (faces() + theme.plain("--", NAMED) + _STYLE % {"font": theme.FONT}).encode()


def faces(folder: str = "") -> str:
    """Return the rules for the fonts that the dashboard brings, each for the letters that it has.

    folder: their address, with a slash at its end; blank for a style sheet beside them.
    """
    return "".join(
        f'@font-face {{ font-family: "{face["family"]}"; font-display: swap; '
        f"src: url({folder}{face['file']}) format('woff2'); "
        f"unicode-range: {face['range']}; }}\n"
        for face in _faces()
    )


@cache
def _faces() -> list[dict[str, str]]:
    return tomllib.loads((FONTS / "faces.toml").read_text(encoding="utf-8"))["face"]
