"""The steps of parties in words, in the drawer and on the page of a country."""

import pytest

from dashboard import words
from dashboard.measures import asof, country, instruments
from dashboard.record import current
from dashboard.selection import Filters
from dashboard.telling import consents, country_blocks
from dashboard.telling import status as statuses
from dashboard.telling.kinds import agreements
from dashboard.telling.teller import Teller

RECORD = current()
SAY = words.of("en")
TELLER = Teller(RECORD, SAY)
PARTIES = list(RECORD.tables["agreement_parties"].itertuples())


def test_exactly_the_recorded_dates_of_a_party_are_shown():
    concluded = 0
    for row in PARTIES:
        told = consents.steps(TELLER, row.agreement, row.party)
        status = RECORD.tables["agreements"].at[row.agreement, "status"]
        if status not in asof.CONCLUDED:
            assert told == [statuses.of(TELLER, RECORD.row(row.agreement)).whole(SAY)], "nobody is party to a draft"
            continue
        concluded += 1
        dates = [date for date in (row.signed, row.consented, row.in_force) if date]
        ended = statuses.of(TELLER, RECORD.row(row.agreement)).whole(SAY)
        others = [words for words in told if words != ended and not words.startswith(SAY("step.named"))]
        dated = [words for words in others if ", " in words]
        assert [words.partition(", ")[2] for words in dated] == [SAY.date(date) for date in dates], row.Index
        if row.consent:
            assert any(words.startswith(SAY.value("consent", row.consent)) for words in told), row.Index
        if not dates and not row.consent:
            text = RECORD.tables["agreements"].loc[row.agreement]
            assert told[0] == f"{SAY('step.named')}, {agreements.concluded(TELLER, text) or SAY('step.undated')}", (
                row.Index
            )
    assert concluded > 50


def test_the_last_step_is_the_furthest_in_the_table_of_instruments():
    found = instruments.consents(RECORD, Filters())
    concluded = RECORD.tables["agreements"]["status"].isin(asof.CONCLUDED)
    checked = 0
    for row in found[found["agreement"].map(concluded)].itertuples():
        step, _, date = instruments.taken(RECORD, row.agreement, row.country)[-1]
        assert (step, date) == (row.step, row.date)
        checked += 1
    assert checked > 30


def test_a_signatory_is_distinguished_from_a_party_that_ratified():
    assert consents.steps(TELLER, "actip-2015", "LAO") == ["Signed, November 2015"]
    assert consents.note(TELLER, "actip-2015", "LAO") == "No source reports that it ratified."
    assert consents.steps(TELLER, "actip-2015", "THA") == ["Signed, November 2015", "Ratification, 24 July 2016"]


@pytest.mark.parametrize("code", RECORD.members)
def test_page_and_drawer_show_the_same_steps_of_a_country(code):
    keys = country.blocks(RECORD, code)["treaties"]["record"]
    cards = [card for group in country_blocks.groups(TELLER, code, "treaties") for card in group.cards]
    assert [card.record for card in cards] == keys.tolist()
    assert cards
    for card in cards:
        assert list(card.meta[1:]) == consents.steps(TELLER, card.record, code)
        assert card.summary == consents.note(TELLER, card.record, code)
