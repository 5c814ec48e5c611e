"""Who was invited: by mailbox, domain or group, and only where the provider vouches for it."""

import pytest

from dashboard.access import invited
from tests.gated import INVITED, STRANGER, invitation

BY_MAIL = invitation(mailboxes=frozenset({"chan@example.com"}))
BY_GROUP = invitation(domains=frozenset(), groups=frozenset({("groups", "readers"), ("role", "editor")}))


def test_a_domain_and_a_mailbox_invite():
    assert invited.allows(BY_MAIL, INVITED)
    assert invited.allows(BY_MAIL, INVITED | {"email": "SOKHA@Example.ORG"})
    assert invited.allows(BY_MAIL, STRANGER)
    assert not invited.allows(invitation(), STRANGER)


@pytest.mark.parametrize("verified", [False, None, "false", "yes", 1.5, "", [], {}])
def test_a_mailbox_that_nobody_vouches_for_invites_nobody(verified):
    assert not invited.allows(BY_MAIL, INVITED | {"email_verified": verified})
    assert not invited.allows(BY_MAIL, {name: text for name, text in INVITED.items() if name != "email_verified"})


@pytest.mark.parametrize(
    "mailbox",
    [
        *("", "example.org", "sokha@example.org@elsewhere.example", "sokha@elsewhere.example@example.org"),
        *("sokha@sub.example.org", "sokha@xexample.org", "sokha@example.org.elsewhere.example", "sokha@example.org "),
        *("so kha@example.org", "sokha@example.org\n", "so\u212aha@example.org", "sokha@exampl\u0435.org"),
        *(None, 1, ["sokha@example.org"], {"example.org": 1}),
    ],
)
def test_a_mailbox_that_only_looks_like_an_invited_one_is_none(mailbox):
    assert not invited.allows(BY_MAIL, INVITED | {"email": mailbox})


@pytest.mark.parametrize("claims", [{"groups": ["x", "readers"]}, {"groups": "readers"}, {"role": "editor"}])
def test_a_group_invites_in_a_text_or_a_list(claims):
    assert invited.allows(BY_GROUP, claims)


@pytest.mark.parametrize(
    "claims",
    [
        {},
        {"groups": []},
        {"groups": "readers2"},
        {"groups": ["Readers"]},
        {"groups": {"readers": 1}},
        {"role": "readers"},
    ],
)
def test_another_group_or_claim_does_not(claims):
    assert not invited.allows(BY_GROUP, claims)


def test_a_reader_is_called_by_the_first_name_that_there_is():
    assert invited.name(INVITED) == "sokha@example.org"
    assert invited.name({"email": None, "name": "x" * 500}) == "x" * 100
    assert invited.name({"email": ["a"]}) == ""
