"""A brief as PDF, by a program of the server's machine: Chromium from HTML, or LibreOffice from the Word document.

The program runs by itself in a folder of its own that goes with it, without the network, and not for long.
"""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
OFFICES = ("soffice", "libreoffice")
SECONDS = 60
LARGEST = 20_000_000  # bytes of a PDF
_MADE = "brief.pdf"


class Unmade(Exception):
    """No PDF was made: there is no program for it, or it failed, or took too long. `absent`: whether there is none."""

    def __init__(self, absent: bool) -> None:
        """Say why."""
        super().__init__("no program" if absent else "failed")
        self.absent = absent


@cache
def program() -> str:
    """Return the path of the program that makes PDF on this machine; blank if there is none."""
    return next(filter(None, map(shutil.which, (*BROWSERS, *OFFICES))), "")


def write(page: bytes, document: bytes) -> bytes:
    """Return the PDF of a brief. page: as HTML. document: as DOCX. Raises Unmade."""
    path = program()
    if not path:
        raise Unmade(absent=True)
    with tempfile.TemporaryDirectory(prefix="gms-brief-", ignore_cleanup_errors=True) as name:
        folder, office = Path(name), Path(path).name in OFFICES
        source = folder / ("brief.docx" if office else "brief.html")
        source.write_bytes(document if office else page)
        _run(_by_office(path, source) if office else _by_browser(path, source), folder)
        made = folder / _MADE
        if not made.is_file() or not 0 < made.stat().st_size <= LARGEST:
            raise Unmade(absent=False)
        return made.read_bytes()


def _by_office(path: str, source: Path) -> list[str]:
    profile = f"-env:UserInstallation={(source.parent / 'profile').as_uri()}"
    kind = ("--convert-to", "pdf", "--outdir", str(source.parent))
    return [path, profile, "--headless", "--norestore", *kind, str(source)]


def _by_browser(path: str, source: Path) -> list[str]:
    quiet = ("--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions")
    # It need not reach anything: what the page shows stands in it, and its fonts beside it.
    alone = ("--host-resolver-rules=MAP * ~NOTFOUND",)
    root = ("--no-sandbox",) if os.geteuid() == 0 else ()  # the sandbox refuses to work for root
    profile, made = f"--user-data-dir={source.parent / 'profile'}", f"--print-to-pdf={source.parent / _MADE}"
    return [path, *quiet, *alone, *root, profile, "--no-pdf-header-footer", made, source.as_uri()]


def _run(command: Sequence[str], folder: Path) -> None:
    """Run a program with all that it starts, and end them all after SECONDS. Raises Unmade if it does not succeed."""
    surroundings = {"PATH": os.environ.get("PATH", ""), "HOME": str(folder), "TMPDIR": str(folder), "LANG": "C.UTF-8"}
    surroundings |= {name: value for name, value in os.environ.items() if name.startswith("FONTCONFIG")}
    nothing = subprocess.DEVNULL
    with subprocess.Popen(
        command, cwd=folder, env=surroundings, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True
    ) as running:
        try:
            failed = running.wait(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            failed = True
        finally:
            _end(running.pid)
    if failed:
        raise Unmade(absent=False)


def _end(group: int) -> None:
    """End what a program left running."""
    try:
        os.killpg(group, signal.SIGKILL)
    except ProcessLookupError:
        return
