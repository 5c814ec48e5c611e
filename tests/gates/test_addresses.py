"""Copies on other sites are marked as such, and nowhere taken for the publisher's own page."""

import pytest

from dashboard.gates import addresses
from dashboard.gates.judge import SOUND, WHOLE
from dashboard.package import schema
from dashboard.paths import DATA
from tests.gates.judged import lines

GATES = (
    addresses.a_copy_is_marked_as_one,
    addresses.an_address_has_a_state,
    addresses.a_site_of_copies_is_one_everywhere,
)
URL = "https://copies.example/a"


@pytest.fixture
def clean(broken):
    """Return a copy without any address."""
    tables = schema.read(DATA).tables.values()
    for table in tables:
        if {"url", "url_state"} <= set(table.names) and broken.records(table.name):
            broken.blank(table.name, "url", "url_state")
    assert lines(broken, *GATES) == []
    return broken


def test_each_gate_judges_the_data():
    assert set(GATES) <= {*SOUND, *WHOLE}


@pytest.mark.all_data
def test_the_data_mark_each_copy_as_one(broken):
    assert lines(broken, *GATES) == []


def test_a_copy_is_marked_as_one_or_as_broken(clean):
    for state in ("as_printed", "ok"):
        clean.edit("sources", kind="repost", url=URL, url_state=state)
        assert lines(clean, *GATES) == [
            f"sources.csv, row 2, column url_state: '{state}' is the state of a copy on another site (kind repost); "
            "allowed: damaged, dead, mirror."
        ]
    for state in addresses.BAD:
        clean.edit("sources", kind="repost", url=URL, url_state=state)
        assert lines(clean, *GATES) == [], state
    clean.edit("sources", kind="repost", url="", url_state="")
    assert lines(clean, *GATES) == []


def test_an_address_and_its_state_stand_together_in_every_table(clean):
    seen = 0
    for table in ("sources", "organisations", "news", "documents", "agreements"):
        for url, state in ((URL, ""), ("", "as_printed")):
            clean.edit(table, url=url, url_state=state)
            (line,) = lines(clean, *GATES)
            assert line.startswith(f"{table}.csv, row 2, column url_state: ")
            assert line.endswith("; allowed: both, or neither.")
            seen += 1
        clean.edit(table, url="", url_state="")
    assert seen == 10


def test_a_site_is_one_of_copies_in_every_table_or_in_none(clean):
    clean.edit("sources", url=URL, url_state="mirror")
    for table, url in (("news", "http://www.copies.example/b"), ("documents", "https://COPIES.example:81/c?d")):
        for state, number in (("as_printed", 1), ("ok", 1), ("mirror", 0), ("damaged", 0), ("dead", 0)):
            clean.edit(table, url=url, url_state=state)
            said = lines(clean, *GATES)
            assert len(said) == number, (table, state)
            assert all("sources.csv, row 2, says of copies.example, a site of copies" in line for line in said)
        clean.edit(table, url="", url_state="")
    clean.edit("news", url="https://other.copies.example/b", url_state="as_printed")
    assert lines(clean, *GATES) == []


def test_a_site_known_by_its_number_alone_is_one_of_copies_everywhere_too(clean):
    clean.edit("sources", url="http://192.0.2.1:8081/a", url_state="mirror")
    clean.edit("news", url="http://192.0.2.1/b", url_state="as_printed")
    assert len(lines(clean, *GATES)) == 1


def test_an_address_without_a_host_breaks_no_gate(clean):
    clean.edit("sources", url="http://[broken", url_state="mirror")
    clean.edit("news", url="http://[broken", url_state="as_printed")
    assert lines(clean, *GATES) == []
