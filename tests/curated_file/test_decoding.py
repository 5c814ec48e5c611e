"""The bytes of a file into text."""

import codecs

import pytest

from dashboard.curated_file import decoding

TEXT = "news,title\none,Viện nghiên cứu 湄公河 ไทย\n"


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
    ],
)
def test_unicode_is_read_with_and_without_a_mark(content):
    assert decoding.unicode_text(content) == TEXT


@pytest.mark.parametrize("content", [b"\xff", b"caf\xe9", b"\xff\xfea", b"\xfe\xff\x00", b"\xed\xa0\x80"])
def test_other_bytes_are_no_unicode(content):
    assert decoding.unicode_text(content) is None


@pytest.mark.parametrize("content", [b"", b"a", b"a,b\n"])
def test_a_short_file_is_utf_8(content):
    assert decoding.unicode_text(content) == content.decode()


def agreeing(*words: str):
    """Return a function that says in which words a text agrees with a record."""
    return lambda text: frozenset(word for word in words if word in text)


@pytest.mark.parametrize(
    ("page", "word"),
    [
        ("cp1252", "Générale"),
        ("cp1258", "Việt".replace("ệ", "ê\u0323")),
        ("cp874", "ไทย"),
        ("gb18030", "湄公河"),
        ("big5", "湄公河"),
        ("cp1250", "Łódź"),
        ("mac_roman", "Générale"),
        ("cp850", "Générale"),
    ],
)
def test_a_code_page_is_certain_if_only_by_it_the_file_agrees_with_the_record(page, word):
    assert page in decoding.CODE_PAGES
    content = f"news,title\none,{word}\n".encode(page)
    text = decoding.code_page_text(content, agreeing(word))
    assert text is not None
    assert word in text


def test_a_code_page_is_not_certain_without_a_cell_that_the_record_has():
    assert decoding.code_page_text("Générale".encode("cp1252"), agreeing("ไทย")) is None


def test_a_code_page_is_not_certain_if_another_agrees_and_reads_the_rest_otherwise():
    content = "Générale ì".encode("cp1252")  # the last letter is a mark of tone in the code page of Viet Nam
    assert decoding.code_page_text(content, agreeing("Générale")) is None
    assert decoding.code_page_text(content, agreeing("Générale", " ì")) == "Générale ì"
