"""Every quote occurs in its document word for word, with runs of white space folded."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from dashboard.package.description import Package
from dashboard.package.messages import message
from dashboard.parse.faults import Fault, cell_fault
from dashboard.parse.row import Row, Rows


def documents_are_named_whole(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each source that has a file without a digest, or a digest without a file."""
    for row in rows.get("sources", []):
        if bool(row.get("file")) != bool(row.get("sha256")):
            blank = "sha256" if row["file"] else "file"
            said = message("must not be blank; allowed: file and sha256, or neither")
            yield cell_fault(package.tables["sources"], row, blank, said)


def quotes_come_from_documents(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each quote whose source has no file, and for each statement of a file without a quote."""
    has_file = {row["source"]: bool(row.get("file")) for row in rows.get("sources", [])}
    for row in rows.get("evidence", []):
        if row["quote"] and not has_file.get(row["source"], True):
            said = message(
                "is taken from a source without a file; allowed: a quote from a document that can be compared"
            )
            yield cell_fault(package.tables["evidence"], row, "quote", said)
        if not row["quote"] and row["certainty"] == "stated" and has_file.get(row["source"]):
            said = message(
                "must not be blank, for {source!r} has a file; allowed: the words that state it", source=row["source"]
            )
            yield cell_fault(package.tables["evidence"], row, "quote", said)


def compare(package: Package, rows: Rows, documents: Path) -> tuple[int, list[Fault]]:
    """Return how many quotes were found in the documents of a folder, and a fault for each quote that was not.

    A source's `file` is a name within the folder, and its SHA-256 must be the recorded one. Raises OSError if the
    folder cannot be read.
    """
    files = {path.name: path for path in documents.iterdir() if path.is_file()}
    texts: dict[str, str] = {}
    faults: list[Fault] = []
    for row in rows.get("sources", []):
        if row.get("file"):
            text = _document(package, row, files, faults)
            if text is not None:
                texts[row["source"]] = text
    quoted = [row for row in rows.get("evidence", []) if row["quote"] and row["source"] in texts]
    lost = [row for row in quoted if folded(row["quote"]) not in texts[row["source"]]]
    for row in lost:
        said = f"does not stand in the document of {row['source']!r}; allowed: its words, to the letter"
        faults.append(cell_fault(package.tables["evidence"], row, "quote", said))
    return len(quoted) - len(lost), faults


def folded(text: str) -> str:
    """Return a text with each run of white space, line breaks included, as one space."""
    return " ".join(text.split())


def _document(package: Package, row: Row, files: dict[str, Path], faults: list[Fault]) -> str | None:
    """Return the folded text of a source's document. If it is missing or has changed, add a fault and return None."""

    def fault(column: str, said: str) -> None:
        faults.append(cell_fault(package.tables["sources"], row, column, said))

    if row["file"] not in files:
        fault("file", "is not in the folder of documents; allowed: the name of a file there")
        return None
    data = files[row["file"]].read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    if digest != row.get("sha256"):
        fault("sha256", f"is not the digest of {row['file']}; allowed: {digest}")
        return None
    try:
        return folded(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        fault("file", "is not UTF-8; allowed: a document saved as UTF-8")
        return None
