"""What happens once, before the first reader comes."""

import gc
import importlib
import inspect
import pkgutil
import sys
import time
from collections.abc import Callable
from functools import partial
from importlib import metadata
from threading import Thread
from typing import NoReturn

import dashboard
from dashboard import check, checked_before, comment, geometry, log, record, search
from dashboard.measures import related
from dashboard.package.taken import Taken, seen, take
from dashboard.parse import geojson
from dashboard.parse.faults import FaultyPackage, shown
from dashboard.paths import DATA
from dashboard.selection import place
from dashboard.server import base, hosting, reload
from dashboard.telling import rounds
from dashboard.telling.teller import teller
from dashboard.words import DEFAULT

COMPONENT = "gms-lists"  # our package with the component of lists
SHOWN = 100  # faults that a refused start prints; the check prints all
HEAD_START = 3  # seconds for readers who waited for the server, before it begins what no page needs
_LEFT: list[Callable[[], object]] = []  # to do once the server answers
# These run when they are imported.
SCRIPTS = {"dashboard.main", "dashboard.__main__"}


def read_settings() -> None:
    """Read what the host chose. A word that means nothing ends the process: a line on standard error, exit code 1."""
    chosen, allowed = place.DEFAULT_VIEW, place.VIEWS
    if chosen not in allowed:
        named = " or ".join(f'"{view}"' for view in allowed)
        _refuse([], f'MAP_DEFAULT is "{chosen}"; it may be {named}')
    wrong = comment.fault(comment.TEMPLATE)
    if wrong:
        _refuse([], f"COMMENT_LINK is {shown(comment.TEMPLATE)}, which {wrong}; allowed: {comment.ALLOWED}")
    if log.FORMAT not in log.FORMATS:
        _refuse([], f"LOG_FORMAT is {shown(log.FORMAT)}; it may be {' or '.join(log.FORMATS)}")
    if hosting.FAULTS:
        _refuse([], "; ".join(hosting.FAULTS))
    if base.fault(base.PUBLIC_ADDRESS):
        _refuse([], f"PUBLIC_ADDRESS is {shown(base.PUBLIC_ADDRESS)}; allowed: {base.ALLOWED}")
    if reload.fault(reload.SECONDS):
        _refuse([], f"RELOAD_SECONDS is {shown(reload.SECONDS)}; allowed: {reload.ALLOWED}")


def read_record() -> reload.Watch:
    """Read the record, and return what watches its folder. What is left to do for it is done by `beside`.

    It is told as pages do, so that no reader waits for that: by the check, or here if it was checked before. One with
    faults ends the process: a line for each on standard error, exit code 1.
    """
    looked, taken = seen(DATA), take(DATA)
    before = checked_before.find(taken)
    found = before or _checked(taken)
    record.SHOWN.begin(found)
    _ = found.facts, found.years, related.topics(found)
    if before:
        _tell(found)
    else:
        _LEFT.append(partial(_prepare, taken, found))
    return reload.Watch(DATA, record.SHOWN, looked)


def _tell(found: record.Record) -> None:
    for _, tell in rounds.pages(teller(found, DEFAULT)):
        tell()


def _prepare(taken: Taken, found: record.Record) -> None:
    """Make the index of the search, and keep all of it for the next start."""
    search.prepare(found)
    checked_before.keep(taken, found)


def _checked(taken: Taken) -> record.Record:
    """Return the record that these files hold. One with faults ends the process."""
    why = f"the data package in {DATA} has faults"
    try:
        return check.showable(taken)
    except FaultyPackage as refused:
        _refuse([str(fault) for fault in refused.faults], why)
    except ValueError as unreadable:
        _refuse([str(unreadable)], why)


def read_geometry() -> None:
    """Read the land of the map. A file with faults ends the process likewise: no map is drawn from half of it."""
    try:
        geometry.current()
    except geojson.FaultyAreas as refused:
        _refuse(refused.faults, "the file that GEOMETRY names cannot be shown")


def _refuse(faults: list[str], why: str) -> NoReturn:
    more = [f"… and {len(faults) - SHOWN} more."] if len(faults) > SHOWN else []
    lines = [*faults[:SHOWN], *more, f"The server did not start: {why}."]
    sys.stderr.write("\n".join(lines) + "\n")
    raise SystemExit(1)


def import_everything() -> None:
    """Import each module of the dashboard, so that no reader waits for it."""
    for module in pkgutil.walk_packages(dashboard.__path__, "dashboard."):
        if module.name not in SCRIPTS:
            importlib.import_module(module.name)
    inspect.stack()  # Streamlit does so at the first element, and Python then looks for the file of every module


def beside() -> Thread:
    """Do beside the server what is left, takes seconds and no page needs. Take what comes of it out of the collection.

    Return the thread that does it. Nothing holds the first record for that any longer, which another may replace.
    """

    def work() -> None:
        time.sleep(HEAD_START)
        while _LEFT:
            _LEFT.pop()()
            freeze()

    thread = Thread(target=work, daemon=True)
    thread.start()
    return thread


def watch(watching: reload.Watch) -> None:
    """Look at the folder of the data again and again, unless the host wants none of it."""
    reload.begin(watching, int(reload.SECONDS))


def freeze() -> None:
    """Take all that is in memory out of garbage collection, and begin that, if it was off for the start.

    It would look through pandas, Plotly and the record each time, for longer than the page itself takes.
    """
    gc.collect()
    gc.freeze()
    gc.enable()


def announce_component() -> None:
    """Say on standard output if the component of lists is served from this folder, because it is not installed."""
    try:
        metadata.distribution(COMPONENT)
    except metadata.PackageNotFoundError:
        sys.stdout.write(f"The package {COMPONENT} is not installed: its files are served from this folder.\n")


def announce(host: str, port: int, prefix: str) -> None:
    """Say on standard output where the dashboard is served."""
    written = f"[{host}]" if ":" in host else host
    sys.stdout.write(f"Serving on http://{written}:{port}{prefix}/\n")
    sys.stdout.flush()
