"""Who is signed in, and the way out, at the foot of a gated host's pages."""

from types import SimpleNamespace

import pytest
from lxml import html
from streamlit.testing.v1 import AppTest

from dashboard import words
from dashboard.access.reader import Reader, Standing
from dashboard.languages import LANGUAGES
from dashboard.paths import MAIN
from dashboard.ui.run import invited


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_gated_host_says_who_is_signed_in_and_how_to_sign_out(monkeypatch, code):
    monkeypatch.setattr(invited.hosting, "GATED", True)
    monkeypatch.setattr(invited, "_who", lambda: Reader(Standing.ADMITTED, "<b>sokha</b>@example.org"))
    say = words.of(code)
    shown = html.fromstring(invited.way_out(SimpleNamespace(say=say)))
    (way,) = shown.xpath("//a")
    assert (way.text, way.get("href"), way.get("target")) == (say("access.sign_out"), "./auth/logout", "_self")
    assert "<b>sokha</b>@example.org" in shown.text
    assert not shown.xpath("//b")


def test_no_reader_is_named_to_another_who_sees_the_same_view(monkeypatch):
    monkeypatch.setattr(invited.hosting, "GATED", True)
    readers = ("sokha@example.org", "dao@example.org")
    for name in readers:
        monkeypatch.setattr(invited, "_who", lambda name=name: Reader(Standing.ADMITTED, name))
        page = AppTest.from_file(str(MAIN), default_timeout=300).run()
        assert not page.exception
        shown = "".join(piece.proto.body for piece in page.get("html"))
        assert [each for each in readers if each in shown] == [name]


def test_a_public_host_says_nothing_of_it_and_asks_nobody(monkeypatch):
    monkeypatch.setattr(invited, "_who", lambda: pytest.fail("a public host asks for no identity"))
    assert not invited.hosting.GATED
    assert invited.way_out(SimpleNamespace(say=words.of("en"))) == ""
    invited.only()
