"""What the benchmark of the start says of times that are made up."""

from benchmarks import start

FOUND = {"start": (3.0, 2.0), "/": (90.0, 300.0), "/map": (100.0, 300.0)}


def test_a_ratio_above_its_limit_is_named():
    assert start.failures(FOUND, 1.5, 0.34) == []
    assert start.failures(FOUND, 1.4, 0.3) == [
        "A start takes 1.50 of stock, more than 1.4.",
        "The first run of /map takes 0.33 of the plain page, more than 0.3.",
    ]


def test_the_table_has_both_times_and_their_ratio(capsys):
    start.report(FOUND)
    _, *lines = capsys.readouterr().out.splitlines()
    assert [line.split() for line in lines] == [
        ["start", "3.00", "s", "2.00", "s", "1.50"],
        ["/", "90.00", "ms", "300.00", "ms", "0.30"],
        ["/map", "100.00", "ms", "300.00", "ms", "0.33"],
    ]
