"""The issue that an address asks for."""

import pytest

from dashboard.record import current
from dashboard.selection import Issue, Selection, address, exact, permanent
from dashboard.selection.file_name import LONGEST, issue_name
from dashboard.selection.issue import LETTERS, MOST, NOTHING

RECORD = current()
NEWS = tuple(RECORD.tables["news"].index)
WHOLE = Issue("newsletter", "KHM", 12, "km", "en", "2025-11-01", "2026", NEWS[:3])


def read(**parameters: list[str]) -> Issue:
    return address.read("digest", parameters, RECORD).issue


def test_what_is_written_to_the_address_is_read_back_the_same():
    written = address.write(Selection(issue=WHOLE))
    said = {name: value if isinstance(value, list) else [value] for name, value in written.items()}
    assert read(**said) == WHOLE
    assert exact.unknown("digest", said, RECORD) == []


@pytest.mark.parametrize(
    "parameters",
    [
        {"letter": ["x"], "edition": ["USA"], "number": ["-1"], "first": ["xx"], "second": ["xx"], "item": ["x"]},
        {"since": ["2025-13"], "until": ["yesterday"], "number": ["1e3"]},
        {"since": ["2025\r\nBcc: x"], "number": ["1000"]},
    ],
)
def test_what_means_nothing_is_ignored_and_named(parameters):
    assert read(**parameters) == Issue()
    assert len(exact.unknown("digest", parameters, RECORD)) == len(parameters)


def test_an_end_before_the_begin_does_not_count():
    assert read(since=["2025-11"], until=["2025-10-31"]) == Issue(since="2025-11")
    assert read(since=["2025-11"], until=["2025"]) == Issue(since="2025-11", until="2025")


def test_the_news_of_an_address_is_bounded_and_each_counts_once():
    many = read(item=[*NEWS, *NEWS, *(f"news-{at}" for at in range(5_000))])
    assert many.item == NEWS[:MOST]
    assert read(item=[NOTHING]).item == (NOTHING,)
    longest = Selection(issue=Issue(item=tuple(sorted(NEWS, key=len)[-MOST:]))).on(page="digest")
    assert len(permanent.page(longest)) < 4_000, "every browser, mail program and server takes as much"


def test_the_name_of_a_file_says_what_it_is_and_is_short():
    name = issue_name(WHOLE, ("km", "en"), "2026.11.28-3f2a91c4", ".docx", ("KHM", "THA"))
    assert name == "gms-cooperation_newsletter_KHM_12_2025-11-01-to-2026_KHM-THA_km-en_2026-11-28.docx"
    codes = tuple(RECORD.tables["countries"]["country"])
    for letter in LETTERS:
        whole = Issue(letter, number=999, since="2025-11-01", until="2025-11-30")
        assert len(issue_name(whole, ("en", "zh"), "9" * 99, ".html", codes)) <= LONGEST
