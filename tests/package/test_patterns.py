"""The patterns of a description."""

import pytest

from dashboard.package import patterns
from dashboard.package.schema import read
from dashboard.paths import DATA


@pytest.mark.parametrize(
    ("pattern", "why"),
    [
        ("(", "which is no regular expression that ends in a known time"),
        ("(a)\\1", "which is no regular expression that ends in a known time"),
        ("a(?=b)", "which is no regular expression that ends in a known time"),
        ("(a{1000}){1000}", "which is no regular expression that ends in a known time"),
        ("\ud800", "which is no regular expression that ends in a known time"),
        ("a{,5}", "which has '{,' in it; allowed: '{0,'"),
        ("a" * 501, "which has 501 letters; allowed: 500 or fewer"),
    ],
)
def test_a_pattern_that_cannot_be_run_is_refused_in_words(pattern, why):
    with pytest.raises(ValueError, match="^" + why.replace("{", "[{]")):
        patterns.compiled(pattern)


def test_classes_match_ascii_only():
    assert patterns.compiled(r"^\d+$").fullmatch("12")
    assert not patterns.compiled(r"^\d+$").fullmatch("１２")
    assert not patterns.compiled(r"^\w+$").fullmatch("é")


def test_every_pattern_of_the_record_can_be_run():
    found = {column.pattern for table in read(DATA).tables.values() for column in table.columns if column.pattern}
    assert len(found) > 5
    for pattern in found:
        assert patterns.compiled(pattern).fullmatch("\x00") is None


def test_a_hostile_pattern_holds_up_neither_check_nor_start(broken):
    def describe(package):
        (field,) = (
            field
            for resource in package["resources"]
            if resource["name"] == "news"
            for field in resource["schema"]["fields"]
            if field["name"] == "summary"
        )
        field["constraints"] = {"pattern": "^(a+)+$"}

    broken.describe(describe)
    for number in range(len(broken.records("news"))):
        broken.edit("news", row=number, summary="a" * 5_000 + "!")
    lines = [line for line in broken.lines() if "column summary" in line]
    assert len(lines) == len(broken.records("news")) > 0
    assert all("does not have the form of this column; allowed: ^(a+)+$" in line for line in lines)
