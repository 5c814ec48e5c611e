"""What a host sets for gated mode, read strictly: what is incomplete or unknown is refused, never passed over."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from dashboard.access import tokens
from dashboard.server.hosting import ALLOWED_MODES, MODE, MODES

PREFIX = "GATED_"
DOMAINS, MAILBOXES, GROUPS = f"{PREFIX}DOMAINS", f"{PREFIX}MAILBOXES", f"{PREFIX}GROUPS"
TOKENS, TOKENS_FILE = f"{PREFIX}TOKENS", f"{PREFIX}TOKENS_FILE"
HOURS, PROVIDER = f"{PREFIX}HOURS", f"{PREFIX}PROVIDER"
NAMES = (DOMAINS, MAILBOXES, GROUPS, TOKENS, TOKENS_FILE, HOURS, PROVIDER)
SEVERAL = ";"
CALLBACK = "/oauth2callback"
LONGEST_VISIT = 720  # hours: the 30 days that the browser keeps Streamlit's cookie
USUAL_VISIT = 12
SHORTEST_SECRET = 32  # characters
OF_PROVIDER = ("client_id", "client_secret", "server_metadata_url")
DEFAULT_PROVIDER = "default"  # Streamlit's name for one that stands in [auth] itself

_DOMAIN = re.compile(r"[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,20}")
_LOCAL = re.compile(r"[!-?A-~]{1,64}")
_NEAR = ("localhost", "127.0.0.1", "::1")


class Settings(NamedTuple):
    """Who may read, and for how long.

    `origin`: of the dashboard, "https://example.org". `provider`: Streamlit's name for who signs readers in. `domains`,
    `mailboxes`: in small letters. `groups`: pairs of a claim and one of its values. `tokens`: the SHA-256 of each, in
    hexadecimal digits, with its name. `hours`: after which a reader signs in again.
    """

    origin: str
    provider: str
    domains: frozenset[str]
    mailboxes: frozenset[str]
    groups: frozenset[tuple[str, str]]
    tokens: Mapping[str, str]
    hours: int

    @property
    def secure(self) -> bool:
        """Whether readers come by https, so that their cookies go no other way."""
        return self.origin.startswith("https:")


class FaultySettings(ValueError):
    """Settings with which the server must not start. `faults`: a sentence for each, without the full stop."""

    def __init__(self, faults: Iterable[str]) -> None:
        """Keep the faults."""
        self.faults = tuple(faults)
        super().__init__("; ".join(self.faults))


def unwanted(environ: Mapping[str, str], auth: Mapping) -> list[str]:
    """Return what says that a host means gated mode though ACCESS does not: such a host must not start in public."""
    if MODE not in MODES:
        return [f"ACCESS is {MODE!r}; allowed: {ALLOWED_MODES}"]
    meant = f"but ACCESS is {MODE}; set ACCESS={MODES[1]} too, or take it away"
    found = [f"{name} is set, {meant}" for name in _given(environ)]
    if auth:
        found.append(f"secrets.toml has [auth], {meant}")
    return found


def read(environ: Mapping[str, str], auth: Mapping, redirect: str, base: str, public: str = "") -> Settings:
    """Return the settings of a gated host.

    auth: the table [auth] of Streamlit's secrets.toml. redirect: its redirect_uri, with the port filled in. base: the
    path under which the dashboard is served, such as "/mekong", or blank. public: PUBLIC_ADDRESS. Raises
    FaultySettings.
    """
    set_ = {name: environ[name].strip() for name in _given(environ)}
    provider = set_.get(PROVIDER, DEFAULT_PROVIDER)
    known, faulty = tokens.read(set_.get(TOKENS, ""), set_.get(TOKENS_FILE, ""))
    faults = [f"{name} is not known; allowed: {', '.join(NAMES)}" for name in set_ if name not in NAMES]
    faults += [*_signing_in(auth, provider), *_redirect(redirect, base, public), *_lists(set_), *faulty]
    if faults:
        raise FaultySettings(faults)
    return Settings(
        _origin(redirect),
        provider,
        frozenset(_entries(set_, DOMAINS)),
        frozenset(_entries(set_, MAILBOXES)),
        frozenset(_pairs(set_)),
        known,
        int(set_.get(HOURS, USUAL_VISIT)),
    )


def _given(environ: Mapping[str, str]) -> list[str]:
    return [name for name in sorted(environ) if name.startswith(PREFIX) and environ[name].strip()]


def _entries(set_: Mapping[str, str], name: str) -> list[str]:
    return [entry.strip().lower() for entry in set_.get(name, "").split(SEVERAL) if entry.strip()]


def _pairs(set_: Mapping[str, str]) -> list[tuple[str, str]]:
    entries = (entry.partition("=") for entry in set_.get(GROUPS, "").split(SEVERAL) if entry.strip())
    return [(claim.strip(), value.strip()) for claim, _, value in entries]


def _lists(set_: Mapping[str, str]) -> Iterator[str]:
    """Yield what is wrong with the lists of who may read, and with the hours."""
    if not any((_entries(set_, DOMAINS), _entries(set_, MAILBOXES), _pairs(set_))):
        yield f"nobody may read; set {DOMAINS}, {MAILBOXES} or {GROUPS}"
    for entry in _entries(set_, DOMAINS):
        if not _DOMAIN.fullmatch(entry):
            yield f"{DOMAINS} holds {entry[:80]!r}; allowed: domains such as example.org, several with {SEVERAL}"
    for entry in _entries(set_, MAILBOXES):
        local, _, domain = entry.rpartition("@")
        if not (_LOCAL.fullmatch(local) and _DOMAIN.fullmatch(domain)):
            yield f"{MAILBOXES} holds {entry[:80]!r}; allowed: NAME@DOMAIN, several with {SEVERAL}"
    for claim, value in _pairs(set_):
        if not (claim and value):
            yield f"{GROUPS} holds {f'{claim}={value}'[:80]!r}; allowed: CLAIM=GROUP, several with {SEVERAL}"
    hours = set_.get(HOURS, str(USUAL_VISIT))
    if not (hours.isascii() and hours.isdigit() and 1 <= int(hours[:9]) <= LONGEST_VISIT):
        yield f"{HOURS} is {hours[:80]!r}; allowed: 1 to {LONGEST_VISIT}"


def _signing_in(auth: Mapping, provider: str) -> Iterator[str]:
    """Yield what is wrong with [auth], without its values, which are secrets."""
    if not auth:
        yield "secrets.toml cannot be read or has no [auth]; it says who signs readers in"
        return
    if len(str(auth.get("cookie_secret") or "")) < SHORTEST_SECRET:
        yield f"cookie_secret in [auth] has fewer than {SHORTEST_SECRET} characters, or is not there"
    own = auth if provider == DEFAULT_PROVIDER and provider not in auth else auth.get(provider)
    where = "[auth]" if own is auth else f"[auth.{provider}]"
    if not isinstance(own, Mapping) or "_" in provider:
        yield f"{PROVIDER} is {provider[:80]!r}; allowed: the name of a table below [auth], without _"
        return
    for name in OF_PROVIDER:
        if not (isinstance(own.get(name), str) and own[name].strip()):
            yield f"{name} is missing in {where}"
    if own.get("server_metadata_url") and not _safe(str(own["server_metadata_url"])):
        yield f"server_metadata_url in {where} is not https; allowed: https://, or http:// on this machine"


def _redirect(redirect: str, base: str, public: str) -> Iterator[str]:
    wanted = f"{base}{CALLBACK}"
    if public and redirect != f"{public}{CALLBACK}":
        yield f"redirect_uri in [auth] is {redirect[:200]!r}; allowed with this PUBLIC_ADDRESS: {public}{CALLBACK}"
    elif not _safe(redirect) or urlsplit(redirect)[2:] != (wanted, "", ""):
        yield f"redirect_uri in [auth] is {redirect[:200]!r}; allowed: https://HOST{wanted}, or http:// on this machine"


def _safe(address: str) -> bool:
    """Return whether nobody can listen on the way to an address."""
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    bare = "@" not in parts.netloc
    return bool(host) and bare and (parts.scheme == "https" or (parts.scheme == "http" and host in _NEAR))


def _origin(redirect: str) -> str:
    parts = urlsplit(redirect)
    return f"{parts.scheme}://{parts.netloc}"
