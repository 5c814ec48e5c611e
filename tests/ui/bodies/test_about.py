"""The five lines of the page About lead to its sections, in each language."""

import re

import pytest

from dashboard import words
from dashboard.ui.bodies import about


@pytest.mark.parametrize("language", words.languages())
def test_five_lines_lead_to_every_section_once(language):
    lines = words.page_text(language, about.IN_SHORT).strip().splitlines()
    assert len(lines) == 5
    assert tuple(re.findall(r"\]\(#(\w+)\)", "".join(lines))) == about.ANCHORS


@pytest.mark.parametrize("language", words.languages())
def test_the_sections_are_the_whole_text(language):
    found = about.sections(language)
    assert len(found) == len(about.ANCHORS)
    whole = "\n\n".join(f"## {title}\n\n{body}" for title, body in found)
    assert whole == words.page_text(language, about.TEXT).strip()
