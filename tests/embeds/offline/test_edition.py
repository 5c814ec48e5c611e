"""The offline edition: every section in each language, every link leads somewhere, texts stay texts."""

import re
from collections import Counter
from dataclasses import replace

import pytest
from lxml import html

from dashboard.embeds.offline import edition
from dashboard.embeds.offline.way import LISTED, Way, source
from dashboard.languages import LANGUAGES
from dashboard.record import Record, current, load
from dashboard.selection import place
from dashboard.telling import whole
from dashboard.telling.teller import teller
from tests.product import some

RECORD = current()
BOTH = ("en", "zh")
ADDRESS = "https://example.org/mekong"
LARGEST = 3_000_000  # bytes
# Pages of the dashboard whose section has another name here: all sources, all organisations, and a box at each list.
ELSEWHERE = {"data": "/sources", "directory": "organisations", "search": "news/search"}
WITHOUT = ("digest", "present")  # what a reader puts together there is no part of the record
PAGES = ("overview", "map", "country", "agreements", "meetings", "news", "practices", "pair", "about", *edition.TABLES)
HOSTILE = (
    "</script></style></title><script>alert(1)</script><img src=x onerror=alert(1)>\u2028\u202e&lt;\"'\x07" + "x" * 2000
)


@pytest.fixture(scope="module")
def made() -> bytes:
    return edition.write(RECORD, BOTH, ADDRESS)


@pytest.fixture(scope="module")
def page(made) -> html.HtmlElement:
    return html.fromstring(made.decode())


def places(page: html.HtmlElement) -> Counter[str]:
    return Counter(each.get("id") for each in page.iter() if each.get("id"))


def test_it_can_be_sent_by_mail(made):
    assert len(made) < LARGEST


@pytest.mark.parametrize("language", BOTH)
def test_every_section_is_there_and_says_something(page, language):
    way, held = Way(language, RECORD), {each.get("id"): each for each in page.iter("section")}
    wanted = [way.section(name) for name in PAGES]
    wanted += [*map(way.country, RECORD.members), *map(way.pair, RECORD.pairs)]
    assert len(wanted) == len(PAGES) + 6 + 15
    for each in wanted:
        title = held[each].find("h2").text_content()
        assert title.strip(), each
        assert len(held[each].text_content()) > len(title) + 40, each


def test_every_page_of_the_dashboard_has_its_place(page):
    found, way = places(page), Way("en", RECORD)
    assert place.PAGES
    for name in [each for each in place.PAGES if each not in WITHOUT]:
        held = ELSEWHERE.get(name, name)
        assert found[held if held.startswith("/") else way.section(held)] == 1, name


@pytest.mark.parametrize("language", BOTH)
def test_every_record_of_a_list_has_its_title_and_its_sources(page, language):
    told, way = teller(RECORD, language), Way(language, RECORD)
    held = {each.get("id"): each for each in page.iter("article")}
    keys = [key for table in LISTED for key in RECORD.tables[table].index]
    assert len(keys) > 900
    for key in keys:
        article = held[way.entry(key)]
        assert " ".join(article.find("h3").text_content().split())
        assert any(link.get("href").startswith("#/evidence/") for link in article.iter("a")), key
    assert told.say("news.menu") in page.text_content()


def test_every_source_and_every_quote_is_there_once_for_all_languages(page):
    rows = RECORD.tables["sources"]
    found = places(page)
    assert all(found[source(number)] == 1 for number in range(1, len(rows) + 1))
    quotes = {" ".join(each.text_content().split()) for each in page.iter("q")}
    evidence = RECORD.tables["evidence"]
    told = evidence[(evidence["quote"] != "") & evidence["table"].isin([*LISTED])]["quote"]
    assert len(told) > 500
    assert {" ".join(quote.split()) for quote in told} <= quotes


def test_every_place_is_named_once_and_every_link_leads_to_one(page):
    found = places(page)
    assert [each for each, number in found.items() if number > 1] == []
    links = [link.get("href") for link in page.iter("a")]
    assert len(links) > 5000
    assert [link for link in links if not link.startswith(("#", "https://", "http://"))] == []
    assert sorted({link for link in links if link.startswith("#") and link[1:] not in found}) == []
    uses = [use.get("href") for use in page.iter("use")]
    assert uses
    assert {use for use in uses if use[1:] not in found} == set()


def test_nothing_is_loaded_from_anywhere(page):
    assert [each.tag for each in page.iter() if each.get("src") or each.get("srcset") or each.get("data")] == []
    assert [each.get("href") for each in page.iter("link")] == ["data:,"]
    assert all("url(" not in (each.text or "") and "@import" not in (each.text or "") for each in page.iter("style"))
    (policy,) = [each.get("content") for each in page.iter("meta") if each.get("http-equiv")]
    assert policy.startswith("default-src 'none'")


@pytest.mark.parametrize("language", BOTH)
def test_the_foot_says_selection_version_address_boundaries_and_licence(page, language):
    told = teller(RECORD, language)
    (foot,) = [each for each in page.iter("footer") if each.getparent().get("lang") == LANGUAGES[language].tag]
    said = foot.text_content()
    for text in (told.say("filter.all_countries"), RECORD.version, told.as_of, "CC BY 4.0", whole.disclaimer(told)):
        assert text in said
    assert f"{ADDRESS}/" in said


def test_without_an_address_there_is_no_link_to_what_is_newer(small):
    page = html.fromstring(edition.write(load(small), ("en",)).decode())
    assert teller(RECORD, "en").say("offline.live") not in page.text_content()
    assert page.findall(".//section")


@pytest.mark.parametrize("language", some(sorted(LANGUAGES), 2))
def test_it_can_be_made_in_every_language_alone(language, small):
    page = html.fromstring(edition.write(load(small), (language,)).decode())
    assert page.get("lang") == LANGUAGES[language].tag
    assert not [link for link in page.iter("a") if link.get("data-code")]


def hostile(folder) -> Record:
    """Return a small record with a hostile end to each text that is no code, id or date."""
    known = load(folder)
    tables = {}
    for name, table in known.package.tables.items():
        rows = known.tables[name]
        for column in table.columns:
            coded = column.values or column.references or column.separator or column.pattern or column.name in table.key
            if column.type == "string" and not (coded or column.partial_date or column.interval):
                rows[column.name] = rows[column.name] + HOSTILE
        tables[name] = rows
    return replace(known, tables=tables, memory={})


def test_hostile_texts_stay_texts(small):
    made = edition.write(hostile(small), ("en", "zh"), ADDRESS).decode()
    page = html.fromstring(made)
    assert len(page.findall(".//script")) == 2
    assert len(page.findall(".//style")) == 1
    assert not list(page.iter("img"))
    assert not [each for each in page.iter() if any(name.startswith("on") for name in each.attrib)]
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f]", made)
    for link in page.iter("a"):
        assert link.get("href").startswith(("#", "https://", "http://"))
    assert page.text_content().count("alert(1)") > 100
