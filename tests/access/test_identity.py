"""The identity of a reader is that of Streamlit's cookie, to the letter of Streamlit's own functions."""

import random

import itsdangerous.timed
import pytest
from starlette.datastructures import Headers
from streamlit import auth_util
from streamlit.web.server.starlette import starlette_auth_routes
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME

from dashboard.access import identity, reader
from dashboard.access.reader import Standing
from tests import gated

ORIGIN = "https://example.org"
SETTINGS = gated.invitation(ORIGIN)


@pytest.fixture(autouse=True)
def secret(monkeypatch):
    monkeypatch.setattr(identity, "get_cookie_secret", lambda: gated.SECRET)


def claims(cookie: str) -> dict | None:
    return identity.claims(dict([cookie.split("=", 1)]), SETTINGS)


def test_a_signed_identity_is_read():
    assert claims(gated.signed(ORIGIN)).items() >= gated.INVITED.items()


def test_an_identity_too_long_for_one_cookie_is_read_as_streamlit_splits_it():
    said = {**gated.INVITED, "groups": [f"group-{at}" for at in range(900)]}
    said |= {"origin": ORIGIN, "is_logged_in": True, "provider": "default"}
    held: dict[str, str] = {}

    def sign(name, text):
        return starlette_auth_routes.create_signed_value(gated.SECRET, name, text)

    auth_util.set_cookie_with_chunks(
        lambda name, text: held.update({name: sign(name, text).decode()}),
        sign,
        USER_COOKIE_NAME,
        {**said, "noise": random.Random(1).randbytes(6_000).hex()},
        cookie_attr_size=100,
    )
    assert len(held) > 2
    assert identity.claims(held, SETTINGS).items() >= said.items()
    for name in held:
        assert identity.claims({other: held[other] for other in held if other != name}, SETTINGS) is None


@pytest.mark.parametrize(
    "changed",
    [
        *({"origin": origin} for origin in ("https://elsewhere.example", "http://example.org", None, "")),
        *({"is_logged_in": said} for said in (False, None, "true", 1)),
        *({"provider": name} for name in ("google", None, "")),
    ],
)
def test_an_identity_of_another_place_does_not_count(changed):
    assert claims(gated.signed(ORIGIN, **changed)) is None


def test_one_of_another_secret_or_of_another_name_does_not_count():
    assert claims(gated.signed(ORIGIN, gated.INVITED, "x" * 40)) is None
    assert claims(gated.signed(ORIGIN).replace(USER_COOKIE_NAME, f"{USER_COOKIE_NAME}_1", 1)) is None
    assert identity.claims({}, SETTINGS) is None


def test_it_ends_after_the_hours_that_the_host_says(monkeypatch):
    cookie = gated.signed(ORIGIN)
    now = itsdangerous.timed.time.time()
    for hours, counts in ((11.9, True), (12.1, False), (-0.1, False)):
        monkeypatch.setattr(itsdangerous.timed.time, "time", lambda hours=hours: now + hours * 3600)
        assert (claims(cookie) is not None) is counts, hours


def test_no_garbled_cookie_is_read_and_none_breaks_anything():
    chance, cookie = random.Random(7), gated.signed(ORIGIN).partition("=")[2]
    tried = 0
    for _ in range(3_000):
        letters = list(cookie)
        for _ in range(chance.randint(1, 4)):
            letters[chance.randrange(len(letters))] = chance.choice("AZaz09._-=\u00ff\x00\u20ac ")
        garbled = "".join(letters)
        if garbled != cookie:
            # The last letter of a signature has bits to spare: another one may write the same signature.
            same = garbled[:-1] == cookie[:-1]
            assert same or identity.claims({USER_COOKIE_NAME: garbled}, SETTINGS) is None, garbled
            tried += 1
    assert tried > 2_000
    for text in ("[]", "1", "null", '"x"', "{", "chunks-3", "chunks-99999999999", "", "{}"):
        signed = starlette_auth_routes.create_signed_value(gated.SECRET, USER_COOKIE_NAME, text).decode()
        assert identity.claims({USER_COOKIE_NAME: signed}, SETTINGS) is None, text


def standing(**headers: str | list[str]) -> Standing:
    raw = [
        (name.encode(), text.encode())
        for name, held in headers.items()
        for text in ([held] if isinstance(held, str) else held)
    ]
    return reader.of(Headers(raw=raw), SETTINGS).standing


def test_who_asks_is_known_by_token_then_by_cookie():
    good, bearer = gated.signed(ORIGIN), f"Bearer {gated.TOKEN}"
    assert standing(authorization=bearer) is Standing.ADMITTED
    assert standing(authorization=bearer.replace("Bearer", "bEARER")) is Standing.ADMITTED
    assert standing(cookie=good) is Standing.ADMITTED
    assert standing(cookie=f"a=b; {good}; c=d", authorization="Basic eDp5", origin=ORIGIN) is Standing.ADMITTED
    assert standing(cookie=gated.signed(ORIGIN, gated.STRANGER)) is Standing.REFUSED
    assert standing(cookie=good, authorization="Bearer x") is Standing.UNKNOWN
    assert standing(authorization=[bearer, bearer]) is Standing.UNKNOWN
    assert standing() is Standing.UNKNOWN


@pytest.mark.parametrize(
    "origin", ["https://elsewhere.example", "null", "https://sub.example.org", "http://example.org", ""]
)
def test_a_cookie_that_another_origin_sends_does_not_count(origin):
    assert standing(cookie=gated.signed(ORIGIN), origin=origin) is Standing.UNKNOWN
    assert standing(cookie=gated.signed(ORIGIN), origin=[ORIGIN, origin]) is Standing.UNKNOWN
    assert standing(authorization=f"Bearer {gated.TOKEN}", origin=origin) is Standing.ADMITTED


def test_names_are_kept_for_the_screen():
    assert reader.of(Headers({"authorization": f"Bearer {gated.TOKEN}"}), SETTINGS).name == gated.NAME
    assert reader.of(Headers({"cookie": gated.signed(ORIGIN)}), SETTINGS).name == gated.INVITED["email"]
