"""Many sessions at once, each clicking every 2 to 5 seconds: how long a run takes, and what a session costs.

    python -m benchmarks.sessions [--sessions 100] [--replicas 1] [--seconds 60] [--page /news] [--stock]
                                  [--limit 250] [--rate 100]

One server is asked directly; more stand behind nginx with the files of deploy/nginx. Each session comes from an address
of its own. Two parts of `--seconds` each: in the first every click chooses another country, which runs the whole page
(`country`); in the second it types words into the list, which runs the body alone where that can run alone (`q`). With
`--stock` the page as a tutorial would write it (`benchmarks/plain`) is measured, under Streamlit's own settings.

Printed are the median and the 95th percentile of the milliseconds from a click to the end of its run, runs a second
that were asked for and answered, milliseconds of a processor that a run took (which a busy machine hardly changes),
errors, and the memory that a session holds on the server. Servers and sessions are
different processes of one machine, so half of a machine with two cores is all that a server has. For figures to quote,
let nothing else run:

    for each in "100 1" "300 1" "500 2"; do set -- $each
        python -m benchmarks.sessions --sessions $1 --replicas $2; done
    python -m benchmarks.sessions --sessions 100 --stock

Exit code 1 if there was an error, if 5 % of the runs of a kind took more than `--limit` milliseconds, or if less than
`--rate` runs a second were answered.
"""

import argparse
import asyncio
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from statistics import median, quantiles

from benchmarks import growth
from benchmarks.apps import plain_server
from benchmarks.proxy import proxied
from benchmarks.reader import LOST, Reader, Run
from benchmarks.replicas import held_by, side_by_side, spent_by
from dashboard.paths import DATA

CLICK = (2.0, 5.0)  # seconds between the end of a run and the next click
COMING = 0.05  # seconds between two readers who come
COUNTRIES = ("KHM", "CHN", "LAO", "MMR", "THA", "VNM")
NAMES = {row["country"]: row["label"] for row in growth.read(DATA / "countries.csv")}
WORDS = ("ministers", "border", "training", "china", "2015", "victims", "agreement", "")
AT_ONCE = 64  # requests beside the sockets


class Plain(Reader):
    """A reader of the plain pages, whose choice stands in their widgets and not in the address."""

    async def choose(self, query: str) -> Run:
        """Choose a country in the sidebar. query: as for our pages."""
        return await self.change("multiselect", string_array_value={"data": [NAMES[query.partition("=")[2]]]})

    async def search(self, words: str) -> Run:
        """Type words into the box of the page."""
        return await self.change("text_input", string_value=words)


@dataclass
class Part:
    """What the clicks of one kind found: milliseconds of each run, and sentences on errors.

    `spent`: seconds of a processor that the servers had meanwhile.
    """

    took: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    spent: float = 0


async def click(reader: Reader, number: int, kind: str, until: float, part: Part) -> None:
    """Click until a moment of the monotonic clock. kind: `country` or `q`."""
    draw = Random(f"{number}{kind}")
    while time.monotonic() < until:
        try:
            await reader.listen(draw.uniform(*CLICK))
            choose = reader.choose(f"country={draw.choice(COUNTRIES)}") if kind == "country" else None
            run = await (choose or reader.search(draw.choice(WORDS)))
            part.took.append(run.milliseconds)
            if run.failed:
                part.errors.append(f"{reader.path}{reader.query} shows an error.")
        except LOST as error:
            part.errors.append(f"Session {number} was cut off: {error!r}")
            return


async def measured(readers: list[Reader], seconds: float, processes: list[int]) -> tuple[dict[str, Part], float]:
    """Return what each kind of click found, and the megabytes that a session holds on the server."""
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(AT_ONCE))
    first = type(readers[0])(readers[0].port, readers[0].path)
    await first.come()  # what the first reader of all brings into memory is no cost of a session
    for country in COUNTRIES:
        await first.choose(f"country={country}")
    before = sum(map(held_by, processes))
    for reader in readers:
        await reader.come()
        await asyncio.sleep(COMING)
    parts = {}
    for kind in ("country", "q"):
        part = parts[kind] = Part()
        begin, until = sum(map(spent_by, processes)), time.monotonic() + seconds
        await asyncio.gather(*(click(each, at, kind, until, part) for at, each in enumerate(readers)))
        part.spent = sum(map(spent_by, processes)) - begin
    cost = (sum(map(held_by, processes)) - before) / len(readers)
    for reader in (first, *readers):
        await reader.leave()
    return parts, cost


@contextmanager
def served(chosen: argparse.Namespace) -> Iterator[tuple[int, list[int]]]:
    """Run the servers of the options, and yield the port to ask and the numbers of their processes."""
    with ExitStack() as stack:
        if chosen.stock:
            server = stack.enter_context(plain_server())
            yield server.port, [server.process]
            return
        replicas = stack.enter_context(side_by_side(chosen.replicas))
        processes = [replica.process.pid for replica in replicas]
        if len(replicas) == 1:
            yield replicas[0].port, processes
            return
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        nginx = stack.enter_context(proxied(folder, *(replica.port for replica in replicas)))
        yield nginx.port, processes


def main() -> None:
    """Run the command."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sessions", type=int, default=100, help="readers at once (default: 100)")
    options.add_argument("--replicas", type=int, default=1, help="servers (default: 1, without nginx)")
    options.add_argument("--seconds", type=float, default=60, help="of each part (default: 60)")
    options.add_argument("--page", default="/news", help="a page with a list (default: /news)")
    options.add_argument("--stock", action="store_true", help="the plain page under Streamlit's own settings")
    options.add_argument("--limit", type=float, default=0, help="most milliseconds of 95 %% of the runs (default: any)")
    options.add_argument("--rate", type=float, default=0, help="least runs a second (default: any)")
    chosen = options.parse_args()
    with served(chosen) as (port, processes):
        kind = Plain if chosen.stock else Reader
        readers = [kind(port, chosen.page, f"127.8.{at // 250}.{at % 250 + 1}") for at in range(chosen.sessions)]
        parts, cost = asyncio.run(measured(readers, chosen.seconds, processes))
    print(f"{chosen.sessions} sessions, {'stock' if chosen.stock else f'{chosen.replicas} of ours'}, {chosen.page}")
    print(f"{'click':<10}{'p50 ms':>8}{'p95 ms':>8}{'runs':>7}{'runs/s':>8}{'cpu ms':>8}{'errors':>8}")
    errors = []
    for name, part in parts.items():
        high, rate = quantiles(part.took, n=20)[-1], len(part.took) / chosen.seconds
        line = f"{name:<10}{median(part.took):>8.0f}{high:>8.0f}{len(part.took):>7}"
        print(f"{line}{rate:>8.1f}{1000 * part.spent / len(part.took):>8.1f}{len(part.errors):>8}")
        errors += part.errors
        errors += [f"{name}: 5 % of the runs took over {high:.0f} ms."] * (0 < chosen.limit < high)
        errors += [f"{name}: {rate:.1f} runs a second, less than {chosen.rate:g}."] * (rate < chosen.rate)
    print(f"memory a session: {cost:.2f} MB")
    if errors:
        sys.exit("\n".join(errors[:20]))


if __name__ == "__main__":
    main()
