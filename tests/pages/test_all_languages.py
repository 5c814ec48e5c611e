"""Every page opens in every language, and no text of ours is left in English there."""

import html
import re

import pytest

from dashboard import words
from dashboard.languages import DEFAULT, LANGUAGES
from dashboard.record import current
from dashboard.selection.place import PAGES
from dashboard.telling.teller import teller
from dashboard.ui.parts.markdown import plain
from tests import headings, sidebar
from tests.pages.test_pages import opened
from tests.product import each_once

OTHERS = [code for code in LANGUAGES if code != DEFAULT]
ENGLISH = words.of(DEFAULT)
TAG = re.compile("<[^<>]*>")
# Files, codes and commands that are the same in every language.
SAME = {"CSV", "GeoNames", "SHA-256", "ISO alpha-2", *(each.endonym for each in LANGUAGES.values())}


def pieces(page) -> set[str]:
    """Return the texts of a page: of each element, with the tags of drawings taken out."""
    kinds = (page.header, page.subheader, page.markdown, page.caption, page.info, page.warning)
    held = [element.value for kind in kinds for element in kind]
    held += [element.label for kind in (page.button, page.selectbox) for element in kind]
    held += [element.proto.body for element in page.get("html")]
    return {html.unescape(part).strip() for text in held for part in TAG.split(text)}


def of_english_alone(language: str) -> set[str]:
    """Return the texts of English that are no text of a language, and have a word."""
    own = set(words.catalogue(language).values())
    return {text for text in words.catalogue(DEFAULT).values() if re.search("[a-z]{3}", text)} - own - SAME


@pytest.mark.parametrize(("name", "language"), each_once(PAGES, OTHERS))
def test_a_page_opens_in_each_language_without_a_text_of_english(name, language):
    page = opened(name, lang=language)
    say = words.of(language)
    assert not page.exception
    assert headings.question(page).startswith(plain(say(f"{name}.title"))[:10])
    assert sidebar.form(page).find("fieldset/legend").text == say("filter.country")
    known = {teller(current(), language).record.country(code) for code in current().tables["countries"]["country"]}
    # Titles of files without records of their own are translated into Chinese alone.
    known |= {table.title for table in current().package.tables.values()} if language != "zh" else set()
    known |= {column.name for table in current().package.tables.values() for column in table.columns}  # codes
    left = (pieces(page) & of_english_alone(language)) - known
    assert left == set()
    assert page.query_params["lang"] == language


@pytest.mark.parametrize("language", OTHERS)
def test_the_switch_leads_to_the_same_view_in_every_language(language):
    page = opened("news", lang=language, country="THA", from_="2010")
    (menu,) = [each.proto.body for each in page.get("html") if "gms-languages" in each.proto.body]
    links = re.findall(r'<a href="([^"]+)" target="_self" lang="([^"]+)"', menu)
    assert [tag for _, tag in links] == [each.tag for each in LANGUAGES.values()]
    for (link, _), code in zip(links, LANGUAGES, strict=True):
        assert f"lang={code}" in link
        assert "country=THA" in link
        assert "from=2010" in link
    for code, each in LANGUAGES.items():
        assert f">{each.endonym}</a>" in menu, code
