"""The downloads of the page Data lead to files that are there."""

import re

import pytest

from dashboard.server import whole
from dashboard.ui.bodies import dictionary
from tests.pages.test_pages import opened


@pytest.mark.parametrize("language", ["en", "th"])
def test_the_whole_record_is_offered_in_its_formats_in_the_language_of_the_reader(language):
    page = opened("data", lang=language)
    (shown,) = [each.proto.body for each in page.get("html") if "api/record" in each.proto.body]
    found = dict(re.findall(r'<a href="(.*?)" download>(\w+)</a>', shown))
    suffix = "" if language == "en" else f"?lang={language}"
    assert found == {f"{path}{suffix}": name for name, path in dictionary.WHOLE.items()}
    for path in dictionary.WHOLE.values():
        assert f"/{path}" in whole.ROUTES
