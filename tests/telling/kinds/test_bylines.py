"""The line below the title of a card."""

from datetime import date

from dashboard import words
from dashboard.measures import successors
from dashboard.record import current
from dashboard.telling import status
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
        told = registry.of("laws_and_plans").byline(TELLER, row, "")
        for act in ("adopted", "in_force"):
            if row[act]:
                said = row["status"] == act == "adopted"  # the status says it
                assert (SAY.date(row[act]) if said else SAY(f"law.{act}", date=SAY.date(row[act]))) in told
        dated = row["adopted"] or row["in_force"] or row["period_start"]
        assert (SAY.date("") in told) == (not dated)
        both += bool(row["adopted"] and row["in_force"])
    assert both > 1


def test_a_card_says_an_act_and_a_place_only_once():
    seen = set()
    for row in rows("agreements"):
        parts = [part for part in registry.of("agreements").byline(TELLER, row, "") if isinstance(part, str)]
        same = row["signed"] and row["status"] == (row["act"] or "signed")
        acts = ("signed", "adopted", "agreed", "released", "exchanged", "issued")
        assert not same or not [part for part in parts if part.startswith(acts)], row["agreement"]
        assert not row["signed"] or any(SAY.date(row["signed"]) in part for part in parts), row["agreement"]
        seen.add(bool(same))
    for row in rows("liaison_posts"):
        parts = registry.of("liaison_posts").byline(TELLER, row, "")
        place = TELLER.place(row["place"])
        town = place.rpartition(", ")[0]
        twice = bool(town) and town in row["name"]
        assert (
            not twice
            or place not in parts
            or not {RECORD.tables["places"].at[row["place"], "country"]} & {*row["countries"]}
        )
        assert twice or not place or place in parts or place in row["name"], row["post"]
    assert seen == {True, False}


def test_a_past_announced_meeting_says_that_no_source_reports_it():
    announced = [row for row in rows("meetings") if row["status"] == "announced"]
    assert announced
    for row in rows("meetings"):
        past = row["last"] < RECORD.package.created
        told = registry.of("meetings").byline(TELLER, row, "")[-1]
        if row["status"] != "announced":
            assert told == ""
            continue
        recorded = status.of(TELLER, row)
        assert told.words == SAY.value("status", "announced")
        assert told.note == (SAY("meetings.unreported", announced=recorded.note) if past else recorded.note)
    ahead = announced[0] | {"last": date.max.isoformat()}
    assert registry.of("meetings").byline(TELLER, ahead, "")[-1] == status.of(TELLER, ahead)


def test_each_status_of_a_card_has_its_day_or_says_that_it_has_none():
    seen = set()
    for table in ("liaison_posts", "agreements", "laws_and_plans", "country_reports"):
        for row in rows(table):
            (told,) = (part for part in registry.of(table).byline(TELLER, row, "") if isinstance(part, status.Status))
            assert told == status.of(TELLER, row)
            assert (SAY.date(row["told"]) if row["told"] else SAY("status.undated")) in told.note
            seen.add((bool(row["told"]), told.paler))
    assert {(True, True), (True, False), (False, True)} <= seen


def test_a_superseded_record_names_its_successor_and_the_successor_names_it():
    earlier, later = successors.earlier(RECORD), successors.later(RECORD)
    assert earlier
    assert {(old, new) for old, found in later.items() for new in found} == {
        (old, new) for new, found in earlier.items() for old in found
    }
    for relation, found in (("superseded_by", later), ("supersedes", earlier)):
        for key, others in found.items():
            table = RECORD.table_of(key)
            told = registry.of(table).byline(TELLER, RECORD.row(key), "")
            assert f"{SAY(f'column.{relation}')}: {'; '.join(map(RECORD.title, others))}" in told
