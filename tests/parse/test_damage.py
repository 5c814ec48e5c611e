"""Text that is no text, or that was damaged on its way into a file."""

import csv

import pytest

from dashboard.package import schema
from dashboard.package.description import Column
from dashboard.parse import damage
from dashboard.parse.cells import messages
from dashboard.paths import DATA

WORDS = (
    "Nghị định số 59 của Việt Nam",
    "大湄公河次区域反拐进程部长级磋商会",
    "လူကုန်ကူးမှု တားဆီးနှိမ်နင်းရေးဥပဒေ ဩဂုတ် ဥက္ကဋ္ဌ ကြေညာချက်၏",
    "ວິທີຮ່ວມມື ລາວ",
    "ច្បាប់ស្ដីពី\u200bការបង្ក្រាប",
    "อนุภูมิภาคลุ่มแม่น้ำโขง",
    "São Paulo, Ñandú, cœur, DÉCLARÉ»",
    "“États” – à 5 €, 12 ½ °",
    "What is not known?",
    "R&D; AT&T and <3 of 4",
    "#4 of the list",
)
GARBLED = [text for text in WORDS if not text.isascii()][:6]


def told(text: str, name: str = "title", **rules) -> list[str]:
    return list(messages(Column(name, "string", "Title", "A title.", **rules), text))


def test_good_text_of_every_language_passes():
    for text in WORDS:
        assert told(text) == [], text
    assert WORDS


def test_text_without_a_letter_or_digit_is_refused():
    for text in ("\u200b", "\u200b\u200d", "—", "…", "?", "...", "\u0301", "🙂"):
        assert told(text)[0].startswith("has no letter and no digit"), text
    assert told("5") == []


def test_an_entry_of_a_list_is_read_like_a_text():
    assert told("Siam;\u200b", separator=";")[0].startswith("has no letter and no digit")
    assert told("Siam;NULL", separator=";")[0].startswith("stands for a value that is not known")


def test_what_stands_for_no_value_is_refused():
    for text in ("NULL", "null", "N/A", "n/a", "NaN", "TBC", "undefined"):
        assert told(text)[0].startswith("stands for a value that is not known"), text
    assert told("None of the six") == []


def test_characters_without_an_agreed_meaning_are_refused():
    for character in "\ue000\uf8ff\U000f0000\u0378":
        expected = f"has the character U+{ord(character):04X}, which has no agreed meaning"
        assert told(f"a{character}b")[0].startswith(expected)


def test_the_errors_of_spreadsheets_are_refused():
    for error in ("#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#N/A", "#SPILL!", "#####"):
        assert "an error of a spreadsheet" in told(f"Signed in {error}")[0], error
        assert told(error), error


def test_letters_replaced_by_question_marks_are_refused():
    for text in ("Vi?t Nam", "a ???? b"):
        assert "where letters were lost" in told(text)[0], text
    assert "no letter" in told("????")[0]


def test_markup_of_web_pages_is_refused():
    for text in ("one &lt;br/&gt; two", "A &amp; B", "a&nbsp;b", "a &#8211; b", "a &#x2013; b", "one<br/>two", "<p>a"):
        assert "markup of a web page" in told(text)[0], text


def test_utf_8_read_as_western_text_is_refused_with_what_it_was():
    seen = 0
    for text in GARBLED:
        for code_page in ("cp1252", "latin-1", "mac_roman"):
            for letter in text:
                garbled = letter.encode().decode(code_page, "ignore")
                if len(garbled) == len(letter.encode()) > 2 and garbled.isprintable():
                    assert "read as Western text" in told(f"a {garbled} b")[0], (letter, code_page)
                    seen += 1
    assert seen > 100
    assert told("â€“") == ["has 'â€“' for '–', UTF-8 read as Western text; allowed: the file read as UTF-8"]
    assert "for 'ệ'" in told("Viá»‡t")[0]


def test_chinese_read_as_western_text_is_refused():
    for text in ("中华人民共和国", "谅解备忘录"):
        assert "read as Western text" in told(text.encode("gbk").decode("latin-1"))[0]
    assert "GBK" in told("锟斤拷")[0]


def test_burmese_in_zawgyi_is_refused():
    for text in ("ေကာင္း", "လူကုန္ ကူးမႈ", "ျမန္မာႏိုင္ငံ", "ကို ေရး"):
        assert told(text)[0].startswith("is Burmese in the encoding Zawgyi"), text


def test_columns_in_the_words_of_others_keep_their_letters():
    assert told("Vi?t ???", "quote") == []
    assert told("Vi?t ???", "text", paragraphs=True) == []
    assert told("https://example.org/a?b=1&lt;2", "url") == []
    assert told("#REF!", "quote") != []


def test_each_text_of_the_record_passes():
    seen = 0
    for table in schema.read(DATA).tables.values():
        with (DATA / table.path).open(encoding="utf-8", newline="") as stream:
            for row in csv.DictReader(stream):
                assert not [said for column in table.columns for said in messages(column, row[column.name])], row
                seen += 1
    assert seen > 1000


@pytest.mark.parametrize(
    ("table", "column"), [("news", "title"), ("meetings", "title"), ("liaison_posts", "name"), ("agreements", "title")]
)
def test_a_damaged_title_is_a_line_of_the_check(table, column, broken):
    for text in ("\u200b", "#REF!", "Viá»‡t", "NULL"):
        broken.edit(table, 0, **{column: text})
        assert any(f"{table}.csv, row 2, column {column}: " in line for line in broken.lines()), text


def test_the_finders_say_nothing_of_good_text():
    for text in WORDS:
        assert not [*damage.messages(text)], text
