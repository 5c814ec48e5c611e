"""Replicas behind nginx that fail, restart and go over to a next version of the data, while readers click.

    python -m benchmarks.failover [--sessions 100] [--replicas 3] [--pause 12]

nginx runs with the files of deploy/nginx; only addresses and folders are others. Each reader comes from an address of
its own (127.x.x.x), keeps the cookie of nginx, and chooses another country every 2 to 5 seconds on a page of its own.
Three more fetch files, feeds and records all the time. Meanwhile, with `--pause` seconds after each step: one replica
is killed (SIGKILL) and started again; another is restarted (SIGTERM); then each in turn is restarted with other data.

What each page and file must say is asked beforehand of a server with each version of the data. Exit code 1 if a
download fails or says something else, if a view is not back within 5 seconds of the loss of its socket, or if one shows
what was not chosen, or parts of two versions. Needs nginx (Debian: nginx-light) and some minutes.
"""

import argparse
import asyncio
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from http.client import HTTPException
from pathlib import Path
from random import Random
from statistics import median

from benchmarks.expected import COUNTRIES, FILES, PAGES, Expected
from benchmarks.proxy import proxied
from benchmarks.reader import LOST, Reader, Run, fetched
from benchmarks.replicas import Replica, next_version, side_by_side
from dashboard.paths import DATA

BACK_WITHIN = 5.0  # seconds from the loss of a socket to the whole page
AT_ONCE = 64  # requests beside the sockets
GIVEN_UP = 30.0  # seconds after which a reader who is not back is no longer waited for


@dataclass
class Found:
    """What readers and downloads found."""

    took: list[float] = field(default_factory=list)  # milliseconds of each run
    back: list[float] = field(default_factory=list)  # seconds until a lost view was there again
    faults: list[str] = field(default_factory=list)
    files: int = 0
    versions: set[str] = field(default_factory=set)


async def read(reader: Reader, number: int, expected: Expected, found: Found, ended: asyncio.Event) -> None:
    """Click until all is ended. A reader who loses the socket comes back to the same view."""
    draw, country = Random(number), COUNTRIES[number % len(COUNTRIES)]

    def judge(run: Run) -> None:
        found.took.append(run.milliseconds)
        found.versions.add(run.version)
        if expected.pages[reader.path, country].get(run.version) != run.said:
            found.faults.append(f"{reader.path}: {country} of {run.version} does not show what it should.")

    judge(await reader.come_back(time.monotonic() + GIVEN_UP))
    while not ended.is_set():
        try:
            await reader.listen(draw.uniform(2, 5))
            country = draw.choice(COUNTRIES)
            judge(await reader.choose(f"country={country}"))
        except LOST:
            lost = time.monotonic()
            try:
                judge(await reader.come_back(lost + GIVEN_UP))
            except TimeoutError:
                found.faults.append(f"{reader.path}: {country} never came back.")
                return
            found.back.append(time.monotonic() - lost)
            if found.back[-1] > BACK_WITHIN:
                found.faults.append(f"{reader.path}: {country} was back after {found.back[-1]:.1f} s only.")
    await reader.leave()


async def download(port: int, number: int, expected: Expected, found: Found, ended: asyncio.Event) -> None:
    """Fetch one file after the other, from an address of its own, until all is ended."""
    draw = Random(number)
    while not ended.is_set():
        path = draw.choice(FILES)
        try:
            status, _, body = await asyncio.to_thread(fetched, port, path, f"127.9.0.{number + 1}")
            if status != 200 or body not in expected.files[path]:
                found.faults.append(f"{path} answers {status} with {len(body)} bytes that no version has.")
        except (OSError, HTTPException) as error:
            found.faults.append(f"{path} broke off: {type(error).__name__}: {error}")
        found.files += 1
        await asyncio.sleep(0.2)


async def steps(replicas: list[Replica], data: Path, pause: float, found: Found) -> None:
    """Let replicas fail, restart and go over to other data, and print after each step what it did to the readers."""

    async def step(name: str, do: Callable[[], object]) -> None:
        before, files, runs, faults = len(found.back), found.files, len(found.took), len(found.faults)
        await asyncio.to_thread(do)
        await asyncio.sleep(pause)
        back, took = found.back[before:], found.took[runs:]
        line = f"{name:<34}{len(took):>6}{median(took or [0]):>9.0f}{len(back):>7}{max(back, default=0):>9.1f}"
        print(f"{line}{found.files - files:>8}{len(found.faults) - faults:>8}", flush=True)

    def again(replica: Replica, folder: Path) -> Callable[[], None]:
        return lambda: (replica.end(), replica.start(folder), replica.ready())

    print(f"{'step':<34}{'runs':>6}{'ms':>9}{'lost':>7}{'back, s':>9}{'files':>8}{'faults':>8}")
    await step("nothing happens", lambda: None)
    await step("replica 1 is killed", lambda: replicas[0].end(signal.SIGKILL))
    await step("replica 1 is started again", lambda: (replicas[0].start(DATA), replicas[0].ready()))
    await step("replica 2 is restarted", again(replicas[1], DATA))
    for number, replica in enumerate(replicas, 1):
        await step(f"replica {number} takes the next version", again(replica, data))


async def measured(port: int, replicas: list[Replica], data: Path, sessions: int, pause: float) -> Found:
    """Return what readers and downloads found during all steps."""
    expected, found, ended = Expected(), Found(), asyncio.Event()
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(AT_ONCE))
    await expected.learn(replicas[0].port)
    await asyncio.to_thread(lambda: (replicas[-1].end(), replicas[-1].start(data), replicas[-1].ready()))
    await expected.learn(replicas[-1].port)
    await asyncio.to_thread(lambda: (replicas[-1].end(), replicas[-1].start(DATA), replicas[-1].ready()))
    readers = [Reader(port, PAGES[at % len(PAGES)], f"127.8.{at // 250}.{at % 250 + 1}") for at in range(sessions)]
    for at, reader in enumerate(readers):
        reader.query = f"country={COUNTRIES[at % len(COUNTRIES)]}"
    tasks = [asyncio.create_task(read(each, at, expected, found, ended)) for at, each in enumerate(readers)]
    tasks += [asyncio.create_task(download(port, at, expected, found, ended)) for at in range(3)]
    try:
        await steps(replicas, data, pause, found)
    finally:
        ended.set()
        await asyncio.gather(*tasks)
    return found


def main() -> None:
    """Run the command."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sessions", type=int, default=100, help="readers who click (default: 100)")
    options.add_argument("--replicas", type=int, default=3, help="servers behind nginx (default: 3)")
    options.add_argument("--pause", type=float, default=12, help="seconds after each step (default: 12)")
    chosen = options.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        (folder / "nginx").mkdir()
        data = next_version(folder / "next")
        replicas = stack.enter_context(side_by_side(chosen.replicas))
        nginx = stack.enter_context(proxied(folder / "nginx", *(replica.port for replica in replicas)))
        found = asyncio.run(measured(nginx.port, replicas, data, chosen.sessions, chosen.pause))
    print(f"{len(found.took)} runs, median {median(found.took):.0f} ms; {found.files} files fetched.")
    print(f"{len(found.back)} views lost their replica; back after {max(found.back, default=0):.1f} s at most.")
    print(f"Versions seen: {', '.join(sorted(found.versions))}.")
    if found.faults or not found.back or len(found.versions) != 2:
        sys.exit("\n".join([*found.faults[:50], f"{len(found.faults)} faults."]))


if __name__ == "__main__":
    main()
