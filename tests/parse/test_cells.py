"""The rules for one cell, by the description of its column."""

import pytest

from dashboard.package.schema import Column
from dashboard.parse.cells import is_web_address, messages


def faults_of(cell, type="string", **rules):
    return list(messages(Column("cell", type, "Cell", "A cell.", **rules), cell))


def test_a_blank_cell_is_valid_unless_it_is_required():
    assert faults_of("") == []
    assert faults_of("", type="number", minimum=1) == []
    assert faults_of("", required=True) == ["must not be blank"]


def test_a_value_outside_the_list_is_refused_with_the_list():
    assert faults_of("town", values=("town", "city")) == []
    assert faults_of("village", values=("town", "city")) == ["is not in the list; allowed: town, city"]
    assert faults_of("Town", values=("town", "city")) == ["is not in the list; allowed: town, city"]


def test_a_long_list_of_allowed_values_is_cut():
    assert faults_of("x", values=tuple(map(str, range(100))))[0].endswith("28, 29 and 70 more")


def test_a_list_entry_outside_the_allowed_values_is_refused():
    rules = {"separator": ";", "values": ("en", "zh")}
    assert faults_of("en;zh", **rules) == []
    assert faults_of("en;xx", **rules) == ["has the entry 'xx', which is not in the list; allowed: en, zh"]
    assert faults_of("xx", **rules) == ["is not in the list; allowed: en, zh"]


def test_a_list_has_only_entries_and_separators_between_them():
    for cell in ("en;", ";en", "en;;zh", "en; zh", "en ;zh", ";"):
        assert faults_of(cell, separator=";") == [
            "has a blank or a space beside a separator; allowed: entries joined by ';' alone"
        ]
    assert faults_of("en;zh;en", separator=";") == ["says the same twice; allowed: each entry once"]


def test_text_with_spaces_around_it_is_refused():
    for cell in (" a", "a ", "\u3000a", "a\u00a0", "   "):
        assert faults_of(cell) == ["begins or ends with a space; allowed: text without spaces around it"]
    assert faults_of("a b") == []


def test_invisible_and_lost_characters_are_refused():
    for character in "\x00\n\r\t\x7f\x85\u2028\ufffd\ufeff\u202e\u2066":
        assert faults_of(f"a{character}b") == [
            f"has the character U+{ord(character):04X}; allowed: printable text on one line"
        ]


def test_characters_that_scripts_need_are_allowed():
    for cell in ("湄公河", "ភាសា\u200bខ្មែរ", "မြန်မာ", "ลาว\u200dไทย", "Đà Nẵng", "“quoted” – dash…"):
        assert faults_of(cell) == []


def test_text_that_is_too_long_is_refused():
    assert faults_of("x" * 120, max_length=120) == []
    assert faults_of("x" * 121, max_length=120) == ["has 121 characters; allowed: at most 120"]


def test_text_that_is_no_date_is_refused():
    for cell in ("2007-13", "2007-02-30", "May 2007", "2007-5-1", "x"):
        assert faults_of(cell, partial_date=True, pattern=r"^\d{4}$") == [
            "is no date; allowed: YYYY, YYYY-MM or YYYY-MM-DD"
        ]
    assert faults_of("2007-02", partial_date=True) == []


def test_text_that_does_not_match_the_pattern_is_refused():
    rules = {"pattern": "^[A-Z]{3}$"}
    assert faults_of("CHN", **rules) == []
    for cell in ("chn", "CHNX", "C1N"):
        assert faults_of(cell, **rules) == ["does not have the form of this column; allowed: ^[A-Z]{3}$ (A cell)"]


def test_digits_of_other_scripts_are_refused():
    assert faults_of("１２", pattern=r"^\d+$") != []
    assert faults_of("１２", type="integer") != []
    assert faults_of("๑.๒", type="number") != []


def test_text_that_is_no_whole_number_is_refused():
    for cell in ("1.0", "1e3", "+1", "01", "many", "1,000", "9" * 19, "--1", "1 000"):
        assert faults_of(cell, type="integer") == ["is no whole number; allowed: digits, such as 12"], cell
    for cell in ("0", "12", "-3"):
        assert faults_of(cell, type="integer") == []


def test_text_that_is_no_number_is_refused():
    for cell in ("nan", "inf", "1e3", ".5", "5.", "1,5", "0x1f", "north", "1_0"):
        assert faults_of(cell, type="number") == ["is no number; allowed: digits and a point, such as 21.03"], cell
    for cell in ("0", "-12.5", "104.9910"):
        assert faults_of(cell, type="number") == []


def test_a_number_out_of_range_is_refused():
    rules = {"type": "number", "minimum": -90, "maximum": 90, "unit": "degree"}
    assert faults_of("90", **rules) == []
    assert faults_of("90.001", **rules) == ["is too large; allowed: 90 or less degree"]
    assert faults_of("-91", **rules) == ["is too small; allowed: -90 or more degree"]
    assert faults_of("-1", type="integer", minimum=0) == ["is too small; allowed: 0 or more"]
    assert faults_of("9" * 400, type="number")[0].startswith("is too large")


def test_text_that_is_neither_true_nor_false_is_refused():
    assert faults_of("true", type="boolean") == []
    for cell in ("True", "yes", "1"):
        assert faults_of(cell, type="boolean") == ["is neither true nor false; allowed: true, false"]


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
def test_text_that_is_no_web_address_is_refused(address):
    assert not is_web_address(address)
    column = Column("url", "string", "Address", "Web address.")
    assert list(messages(column, address)) == ["is no web address; allowed: http:// or https:// and the name of a host"]


def test_web_addresses_are_allowed_in_every_script():
    for address in ("http://www.unescap.org/a.asp", "https://例子.cn/湄公河?x=1#y", "http://10.0.0.1:80/"):
        assert is_web_address(address)


def test_a_date_outside_the_allowed_years_is_refused_with_those_years():
    for text in ("1799", "2101-01", "9999-12-31"):
        assert faults_of(text, partial_date=True) == [
            "lies outside the years of a record of our day; allowed: 1800 to 2100"
        ]
