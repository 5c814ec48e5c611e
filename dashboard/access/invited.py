"""Whether the identity of a reader is one that the host invited."""

from collections.abc import Mapping

from dashboard.access.settings import Settings

# Claims of OpenID Connect Core 1.0, section 5.1.
_VERIFIED = "email_verified"
_MAIL = _VERIFIED.removesuffix("_verified")
_NAMES = (_MAIL, "preferred_username", "name")
SHOWN = 100  # letters of a name


def allows(settings: Settings, claims: Mapping[str, object]) -> bool:
    """Return whether a reader may read: by mailbox, by its domain, or by a group. claims: of the identity."""
    written = mailbox(claims)
    named = bool(written) and (written in settings.mailboxes or written.rpartition("@")[2] in settings.domains)
    return named or any(_holds(claims.get(claim), group) for claim, group in settings.groups)


def mailbox(claims: Mapping[str, object]) -> str:
    """Return the mailbox of an identity in small letters; "" unless the provider says that it is the reader's.

    A provider that says nothing of it does not vouch for it: some let their users write any mailbox there.
    """
    written = claims.get(_MAIL)
    if claims.get(_VERIFIED) not in (True, "true") or not isinstance(written, str):  # some write the word
        return ""
    # A letter outside ASCII may become one of ASCII when it is made small.
    sound = written.isascii() and written.count("@") == 1 and written.isprintable() and " " not in written
    return written.lower() if sound else ""


def name(claims: Mapping[str, object]) -> str:
    """Return how to call a reader on the screen: the first name that the identity has, or ""."""
    held = (claims.get(key) for key in _NAMES)
    return next((text[:SHOWN] for text in held if isinstance(text, str) and text), "")


def _holds(value: object, group: str) -> bool:
    """Return whether the value of a claim, a text or a list of texts, names a group."""
    return group == value or (isinstance(value, list) and group in value)
