"""What a file costs: milliseconds of a processor for each answer, of a replica and of nginx with its copy.

    python -m benchmarks.cached [--times 500]

Each file is asked for again and again over one connection: of a replica itself, of a replica by a client that has the
file already (304), and of nginx with the files of deploy/nginx, which keeps a copy. A busy machine hardly changes the
figures. Needs nginx (Debian: nginx-light).
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterable
from contextlib import ExitStack
from http.client import HTTPConnection
from pathlib import Path

from benchmarks.proxy import proxied
from benchmarks.replicas import side_by_side, spent_by

# Limits of nginx go by address and do not count for what stays, so only that is asked there.
FILES = (
    "/assets/noto-sans-khmer.woff2",
    "/assets/page.js",
    "/api/news.csv",
    "/feeds/news.atom",
    "/record/meetings/commit-imm-2",
)
STAYS = FILES[:2]
IDLE, LONGEST = 0.02, 300  # seconds of a processor in one second that are none; seconds until it must be idle


def asked(port: int, path: str, times: int, processes: Iterable[int], tag: str = "") -> tuple[float, int, str]:
    """Ask for a file again and again. Return milliseconds of a processor for each answer, its bytes, and its tag.

    processes: whose processor is counted. tag: of the copy that the client has. Exits this process if it is not there.
    """
    processes, body = list(processes), b""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    headers = {"Accept-Encoding": "br"} | ({"If-None-Match": tag} if tag else {})
    for turn in range(times + 1):
        if turn == 1:  # the first fills the caches
            before = at_rest(processes)
            connection.close()  # the server may have: the next request opens it anew
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != (304 if tag else 200):
            sys.exit(f"{path} answers {answer.status}.")
    connection.close()
    return 1000 * (sum(map(spent_by, processes)) - before) / times, len(body), answer.getheader("etag")


def at_rest(processes: list[int]) -> float:
    """Wait until processes do nothing, for a server compresses its files beside the first requests.

    Return the seconds of a processor that they have had.
    """
    until, before = time.monotonic() + LONGEST, 0.0
    while time.monotonic() < until:
        spent = sum(map(spent_by, processes))
        if spent - before < IDLE:
            return spent
        before = spent
        time.sleep(1)
    sys.exit("The servers do not come to rest.")


def children(process: int) -> list[int]:
    """Return the numbers of the processes that a process has started. Linux only."""
    return list(map(int, Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()))


def main() -> None:
    """Run the command."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--times", type=int, default=500, help="how often each file is asked for (default: 500)")
    times = options.parse_args().times
    with ExitStack() as stack:
        (replica,) = stack.enter_context(side_by_side(1))
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        nginx = stack.enter_context(proxied(folder, replica.port))
        print(f"{'cpu ms of an answer':<36}{'kB':>6}{'replica':>9}{'304':>7}{'nginx':>9}")
        for path in FILES:
            own, size, tag = asked(replica.port, path, times, [replica.process.pid])
            known, *_ = asked(replica.port, path, times, [replica.process.pid], tag)
            line = f"{path:<36}{size / 1000:>6.0f}{own:>9.2f}{known:>7.2f}"
            copy = f"{asked(nginx.port, path, 20 * times, children(nginx.process))[0]:.3f}" if path in STAYS else "–"
            print(f"{line}{copy:>9}", flush=True)


if __name__ == "__main__":
    main()
