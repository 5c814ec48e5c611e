"""A curator's file as bytes and as cells."""

import pytest

from dashboard.curated_file import cells
from dashboard.package import schema
from dashboard.paths import DATA


@pytest.mark.parametrize("sign", cells.SEPARATORS)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("first", ["", "sep={}", '"sep={}"', "sep={}{}{}", "SEP={}", "\n", "{}{}{}"])
def test_a_file_is_taken_apart_with_any_separator_and_any_line_ends(sign, end, first):
    lines = ["news{}title", '1{}"a{}b"', "{}", "2{}c"]
    text = end.join(line.replace("{}", sign) for line in [*([first] if first else []), *lines]) + end
    assert cells.separator(text) == sign
    assert [row for _, row in cells.rows(text)] == [["news", "title"], ["1", f"a{sign}b"], ["2", "c"]]


def test_a_row_keeps_the_line_of_the_file_on_which_it_begins():
    assert [line for line, _ in cells.rows('sep=;\na;b\n\n1;"x\ny"\n;\n2;z\n')] == [2, 4, 7]


def test_a_text_that_cannot_be_parsed_has_no_rows():
    assert cells.rows('a,b\n"open') == cells.rows("") == []


def test_what_we_added_to_a_file_is_taken_off_again():
    given = cells.for_spreadsheet([["news", cells.REMARKS, "title"], ["1", "title: is wrong", "'=1"], ["2", "", "b"]])
    assert cells.as_given(given) == b"news,title\n1,=1\n2,b\n"


def test_a_file_to_which_we_added_nothing_is_not_touched():
    for content in (b"news,title\r\n1,b\r\n", "news;title\n1;ü\n".encode("utf-8-sig"), b'a,"open', b"\xff", b""):
        assert cells.as_given(content) == content


def test_a_column_is_known_by_its_name_in_any_capitals_and_quotation_marks():
    for header in ("title", "Title", " TITLE ", "“title”", "'title'", "\ufefftitle"):
        assert cells.named(header) == "title"


def test_a_template_is_the_header_of_its_table():
    tables = schema.read(DATA).tables.values()
    assert tables
    for table in tables:
        assert cells.template(table).decode() == ",".join(table.names) + "\n"


@pytest.mark.parametrize("sign", cells.SEPARATORS)
def test_the_header_of_a_file_is_its_first_line_that_holds_something(sign):
    for before in ("", "\n", f"sep={sign}\n", f"{sign}{sign}\n\n", "\ufeff"):
        text = f'{before}Title{sign}"A{sign}B"\n1{sign}"open'
        assert cells.header(text) == {"title", f"a{sign}b"}


def test_a_file_without_a_header_that_can_be_read_has_none():
    for text in ("", "\n\n", 'a,"open', ",".join(["a"] * cells.LONGEST_HEADER)):
        assert cells.header(text) == frozenset()
