"""Cells as the record writes them, as far as that is certain."""

import pytest

from dashboard.curated_file import values
from dashboard.package.description import Column


def column(**rules: object) -> Column:
    return Column(**{"name": "a", "type": "string", "title": "A", "description": "A.", **rules})


@pytest.mark.parametrize(
    ("rules", "cell", "written"),
    [
        ({"type": "boolean"}, "TRUE", "true"),
        ({"type": "boolean"}, "False", "false"),
        ({"type": "boolean"}, "wahr", "wahr"),
        ({"type": "integer"}, "12.0", "12"),
        ({"type": "integer"}, "12.50", "12.50"),
        ({"type": "number"}, "12.0", "12.0"),
        ({"separator": ";"}, "a; b ;c", "a;b;c"),
        ({"separator": ";"}, "a;;b", "a;;b"),
        ({"separator": ";", "values": ("held", "THA")}, "Held; tha", "held;THA"),
        ({"values": ("held", "announced")}, "Held", "held"),
        ({"values": ("held", "announced")}, "hold", "hold"),
        ({"paragraphs": True}, "one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        ({}, "one\r\ntwo", "one\r\ntwo"),
        ({}, "TRUE; 12.0", "TRUE; 12.0"),
    ],
)
def test_a_cell_is_written_as_the_record_writes_it_only_if_that_is_certain(rules, cell, written):
    assert values.as_recorded(column(**rules), cell, ",") == written


def test_a_comma_stands_before_decimals_only_where_semicolons_stand_between_cells():
    number = column(type="number")
    assert values.as_recorded(number, "21,03", ";") == "21.03"
    assert values.as_recorded(number, "21,03", ",") == "21,03"
    assert values.as_recorded(number, "1.250,5", ";") == "1.250,5"
    assert values.as_recorded(column(), "21,03", ";") == "21,03"


def test_only_the_shape_of_quotation_marks_and_the_form_of_a_number_do_not_count():
    assert values.same(column(), "People’s “Republic”", 'People\'s "Republic"')
    assert not values.same(column(), "Peoples Republic", "People's Republic")
    assert values.same(column(type="number"), "21.5", "21.5000")
    assert not values.same(column(), "1.10", "1.1")


def test_a_number_is_no_formula():
    assert values.guarded(column(type="number"), "-3.5") == "-3.5"
    assert values.guarded(column(type="number"), "-3+1") == "'-3+1"
    assert values.guarded(column(), "-3.5") == "'-3.5"
