"""The findings of the page of a country."""

from itertools import permutations

import pytest

from dashboard import words
from dashboard.measures import country as measures
from dashboard.measures import laws
from dashboard.record import current
from dashboard.selection import Filters, Place, Selection
from dashboard.telling import country as told
from dashboard.telling.teller import Teller
from dashboard.telling.views import country
from tests.telling.views.sound import check

RECORD = current()
TELLER = Teller(RECORD, words.of("en"))


def findings(*codes):
    return country.findings(TELLER, Selection(Filters(country=codes), Place(page="country")))


@pytest.mark.parametrize("code", RECORD.members)
def test_each_country_has_its_laws_and_its_blocks_as_sound_findings_with_all_records(code):
    found = [*findings(code)]
    check(RECORD, found)
    drawn = found.pop(1 + measures.NAMES.index("liaison_posts") + 1)
    assert [each.name for each in found] == [f"laws-{code}", *(f"{code}-{name}" for name in measures.NAMES)]
    assert drawn.name == f"map-{code}"
    assert drawn.table.records == drawn.cites == tuple(post.post for post in drawn.figure.posts)
    assert set(drawn.cites) <= set(measures.blocks(RECORD, code)["liaison_posts"]["record"])
    spans = laws.spans(RECORD, code)
    assert list(found[0].table.records) == [span.instrument for span in spans]
    assert [row.instrument for row in found[0].figure] == [span.instrument for span in spans]
    for name, each in zip(measures.NAMES, found[1:], strict=True):
        assert list(each.cites) == measures.blocks(RECORD, code)[name]["record"].tolist()
        assert sorted(each.table.records) == sorted(each.cites)
    assert country.answer(TELLER, Filters(country=(code,))) == told.answer(TELLER, code)


@pytest.mark.parametrize("code", RECORD.members)
def test_each_finding_of_two_countries_names_its_own(code):
    for codes in permutations(RECORD.members, 2):
        if code == codes[0]:
            found = findings(*codes)
            check(RECORD, found)
            order = [f"{own}-{name}" for name in measures.NAMES for own in codes]
            shown = [each for each in found if not each.name.startswith(("laws-", "map-"))]
            assert [each.name for each in shown] == order
            labels = [RECORD.label(own) for _ in measures.NAMES for own in codes]
            assert all(each.title.startswith(label) for each, label in zip(shown, labels, strict=True))
            drawn = [each for each in found if each not in shown]
            assert [each.name for each in drawn] == [f"{kind}-{own}" for kind in ("laws", "map") for own in codes]
            assert all(RECORD.label(own) in each.title for each, own in zip(drawn, codes * 2, strict=True))


@pytest.mark.parametrize("codes", [(), ("AUS",), RECORD.members[:3], (*RECORD.members[:3], "AUS")])
def test_another_choice_gives_the_six_and_says_why(codes):
    (six,) = found = findings(*codes)
    check(RECORD, found)
    assert six.table.records == RECORD.members
    shown, why = told.chosen(TELLER, Filters(country=codes))
    assert shown == ()
    assert len(why) == ("AUS" in codes) + (len(codes) > 2)
    assert country.answer(TELLER, Filters(country=codes)) == ""
