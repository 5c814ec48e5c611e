"""The rules of one cell, by column."""

import pytest

from dashboard.package.schema import Column
from dashboard.parse.cells import is_address, messages


def said(cell, type="string", **rules):
    return list(messages(Column("cell", type, "Cell", "A cell.", **rules), cell))


def test_a_blank_cell_is_right_unless_it_is_required():
    assert said("") == []
    assert said("", type="number", minimum=1) == []
    assert said("", required=True) == ["must not be blank"]


def test_a_value_out_of_the_list_is_refused_with_the_list():
    assert said("town", values=("town", "city")) == []
    assert said("village", values=("town", "city")) == ["is not in the list; allowed: town, city"]
    assert said("Town", values=("town", "city")) == ["is not in the list; allowed: town, city"]


def test_a_long_list_of_what_is_allowed_is_cut():
    assert said("x", values=tuple(map(str, range(100))))[0].endswith("28, 29 and 70 more")


def test_an_entry_out_of_the_list_is_refused_within_a_list():
    rules = {"separator": ";", "values": ("en", "zh")}
    assert said("en;zh", **rules) == []
    assert said("en;xx", **rules) == ["has the entry 'xx', which is not in the list; allowed: en, zh"]
    assert said("xx", **rules) == ["is not in the list; allowed: en, zh"]


def test_a_list_is_entries_and_separators_alone():
    for cell in ("en;", ";en", "en;;zh", "en; zh", "en ;zh", ";"):
        assert said(cell, separator=";") == [
            "has a blank or a space beside a separator; allowed: entries joined by ';' alone"
        ]
    assert said("en;zh;en", separator=";") == ["says the same twice; allowed: each entry once"]


def test_text_with_spaces_around_it_is_refused():
    for cell in (" a", "a ", "\u3000a", "a\u00a0", "   "):
        assert said(cell) == ["begins or ends with a space; allowed: text without spaces around it"]
    assert said("a b") == []


def test_characters_that_cannot_be_seen_or_were_lost_are_refused():
    for character in "\x00\n\r\t\x7f\x85\u2028\ufffd\ufeff\u202e\u2066":
        assert said(f"a{character}b") == [
            f"has the character U+{ord(character):04X}; allowed: printable text on one line"
        ]


def test_characters_that_scripts_need_are_allowed():
    for cell in ("湄公河", "ភាសា\u200bខ្មែរ", "မြန်မာ", "ลาว\u200dไทย", "Đà Nẵng", "“quoted” – dash…"):
        assert said(cell) == []


def test_a_text_that_is_too_long_is_refused():
    assert said("x" * 120, max_length=120) == []
    assert said("x" * 121, max_length=120) == ["has 121 characters; allowed: at most 120"]


def test_a_text_that_is_no_date_is_refused():
    for cell in ("2007-13", "2007-02-30", "May 2007", "2007-5-1", "x"):
        assert said(cell, partial_date=True, pattern=r"^\d{4}$") == ["is no date; allowed: YYYY, YYYY-MM or YYYY-MM-DD"]
    assert said("2007-02", partial_date=True) == []


def test_a_text_that_does_not_have_the_form_is_refused():
    rules = {"pattern": "^[A-Z]{3}$"}
    assert said("CHN", **rules) == []
    for cell in ("chn", "CHNX", "C1N"):
        assert said(cell, **rules) == ["does not have the form of this column; allowed: ^[A-Z]{3}$ (A cell)"]


def test_digits_of_another_script_are_no_digits():
    assert said("１２", pattern=r"^\d+$") != []
    assert said("１２", type="integer") != []
    assert said("๑.๒", type="number") != []


def test_a_text_that_is_no_whole_number_is_refused():
    for cell in ("1.0", "1e3", "+1", "01", "many", "1,000", "9" * 19, "--1", "1 000"):
        assert said(cell, type="integer") == ["is no whole number; allowed: digits, such as 12"], cell
    for cell in ("0", "12", "-3"):
        assert said(cell, type="integer") == []


def test_a_text_that_is_no_number_is_refused():
    for cell in ("nan", "inf", "1e3", ".5", "5.", "1,5", "0x1f", "north", "1_0"):
        assert said(cell, type="number") == ["is no number; allowed: digits and a point, such as 21.03"], cell
    for cell in ("0", "-12.5", "104.9910"):
        assert said(cell, type="number") == []


def test_a_number_out_of_range_is_refused():
    rules = {"type": "number", "minimum": -90, "maximum": 90, "unit": "degree"}
    assert said("90", **rules) == []
    assert said("90.001", **rules) == ["is too large; allowed: 90 or less degree"]
    assert said("-91", **rules) == ["is too small; allowed: -90 or more degree"]
    assert said("-1", type="integer", minimum=0) == ["is too small; allowed: 0 or more"]
    assert said("9" * 400, type="number")[0].startswith("is too large")


def test_a_text_that_is_neither_true_nor_false_is_refused():
    assert said("true", type="boolean") == []
    for cell in ("True", "yes", "1"):
        assert said(cell, type="boolean") == ["is neither true nor false; allowed: true, false"]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://example.org/x",
        "//example.org",
        "example.org",
        "http://",
        "https:///path",
        "http://user:word@example.org/",
        "http://[half",
        "http://a b",
        "mailto:a@example.org",
    ],
)
def test_what_is_no_web_address_is_refused(address):
    assert not is_address(address)
    column = Column("url", "string", "Address", "Web address.")
    assert list(messages(column, address)) == ["is no web address; allowed: http:// or https:// and the name of a host"]


def test_web_addresses_are_allowed_in_every_script():
    for address in ("http://www.unescap.org/a.asp", "https://例子.cn/湄公河?x=1#y", "http://10.0.0.1:80/"):
        assert is_address(address)


def test_a_date_of_another_age_is_refused_with_the_years_that_are_allowed():
    for text in ("1799", "2101-01", "9999-12-31"):
        assert said(text, partial_date=True) == ["lies outside the years of a record of our day; allowed: 1800 to 2100"]
