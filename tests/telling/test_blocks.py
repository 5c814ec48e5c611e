"""Blocks of cards: groups, headings, and the same cards as a table."""

import pytest

from dashboard import words
from dashboard.measures import country as measures
from dashboard.record import current
from dashboard.telling import blocks, country_blocks
from dashboard.telling.blocks import Group, Heading
from dashboard.telling.card import Card
from dashboard.telling.teller import Teller

RECORD = current()
TELLER = Teller(RECORD, words.of("en"))


@pytest.mark.parametrize("code", RECORD.members)
@pytest.mark.parametrize("name", measures.NAMES)
def test_a_block_shows_the_newest_of_a_long_list_and_tells_of_all(code, name):
    shown, whole = country_blocks.groups(TELLER, code, name), country_blocks.whole(TELLER, code, name)
    rows = measures.blocks(RECORD, code)[name]
    assert [group.total for group in shown] == [len(group.cards) for group in whole]
    assert sum(group.total for group in whole) == len(rows)
    for some, every in zip(shown, whole, strict=True):
        assert some.headings == every.headings
        most = country_blocks.NEWEST if every.table in country_blocks.LISTS else every.total
        assert some.cards == every.cards[:most]
        said = TELLER.say("country.newest", n=len(some.cards), total=some.total)
        nothing = "" if some.total else TELLER.say("nothing.short")
        assert some.sentence == (said if some.total > most else nothing)
        assert every.sentence == nothing
        numbers = [heading.number for heading in every.headings if heading.number is not None]
        assert numbers in ([], [every.total])


def test_the_table_of_a_block_has_the_headings_of_each_card():
    cards = [Card(f"record-{at}", f"Title {at}", ("kind", "", "2004"), "Sum", ("Laos", "doubtful")) for at in range(3)]
    groups = (
        Group("a", (Heading("Meeting"), Heading("Prevention", 1, 2)), (cards[0],), "country_reports", 1),
        Group("b", (Heading("Protection", 1, 2),), (cards[1],), "country_reports", 1),
        Group("c", (), (cards[2],), "country_reports", 1),
    )
    table = blocks.table(TELLER, groups)
    assert [row[0] for row in table.rows] == ["Meeting · Prevention", "Meeting · Protection", ""]
    assert [row[1:] for row in table.rows] == [
        (f"Title {at}", "kind · 2004", "Sum", "Laos, doubtful", "") for at in range(3)
    ]
    assert table.records == ("record-0", "record-1", "record-2")
