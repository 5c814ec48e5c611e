"""The writer of whole documents: sections in, one page out, which runs our script and no other."""

import base64
import hashlib

from lxml import html

from dashboard.embeds.offline import document
from dashboard.embeds.offline.document import Common, Edition, Section
from dashboard.exports.html import tag

HOSTILE = "</h2></script><script>alert(1)</script>"
EDITIONS = (
    Edition(
        "en", "A name", "Skip", (Section("/en/one", HOSTILE, (tag("p", HOSTILE), "text")),), ("above",), ("below",)
    ),
    Edition("zh", "名称", "跳到正文", (Section("/zh/one", "一", ()),)),
)


def page_of(**more) -> html.HtmlElement:
    return html.fromstring(document.write(EDITIONS, **more).decode())


def policy(page: html.HtmlElement) -> str:
    return next(each.get("content") for each in page.iter("meta") if each.get("http-equiv"))


def test_each_section_is_named_by_its_heading_in_the_language_of_its_edition():
    page = page_of()
    sections = page.findall(".//section")
    assert [each.get("id") for each in sections] == ["/en/one", "/zh/one"]
    for each in sections:
        assert each.get("aria-labelledby") == each.find("h2").get("id")
    assert [each.get("lang") for each in page.find_class("edition")] == ["en", "zh-Hans"]
    assert (page.get("lang"), page.findtext(".//title")) == ("en", "A name")
    assert sections[0].find("h2").text == HOSTILE


def test_the_policy_allows_the_script_in_the_page_and_no_other():
    page = page_of()
    (script,) = page.findall(".//script")
    digest = base64.b64encode(hashlib.sha256(script.text.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in policy(page)
    assert script.text == document.script()
    assert "</script" not in script.text.lower()


def test_a_page_that_a_server_gives_has_scripts_of_that_server_instead():
    page = page_of(served=("assets/show.js",))
    (script,) = page.findall(".//script")
    assert (script.get("src"), script.text) == ("assets/show.js", None)
    assert "script-src 'self'" in policy(page)
    assert document.policy(()).count("'none'") == 4


def test_what_all_editions_share_stands_once_in_each_language_where_it_differs():
    texts = document.in_each(("en", "zh"), ("Sources", "来源"))
    assert [each.get("lang") for each in texts] == ["en", "zh-Hans"]
    assert document.in_each(("en", "zh"), ("same", "same")) == ["same"]
    page = page_of(common=(Common("/sources", {"en": "Sources", "zh": "来源"}, ("text",)),))
    (held,) = page.find_class("common")
    assert held.find("section").get("id") == "/sources"
    assert ".each:not([lang=en])" in page.findtext(".//style")


def test_styles_shared_elements_and_head_are_added():
    page = page_of(style="p { margin: 7px; }", shared=(tag("i", "shared"),), head=(tag("meta", name="robots"),))
    assert page.findtext(".//style").endswith("p { margin: 7px; }")
    assert page.findtext(".//i") == "shared"
    assert "robots" in [each.get("name") for each in page.iter("meta")]
