"""Searches over HTTP, each from a process of its own: the first rows that a query finds, and how many there are."""

import sqlite3
import subprocess
import tempfile
import time
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

MOST = 100  # rows that an answer has
PORT = 8899  # of Datasette; those of the others are below it
FULL_TEXT = (
    "CREATE TABLE rows(title TEXT, text TEXT)",
    "CREATE VIRTUAL TABLE rows_fts USING fts5(title, text, content='rows')",
    "INSERT INTO rows_fts(rowid, title, text) SELECT rowid, title, text FROM rows",
)

Rows = Iterable[tuple[str, str]]
Found = dict[str, object]


def written(held: sqlite3.Connection, made: Rows) -> sqlite3.Connection:
    """Write rows into a table, and make the full-text search of it that SQLite brings."""
    table, *search = FULL_TEXT
    held.execute(table)
    held.executemany("INSERT INTO rows VALUES (?, ?)", made)
    for statement in search:
        held.execute(statement)
    held.commit()
    return held


def full_text(held: sqlite3.Connection) -> Callable[[str], Found]:
    """Return the search by FTS5 alone, whose words are those between spaces and signs. held: as `written` makes it."""

    def answer(query: str) -> Found:
        words = " ".join('"{}"'.format(word.replace('"', "")) for word in query.split())
        (number,) = held.execute("SELECT count(*) FROM rows_fts WHERE rows_fts MATCH ?", (words,)).fetchone()
        first = "SELECT title, text FROM rows_fts WHERE rows_fts MATCH ? LIMIT ?"
        return {"number": number, "rows": held.execute(first, (words, MOST)).fetchall()}

    return answer


@contextmanager
def served(answer: Callable[[str], Found], port: int) -> Iterator[Callable[[str], bytes]]:
    """Serve the answers of a function by the server that the dashboard runs on, and give the function that asks it."""
    process = get_context("fork").Process(target=_serve, args=(answer, port), daemon=True)
    process.start()

    try:
        yield _answering(f"http://127.0.0.1:{port}/", "q")
    finally:
        process.kill()
        process.join()


@contextmanager
def datasette(program: str, made: Rows) -> Iterator[Callable[[str], bytes]]:
    """Serve the same rows by Datasette, with its own full-text search, and give the function that asks it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.db"
        written(sqlite3.connect(path), made).close()
        server = subprocess.Popen(
            [program, "serve", str(path), "--port", str(PORT)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            yield _answering(f"http://127.0.0.1:{PORT}/rows/rows.json", "_search", _size=MOST, _nofacet=1)
        finally:
            server.terminate()
            server.wait()


def _serve(answer: Callable[[str], Found], port: int) -> None:
    async def reply(request: Request) -> JSONResponse:
        return JSONResponse(answer(request.query_params["q"]))

    uvicorn.run(Starlette(routes=[Route("/", reply)]), port=port, log_level="error")


def _answering(base: str, name: str, **others: object) -> Callable[[str], bytes]:
    """Return the function that asks a server, once it answers. name: of the parameter with the query."""

    def ask(query: str) -> bytes:
        with urllib.request.urlopen(f"{base}?{urllib.parse.urlencode({name: query, **others})}") as reply:
            return reply.read()

    _wait(ask)
    return ask


def _wait(ask: Callable[[str], object]) -> None:
    """Wait until a server answers. TimeoutError if it does not within some twenty seconds."""
    for _ in range(100):
        try:
            ask("a")
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise TimeoutError("No server answers.")
