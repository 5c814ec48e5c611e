"""Figures for other sites: whole in themselves, safe, and in the words of the screen."""

import re
from dataclasses import replace

import pytest
from lxml import etree
from lxml import html as parser

from dashboard.embeds import figures, html_file, svg_file
from dashboard.record import current
from dashboard.selection import Filters, Selection
from dashboard.telling import views
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller, teller

BASE = "http://example.org/mekong"
CHOSEN = (Selection(), Selection(Filters(country=("LAO", "THA"))), Selection(Filters(q="4711 nothing holds this")))
LANGUAGES = ("en", "zh", "my")
SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "</style><script>alert(1)</script> \"'> ]]> \x01"


def made(name: str, chosen: Selection, language: str) -> tuple[Teller, Selection, figures.Drawn]:
    told, chosen = teller(current(), language), chosen.on(page=figures.PAGES[name])
    return told, chosen, figures.drawn(told, chosen, name, BASE)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", figures.PAGES)
def test_a_picture_holds_title_answer_source_and_disclaimer(name, language):
    for chosen in CHOSEN:
        told, held, figure = made(name, chosen, language)
        root = etree.fromstring(svg_file.write(told, held, figure, BASE))
        words = " ".join(" ".join(root.itertext()).split())
        assert root.find(f"{SVG}title").text == figure.finding.title
        assert root.find(f"{SVG}desc").text == views.answer(told, held)
        for part in (told.record.version, "CC BY 4.0", f"{BASE}/{figures.PAGES[name]}?"):
            assert part in words.replace(" ", "") or part in words
        assert "var(--" not in etree.tostring(root, encoding="unicode")
        assert not list(root.iter(f"{SVG}script"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", figures.PAGES)
def test_a_page_for_a_frame_holds_the_same_and_the_numbers_behind_it(name, language):
    for chosen in CHOSEN:
        told, held, figure = made(name, chosen, language)
        page = parser.fromstring(html_file.write(told, held, figure, BASE, f"{BASE}/oembed.json?url=a"))
        assert page.findtext(".//h1") == figure.finding.title
        assert len(page.findall(".//tbody/tr")) == len(figure.finding.table.rows)
        assert told.record.version in page.find(".//footer").text_content()
        assert page.findall(".//script") == []


@pytest.mark.parametrize("name", figures.PAGES)
def test_every_link_of_a_figure_opens_the_dashboard_outside_the_frame(name):
    told, held, figure = made(name, CHOSEN[0], "en")
    page = parser.fromstring(html_file.write(told, held, figure, BASE))
    links = page.findall(".//a")
    assert links
    for link in links:
        assert link.get("href").startswith(f"{BASE}/{figures.PAGES[name]}?")
        assert link.get("target") == "_top"


@pytest.mark.parametrize("name", figures.PAGES)
def test_hostile_words_stay_text(name):
    told, held, figure = made(name, CHOSEN[0], "en")
    hostile = figure._replace(finding=replace(figure.finding, title=HOSTILE), answer=HOSTILE)
    root = etree.fromstring(svg_file.write(told, held, hostile, BASE))
    assert not list(root.iter(f"{SVG}script"))
    page = parser.fromstring(html_file.write(told, held, hostile, BASE))
    assert page.findall(".//script") == []
    assert "alert(1)" in page.findtext(".//h1")


def test_a_title_of_two_thousand_letters_stays_within_the_picture():
    told, held, figure = made("matrix", CHOSEN[0], "en")
    long = replace(figure.finding, title="word " * 400)
    root = etree.fromstring(svg_file.write(told, held, figure._replace(finding=long), BASE))
    bottom = float(root.get("height"))
    lines = [float(text.get("y")) for text in root.findall(f"{SVG}text")]
    assert max(lines) < bottom
    assert len(lines) > 20


def test_a_frame_names_its_figure_and_escapes_it():
    framed = html_file.framed("http://example.org/?a=1&b=2", HOSTILE, 500, 300)
    assert re.findall(r"<(\w+)", framed) == ["iframe"]
    assert 'width="500"' in framed


def test_what_nothing_matches_is_said_and_draws_nothing():
    _, _, figure = made("timeline", CHOSEN[2], "en")
    assert figure.drawings == ()
    assert isinstance(figure.finding, Finding)
