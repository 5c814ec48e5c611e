"""The line below the title of a card."""

from datetime import date

from dashboard import words
from dashboard.record import current
from dashboard.telling.kinds import registry
from dashboard.telling.teller import Teller

RECORD = current()
SAY = words.of("en")
TELLER = Teller(RECORD, SAY)


def rows(table: str) -> list[dict]:
    found = RECORD.facts[table].to_dict("records")
    assert found
    return found


def test_each_date_of_a_law_is_shown_with_its_act():
    both = 0
    for row in rows("laws_and_plans"):
        told = registry.of("laws_and_plans").byline(TELLER, row)
        for act in ("adopted", "in_force"):
            if row[act]:
                assert SAY(f"law.{act}", date=SAY.date(row[act])) in told, row["instrument"]
        dated = row["adopted"] or row["in_force"] or row["period_start"]
        assert (SAY.date("") in told) == (not dated)
        both += bool(row["adopted"] and row["in_force"])
    assert both > 1


def test_a_past_announced_meeting_says_that_nobody_recorded_whether_it_was_held():
    announced = [row for row in rows("meetings") if row["status"] == "announced"]
    assert announced
    for row in rows("meetings"):
        past = row["last"] < RECORD.package.created
        told = registry.of("meetings").byline(TELLER, row)[-1]
        if row["status"] != "announced":
            assert told == ""
        else:
            assert told == (SAY("meetings.announced") if past else SAY.value("status", "announced"))
    ahead = announced[0] | {"last": date.max.isoformat()}
    assert registry.of("meetings").byline(TELLER, ahead)[-1] == SAY.value("status", "announced")
