"""What choices are called, and what is said back of an address that is not understood."""

from dashboard import words
from dashboard.record import current
from dashboard.selection import Filters, address
from dashboard.selection.filters import FIELDS
from dashboard.telling import choices, refused
from dashboard.telling.teller import Teller

RECORD = current()
SAY = words.of("en")
TELLER = Teller(RECORD, SAY)
CODED = ("topic", "kind", "series", "area", "publisher")


def test_every_code_that_an_address_may_name_has_a_label():
    codes = address.allowed(RECORD, "about")
    columns = {field: column for column, field in FIELDS.items()}
    for field in CODED:
        assert codes[field]
        for code in codes[field]:
            said = choices.label(TELLER, field, code)
            known = RECORD.publishers[code] if field == "publisher" else SAY.value(columns.get(field, field), code)
            assert said == known


def test_days_are_called_after_their_year_where_they_end_it():
    assert choices.day(TELLER, "") == TELLER.as_of
    assert choices.day(TELLER, "2004-12-31") == SAY("moment.end", year="2004")
    assert choices.day(TELLER, "2004-10") == SAY.date("2004-10")


def test_the_choices_of_a_page_are_named_one_after_the_other():
    chosen = Filters(country=("THA",), q="police")
    assert choices.in_words(TELLER, chosen, "news") == f"{RECORD.country('THA')}, {SAY('filter.q_said', text='police')}"
    assert choices.in_words(TELLER, Filters(), "news") == ""


def test_what_is_not_understood_is_said_back_cut_and_the_rest_is_counted():
    found = [("record", f"{at}" * 300) for at in range(9)]
    told = refused.misunderstood(TELLER, found)
    assert len(told) == refused.MOST + 1
    assert told[0] == SAY("refused.record", text="0" * refused.LONGEST)
    assert told[-1] == SAY("refused.more", n=len(found) - refused.MOST)
    assert refused.misunderstood(TELLER, found[: refused.MOST]) == told[:-1]
    assert refused.misunderstood(TELLER, [("removed", "x" * 300)]) == (SAY("refused.removed", text="x" * 300),)
    assert refused.unknown_countries(TELLER, ["XXX"]) == (SAY("country.unknown", text="XXX"),)
    assert refused.unknown_countries(TELLER, []) == ()
