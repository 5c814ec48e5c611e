"""The style sheet of the app's pages: our fonts and the CSS of all parts of the screen, which are the same in each run.

The link to it stands at the end of the page: of two rules of the same weight the later one wins, and Streamlit writes
its own into the head as it runs.
"""

from functools import cache

from dashboard.server import files, plain_style
from dashboard.server.narrowed_fonts import MAIN, NARROWED, UPRIGHT

NAME = "dashboard.css"
MEDIA = "../static/media/"  # where Streamlit has its fonts, from here
# As Streamlit's own style sheet declares its face: only faces with the same weights and style share out the letters.
_FACE = '@font-face {{ font-family: "Source Sans"; font-weight: 100 900; font-style: normal; {} unicode-range: {}; }}\n'


def body(css: str) -> bytes:
    """Return the style sheet. css: of the parts of the screen."""
    return (_letters() + plain_style.faces() + css).encode()


@cache
def _letters() -> str:
    """Return the rules for Source Sans: the whole, then its main part, at Streamlit's address, which a page asks for.

    Of faces of one family browsers look into the last first. So they fetch the whole only for what the main part lacks,
    also if that is a mark on a letter of the main part: a letter and its marks are of one font.
    """
    lines = (line.split() for line in (NARROWED / "covered.txt").read_text(encoding="utf-8").splitlines())
    ranges = {name: ",".join(f"U+{span}" for span in spans.split(",")) for name, _, spans in lines}
    (theirs,) = (name for name in ranges if name.startswith(UPRIGHT.stem) and name not in (UPRIGHT.name, MAIN.name))
    whole = f"font-display: swap; src: url({UPRIGHT.name}) format('woff2');"
    main = f"src: url({MEDIA}{theirs}) format('woff2');"
    return _FACE.format(whole, ranges[UPRIGHT.name]) + _FACE.format(main, ranges[MAIN.name])


def tag(css: str) -> bytes:
    """Return the link to it. Its address changes with the content, since browsers keep what it answers for a day."""
    return f'<link rel="stylesheet" href="./assets/{NAME}?v={files.digest(body(css))}">'.encode()
