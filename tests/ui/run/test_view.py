"""All text from data is shown as it is."""

import html

import pytest

from dashboard import words
from dashboard.record import current
from dashboard.selection import Filters
from dashboard.selection.filters import COMPARING
from dashboard.ui.parts import fields
from dashboard.ui.parts.markdown import plain, within_html
from dashboard.ui.run.view import View
from tests.chosen import on

HOSTILE = [
    "![x](https://outside.example/a.png)",
    "[click](javascript:alert(1))",
    "<img src=x onerror=alert(1)>",
    ":red[loud] :material/home: $x^2$",
    "# heading\n- list | cell",
    "`code` **bold** _thin_ ~~gone~~",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_is_read_as_markdown(text):
    shown = plain(text)
    assert not set(shown) & set("`*_{}[]()<>!|:$~\n")
    assert html.unescape(shown).replace("\u2060", "") == " ".join(text.split())


@pytest.mark.parametrize(
    "text",
    ["see http://a.example/x", "www.a.example", "WWW.a.example", "_www.a.example", "name@a.example", ":streamlit:"]
    + [f"a {pair} b" for pair in ("->", "<-", "--", ">=", "<=", "~=")],
)
def test_text_that_a_browser_would_convert_is_split_by_an_invisible_character(text):
    shown = html.unescape(plain(text))
    assert shown != text
    assert shown.replace("\u2060", "") == text


def test_html_is_escaped_in_html():
    assert within_html('<b onclick="x">') == "&lt;b onclick=&quot;x&quot;&gt;"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "https://a.example/x y",
        "https://a.example/)(x",
        "ftp://a.example",
        "https://例.example",
        "https://a.example/&quot;&#41;x",
        "https://a.example/:material/home:",
        "https://a.example/|x",
    ],
)
def test_only_a_complete_address_of_the_web_is_a_link(address):
    assert fields.address(address).startswith("`")
    assert fields.address(address).count("`") == 2


@pytest.mark.parametrize("address", HOSTILE)
def test_a_hostile_text_is_never_an_address(address):
    for text in (address, f"https://a.example/{address}", f"https://a.example/x]({address}"):
        shown = fields.address(text)
        assert shown.startswith("`")
        assert shown.endswith("`")
        assert "](" not in shown.replace(" ".join(text.split()).replace("`", "'"), "")


@pytest.mark.parametrize(
    "address",
    ["https://a.example/x?y=1", "https://www.a.example/_b_/~~c~~?d=--e&f=g#h", "https://a.example/%5D%28x+1,2"],
)
def test_a_complete_https_address_is_a_link_whose_text_can_be_copied(address):
    text, _, target = fields.address(address).removeprefix("[").removesuffix(")").partition("](")
    assert target == address
    assert html.unescape(text) == address, "with nothing in between that nobody sees"
    assert not set(text) & set("`*_{}[]()<>!|:$~\n")


def test_each_address_of_the_record_is_copied_as_it_is():
    seen = 0
    for table in current().tables.values():
        for address in table.get("url", ()):
            shown = fields.address(address) if address else ""
            assert "\u2060" not in shown or "\\|" in address
            seen += shown.startswith("[")
    assert seen > 100


def test_a_view_joins_chosen_countries_with_or_except_on_comparing_pages():
    chosen = Filters(country=("KHM", "THA"))
    names = ("overview", "news", "map", *COMPARING)
    said = {name: View(current(), words.of("en"), on(name, chosen)).in_words() for name in names}
    assert {name for name, words in said.items() if " and " in words["country"]} == COMPARING
