"""Faults as lines of text."""

from dashboard.parse.faults import Fault, FaultyPackage, listed, shown


def test_a_fault_is_one_line_with_place_value_and_what_is_allowed():
    fault = Fault("meetings.csv", 4, "starts", "2007-13", "is no date; allowed: YYYY, YYYY-MM or YYYY-MM-DD")
    assert str(fault) == (
        "meetings.csv, row 4, column starts: '2007-13' is no date; allowed: YYYY, YYYY-MM or YYYY-MM-DD."
    )
    assert str(Fault("news.csv", 0, "", "", "is missing")) == "news.csv: is missing."


def test_a_value_is_shown_on_one_line_and_cut():
    assert shown("a\nb\x00") == r"'a\nb\x00'"
    assert shown("湄公河") == "'湄公河'"
    assert shown("x" * 500) == f"'{'x' * 80}'…"


def test_listed_values_are_joined_with_commas_and_cut():
    assert listed(["a", "b"]) == "a, b"
    assert listed(map(str, range(31))).endswith("29 and 1 more")


def test_a_faulty_package_holds_each_fault_once_sorted_by_file():
    one, two = Fault("b.csv", 2, "", "", "is bad"), Fault("a.csv", 10, "", "", "is bad")
    assert FaultyPackage([one, two, one]).faults == [two, one]
    assert str(FaultyPackage([one, two])) == "a.csv, row 10: is bad.\nb.csv, row 2: is bad."
