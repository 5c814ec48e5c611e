"""Slides as python-pptx reads them: whole, inside the slide, in the reader's language, and safe."""

import io
import zipfile
from dataclasses import replace

import openpyxl
import pytest
from pptx.util import Pt

from dashboard.exports import colophon, typeface
from dashboard.exports.slides import deck
from dashboard.exports.slides.sheet import TALL, WIDE
from dashboard.languages import LANGUAGES
from dashboard.record import current
from dashboard.selection.place import PAGES
from dashboard.telling import views
from dashboard.telling.card import Card
from dashboard.telling.finding import Finding, Table
from dashboard.telling.teller import teller
from tests import papers
from tests.chosen import on
from tests.hostile import TEXTS
from tests.papers import A
from tests.product import each_once

BASE = "https://example.org/gms"
CHOSEN = {"country": ("KHM",), "pair": ("KHM", "THA")}
TAGS = {"en-GB", "zh-CN", "th-TH", "vi-VN", "lo-LA", "km-KH", "my-MM"}


def made(page: str, language: str, **filters: object) -> object:
    filters.setdefault("country", CHOSEN.get(page, ()))
    told, chosen = teller(current(), language), on(page, **filters)
    return papers.opened(deck.write(told, [deck.Step(chosen)], BASE))


def shapes(held: object) -> list:
    return [shape for slide in held.slides for shape in slide.shapes]


def check(held: object) -> None:
    """Fail if a shape lies off its slide or has no alternative text, or a run no language or fonts.

    Fail too if an empty paragraph has no size: LibreOffice takes 18 points, and its row grows over the foot.
    """
    wide, tall = held.slide_width, held.slide_height
    assert (wide, tall) == (Pt(WIDE), Pt(TALL))
    for shape in shapes(held):
        assert shape._element.xpath(".//p:cNvPr")[0].get("descr"), shape.name
        assert min(shape.left, shape.top) >= -1, shape.name
        assert shape.left + shape.width <= wide + 1, shape.name
        assert shape.top + shape.height <= tall + 1, shape.name
    trees = [slide._element for slide in held.slides]
    blank = [
        each for tree in trees for each in tree.iter(f"{A}p") if not each.findall(f"{A}r") + each.findall(f"{A}fld")
    ]
    assert all(each.find(f"{A}endParaRPr").get("sz") for each in blank)
    looks = [look for tree in papers.trees(held) for look in tree.iter(f"{A}rPr")]
    assert looks
    for look in looks:
        assert look.get("lang")
        assert all(look.find(f"{A}{name}").get("typeface") for name in ("latin", "ea", "cs"))


@pytest.mark.parametrize(("page", "language"), each_once(PAGES, LANGUAGES))
def test_each_page_stays_on_its_slides_in_each_language(page, language):
    held = made(page, language)
    check(held)
    found = {look.get("lang") for tree in papers.trees(held) for look in tree.iter(f"{A}rPr")}
    assert typeface.of(language).tag in found
    said, told = papers.words(held), teller(current(), language)
    assert told.record.version in said
    assert f"{BASE}/" in said
    for found in views.findings(told, on(page, country=CHOSEN.get(page, ())))[:3]:
        assert typeface.plain(found.title)[:30] in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_in_the_letters_of_a_language_are_marked_as_its(language):
    face = typeface.of(language)
    assert face.tag in TAGS
    assert typeface.spoken("Xinhua", language) == ("en" if language in ("zh", "th", "lo", "km", "my") else language)
    assert typeface.spoken("မြန်မာ", language) == "my"


def test_a_map_has_land_and_posts_as_shapes_and_agreements_as_lines():
    (slide,) = [slide for slide in made("map", "en").slides if len(slide.shapes) > 100]
    kinds = {shape._element.tag.rpartition("}")[2] for shape in slide.shapes}
    assert kinds == {"sp", "cxnSp"}
    land = [shape for shape in slide.shapes if shape._element.xpath(".//a:custGeom")]
    assert {shape._element.xpath(".//p:cNvPr")[0].get("descr") for shape in land} >= {"Cambodia", "Viet Nam"}


def test_a_schematic_map_has_a_tile_for_each_member():
    told, chosen = teller(current(), "en"), on("map").on(map_view="schematic")
    held = papers.opened(deck.write(told, [deck.Step(chosen)], BASE))
    check(held)
    forms = [each.get("prst") for each in held.slides[1]._element.xpath(".//a:prstGeom")]
    assert forms.count("roundRect") == 6


def test_the_matrix_is_a_table_and_counts_are_charts_with_a_workbook():
    tables = [shape.table for shape in shapes(made("agreements", "en")) if shape.has_table]
    assert (len(tables[0].columns), len(tables[0].rows)) == (7, 7)
    charts = [shape.chart for shape in shapes(made("news", "en")) if shape.has_chart]
    (chart,) = charts
    book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    rows = [*book.active.values][1:]
    assert [name for name, _ in rows] == [*chart.plots[0].categories]
    assert [number for _, number in rows] == [*chart.plots[0].series[0].values]


def test_sources_stand_in_the_notes_with_their_addresses():
    notes = [slide.notes_slide.notes_text_frame.text for slide in made("news", "en").slides]
    assert any("Sources" in text and "https://" in text for text in notes)


def test_a_story_shows_the_first_figure_of_each_step_under_its_sentence():
    steps = [deck.Step(on("meetings"), "They met."), deck.Step(on("agreements"), "They agreed.")]
    held = papers.opened(deck.write(teller(current(), "en"), steps, BASE, "A story"))
    titles = [slide.shapes.title.text_frame.text for slide in held.slides]
    assert titles[0] == "A story"
    assert any(title.startswith("They met.") for title in titles)
    assert "They agreed." in titles
    with pytest.raises(ValueError, match="needs a step"):
        deck.write(teller(current(), "en"), [], BASE)


@pytest.mark.parametrize("page", ["map", "agreements", "meetings", "news", "practices", "search"])
def test_an_empty_selection_says_so(page):
    held = made(page, "en", q="4711 nothing holds this")
    check(held)
    words = papers.words(held)
    assert "holds no" in words or "No record" in words or "Nothing recorded" in words or "no " in words


def test_hostile_texts_and_long_ones_stay_text_on_the_slide(monkeypatch):
    long, rtl = "word " * 400, "\u202eגדול"
    texts = [*TEXTS, "=1+1", long, "x" * 2000, rtl]
    rows = tuple((text, text, number) for number, text in enumerate(texts))
    cards = tuple(Card("", text, (text,), text) for text in texts)
    found = (
        Finding("a", texts[0], long, Table(("=1+1", "b", "c"), rows), (), long),
        Finding("b", long, "=1+1", Table((), ()), (), figure=cards),
        Finding("c", "x" * 2000, "x" * 2000, Table((), ()), ()),
    )
    monkeypatch.setattr(views, "findings", lambda *_: found)
    body = deck.write(teller(current(), "en"), [deck.Step(on("news"))], BASE)
    held = papers.opened(body)
    check(held)
    words = papers.words(held)
    assert "<script>alert(1)</script>" in words
    assert not {"\x00", "\x0b", "\x1b", "\u202e", "\u2028"} & {*words}
    for name in zipfile.ZipFile(io.BytesIO(body)).namelist():
        assert not name.endswith((".bin.exe", "vbaProject.bin"))


def test_a_category_that_looks_like_a_formula_stays_a_text(monkeypatch):
    told, chosen = teller(current(), "en"), on("news")
    (first, *_) = views.findings(told, chosen)
    rows = (("=cmd()", 3), ("http://a.example", 4))
    found = (replace(first, table=Table(("=1+1", "=2+2"), rows)),)
    monkeypatch.setattr(views, "findings", lambda *_: found)
    held = papers.opened(deck.write(told, [deck.Step(chosen)], BASE))
    (chart,) = [shape.chart for shape in shapes(held) if shape.has_chart]
    book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    cells = [cell for row in book.active.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert not [cell for cell in cells if cell.hyperlink]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_last_slide_parts_the_address_from_the_words_before_it(language):
    told, chosen = teller(current(), language), on("country", country=("KHM",))
    *_, closing = made("country", language).slides
    said = "\n".join(shape.text_frame.text for shape in closing.shapes if shape.has_text_frame)
    assert typeface.plain(colophon.of(told, chosen, BASE).cited) in said


def test_the_version_begins_with_a_capital_where_it_stands_alone():
    opening, *_ = made("news", "en").slides
    assert any(shape.text_frame.text.count("\nData version ") for shape in opening.shapes if shape.has_text_frame)


def test_a_file_names_no_author_and_the_day_of_the_data():
    about = made("news", "km").core_properties
    assert (about.author, about.last_modified_by, about.language) == ("", "", "km-KH")
    assert about.created.date().isoformat() == current().package.created


@pytest.mark.skipif(not papers.OFFICE, reason="LibreOffice is not installed")
def test_a_second_program_opens_every_slide(tmp_path):
    body = deck.write(teller(current(), "km"), [deck.Step(on("overview"))], BASE)
    assert papers.pages(body, "pptx", tmp_path) == len(papers.opened(body).slides)
