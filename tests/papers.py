"""Helpers for tests of slides and briefs: what a document says, and as pictures by LibreOffice."""

import io
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pptx
from lxml import etree
from pypdf import PdfReader

A, W = (
    "{http://schemas.openxmlformats.org/drawingml/2006/main}",
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
)
OFFICE = shutil.which("soffice")


def opened(body: bytes) -> object:
    return pptx.Presentation(io.BytesIO(body))


def trees(deck: object) -> Iterator[etree._Element]:
    """Yield the tree of each slide and of its notes."""
    for slide in deck.slides:
        yield slide._element
        yield slide.notes_slide._element


def words(deck: object) -> str:
    return "\n".join("".join(p.itertext(f"{A}t")) for tree in trees(deck) for p in tree.iter(f"{A}p"))


def words_of(slide: object) -> str:
    """Return the words of a slide without its notes, those of its tables too."""
    return "\n".join("".join(each.itertext(f"{A}t")) for each in slide._element.iter(f"{A}p"))


def pages(body: bytes, ending: str, folder: Path) -> int:
    """Return the number of pages that LibreOffice makes of a document."""
    path = folder / f"made.{ending}"
    path.write_bytes(body)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    return len(PdfReader(folder / "made.pdf").pages)
