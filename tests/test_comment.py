"""The link for comments on a record."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from dashboard import comment

MAIL = "mailto:gms-record@example.org?subject={record}%20{version}"
TRACKER = "https://tracker.example.org/new?title={record}&version={version}&body={address}"
GOOD = (
    "",
    MAIL,
    TRACKER,
    "https://tracker.example.org:8443/new/{record}/{version}",
    "https://tracker.example.org?{record}{version}",
    "https://tracker.example.org/#{record}-{version}-{record}",
)
BAD = {
    "javascript:alert('{record}{version}')": "does not begin",
    "http://tracker.example.org/?{record}{version}": "does not begin",
    "//tracker.example.org/?{record}{version}": "does not begin",
    "data:text/html,{record}{version}": "does not begin",
    "https:///new?{record}{version}": "does not begin",
    "https://{record}.example.org/{version}": "does not begin",
    "https://user@tracker.example.org/{record}{version}": "does not begin",
    "mailto:{record}@example.org?subject={version}": "does not begin",
    "mailto:?subject={record}{version}": "does not begin",
    "mailto:one@example.org": "does not begin",
    "https://tracker.example.org/new": "lacks {record} and {version}",
    "https://tracker.example.org/{record}": "lacks {version}",
    "https://tracker.example.org/{version}": "lacks {record}",
    "https://tracker.example.org/{record}{version}{page}": "holds {page}",
    "https://tracker.example.org/{record}{version}{}": "holds {}",
    "https://tracker.example.org/{{record}}{version}": "a brace too many",
    "https://tracker.example.org/{record}{version}{": "a brace too many",
    "https://tracker.example.org/{record!r}{version}": "lacks {record}",
    "https://tracker.example.org/{record.__class__}{version}": "lacks {record}",
    "https://tracker.example.org/{record}{version}{address.x}": "a brace too many",
    "https://tracker.example.org/{record} {version}": "holds a character",
    "https://tracker.example.org/{record}\n{version}": "holds a character",
    "https://tracker.example.org/{record}%zz{version}": "holds a character",
    'https://tracker.example.org/{record}"><b>{version}': "holds a character",
    "https://tracker.example.org/{record}{version}" + "a" * 2000: "has more than 2000",
}


@pytest.mark.parametrize("template", GOOD)
def test_a_link_to_a_mailbox_or_a_tracker_is_accepted(template):
    assert comment.fault(template) == ""


@pytest.mark.parametrize("template", BAD)
def test_any_other_template_is_refused_with_a_reason(template):
    assert BAD[template] in comment.fault(template)


def test_without_a_template_there_is_no_link():
    assert comment.link("", record="a", version="1", address="/") == ""


@pytest.mark.parametrize(
    "text", ["KHM/mechanisms/imm-2/a b", "a&b=c#d?e%20", "{version}", "湄公河", "a\r\nbcc: b@x.example"]
)
def test_values_in_a_link_are_encoded_and_decode_to_the_same_text(text):
    filled = comment.link(TRACKER, record=text, version="2026.11.21", address=f"https://x.example/?record={text}")
    assert parse_qs(urlsplit(filled).query) == {
        "title": [text],
        "version": ["2026.11.21"],
        "body": [f"https://x.example/?record={text}"],
    }
    mail = comment.link(MAIL, record=text, version="2026.11.21", address="/")
    head, _, subject = mail.partition("?subject=")
    assert head == "mailto:gms-record@example.org"
    assert unquote(subject) == f"{text} 2026.11.21"
    assert not set("&#?/\r\n ") & set(subject)
