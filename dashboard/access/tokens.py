"""Tokens of machines. A host keeps the SHA-256 of each with a name; the token itself is shown once and kept nowhere."""

import hashlib
import hmac
import re
import secrets
from collections.abc import Iterator, Mapping
from pathlib import Path

BEGINNING = "gms_"  # so that a search for leaked secrets can find one
BYTES = 32
SEVERAL = ";"
LARGEST = 1_000_000  # bytes of a file
ALLOWED = "NAME:SHA256, the line that `python -m dashboard token NAME` prints"

NAME = re.compile(r"[A-Za-z0-9._-]{1,64}")
_LINE = re.compile(r"([A-Za-z0-9._-]{1,64}):([0-9a-f]{64})")


def make() -> str:
    """Return a new token, which nobody can guess: 256 bits of chance."""
    return BEGINNING + secrets.token_urlsafe(BYTES)


def digest(token: str) -> str:
    """Return the SHA-256 of a token in hexadecimal digits. A plain one is enough: the token is not made by a person."""
    return hashlib.sha256(token.encode("utf-8", "surrogateescape")).hexdigest()


def line(name: str, token: str) -> str:
    """Return the line that a host keeps of a token."""
    return f"{name}:{digest(token)}"


def owner(token: str, known: Mapping[str, str]) -> str:
    """Return the name of a token, or "" for an unknown one. known: the names by SHA-256.

    All are compared, each in constant time, so that the time tells nothing.
    """
    asked, found = digest(token), ""
    for held, name in known.items():
        if hmac.compare_digest(held, asked):
            found = name
    return found


def read(listed: str, file: str) -> tuple[dict[str, str], list[str]]:
    """Return the names of tokens by SHA-256, and what is wrong with the lists.

    listed: lines with ";" between them. file: the path of a file with a line each, in which blank ones and those that
    begin with "#" do not count; or blank. What is wrong never repeats a line: it may hold a token by mistake.
    """
    entries = [(f"GATED_TOKENS, entry {at}", entry) for at, entry in enumerate(listed.split(SEVERAL), 1)]
    faults: list[str] = []
    if file:
        try:
            lines = Path(file).read_text(encoding="utf-8")[:LARGEST].splitlines()
            entries += [(f"GATED_TOKENS_FILE {file}, line {at}", entry) for at, entry in enumerate(lines, 1)]
        except (OSError, UnicodeDecodeError) as error:
            why = error.strerror if isinstance(error, OSError) else "it is not in UTF-8"
            faults.append(f"GATED_TOKENS_FILE {file} cannot be read: {why}")
    known: dict[str, str] = {}
    for where, entry in _written(entries):
        match = _LINE.fullmatch(entry)
        if not match:
            faults.append(f"{where} is no token; allowed: {ALLOWED}")
        elif match[2] in known or match[1] in known.values():
            faults.append(f"{where} has a name or a token of another line")
        else:
            known[match[2]] = match[1]
    return known, faults


def _written(entries: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the entries that count."""
    for where, entry in entries:
        if entry.strip() and not entry.strip().startswith("#"):
            yield where, entry.strip()
