"""The theme that Streamlit sends with each run, made once.

Streamlit makes it in each run from all its settings, which stay as they are while it serves: a tenth of a run of
*Overview*. It does so in a function of its own (`runtime/app_session.py` of version 1.67). Where a version has no such
function, all is done as that version does it.
"""

from collections.abc import Callable
from functools import cache, wraps

from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session

MAKER = "_populate_theme_msg"


def keep() -> None:
    """Let each section of the theme be made with the first run alone."""
    make = getattr(app_session, MAKER, None)
    if make is not None and not hasattr(make, "__wrapped__"):
        setattr(app_session, MAKER, once(make))


def once(make: Callable[[CustomThemeConfig, str], None]) -> Callable[[CustomThemeConfig, str], None]:
    """Return what fills a theme as `make` does, which is asked once for each section."""

    @cache
    def made(section: str) -> CustomThemeConfig:
        theme = CustomThemeConfig()
        make(theme, section)
        return theme

    @wraps(make)
    def fill(theme: CustomThemeConfig, section: str = "theme") -> None:
        if made(section).ListFields():  # to merge what is empty would still make a part of the message
            theme.MergeFrom(made(section))

    return fill
