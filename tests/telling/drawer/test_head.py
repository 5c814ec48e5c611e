"""The head of a drawer: the fact in one line."""

from dashboard import words
from dashboard.record import current
from dashboard.telling import lists
from dashboard.telling.drawer import head
from dashboard.telling.teller import Teller

RECORD = current()
TELLER = Teller(RECORD, words.of("en"))


def test_the_line_of_a_record_is_that_of_its_card():
    tables, lines = [name for name in RECORD.facts if len(RECORD.facts[name])], 0
    assert len(tables) > 5
    for name in tables:
        for key in RECORD.facts[name].index[:5]:
            (card,) = lists.cards_by_id(TELLER, [key], name)
            line = head.line(TELLER, key)
            assert line == " · ".join(part for part in card.meta if part)
            lines += bool(line)
    assert lines > 20
