"""Briefs as python-docx and a parser of HTML read them: whole, two pages, in the reader's language, and safe."""

import io
from itertools import combinations

import docx
import pytest
from lxml import html as parser

from dashboard.exports import typeface
from dashboard.exports.brief import fit, page, pdf, word
from dashboard.languages import LANGUAGES
from dashboard.record import current
from dashboard.selection import Selection
from dashboard.telling import brief
from dashboard.telling.brief import Brief, Row, Section
from dashboard.telling.teller import teller
from dashboard.telling.tongues import Piece
from tests import papers
from tests.hostile import TEXTS
from tests.papers import W
from tests.product import each_once

BASE = "https://example.org/gms"
MEMBERS = current().members
PAIRS = list(combinations(MEMBERS, 2))
OF = [(code,) for code in MEMBERS] + PAIRS
HOSTILE = [*TEXTS, "=1+1", "word " * 400, "x" * 2000, "\u202eגדול"]


def fitted(codes: tuple[str, ...], language: str) -> fit.Fitted:
    told = teller(current(), language)
    return fit.fitted(told, brief.of(told, codes), BASE)


def hostile() -> fit.Fitted:
    rows = tuple(Row((Piece(text), Piece(text))) for text in HOSTILE)
    sections = [Section(name, "=1+1", ("a", "b"), rows, Selection()) for name in ("agreements", "news", "posts")]
    made = Brief(HOSTILE[0], HOSTILE[1], HOSTILE[2], tuple(sections), Selection())
    return fit.fitted(teller(current(), "en"), made, BASE)


def opened(body: bytes) -> object:
    return docx.Document(io.BytesIO(body))


def runs(document: object) -> list:
    return [*document.element.body.iter(f"{W}r"), *document.sections[0].footer._element.iter(f"{W}r")]


@pytest.mark.parametrize(("codes", "language"), each_once([*OF[:6], PAIRS[0], PAIRS[8]], LANGUAGES))
def test_a_document_has_headings_tables_with_heads_and_page_numbers(codes, language):
    made = fitted(codes, language)
    document = opened(word.write(teller(current(), language), made))
    heads = [each.text for each in document.paragraphs if each.style.name == "Heading 1"]
    assert heads == [
        *(each.section.title for each in made.sections),
        teller(current(), language).say("finding.sources"),
    ]
    shown = [each for each in made.sections if each.rows]
    assert len(document.tables) == len(shown) > 2
    for table, each in zip(document.tables, shown, strict=True):
        assert bool(table._tbl.findall(f".//{W}tblHeader")) == (each.section.name != "gaps")
        assert table._tbl.tblPr.find(f"{W}tblCaption").get(f"{W}val")
    codes = {each.text for each in document.sections[0].footer._element.iter(f"{W}instrText")}
    assert codes == {"PAGE", "NUMPAGES"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_run_names_its_language_and_its_fonts(language):
    document = opened(word.write(teller(current(), language), fitted(("LAO",), language)))
    found = runs(document)
    assert len(found) > 50
    for run in found:
        assert run.find(f"{W}rPr/{W}lang").get(f"{W}bidi")
        fonts = run.find(f"{W}rPr/{W}rFonts")
        assert all(fonts.get(f"{W}{name}") for name in ("ascii", "hAnsi", "eastAsia", "cs"))
    tags = {run.find(f"{W}rPr/{W}lang").get(f"{W}val") for run in found}
    assert typeface.of(language).tag in tags
    assert document.core_properties.author == ""
    assert document.core_properties.language == typeface.of(language).tag


@pytest.mark.parametrize("codes", OF)
def test_what_is_left_out_is_counted_and_its_address_named(codes):
    made = fitted(codes, "en")
    text = "\n".join(each.text for each in opened(word.write(teller(current(), "en"), made)).paragraphs)
    left = [each for each in made.sections if each.left]
    for each in left:
        assert f"{each.left} more: {each.address}" in text
        assert each.address.startswith(BASE)
    assert current().version in text


@pytest.mark.parametrize("codes", [("KHM",), PAIRS[3]])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_for_print_says_the_same(codes, language):
    told, made = teller(current(), language), fitted(codes, language)
    shown = parser.fromstring(page.write(told, made))
    assert shown.get("lang") == LANGUAGES[language].tag
    rows = [" ".join(row.text_content() for row in table.findall("tbody/tr")) for table in shown.findall(".//table")]
    document = opened(word.write(told, made))
    assert len(rows) == len(document.tables)
    for text, table, each in zip(rows, document.tables, [each for each in made.sections if each.rows], strict=True):
        for row in each.rows:
            assert row.cells[0].words in text
            assert row.cells[0].words in "\n".join(cell.text for own in table.rows for cell in own.cells)
    assert not shown.findall(".//script")


def test_hostile_texts_stay_texts_in_each_form():
    made, told = hostile(), teller(current(), "en")
    document = opened(word.write(told, made))
    text = "\n".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    assert "<script>alert(1)</script>" in text
    assert not {"\x00", "\x1b", "\u202e"} & {*text}
    shown = parser.fromstring(page.write(told, made))
    assert not shown.findall(".//script")
    assert "<script>alert(1)</script>" in shown.text_content()


def test_nothing_recorded_is_said():
    empty = Section("news", "News", ("a", "b"), (), Selection(), "Nothing recorded.")
    told = teller(current(), "en")
    made = fit.fitted(told, Brief("A", "B", "C", (empty,), Selection()), "")
    document = opened(word.write(told, made))
    text = [each.text for each in document.paragraphs]
    assert text.count("Nothing recorded.") == 2
    assert not any("http" in each for each in text)


def test_without_a_program_no_pdf_is_made(monkeypatch):
    monkeypatch.setattr(pdf, "program", lambda: "")
    with pytest.raises(pdf.Unmade) as why:
        pdf.write(b"", b"")
    assert why.value.absent


def test_a_program_that_fails_leaves_nothing_behind(monkeypatch):
    monkeypatch.setattr(pdf, "program", lambda: "/bin/false")
    with pytest.raises(pdf.Unmade) as why:
        pdf.write(b"", b"")
    assert not why.value.absent


@pytest.mark.skipif(not papers.OFFICE, reason="LibreOffice is not installed")
@pytest.mark.parametrize("codes", [*OF[:6], PAIRS[0], PAIRS[8]])
def test_a_brief_has_two_pages(codes, tmp_path):
    for language in ("en", "zh"):
        body = word.write(teller(current(), language), fitted(codes, language))
        assert papers.pages(body, "docx", tmp_path) == 2, language


@pytest.mark.skipif(not papers.OFFICE, reason="LibreOffice is not installed")
def test_hostile_texts_end_no_page(tmp_path):
    assert papers.pages(word.write(teller(current(), "en"), hostile()), "docx", tmp_path) <= 3
