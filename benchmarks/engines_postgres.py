"""PostgreSQL for `benchmarks.engines`: one of its own, on a socket in a folder, which goes with it."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SETTINGS = "listen_addresses = ''\nunix_socket_directories = '{folder}'\nmaintenance_work_mem = '256MB'\n"
VECTOR = "to_tsvector('simple', title || ' ' || summary)"
INDEXES = (
    "CREATE INDEX ON news (country, topic, published)",
    "CREATE INDEX ON news (topic, published)",
    f"CREATE INDEX ON news USING gin ({VECTOR})",
    "VACUUM ANALYZE news",
)


class Postgres:
    """A server that runs, and what asks it."""

    def __init__(self, home: Path, folder: Path) -> None:
        """Make it. home: of its programs. folder: of its socket and its data; root gives it away."""
        self.home, self.folder, self.data = home, folder, folder / "postgres"
        self.data.mkdir()
        # It refuses to run as root.
        self.user = {"user": "postgres", "group": "postgres"} if os.geteuid() == 0 else {}
        for path in (self.data, folder) if self.user else ():
            shutil.chown(path, "postgres")
        self.run("initdb", "-D", self.data, "-U", "gms", "-A", "trust", "-E", "UTF8", "--no-locale")
        with (self.data / "postgresql.conf").open("a") as settings:
            settings.write(SETTINGS.format(folder=folder))

    def run(self, program: str, *words: object) -> None:
        """Run one of its programs. Raises CalledProcessError if it fails."""
        subprocess.run([self.home / program, *words], stdout=subprocess.DEVNULL, check=True, **self.user)

    def say(self, *asked: str) -> str:
        """Return what it answers to commands. Raises CalledProcessError for one that it refuses."""
        reached = ("-h", self.folder, "-U", "gms", "-d", "postgres", "-qAt", "-v", "ON_ERROR_STOP=1")
        command = [self.home / "psql", *reached, *(word for each in asked for word in ("-c", each))]
        return subprocess.run(command, capture_output=True, text=True, check=True, **self.user).stdout

    def milliseconds(self, asked: str) -> float:
        """Return how long an answer takes, by its own clock."""
        return float(re.search(r"Time: ([\d.]+) ms", self.say(r"\timing on", asked))[1])


@contextmanager
def running(folder: Path) -> Iterator[Postgres]:
    """Run a server for as long as the context lasts. folder: an empty one."""
    server = Postgres(programs(), folder)
    control = ("-D", server.data, "-w", "-l", server.data / "log")
    server.run("pg_ctl", *control, "start")
    try:
        yield server
    finally:
        server.run("pg_ctl", *control, "-m", "immediate", "stop")


def programs() -> Path | None:
    """Return the folder of PostgreSQL's programs; None if it is not installed."""
    found = shutil.which("initdb")
    homes = [*Path("/usr/lib/postgresql").glob("*/bin"), *([Path(found).parent] if found else [])]
    return next((home for home in homes if (home / "psql").exists()), None)
