"""The title and the headings of a page, which are HTML, in markdown as AppTest holds other texts."""

import re
from html import unescape

from streamlit.testing.v1 import AppTest

from dashboard.ui.parts.markdown import plain

_TITLE, _HEADER = (re.compile(rf"<h{level}(?: [^<>]*)?>([^<]*)</h{level}>") for level in (1, 2))
_QUESTION = re.compile(r'<p class="gms-question">([^<]*)</p>')


def title(page: AppTest) -> str:
    """Return the title of a page."""
    (found,) = _found(_TITLE, page)
    return found


def question(page: AppTest) -> str:
    """Return the question of a page: its title or, on a page whose title is what was found, the line below it."""
    below = _found(_QUESTION, page)
    return below[0] if below else title(page)


def headers(page: AppTest) -> list[str]:
    """Return the headings of sections, those in HTML first."""
    return [*_found(_HEADER, page), *(header.value for header in page.header)]


def _found(rule: re.Pattern[str], page: AppTest) -> list[str]:
    written = "".join(element.proto.body for element in page.main.get("html"))
    return [plain(unescape(words)) for words in rule.findall(written)]
