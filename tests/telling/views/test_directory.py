"""The cards of coordinating bodies: one for each member, none left out, in the order of the members."""

import pytest

from dashboard.record import current
from dashboard.selection import Filters
from dashboard.telling.teller import Teller
from dashboard.telling.views import directory
from dashboard.words import of
from tests.telling.views.sound import check

RECORD = current()
TELLER = Teller(RECORD, of("en"))
BODIES = RECORD.facts["organisations"]


@pytest.mark.parametrize("chosen", [{}, {"country": ("VNM", "KHM")}, {"country": ("LAO",), "q": "nothing has this"}])
def test_each_member_has_a_card_with_the_bodies_set_up_to_coordinate_in_it(chosen):
    found = directory.coordinating(TELLER, Filters(**chosen))
    check(RECORD, (found,))
    wanted = [code for code in RECORD.members if code in chosen.get("country", RECORD.members)]
    assert [each.code for each in found.figure] == wanted
    for each in found.figure:
        own = BODIES[(BODIES["kind"] == "coordination_mechanism") & (BODIES["countries"].map(tuple) == (each.code,))]
        assert {body.record for body in each.bodies} == set(own.index)
    named = [RECORD.country(each.code) for each in found.figure if not each.bodies]
    assert all(name in found.caption for name in named)
    assert found.table.records == tuple(body.record for each in found.figure for body in each.bodies)


@pytest.mark.parametrize("chosen", [{"country": ("USA",)}, {"country": ("KHM", "LAO"), "match": "all"}])
def test_without_a_member_that_a_body_could_be_of_there_are_no_cards(chosen):
    assert directory.coordinating(TELLER, Filters(**chosen)) is None
