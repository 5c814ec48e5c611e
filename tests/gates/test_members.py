"""The six members are in the table of countries."""

from dashboard.geometry import MEMBERS

ALLOWED = "CHN, KHM, LAO, MMR, THA, VNM"


def test_each_of_the_six_must_be_a_member_and_no_other_country(broken):
    rows = broken.records("countries")
    assert {row["country"] for row in rows} > set(MEMBERS)
    for at, row in enumerate(rows):
        whole = broken.file("countries").read_bytes()
        wrong = "false" if row["country"] in MEMBERS else "true"
        broken.edit("countries", at, member=wrong)
        assert broken.lines() == [
            f"countries.csv, row {at + 2}, column member: '{wrong}' is wrong for '{row['country']}'; "
            f"allowed: true for {ALLOWED} alone."
        ]
        broken.file("countries").write_bytes(whole)


def test_a_member_needs_a_capital_and_another_country_does_not(broken):
    rows = broken.records("countries")
    broken.write("countries", [row | {"capital": ""} for row in rows])
    assert broken.lines() == [
        f"countries.csv, row {at}, column capital: must not be blank for a member; allowed: the key of a place."
        for at, row in enumerate(rows, start=2)
        if row["country"] in MEMBERS
    ]


def test_a_member_that_is_missing_is_named(broken):
    rows = broken.records("countries")
    for code in MEMBERS:
        broken.write("countries", [row for row in rows if row["country"] != code])
        expected = f"countries.csv: has no row for {code}; needed: a row for each of {ALLOWED}."
        assert expected in broken.lines()
