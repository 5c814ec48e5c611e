"""Names of things stay the same, and two things have two names."""

import re

from dashboard.exports.tags import of_address, tag, uid
from dashboard.record import current
from dashboard.server.feeds import ROUTES

# RFC 4151, section 2.1: an authority, a date, and what a path and a query may hold.
TAG = re.compile(r"tag:[a-z0-9]([a-z0-9.-]*[a-z0-9])?,\d{4}:([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-F]{2})*")


def test_a_record_has_the_name_that_its_subscribers_know():
    """Who changes this makes every entry new to every subscriber."""
    assert tag("news", "un-slavery") == "tag:gms-anti-trafficking-cooperation,2026:news/un-slavery"
    assert uid("commit-imm-1") == "commit-imm-1@gms-anti-trafficking-cooperation"
    assert of_address("feeds/news.atom?q=a+b") == "tag:gms-anti-trafficking-cooperation,2026:feeds/news.atom?q=a+b"


def test_every_record_has_a_name_of_its_own_that_is_a_right_tag():
    keys = [(table, key) for table, rows in current().tables.items() for key in map(str, rows.index)]
    names = [tag(*key) for key in (*keys, ("table", "ខ្មែរ ?#%"), ("table", "a\nb"))]
    assert len(names) > 1000
    assert all(map(TAG.fullmatch, names))
    assert len({*names}) == len(names)
    assert all(TAG.fullmatch(of_address(path.removeprefix("/"))) for path in ROUTES)
