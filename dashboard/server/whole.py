"""The routes of the whole record in one file, made once for each language, and of the package file by file."""

from collections.abc import Callable
from functools import wraps
from pathlib import PurePosixPath
from threading import Lock

from dashboard.exports import datasette, description, package, parquet, sqlite, xlsx
from dashboard.languages import DEFAULT, LANGUAGES
from dashboard.memo import memo
from dashboard.package import schema
from dashboard.selection.file_name import PRODUCT
from dashboard.server.answers import Made
from dashboard.server.asked import Asked
from dashboard.server.media_types import BY_ENDING, JSON, SQLITE, WORKBOOK, ZIP
from dashboard.server.refused import unknown
from dashboard.telling.teller import Teller

FOLDER = "package/"  # of the files of the package, beside their description
KEPT = (sqlite.FILE, "record.metadata.json")
_ONE = Lock()  # such a file takes seconds and much memory to make


def once(write: Callable[[Teller], bytes], most: int) -> Callable[[Teller], bytes]:
    """Return a function that makes a file once for each language, one file at a time, however many ask for it.

    most: in how many languages it is kept.
    """
    kept = memo(most=most)(write)

    @memo(most=most)
    @wraps(write)
    def made(teller: Teller) -> bytes:
        with _ONE:
            return kept(teller)  # who waited finds it made

    return made


def named(teller: Teller, name: str) -> str:
    """Return the name of a file with version and language: "gms-cooperation_record_2026-11-28_zh.xlsx".

    Database and metadata have their own, by which one speaks of the other.
    """
    if name in KEPT:
        return name
    begin, _, ending = name.partition(".")
    language = "" if teller.language == DEFAULT else f"_{teller.language}"
    return f"{PRODUCT}_{begin}_{teller.record.version.replace('.', '-')}{language}.{ending}"


def _whole(
    name: str, media_type: str, write: Callable[[Teller], bytes], most: int = len(LANGUAGES)
) -> Callable[[Asked], Made]:
    """Return what makes a file of the whole record. name: its name, without version and language. most: as `once`."""
    made = once(write, most)

    def make(asked: Asked) -> Made:
        teller = asked.teller()
        return Made(made(teller), media_type, named(teller, name), teller.language)

    return make


def describe(asked: Asked) -> Made:
    """Return the description of the package. The paths in it lead to the raw files, as `file` gives them."""
    teller = asked.teller()
    return Made(description.write(teller, FOLDER), JSON, language=teller.language)


def file(asked: Asked) -> Made:
    """Return a file of the package, raw. Raises Refused if there is none of that path."""
    teller, path = asked.teller(), asked.path["path"]
    held = package.files(teller)
    if path not in held:
        unknown(404, "file of the package", [path], allowed=list(held))
    return Made(held[path], BY_ENDING[PurePosixPath(path).suffix], language=teller.language)


ROUTES = {
    f"/api/{schema.FILE}": describe,
    f"/api/{FOLDER}{{path:path}}": file,
    "/api/record.xlsx": _whole("record.xlsx", WORKBOOK, xlsx.write),
    f"/api/{sqlite.FILE}": _whole(sqlite.FILE, SQLITE, sqlite.write, most=2),
    "/api/record.metadata.json": _whole("record.metadata.json", JSON, datasette.write),
    f"/api/{parquet.FILE}": _whole(parquet.FILE, ZIP, parquet.write),
    "/api/package.zip": _whole("package.zip", ZIP, package.write),
}
