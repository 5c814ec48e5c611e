"""What the page About tells: the published hotlines, as their sources have them."""

from dashboard import words
from dashboard.measures import hotlines as measures
from dashboard.record import current
from dashboard.selection import Filters, Selection
from dashboard.telling.teller import Teller
from dashboard.telling.views import about

RECORD, SAY = current(), words.of("en")
TELLER = Teller(RECORD, SAY)


def test_each_hotline_has_its_name_the_age_of_what_is_known_and_its_note():
    found = about.hotlines(TELLER)
    assert found.cites == tuple(measures.hotlines(RECORD).index)
    assert found.cites
    for card in found.figure:
        row = RECORD.row(card.record)
        assert (card.title, card.summary) == (row["name"], row["note"])
        assert SAY("status.told", when="")[:-1] in " ".join(card.meta)


def test_members_without_a_hotline_on_record_are_named():
    sentence = about.hotlines(TELLER).sentence
    bare = measures.without(RECORD)
    assert bare
    assert all(RECORD.label(code) in sentence for code in bare)


def test_a_choice_of_countries_leaves_no_hotline_out():
    chosen = Selection(Filters(country=("THA",)))
    assert about.findings(TELLER, chosen) == about.findings(TELLER, Selection())


def test_the_counts_are_those_of_the_files():
    held = {each.area: each.number for each in about.counts(TELLER).figure}
    assert held == {name: len(TELLER.record.tables[name]) for name in about.COUNTED}
    assert [number for _, number in about.counts(TELLER).table.rows] == list(held.values())
