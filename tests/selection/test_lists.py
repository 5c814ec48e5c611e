"""What narrows a list."""

from dashboard.record import current
from dashboard.selection import Filters, lists


def test_what_the_record_does_not_say_of_a_document_does_not_narrow_its_list():
    everything = Filters(country=("KHM", "THA"), match="all", start=2004, kind=("plan",), area=("prevention",), q="x")
    assert lists.of_list(everything, "documents") == Filters(start=2004, kind=("plan",), q="x")
    assert lists.of_list(everything, "news") == lists.of_list(everything, "") == everything


def test_no_row_of_a_list_has_what_does_not_narrow_it():
    assert lists.UNKNOWN
    for name, unknown in lists.UNKNOWN.items():
        rows = current().facts[name]
        assert not any(rows["countries"])
        assert not set(unknown) & set(rows)
