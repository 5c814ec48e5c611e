"""The link for comments on a record, from a template that the host of the dashboard sets. Without one there is no link.

Only the template decides where a link leads. The values that fill it come from the record, and each is encoded.
"""

import os
import re
from urllib.parse import quote

# The host's setting. Start-up refuses a template with a fault.
TEMPLATE = os.environ.get("COMMENT_LINK", "").strip()
REQUIRED = ("record", "version")
PLACEHOLDERS = (*REQUIRED, "address")
ALLOWED = "mailto:NAME@HOST?... or https://HOST/..., with {record} and {version}, and {address} where it is wanted"
LONGEST = 2000  # characters of an unfilled template; every browser and mail program accepts as many

_HOST = r"[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?"
_TARGET = re.compile(rf"mailto:[A-Za-z0-9.!#$&'*+/=^_~-]+@{_HOST}(?=\?)|https://{_HOST}(?::\d{{1,5}})?(?=[/?#])")
_PLACEHOLDER = re.compile(r"\{(\w*)\}", re.ASCII)
# The characters of an address (RFC 3986). Each "%" needs its two digits.
_ADDRESS = re.compile(r"(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*")


def fault(template: str) -> str:
    """Return the fault of a template, or "" where there is none or the template is blank.

    The fault continues a sentence that begins with the template ("lacks {version}").
    """
    if not template:
        return ""
    start = _TARGET.match(template)
    if not start:
        return "does not begin with a mailbox or a host to which it leads"
    rest = template[start.end() :]
    named = _PLACEHOLDER.findall(rest)
    missing = [f"{{{name}}}" for name in REQUIRED if name not in named]
    if missing:
        return f"lacks {' and '.join(missing)}"
    unknown = [f"{{{name}}}" for name in named if name not in PLACEHOLDERS]
    if unknown:
        return f"holds {unknown[0]}, which nothing fills"
    if not _ADDRESS.fullmatch(_PLACEHOLDER.sub("", rest)):
        return "holds a character that an address writes as % and two digits, or a brace too many"
    return f"has more than {LONGEST} characters" if len(template) > LONGEST else ""


def contact(template: str, **values: str) -> str:
    """Return where to write to the host by a faultless template: "mailto:NAME@HOST", or the link with values filled in.

    Blank where the template is. values: as for `link`.
    """
    named = mailbox(template)
    return f"mailto:{named}" if named else link(template, **values)


def mailbox(template: str) -> str:
    """Return the mailbox of a faultless template, "NAME@HOST"; blank where it leads to a page or is blank."""
    start = _TARGET.match(template)
    return start[0].removeprefix("mailto:") if start and template.startswith("mailto:") else ""


def link(template: str, **values: str) -> str:
    """Return a faultless template with its placeholders filled, or "" where it is blank.

    values: a text for each of PLACEHOLDERS. All of each text is percent-encoded, so that no text can end the part of
    the address in which it stands.
    """
    return _PLACEHOLDER.sub(lambda placeholder: quote(values[placeholder[1]], safe=""), template)
