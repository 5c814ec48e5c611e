"""The description of the package as it is handed out: titles in the reader's language, paths where they lead."""

import hashlib
import json

from dashboard.memo import memo
from dashboard.package import schema
from dashboard.package.description import Column, Package, Table
from dashboard.telling.teller import Teller

TOLD = ("title", "description")


@memo
def write(teller: Teller, folder: str = "") -> bytes:
    """Return the description of the package as JSON.

    folder: before the path of each table, such as "package/", where the description lies beside the folder. Each table
    then has its size and the SHA-256 of its file besides. Without a folder and in English, it is the file as it was.
    """
    record = teller.record
    file = record.files[schema.FILE]
    document = json.loads(file)
    told = _say(document, record.package)
    for resource in document["resources"]:
        table = record.package.tables[resource["name"]]
        told |= _say(resource, table)
        for field in resource["schema"]["fields"]:
            told |= _say(field, table.column(field["name"]))
        if folder:
            held = record.files[table.path]
            resource |= {"path": folder + table.path, "bytes": len(held)}
            resource["hash"] = f"sha256:{hashlib.sha256(held).hexdigest()}"
    changed = folder or told
    return json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n" if changed else file


def _say(part: dict[str, object], said: Package | Table | Column) -> bool:
    """Put the title and description of a language into a part of the description. Return whether one differs."""
    before = [part.get(name) for name in TOLD]
    part |= {name: getattr(said, name) for name in TOLD if name in part}
    return before != [part.get(name) for name in TOLD]
