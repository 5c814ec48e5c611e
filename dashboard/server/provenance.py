"""Where each file came from that readers get as it is: fonts, land, icons, scripts. One list, docs/provenance.csv.

    python -m dashboard.server.provenance

notes the SHA-256 of what this project made, and adds its new files. A file from elsewhere is never noted anew by it:
who changes one writes its line, with origin, version and licence.
"""

import csv
import hashlib
import io
import sys
from collections.abc import Iterator
from pathlib import Path

from dashboard.paths import ROOT

FILE = ROOT / "docs" / "provenance.csv"
HEADS = ("path", "origin", "version", "licence", "change", "sha256")
OURS, OURS_LICENCE = "this project", "MIT"
FOLDERS = ("dashboard", "data/geo", "docs", "gms_lists/assets")
ENDINGS = frozenset(
    {".css", ".geojson", ".ico", ".jpg", ".js", ".png", ".svg", ".ttf", ".wasm", ".webp", ".woff", ".woff2"}
)
Lines = dict[str, dict[str, str]]


def bundled() -> dict[str, str]:
    """Return the SHA-256 of each such file, by its path from the root of the checkout."""
    found = {path.relative_to(ROOT).as_posix(): path for folder in FOLDERS for path in (ROOT / folder).rglob("*")}
    kept = sorted((name, path) for name, path in found.items() if path.suffix in ENDINGS)
    return {name: hashlib.sha256(_content(path)).hexdigest() for name, path in kept}


def _content(path: Path) -> bytes:
    """Return the bytes of a file; of a text as git keeps it, with LF, whatever a checkout made of it."""
    content = path.read_bytes()
    return content if b"\0" in content else content.replace(b"\r\n", b"\n")


def listed() -> Lines:
    """Return the lines of the list by path. Columns: HEADS."""
    with FILE.open(encoding="utf-8", newline="") as stream:
        return {line["path"]: line for line in csv.DictReader(stream)}


def faults() -> Iterator[str]:
    """Yield a sentence for each file that the list does not know, or knows otherwise, and for each that is gone."""
    held, lines = bundled(), listed()
    for path in sorted(held.keys() | lines.keys()):
        if path not in lines:
            yield f"{path} has no line in {FILE.name}."
        elif path not in held:
            yield f"{path} stands in {FILE.name} and is not there."
        elif lines[path]["sha256"] != held[path]:
            yield f"{path} is not the file that {FILE.name} tells of: its SHA-256 is {held[path]}."
        elif not all(lines[path][head] for head in ("origin", "version", "licence")):
            yield f"{path} has no origin, version or licence in {FILE.name}."


def renewed() -> str:
    """Return the list with what this project made as it is now. Lines of other files stay as they are."""
    held, lines = bundled(), listed()
    for path, digest in held.items():
        made = dict(zip(HEADS, (path, OURS, "-", OURS_LICENCE, "", digest), strict=True))
        if path not in lines and Path(path).suffix in (".css", ".js"):
            lines[path] = made
        elif lines.get(path, {}).get("origin") == OURS:
            lines[path] |= {"sha256": digest}
    kept = {path: line for path, line in lines.items() if path in held or line["origin"] != OURS}
    text = io.StringIO()
    writer = csv.DictWriter(text, HEADS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(kept[path] for path in sorted(kept))
    return text.getvalue()


if __name__ == "__main__":
    FILE.write_text(renewed(), encoding="utf-8", newline="")
    sys.exit("\n".join(faults()) or 0)
