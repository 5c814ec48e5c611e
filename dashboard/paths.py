"""Paths of folders and files. All code that opens a file of the project takes its path from here."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("DATA_FOLDER") or ROOT / "data")  # a host may set another folder
GEO = ROOT / "data" / "geo"
# A host with its own rules on boundaries may set its own land as a GeoJSON file, see `geometry.of_host`.
GEOMETRY = Path(os.environ["GEOMETRY"]) if os.environ.get("GEOMETRY") else None
PAGES = ROOT / "pages"
DASHBOARD = ROOT / "dashboard"
LOCALES = DASHBOARD / "locales"
FONTS = DASHBOARD / "server" / "fonts"
MAIN = DASHBOARD / "main.py"
