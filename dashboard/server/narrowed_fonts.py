"""Streamlit's fonts, in its own files' place, with the letters and icons in use alone: 0.13 MB where it has 0.68."""

from pathlib import Path

from starlette.types import ASGIApp

from dashboard.paths import FONTS
from dashboard.server.in_place import InPlace

NARROWED = FONTS / "streamlit"
# The page asks for Streamlit's upright letters before any style sheet is there. So the main part stands in their place,
# and the whole has an address of its own, which the style sheet of the page names for what the main part lacks.
UPRIGHT = NARROWED / "SourceSansVF-Upright.woff2"
MAIN = NARROWED / "SourceSansVF-Upright.main.woff2"
# The name in the address follows Streamlit's file and not ours, which may change under it: so not `immutable`. A
# browser uses what it has at once, and asks beside it once a day.
FOR_A_DAY = "public, max-age=86400, stale-while-revalidate=31536000"


class NarrowedFonts(InPlace):
    """Middleware that serves our file for each font of a folder that we have narrowed, and passes on the rest.

    A font is known by its name up to the first dot. What follows in Streamlit's names is a hash of the content, which
    changes from version to version. The whole of the upright letters is served at <prefix>/assets/<its name>.
    """

    def __init__(self, app: ASGIApp, folder: Path, prefix: str = "") -> None:
        """List the fonts. prefix: the path under which the dashboard is served, or blank."""
        ours = {path.stem: path for path in NARROWED.glob("*.woff2")} | {UPRIGHT.stem: MAIN}
        named = ((path.name.partition(".")[0], path) for path in folder.rglob("*.woff2"))
        paths = {f"{prefix}/{path.relative_to(folder).as_posix()}": ours[name] for name, path in named if name in ours}
        super().__init__(app, {**paths, f"{prefix}/assets/{UPRIGHT.name}": UPRIGHT}, FOR_A_DAY)
