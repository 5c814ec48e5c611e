"""The address under which readers reach the dashboard."""

import pytest

from dashboard.server import base


def scope(**headers: str) -> dict:
    pairs = [(name.replace("_", "-").encode(), text.encode()) for name, text in headers.items()]
    return {"type": "http", "scheme": "http", "headers": pairs}


@pytest.mark.parametrize(
    ("headers", "address"),
    [
        ({"host": "example.org"}, "http://example.org/mekong"),
        ({"host": "example.org:8501"}, "http://example.org:8501/mekong"),
        ({"host": "[::1]:8501"}, "http://[::1]:8501/mekong"),
        ({"host": "example.org", "x_forwarded_proto": "https"}, "https://example.org/mekong"),
        ({"host": "example.org", "x_forwarded_proto": "javascript"}, "http://example.org/mekong"),
        ({"host": 'a"><script>'}, "/mekong"),
        ({"host": "example.org/elsewhere"}, "/mekong"),
        ({}, "/mekong"),
    ],
)
def test_the_address_is_that_which_the_reader_names(headers, address):
    assert base.of(scope(**headers), "/mekong") == address


def test_the_setting_of_the_host_comes_first(monkeypatch):
    monkeypatch.setattr(base, "PUBLIC_ADDRESS", "https://record.example.org/gms")
    assert base.of(scope(host="evil.example"), "/mekong") == "https://record.example.org/gms"


@pytest.mark.parametrize(
    ("address", "wrong"),
    [
        ("", False),
        ("https://example.org", False),
        ("http://localhost:8501/a/b-c", False),
        ("example.org", True),
        ("ftp://example.org", True),
        ("https://example.org/?a=1", True),
        ('https://example.org/"', True),
        ("https://" + "a" * 100_000, True),
    ],
)
def test_a_setting_that_is_no_address_is_a_fault(address, wrong):
    assert base.fault(address) == wrong
