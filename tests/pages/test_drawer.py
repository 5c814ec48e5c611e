"""Child rows in the drawer of a record: parties to an agreement, outputs of a meeting."""

import pytest

from dashboard import words
from dashboard.measures import details, evidence
from dashboard.record import current
from dashboard.telling import consents
from dashboard.telling.drawer.statements import shortened
from dashboard.telling.teller import Teller
from dashboard.ui.parts.markdown import plain
from tests.pages.test_pages import opened, said

RECORD = current()
SAY = words.of("en")
TELLER = Teller(RECORD, SAY)


@pytest.mark.parametrize("key", ["international-protocol-trafficking", "actip-2015", "china-asean-declaration-2002"])
def test_each_party_stands_in_the_drawer_with_its_steps_and_its_note(key):
    text = said(opened("about", record=key))
    assert SAY("drawer.parties") in text
    parties = details.child_rows(RECORD, key, "agreement_parties")
    assert len(parties)
    for row in parties.itertuples():
        steps = [plain(step) for step in consents.steps(TELLER, key, row.party)]
        line = " · ".join([f"- **{plain(RECORD.title(row.party))}**", *steps])
        (found,) = [each for each in text.split("\n") if each.rstrip() == line]
        assert found
        if row.note:
            assert f":small[*{plain(row.note)}*]" in text


def test_evidence_of_a_child_row_names_the_row():
    page, parts = opened("about"), 0
    for key in ("international-protocol-trafficking", "actip-2015", "commit-imm-1", "commit-som-5"):
        page.query_params["record"] = key
        page.run()
        text = said(page)
        for row in details.evidence(RECORD, key).itertuples():
            if row.record == key:
                assert not row.part
                continue
            name = plain(shortened(row.part))
            wanted = f"{name}{plain(':')}" if row.field else name
            assert wanted in text, (row.record, row.field)
            parts += 1
    assert parts > 20


def test_every_child_row_with_evidence_has_a_title_that_is_no_id():
    rows = details.with_parts(RECORD, evidence.rows(RECORD))
    own = rows[rows["record"] != rows["owner"]]
    assert set(own["table"]) == {"agreement_parties", "meeting_outputs"}
    assert (own["part"] != "").all()
    assert not (own["part"] == own["record"]).any()


def test_the_drawer_shows_all_sides_of_a_conflict_with_their_sources():
    disputed = [key for key in RECORD.records if key in evidence.disputed(RECORD)]
    assert len(disputed) > 10
    page = opened("overview")
    for key in disputed:
        page.query_params["record"] = key
        text = said(page.run())
        assert SAY("drawer.conflicts") in text, key
        for side in details.conflicts(RECORD, key).itertuples():
            assert plain(side.says) in text, key
            assert plain(side.source_publisher) in text, key
