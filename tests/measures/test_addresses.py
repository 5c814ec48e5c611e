"""Which addresses may be links."""

from urllib.parse import urlsplit

import pytest

from dashboard.gates.addresses import BAD, COPY, MIRROR, host
from dashboard.measures import addresses
from dashboard.package import schema
from dashboard.paths import DATA
from dashboard.record import current

RECORD = current()
SOURCES = RECORD.tables["sources"]


def test_no_address_that_is_bad_or_of_a_number_is_a_link():
    known = next(iter(sorted(addresses.institutions(RECORD))))
    for scheme in ("http", "https"):
        for state in BAD:
            assert not addresses.opens(RECORD, f"{scheme}://{known}/a", state)
        for number in ("192.0.2.1", "111.205.184.227:8081", "[2001:db8::1]", "0x7f.1"):
            assert not addresses.opens(RECORD, f"{scheme}://{number}/a", "as_printed")
    assert not addresses.opens(RECORD, "", "")
    assert not addresses.opens(RECORD, "http://[broken/a", "as_printed")


def test_an_address_in_http_is_a_link_only_if_it_is_that_of_a_known_institution():
    assert addresses.opens(RECORD, "https://unheard-of.example/a", "as_printed")
    assert not addresses.opens(RECORD, "http://unheard-of.example/a", "as_printed")
    for known in addresses.institutions(RECORD):
        for url in (f"http://{known}/a", f"http://www.{known}/a", f"http://{known.upper()}/a"):
            assert addresses.opens(RECORD, url, "as_printed"), url


def test_the_known_institutions_follow_from_the_kinds_of_sources():
    kinds = schema.read(DATA).tables["sources"].column("kind").values
    assert set(addresses.INSTITUTIONS) < set(kinds)
    assert COPY not in addresses.INSTITUTIONS
    seen = set()
    for row in SOURCES[SOURCES["url"] != ""].itertuples():
        hosts_copies = SOURCES[(SOURCES["kind"] == COPY) | (SOURCES["url_state"] == MIRROR)]["url"].map(host)
        own = row.kind in addresses.INSTITUTIONS and host(row.url) not in set(hosts_copies)
        assert not own or host(row.url) in addresses.institutions(RECORD) | {""}, row.url
        assert addresses.opens(RECORD, row.url, row.url_state) or not (own and host(row.url)) or row.url_state in BAD
        seen.add((urlsplit(row.url).scheme, addresses.opens(RECORD, row.url, row.url_state)))
    assert {("http", True), ("http", False), ("https", True)} <= seen


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("http://www.ilo.org/beijing", "ilo.org"),
        ("https://EN.example.gov.vn:2012/a", "en.example.gov.vn"),
        ("http://111.205.184.227:8081/a", ""),
        ("http://localhost/a", ""),
        ("http://[::1]/a", ""),
        ("http://[broken/a", ""),
        ("", ""),
    ],
)
def test_the_host_of_an_address_is_a_name_or_blank(url, name):
    assert host(url) == name
