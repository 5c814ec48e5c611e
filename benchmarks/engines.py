"""What engines take for a record of millions: counts by filter and a search for words, on generated rows.

    python -m benchmarks.engines [--rows 1000000] [--only sqlite duckdb postgres] [--folder FOLDER]

The rows are news-like: a day, a country, a topic, a publisher, a title and a text of forty words, drawn so that few
words are common and most are rare. Each engine reads the same CSV, makes its indexes, and answers each question RUNS
times; printed are seconds to load and to index, megabytes on disk and the median milliseconds of an answer. SQLite has
its FTS5, PostgreSQL a GIN index over words, DuckDB looks at each text, column by column.

It needs nothing of this project. DuckDB is what `pip install duckdb` brings, in any environment; without it, and
without PostgreSQL's `initdb` (Debian: postgresql), they are left out. A million rows want 2 GB of disk and minutes,
ten million ten times as much.
"""

import argparse
import csv
import importlib.util
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random
from statistics import median

from benchmarks import engines_postgres

RUNS = 5
COLUMNS = ("id", "published", "country", "topic", "publisher", "title", "summary")
COUNTRIES = ("KHM", "CHN", "LAO", "MMR", "THA", "VNM")
TOPICS = tuple(f"topic{number}" for number in range(20))
LETTERS = "bcdfghjklmnpqrstvwxyz"
WORDS = [f"{a}a{b}o{c}" for a in LETTERS for b in LETTERS for c in LETTERS]  # 9,261; the first are common
COMMON, RARE = WORDS[5], WORDS[900]
QUESTIONS = {
    "number by topic": "SELECT topic, count(*) FROM news WHERE country = 'KHM' AND published >= '2015' GROUP BY topic",
    "number by year": "SELECT substr(published, 1, 4), count(*) FROM news WHERE topic = 'topic3' GROUP BY 1",
    "newest fifty": "SELECT id, title FROM news WHERE country = 'LAO' AND topic = 'topic7' "
    "ORDER BY published DESC LIMIT 50",
    "number with two words": "SELECT count(*) FROM news WHERE {words}",
    "newest fifty with two words": "SELECT id, title FROM news WHERE {words} ORDER BY published DESC LIMIT 50",
    "number by topic with a word": "SELECT topic, count(*) FROM news WHERE {word} GROUP BY topic",
}
Ask = Callable[[str], float]  # a question; returns the milliseconds of its answer


def write(path: Path, rows: int) -> None:
    """Write the rows as a CSV. The same are written each time."""
    draw, weights = Random(1), list(accumulate(1 / rank for rank in range(1, len(WORDS) + 1)))
    first = date(1990, 1, 1)
    with path.open("w", encoding="ascii", newline="") as stream:
        out = csv.writer(stream)
        out.writerow(COLUMNS)
        for number in range(rows):
            words = draw.choices(WORDS, cum_weights=weights, k=48)
            day = first + timedelta(days=draw.randrange(13_000))
            kind = draw.choice(COUNTRIES), draw.choice(TOPICS), f"publisher{draw.randrange(500)}"
            out.writerow([number, day.isoformat(), *kind, " ".join(words[:8]), " ".join(words[8:])])


def timed(do: Callable[[], object]) -> float:
    """Return the seconds that something takes."""
    begin = time.perf_counter()
    do()
    return time.perf_counter() - begin


SQLITE_INDEXES = (
    "CREATE INDEX a ON news (country, topic, published)",
    "CREATE INDEX b ON news (topic, published)",
    "CREATE VIRTUAL TABLE words USING fts5(title, summary, content='news', detail='none')",
    "INSERT INTO words (words) VALUES ('rebuild')",
    "ANALYZE",
)


def _fill(base: sqlite3.Connection, rows: Path) -> None:
    base.execute(f"CREATE TABLE news ({', '.join(COLUMNS)})")
    with rows.open(encoding="ascii", newline="") as stream:
        lines = csv.reader(stream)
        next(lines)
        base.executemany(f"INSERT INTO news VALUES ({', '.join('?' * len(COLUMNS))})", lines)
    base.commit()


@contextmanager
def sqlite(rows: Path, folder: Path) -> Iterator[tuple[float, float, float, Ask]]:
    """Load into SQLite. Yield seconds to load and to index, megabytes, and what asks."""
    path = folder / "news.sqlite"
    with closing(sqlite3.connect(path)) as base:
        loaded = timed(lambda: _fill(base, rows))
        indexed = timed(lambda: [base.execute(each) for each in SQLITE_INDEXES] + [base.commit()])
        match = "rowid IN (SELECT rowid FROM words WHERE words MATCH '{}')"
        filled = {"words": match.format(f"{COMMON} {RARE}"), "word": match.format(RARE)}

        def ask(asked: str) -> float:
            return 1000 * timed(lambda: base.execute(asked.format(**filled)).fetchall())

        yield loaded, indexed, path.stat().st_size / 1e6, ask


@contextmanager
def duckdb(rows: Path, folder: Path) -> Iterator[tuple[float, float, float, Ask]]:
    """Load into DuckDB; it has no index. Yields as `sqlite`."""
    import duckdb as engine

    path = folder / "news.duckdb"
    with engine.connect(str(path)) as base:
        loaded = timed(lambda: base.execute(f"CREATE TABLE news AS FROM read_csv('{rows}', all_varchar=true)"))
        base.execute("CHECKPOINT")
        match = "contains(' ' || title || ' ' || summary || ' ', ' {} ')"
        filled = {"words": f"{match.format(COMMON)} AND {match.format(RARE)}", "word": match.format(RARE)}

        def ask(asked: str) -> float:
            return 1000 * timed(lambda: base.execute(asked.format(**filled)).fetchall())

        yield loaded, 0.0, path.stat().st_size / 1e6, ask


@contextmanager
def postgres(rows: Path, folder: Path) -> Iterator[tuple[float, float, float, Ask]]:
    """Load into a PostgreSQL of its own. Yields as `sqlite`."""
    columns = ", ".join(f"{name} {'int' if name == 'id' else 'text'}" for name in COLUMNS)
    copy = rf"\copy news FROM '{rows}' CSV HEADER"
    with engines_postgres.running(folder) as server:
        loaded = timed(lambda: server.say(f"CREATE UNLOGGED TABLE news ({columns})", copy))
        indexed = timed(lambda: server.say(*engines_postgres.INDEXES))
        size = int(server.say("SELECT pg_database_size('postgres')")) / 1e6
        match = f"{engines_postgres.VECTOR} @@ to_tsquery('simple', '{{}}')"
        filled = {"words": match.format(f"{COMMON} & {RARE}"), "word": match.format(RARE)}
        yield loaded, indexed, size, lambda asked: server.milliseconds(asked.format(**filled))


ENGINES = {"sqlite": sqlite, "duckdb": duckdb, "postgres": postgres}


def there(name: str) -> bool:
    """Return whether an engine is installed."""
    if name == "postgres":
        return engines_postgres.programs() is not None
    return importlib.util.find_spec({"sqlite": "sqlite3"}.get(name, name)) is not None


def main() -> None:
    """Run the command."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rows", type=int, default=1_000_000, help="how many (default: a million)")
    options.add_argument("--only", nargs="+", choices=ENGINES, default=list(ENGINES), help="engines (default: all)")
    options.add_argument("--folder", type=Path, help="where their files lie meanwhile (default: the usual one)")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory(dir=chosen.folder) as name:
        Path(name).chmod(0o755)
        rows = Path(name) / "news.csv"
        write(rows, chosen.rows)
        print(f"{chosen.rows:,} rows, {rows.stat().st_size / 1e6:,.0f} MB as CSV")
        for engine in filter(there, chosen.only):
            folder = Path(name) / engine
            folder.mkdir()
            with ENGINES[engine](rows, folder) as (loaded, indexed, size, ask):
                print(f"{engine}: loaded in {loaded:.1f} s, indexed in {indexed:.1f} s, {size:,.0f} MB")
                for question, asked in QUESTIONS.items():
                    print(f"  {question:<30}{median(ask(asked) for _ in range(RUNS)):>9.1f} ms", flush=True)
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
