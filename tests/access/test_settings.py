"""What a host sets for gated mode is read strictly."""

import pytest

from dashboard.access import settings
from dashboard.access.settings import FaultySettings, Settings, read
from tests import gated

REDIRECT = "https://example.org/oauth2callback"
GOOD = {"GATED_DOMAINS": "example.org"}
AUTH = {
    "redirect_uri": REDIRECT,
    "cookie_secret": gated.SECRET,
    "client_id": "gms",
    "client_secret": "x",
    "server_metadata_url": "https://login.example.org/.well-known/openid-configuration",
}


def faults(environ: dict | None = None, auth: dict | None = None, redirect: str = REDIRECT, base: str = "") -> str:
    with pytest.raises(FaultySettings) as refused:
        read(GOOD if environ is None else environ, AUTH if auth is None else auth, redirect, base)
    return "; ".join(refused.value.faults)


def test_lists_are_read_with_semicolons_and_in_small_letters():
    environ = {
        "GATED_DOMAINS": " Example.org ; un.org;",
        "GATED_MAILBOXES": "Sokha@Elsewhere.example",
        "GATED_GROUPS": "groups=Readers; https://example.org/roles = a=b ",
        "GATED_TOKENS": gated.tokens.line("reports", gated.TOKEN),
        "GATED_HOURS": "8",
        "PATH": "not ours",
    }
    assert read(environ, AUTH, REDIRECT, "") == Settings(
        "https://example.org",
        "default",
        frozenset({"example.org", "un.org"}),
        frozenset({"sokha@elsewhere.example"}),
        frozenset({("groups", "Readers"), ("https://example.org/roles", "a=b")}),
        {gated.tokens.digest(gated.TOKEN): "reports"},
        8,
    )


def test_a_visit_lasts_half_a_day_unless_the_host_says_otherwise():
    assert read(GOOD, AUTH, REDIRECT, "").hours == 12


@pytest.mark.parametrize("environ", [{}, {"GATED_DOMAINS": " ; "}, {"GATED_TOKENS": f"a:{'0' * 64}"}])
def test_a_host_that_invites_nobody_is_refused(environ):
    assert "nobody may read" in faults(environ)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        *[("GATED_DOMAINS", text) for text in ("example", "*", "@example.org", "a.org,b.org", "exämple.org", ".org")],
        *[("GATED_MAILBOXES", text) for text in ("example.org", "a b@example.org", "@example.org", "a@b", "a@@b.org")],
        *[("GATED_GROUPS", text) for text in ("readers", "=readers", "groups=")],
        *[("GATED_HOURS", text) for text in ("0", "721", "1.5", "-1", "twelve", "١٢", "9" * 5_000)],
        *[("GATED_TOKENS", text) for text in ("reports", "reports:abc", f"a b:{'0' * 64}", f"a:{'A' * 64}")],
        ("GATED_TOKENS_FILE", "/nowhere/tokens"),
        ("GATED_PROVIDER", "google"),
        ("GATED_PROVIDER", "client_id"),
        ("GATED_DOMAIN", "example.org"),
    ],
)
def test_a_setting_that_means_nothing_is_refused_by_name(name, text):
    said = faults(GOOD | {name: text})
    assert name in said
    assert len(said) < 500


@pytest.mark.parametrize("name", ["client_id", "client_secret", "server_metadata_url", "cookie_secret"])
@pytest.mark.parametrize("text", [None, "", " "])
def test_what_signing_in_needs_is_named_and_no_secret_is_repeated(name, text):
    auth = {key: value for key, value in (AUTH | {name: text}).items() if value is not None}
    said = faults(auth=auth)
    assert name in said
    assert gated.SECRET not in said


def test_a_provider_has_a_table_of_its_own():
    own = {name: AUTH[name] for name in settings.OF_PROVIDER}
    shared = {name: AUTH[name] for name in AUTH if name not in own}
    assert read(GOOD | {"GATED_PROVIDER": "google"}, shared | {"google": own}, REDIRECT, "").provider == "google"
    assert "client_id is missing in [auth.google]" in faults(
        GOOD | {"GATED_PROVIDER": "google"}, shared | {"google": own | {"client_id": ""}}
    )
    assert "client_id is missing in [auth]" in faults(auth=shared | {"google": own})


def test_without_auth_the_host_is_refused():
    assert "no [auth]" in faults(auth={})


@pytest.mark.parametrize(
    "redirect",
    [
        "",
        "https://example.org/",
        "https://example.org/oauth2callback/",
        "https://example.org/oauth2callback?x=y",
        "http://example.org/oauth2callback",
        "https://user@example.org/oauth2callback",
        "https:///oauth2callback",
        "https://[/oauth2callback",
        "https://example.org:x/oauth2callback",
        "https://example.org/mekong/oauth2callback",
    ],
)
def test_the_address_to_come_back_to_must_be_ours_and_safe(redirect):
    assert "redirect_uri" in faults(redirect=redirect)


def test_the_address_to_come_back_to_has_the_path_of_the_dashboard():
    assert read(GOOD, AUTH, "https://example.org/mekong/oauth2callback", "/mekong").origin == "https://example.org"
    assert read(GOOD, AUTH, "http://127.0.0.1:8501/oauth2callback", "").origin == "http://127.0.0.1:8501"
    assert "https://HOST/mekong/oauth2callback" in faults(base="/mekong")


def test_it_agrees_with_the_public_address():
    public = "https://example.org"
    assert read(GOOD, AUTH, REDIRECT, "", public).origin == public
    with pytest.raises(FaultySettings, match=r"allowed with this PUBLIC_ADDRESS: https://other\.example/oauth2call"):
        read(GOOD, AUTH, REDIRECT, "", "https://other.example")


def test_a_provider_that_anybody_on_the_way_can_play_is_refused():
    assert "is not https" in faults(auth=AUTH | {"server_metadata_url": "http://login.example.org/x"})


def test_a_public_host_has_nothing_of_gated_mode():
    assert settings.unwanted({"ACCESS_TOKEN": "of another program", "GATED_DOMAINS": " "}, {}) == []
    assert "GATED_DOMAINS is set" in settings.unwanted({"GATED_DOMAINS": "example.org"}, {})[0]
    assert "[auth]" in settings.unwanted({}, AUTH)[0]
