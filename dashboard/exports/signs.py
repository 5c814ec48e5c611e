"""Signs that the formats of feeds forbid, taken out of texts that may have come from anywhere."""

import re

MARK = "\ufffd"  # stands where a sign was that no reader could see
# XML 1.0, section 2.2, allows what is named here and the signs from U+007F to U+009F, which are controls all the same;
# RFC 5545, section 3.3.11, allows no control but the tab and, escaped, the end of a line.
_FORBIDDEN = re.compile("[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def allowed(text: str) -> str:
    """Return a text with one kind of line break, and a MARK in the place of each control or half of a sign."""
    return _FORBIDDEN.sub(MARK, text.replace("\r\n", "\n").replace("\r", "\n"))
