"""What Streamlit makes anew in each run and is the same each time, made once.

It makes the theme from all its settings, a tenth of a run of *Overview*, looks through each drawing for indents, a
seventh of a run of *Meetings*, and through all HTML for styles, a twenty-fifth of a run of *Search*. It does so in
functions of its own (`runtime/app_session.py`, `elements/markdown.py` and `elements/html.py` of version 1.67). Where a
version has no such function, all is done as that version does it.
"""

from collections.abc import Callable
from functools import cache, lru_cache, wraps
from types import ModuleType

from streamlit.elements import html, markdown
from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session

LONG = 2_000  # letters of a text that is looked through once; the kept drawings of the pages are strings of their own
KEPT = 64
STYLES = ("<style", "<!--")  # how a text begins that may hold nothing but styles and comments


def keep() -> None:
    """Let each section of the theme be made with the first run alone, and each long text be looked through once.

    HTML is looked through for styles only where it may hold nothing else.
    """
    _replace(app_session, "_populate_theme_msg", theme)
    _replace(markdown, "clean_text", cleaned)
    _replace(html, "_html_only_style_tags", styled)


def _replace(module: ModuleType, name: str, around: Callable[[Callable], Callable]) -> None:
    make = getattr(module, name, None)
    if make is not None and not hasattr(make, "__wrapped__"):
        setattr(module, name, around(make))


def theme(make: Callable[[CustomThemeConfig, str], None]) -> Callable[[CustomThemeConfig, str], None]:
    """Return what fills a theme as `make` does, which is asked once for each section."""

    @cache
    def made(section: str) -> CustomThemeConfig:
        filled = CustomThemeConfig()
        make(filled, section)
        return filled

    @wraps(make)
    def fill(given: CustomThemeConfig, section: str = "theme") -> None:
        if made(section).ListFields():  # to merge what is empty would still make a part of the message
            given.MergeFrom(made(section))

    return fill


def cleaned(make: Callable[[object], str]) -> Callable[[object], str]:
    """Return what cleans a text as `make` does, which is asked once for each of the last `KEPT` long ones."""
    known = lru_cache(maxsize=KEPT)(make)

    @wraps(make)
    def clean(body: object) -> str:
        return known(body) if isinstance(body, str) and len(body) > LONG else make(body)

    return clean


def styled(make: Callable[[str], bool]) -> Callable[[str], bool]:
    """Return what says as `make` does whether HTML is styles alone, and looks through it only where it begins so.

    Nothing is kept: HTML may name the reader.
    """

    @wraps(make)
    def alone(body: str) -> bool:
        start = body.lstrip()[:6].lower()
        return (not start or start.startswith(STYLES) or "<!--" in body) and make(body)

    return alone
