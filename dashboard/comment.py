"""The link by which a reader comments on a record, as the host of the dashboard has set it; none where it is not set.

Kept apart from what the data say: only the host's template decides where a link leads, and what fills it is encoded.
"""

import os
import re
from urllib.parse import quote

# What the host set. Start-up refuses one with a fault.
TEMPLATE = os.environ.get("COMMENT_LINK", "").strip()
NEEDED = ("record", "version")
PLACEHOLDERS = (*NEEDED, "address")
ALLOWED = "mailto:NAME@HOST?... or https://HOST/..., with {record} and {version}, and {address} where it is wanted"
LONGEST = 2000  # characters that every browser and mail program takes, before it is filled

_HOST = r"[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?"
_TO = re.compile(rf"mailto:[A-Za-z0-9.!#$&'*+/=^_~-]+@{_HOST}(?=\?)|https://{_HOST}(?::\d{{1,5}})?(?=[/?#])")
_PLACEHOLDER = re.compile(r"\{(\w*)\}", re.ASCII)
# The characters of an address (RFC 3986), each % with its two digits.
_ADDRESS = re.compile(r"(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*")


def fault(template: str) -> str:
    """Return what is wrong with a template, in words that go on from it; "" where nothing is, nor where it is blank."""
    if not template:
        return ""
    start = _TO.match(template)
    if not start:
        return "does not begin with a mailbox or a host to which it leads"
    rest = template[start.end() :]
    named = _PLACEHOLDER.findall(rest)
    missing = [f"{{{name}}}" for name in NEEDED if name not in named]
    if missing:
        return f"lacks {' and '.join(missing)}"
    unknown = [f"{{{name}}}" for name in named if name not in PLACEHOLDERS]
    if unknown:
        return f"holds {unknown[0]}, which nothing fills"
    if not _ADDRESS.fullmatch(_PLACEHOLDER.sub("", rest)):
        return "holds a character that an address writes as % and two digits, or a brace too many"
    return f"has more than {LONGEST} characters" if len(template) > LONGEST else ""


def link(template: str, **told: str) -> str:
    """Return a template without faults, filled; "" where it is blank.

    told: a text for each of PLACEHOLDERS. Each is percent-encoded whole, so that none can end the part it stands in.
    """
    return _PLACEHOLDER.sub(lambda found: quote(told[found[1]], safe=""), template)
