"""The roles of a body in words."""

import pytest

from dashboard import words
from dashboard.measures import directory, evidence
from dashboard.record import current
from dashboard.telling import roles
from dashboard.telling.teller import Teller
from tests.measures.test_directory import BODIES, named

SAY = words.of("en")
TELLER = Teller(current(), SAY)


@pytest.mark.parametrize("organisation", BODIES)
def test_each_role_has_the_number_of_its_records(organisation):
    told = roles.in_words(TELLER, organisation).lower()
    held = [role for role, _, _ in named(organisation)]
    assert held or SAY("roles.none").lower() in told
    for role in set(held):
        publisher = directory.publishing(TELLER.record.package).get(role)
        count = SAY.count(publisher[0].name if publisher else role, held.count(role))
        assert count.lower() in told
        assert roles.words(TELLER, role, held.count(role)).endswith(count)
    assert told.endswith(SAY.count("told_by", len(evidence.sources_of(TELLER.record, organisation))).lower())


def test_a_publisher_in_several_tables_has_the_role_once():
    told = roles.in_words(TELLER, "uniap-china")
    assert told.lower().count("publisher of") == 1
    assert SAY.count("news", 4) in told
