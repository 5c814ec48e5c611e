"""HTML as a tree: texts stay texts."""

import pytest
from lxml import html

from dashboard.exports.html import document, external, spoken, tag, tongue
from dashboard.telling.tongues import Piece

HOSTILE = (
    "<script>alert(1)</script>",
    "</title></head><body onload=alert(1)>",
    '"\' onmouseover=alert(1) x="',
    "&lt;b&gt; &amp; &#60; &",
    "]]> <!-- --> <![CDATA[",
    "ປະເທດ 中国 \u202e\u2028 \U0001f600",
)
UNWRITABLE = "a\x00b\x1bc\ud800d\ufffee"


def read(*body: object) -> html.HtmlElement:
    return html.fromstring(document("en", (tag("title", "t"),), body).decode())


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_stays_a_text_in_elements_and_attributes(text):
    page = read(tag("p", text, tag("b", text), text, title=text, class_="x", aria_label=text))
    (shown,) = page.iter("p")
    assert shown.text == shown.tail or shown.text == text
    assert [child.tag for child in shown] == ["b"]
    assert (shown[0].text, shown[0].tail) == (text, text)
    assert dict(shown.attrib) == {"title": text, "class": "x", "aria-label": text}


def test_signs_that_no_document_may_hold_are_left_out():
    page = read(tag("p", UNWRITABLE, title=UNWRITABLE))
    assert page.findtext(".//p") == page.find(".//p").get("title") == "abcde"


def test_blank_texts_attributes_and_nothing_are_left_out():
    page = read(tag("p", "", None, "a", tag("br"), "", "b", lang="", title=""))
    assert html.tostring(page.find(".//p")) == b"<p>a<br>b</p>"


def test_only_an_address_of_the_web_becomes_a_link():
    for address in ("javascript:alert(1)", "data:text/html,x", "//example.org", "JAVASCRIPT:x", " https://x", "news"):
        assert external(address).tag == "code", address
    link = external('https://example.org/"><b>?a=1&b=2')
    page = read(link)
    assert [each.get("rel") for each in page.iter("a")] == ["external nofollow noopener"]
    assert not list(page.iter("b"))


def test_words_in_another_language_name_it():
    page = read(tag("p", *spoken((Piece("反拐", "zh"), Piece(" and "), Piece("x", "ja")))))
    assert [(each.text, each.get("lang")) for each in page.iter("span")] == [("反拐", "zh-Hans"), ("x", "ja")]
    assert page.find(".//p").text_content() == "反拐 and x"
    assert (tongue("zh"), tongue("ar")) == ("zh-Hans", "ar")


def test_a_document_says_its_language_and_that_it_is_utf_8():
    content = document("zh", (tag("title", "反拐"),), (tag("p", "反拐"),))
    assert content.startswith(b'<!DOCTYPE html>\n<html lang="zh-Hans"><head><meta charset="utf-8"><title>')
    assert "反拐" in content.decode()
    assert content.count(b"charset") == 1
