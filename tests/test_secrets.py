"""No key, password or token stands in a file of the project."""

import re
import subprocess

import pytest

from dashboard.paths import ROOT

# How keys and tokens of widely used services are written, and words that come before a password.
PATTERNS = {
    "a private key": r"-----BEGIN [A-Z ]{0,20}PRIVATE KEY",
    "a key of AWS": r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b",
    "a token of GitHub": r"\bgh[pousr]_[A-Za-z0-9]{36}\b|\bgithub_pat_[A-Za-z0-9_]{22,}",
    "a token of GitLab": r"\bglpat-[A-Za-z0-9_\-]{20}",
    "a token of Slack": r"\bxox[abeoprs]-[A-Za-z0-9\-]{10,}",
    "a key of Google": r"\bAIza[A-Za-z0-9_\-]{35}",
    "a token of PyPI or npm": r"\bpypi-[A-Za-z0-9_\-]{50,}|\bnpm_[A-Za-z0-9]{36}\b",
    "a key of a language model": r"\bsk-[A-Za-z0-9_\-]{32,}",
    "a signed token": r"\beyJ[A-Za-z0-9_\-]{16,}\.eyJ[A-Za-z0-9_\-]{16,}\.[A-Za-z0-9_\-]{16,}",
    "a password in an address": r"\b[a-z]{2,10}://[^\s/:@'\"{}<>$]{1,60}:[^\s/:@'\"{}<>$]{6,60}@",
    "a password": r"(?i)\b(?:password|passwd|secret|api_?key|access_?token)[\"']?\s{0,3}[=:]\s{0,3}"
    r"[\"'][^\s\"'{}<>$]{8,}[\"']",
}
# Written in two parts, so that this file holds none.
EXAMPLES = {
    "a private key": "-----BEGIN RSA " + "PRIVATE KEY-----",
    "a key of AWS": "AKIA" + "ABCDEFGHIJKLMNOP",
    "a token of GitHub": "ghp_" + "a" * 36,
    "a token of GitLab": "glpat-" + "a" * 20,
    "a token of Slack": "xoxb-" + "1234567890-abc",
    "a key of Google": "AIza" + "a" * 35,
    "a token of PyPI or npm": "npm_" + "a" * 36,
    "a key of a language model": "sk-" + "a" * 40,
    "a signed token": "eyJ" + "a" * 20 + ".eyJ" + "b" * 20 + "." + "c" * 20,
    "a password in an address": "postgres://somebody:" + "something@example.org/",
    "a password": 'api_key = "' + 'abcdefgh1234"',
}
NAMES = re.compile(r"(?:^|/)(?:\.env|.*\.pem|.*\.key|.*\.p12|id_rsa|secrets\.toml|\.netrc|\.pypirc)$")


def found(text: str) -> list[str]:
    return [kind for kind, pattern in PATTERNS.items() if re.search(pattern, text)]


@pytest.fixture(scope="module")
def files() -> list[str]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [name for name in listed.split("\0") if name]


@pytest.mark.parametrize("kind", PATTERNS)
def test_each_kind_of_secret_would_be_found(kind):
    assert kind in found(f"x {EXAMPLES[kind]} y")


def test_no_file_holds_a_secret(files):
    assert len(files) > 500
    held = {}
    for name in files:
        path = ROOT / name
        if path.is_file() and (kinds := found(path.read_bytes().decode("utf-8", "replace"))):
            held[name] = kinds
    assert held == {}


def test_no_file_has_a_name_of_files_with_secrets(files):
    assert NAMES.search("deploy/secrets.toml")
    assert [name for name in files if NAMES.search(name)] == []
