"""The files of an issue, each opened by a program that reads its kind."""

import email
import re
from email import policy
from io import BytesIO
from itertools import permutations, product
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree, html

from dashboard.exports import typeface
from dashboard.exports.digest import WRITERS, text
from dashboard.exports.digest.texts import SUBJECT, subject
from dashboard.languages import LANGUAGES
from dashboard.selection.issue import MOST, NOTHING
from tests.digests import ATTACKS, BASE, hostile, made

LETTER = made("en", "zh", since="2025-09", letter="newsletter", number=3)
HOSTILE = hostile()
PAIRS = [(first, second) for first, second in permutations(LANGUAGES, 2) if "en" in (first, second)]
MAILBOX = "mailto:office@example.org?s={record}{version}"


def page(held) -> html.HtmlElement:
    return html.fromstring(WRITERS["html"](held).decode())


def message(held) -> email.message.EmailMessage:
    return email.message_from_bytes(WRITERS["eml"](held), policy=policy.default)


def document(held) -> docx.document.Document:
    return docx.Document(BytesIO(WRITERS["docx"](held)))


def runs(held) -> list[etree._Element]:
    return list(document(held).element.body.iter(qn("w:r")))


def words(paragraphs) -> str:
    return "\n".join("".join(each.itertext(qn("w:t"))) for each in paragraphs)


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_each_pair_of_languages_is_in_each_file_with_headline_byline_and_summary(first, second):
    held = made(first, second, since="2026")
    shown = page(held)
    body = words(document(held).element.body.iter(qn("w:p")))
    plain = "".join(WRITERS["txt"](held).decode().split())
    languages = {each.get("lang") for each in shown.iter("td") if each.get("lang")}
    assert languages == {LANGUAGES[first].tag, LANGUAGES[second].tag}
    said = 0
    for version in held.versions:
        for item in version.items:
            for part in (item.byline, *(() if item.repeats else (item.headline.words, item.summary.words)), item.mark):
                clean = typeface.plain(part)
                assert clean in " ".join(shown.text_content().split()) or clean in shown.text_content()
                assert clean in body
                assert "".join(clean.split()) in plain
                said += bool(clean)
    assert said > 8


@pytest.mark.parametrize("ending", WRITERS)
def test_the_same_issue_is_the_same_file(ending):
    if ending == "docx":
        parts = [ZipFile(BytesIO(WRITERS[ending](LETTER))) for _ in range(2)]
        one, two = ({name: part.read(name) for name in part.namelist()} for part in parts)
        assert one == two
    else:
        assert WRITERS[ending](LETTER) == WRITERS[ending](LETTER)


@pytest.mark.parametrize("ending", WRITERS)
def test_an_empty_issue_is_a_file_that_says_so(ending):
    held = made("en", "zh", item=(NOTHING,), letter="newsletter")
    told = {
        "html": lambda: page(held).text_content(),
        "txt": lambda: WRITERS["txt"](held).decode(),
        "docx": lambda: words(document(held).element.body.iter(qn("w:p"))),
        "eml": lambda: message(held).get_body(("plain",)).get_content(),
    }[ending]()
    for version in held.versions:
        assert version.said in told


def test_the_mail_shows_nothing_from_elsewhere_and_styles_each_element():
    shown = page(LETTER)
    assert not list(shown.iter("img", "script", "style", "link", "iframe", "object", "svg"))
    assert not shown.xpath("//@src | //@srcset | //@background | //@onclick")
    raw = WRITERS["html"](LETTER).decode()
    assert "url(" not in raw
    assert "@import" not in raw
    for cell in shown.xpath("//td"):
        assert re.search("(^|[^-])color: #", cell.get("style"))
        assert "background-color: #ffffff" in cell.get("style")
    assert all(table.get("role") == "presentation" for table in shown.iter("table"))
    assert [len(list(shown.iter(f"h{level}"))) for level in (1, 3)] == [2, 0]


def test_the_contents_of_a_newsletter_lead_to_its_items():
    shown = page(LETTER)
    leads = shown.xpath("//ol//a/@href")
    names = [f"#{name}" for name in shown.xpath("//*/@id")]
    assert len(leads) == 2 * len(LETTER.rows)
    assert sorted(set(leads)) == sorted(names)
    held = document(LETTER).element.body
    anchors = {each.get(qn("w:anchor")) for each in held.iter(qn("w:hyperlink"))} - {None}
    assert anchors == {each.get(qn("w:name")) for each in held.iter(qn("w:bookmarkStart"))} != set()


def test_an_address_is_a_link_only_where_the_page_makes_it_one():
    shown, body = page(LETTER), document(LETTER)
    linked = {each for each in shown.xpath("//a/@href") if each.startswith("http")}
    wanted = {item.address.url for row in LETTER.rows for item in row if item.address.link}
    unlinked = {item.address.url for row in LETTER.rows for item in row if not item.address.link}
    assert unlinked
    assert wanted <= linked
    assert not unlinked & linked
    targets = {each.target_ref for each in body.part.rels.values() if each.is_external}
    assert wanted <= targets
    assert not unlinked & targets


def test_the_text_is_in_lines_that_no_mail_program_breaks_again():
    for first, second in PAIRS:
        lines = WRITERS["txt"](made(first, second, since="2025-11")).decode().split("\n")
        long = [line for line in lines if text.columns(line) > text.WIDTH and " " in line.strip()]
        assert [line for line in long if not line.startswith("http")] == [], (first, second)


def test_chinese_is_broken_between_signs_and_never_before_a_stop():
    lines = text.wrapped("打击人口贩运，" * 30).split("\n")
    assert len(lines) > 3
    assert all(text.columns(line) <= text.WIDTH + 2 and line[0] != "，" for line in lines)
    assert text.wrapped("ខ្មែរ" * 80) == "ខ្មែរ" * 80, "no program without a dictionary knows where a word ends"


def test_the_draft_has_a_subject_two_forms_and_nobody_to_whom_it_goes():
    held = message(LETTER)
    assert held["Subject"] == subject(LETTER)
    assert held["X-Unsent"] == "1"
    assert held["Date"].datetime.date().isoformat() == LETTER.plan.day
    assert held["Content-Language"] == "en, zh-Hans"
    assert {name.lower() for name in held} & {"to", "cc", "bcc", "from", "sender", "message-id"} == set()
    assert [part.get_content_type() for part in held.iter_parts()] == ["text/plain", "text/html"]
    assert not held.defects
    assert held.get_body(("plain",)).get_content().replace("\r\n", "\n") == WRITERS["txt"](LETTER).decode()
    assert html.fromstring(held.get_body(("html",)).get_content()).xpath("//h1")
    raw = WRITERS["eml"](LETTER)
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    assert raw.count(b"\n") == raw.count(b"\r\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_subject_is_read_back_whole_in_each_language(language):
    for edition, number, letter in product(("KHM", "CHN", "LAO", "THA", "VNM"), (3, 120), ("digest", "newsletter")):
        held = made(language, since="2025-09", until="2025-11", number=number, edition=edition, letter=letter)
        assert message(held)["Subject"] == subject(held)
        head, _, _ = WRITERS["eml"](held).partition(b"\r\nDate:")
        assert max(map(len, head.split(b"\r\n"))) <= 78


def test_the_draft_is_from_the_mailbox_of_the_host_if_there_is_one(monkeypatch):
    monkeypatch.setattr("dashboard.comment.TEMPLATE", MAILBOX)
    held = message(made("km", "en"))
    (sender,) = held["From"].addresses
    assert (sender.addr_spec, sender.display_name) == ("office@example.org", "GMS anti-trafficking cooperation")
    assert "To" not in held


def test_the_document_has_headings_real_tables_a_number_on_each_page_and_languages():
    body = document(LETTER)
    styles = [each.style.name for each in body.paragraphs]
    assert styles.count("Heading 1") == 2
    tables = body.tables
    assert [len(tables[0].rows), len(tables[0].columns)] == [1 + len(LETTER.rows), 2]
    assert tables[0].rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
    assert body.sections[0].footer._element.find(f".//{qn('w:fldSimple')}").get(qn("w:instr")) == "PAGE"
    told = body.core_properties
    assert (told.title, told.author, told.created.date().isoformat()) == (
        subject(LETTER),
        LETTER.versions[0].name,
        LETTER.plan.day,
    )


def test_each_run_of_the_document_names_its_language_and_fonts_in_order():
    order = [qn(f"w:{name}") for name in ("rFonts", "b", "bCs", "color", "sz", "szCs", "u", "lang")]
    tags = {typeface.of(code).tag for code in ("en", "zh")}
    found = runs(LETTER)
    assert len(found) > 100
    for run in found:
        looks = [each.tag for each in run.find(qn("w:rPr"))]
        assert looks == [name for name in order if name in looks]
        assert run.find(f"{qn('w:rPr')}/{qn('w:lang')}").get(qn("w:val")) in tags


@pytest.mark.parametrize("ending", WRITERS)
def test_hostile_texts_of_the_most_items_neither_break_a_file_nor_run(ending):
    assert len(HOSTILE.rows) == MOST
    raw = WRITERS[ending](HOSTILE)
    assert raw
    if ending == "html":
        assert_harmless(html.fromstring(raw.decode()))
    if ending == "txt":
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", raw.decode())
    if ending == "docx":
        body = docx.Document(BytesIO(raw))
        assert all(each.target_ref.startswith(BASE) for each in body.part.rels.values() if each.is_external)
        assert not list(body.element.iter(qn("w:instrText")))
        assert "onerror" in words(body.element.body.iter(qn("w:p")))
    if ending == "eml":
        held = email.message_from_bytes(raw, policy=policy.default)
        assert set(held.keys()) == {"Subject", "Date", "X-Unsent", "Content-Language", "MIME-Version", "Content-Type"}
        assert "\n" not in held["Subject"]
        assert len(held["Subject"]) <= SUBJECT
        assert_harmless(html.fromstring(held.get_body(("html",)).get_content()))


def assert_harmless(shown: html.HtmlElement) -> None:
    """Assert that a page runs nothing, asks for nothing and leads nowhere but to the web."""
    assert not list(shown.iter("img", "script", "iframe", "object", "form"))
    assert not [name for name in shown.xpath("//@*") if str(name).lower().startswith("javascript:")]
    assert not [each for each in shown.iter() for name in each.attrib if name.startswith("on")]
    assert "onerror=alert(1)" in shown.text_content()


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_text_adds_a_header_or_turns_the_subject(attack):
    version = LETTER.versions[0]._replace(kind=attack, title=attack)
    held = message(LETTER._replace(versions=(version, *LETTER.versions[1:])))
    assert "Bcc" not in held
    assert not re.search("[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]", held["Subject"])
    assert [part.get_content_type() for part in held.iter_parts()] == ["text/plain", "text/html"]
