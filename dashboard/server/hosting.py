"""What a host sets of the server's bounds, as variables of the environment. Start-up refuses a value that is wrong."""

import os
import re

FAULTS: list[str] = []  # one sentence for each variable with a wrong value; start-up prints them

_HOST = r"(?:\*\.)?[A-Za-z0-9.\-]{1,253}(?::[0-9]{1,5})?"
_SITE = re.compile(rf"https?://{_HOST}|self")
_MOST_SITES = 20


def _number(name: str, default: int, most: int) -> int:
    said = os.environ.get(name, "").strip()
    if not said or (said.isascii() and said.isdigit() and len(said) < 10 and int(said) <= most):
        return int(said or default)
    FAULTS.append(f"{name} is {said[:100]!r}; allowed: a whole number from 0 to {most:,}")
    return default


def _sites(name: str) -> tuple[str, ...]:
    said = os.environ.get(name, "").split()
    if len(said) <= _MOST_SITES and all(map(_SITE.fullmatch, said)):
        return tuple(said)
    FAULTS.append(
        f"{name} is {' '.join(said)[:100]!r}; allowed: up to {_MOST_SITES} sites with spaces between, such as "
        'https://portal.example.org or https://*.example.org, and the word "self"'
    )
    return ()


def _opened(name: str) -> bool:
    said = os.environ.get(name, "").strip()
    if said not in ("", "open"):
        FAULTS.append(f"{name} is {said[:100]!r}; allowed: open, or nothing")
    return said == "open"


# Who may read: everybody, or whom the host invites, see dashboard/access.
ALLOWED_MODES = "public or gated"
MODES = tuple(ALLOWED_MODES.split(" or "))
MODE = os.environ.get("ACCESS", "").strip() or MODES[0]
GATED = MODE not in MODES[:1]  # a word that means nothing opens nothing
# How many proxies stand before the server, each of which adds to X-Forwarded-For the address that asked it.
PROXIES = _number("PROXIES", 0, 10)
# Connections of one address at once; 0 for any number. A room of a hundred readers loads a page with seven each.
CONNECTIONS_EACH = _number("CONNECTIONS_EACH", 800, 100_000)
# Files of the interface, and files that take long to make, for one address in ten minutes; 0 for any number.
API_LIMIT = _number("API_LIMIT", 3_000, 1_000_000)
DOCUMENT_LIMIT = _number("DOCUMENT_LIMIT", 300, 1_000_000)
# Whether Streamlit's figures about itself, /_stcore/metrics, are open to everybody.
METRICS = _opened("METRICS")
# The sites that may show the dashboard in a frame; "self" is the dashboard's own.
FRAMED_BY = _sites("FRAMED_BY")
