"""Settings of the host in any form: each has a fault that can be said, or what it makes is an address."""

from random import Random
from urllib.parse import urlsplit

import pytest

from dashboard import comment, languages
from dashboard.parse.faults import shown
from dashboard.server import base, conditions, encodings
from tests.fuzz import plan, refusals, texts
from tests.fuzz.watched import Given

KIND = "settings"
RIGHT = (
    *("mailto:a@example.org?subject={record}%20{version}", "https://example.org/new?t={record}{version}&b={address}"),
    *(
        "https://example.org/mekong",
        "http://[::1]:8501",
        "km,en;q=0.7",
        "gzip;q=0, br",
        "Sun, 29 Nov 2026 12:00:00 GMT",
    ),
)


def make(chance: Random) -> Given:
    """Return a setting, or a header that a client sends, with hostile texts in it."""
    text = chance.choice(RIGHT)
    for _ in range(chance.choice((1, 1, 2, 4))):
        at, to = sorted(chance.choices(range(len(text) + 1), k=2))
        text = text[:at] + texts.some(chance, 3_000) + text[chance.choice((at, to)) :]
    return Given("setting.txt", text.encode("utf-8", "replace"), "setting")


def attempt(given: Given) -> str:
    """Read a text as each setting, and as each header that is read by hand."""
    text = given.content.decode("utf-8").strip()
    wrong = comment.fault(text)
    if wrong:
        refusals.allows(f"COMMENT_LINK is {shown(text)}, which {wrong}; allowed: {comment.ALLOWED}.")
    elif text:
        made = comment.link(text, record="a&b", version="1", address="https://example.org/?a=b")
        assert urlsplit(made).scheme in ("mailto", "https")
    if text and not base.fault(text):
        assert urlsplit(text).hostname
    assert languages.preferred(text) in languages.LANGUAGES
    assert set(encodings.accepted(text)) <= set(encodings.KNOWN)
    conditions._moment([text])
    return "refused" if wrong else "taken"


@pytest.mark.parametrize("batch", plan.batches(KIND))
def test_any_setting_or_header_is_refused_or_taken(batch, tried):
    tried(KIND, batch, make, attempt)
