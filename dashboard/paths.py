"""Where things are. Everything that opens a file of the project takes its place from here."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("DATA_FOLDER") or ROOT / "data")  # a host may keep its own record elsewhere
GEO = ROOT / "data" / "geo"
PAGES = ROOT / "pages"
DASHBOARD = ROOT / "dashboard"
LOCALES = DASHBOARD / "locales"
MAIN = DASHBOARD / "main.py"
