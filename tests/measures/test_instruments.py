"""Instruments of more than two countries, compared with an independent reading of the CSV files."""

import pytest

from dashboard import record, words
from dashboard.measures import instruments
from dashboard.selection import Filters
from dashboard.telling import consents, lists, values
from dashboard.telling import status as statuses
from dashboard.telling.teller import Teller
from tests.measures import by_hand

RECORD = record.current()
STEPS = ("in_force", "consented", "signed")


def shown(day):
    return instruments.instruments(RECORD, Filters(asof=day))


def steps(day):
    rows = instruments.consents(RECORD, Filters(asof=day))
    return {(row.agreement, row.country): (row.step, row.consent, row.date, row.sure) for row in rows.itertuples()}


@pytest.mark.parametrize("day", by_hand.DAYS)
def test_every_instrument_that_is_not_between_two_stands_there_once_begun(day):
    rows = shown(day)
    expected = {
        key: found
        for key, row in by_hand.AGREEMENTS.items()
        if row["scope"] != "bilateral" and (found := by_hand.state(key, day))
    }
    assert {key: (str(row["state"]), bool(row["sure"])) for key, row in rows.iterrows()} == expected


@pytest.mark.parametrize("day", by_hand.DAYS)
def test_the_widest_come_first_and_within_each_group_the_oldest(day):
    rows = [by_hand.AGREEMENTS[key] for key in shown(day).index]
    groups = [group(row) for row in rows]
    assert shown(day)["group"].tolist() == groups
    dates = [row["signed"] or row["in_force"] for row in rows]
    order = [(instruments.GROUPS.index(own), date == "", date) for own, date in zip(groups, dates, strict=True)]
    assert order == sorted(order)


def group(row):
    """Return the group of an agreement: its scope, or the process if all six have it and it is on trafficking."""
    parties = {party["party"] for party in by_hand.PARTIES[row["agreement"]]}
    shared = row["focus"] == "trafficking" and parties >= set(by_hand.MEMBERS)
    return instruments.PROCESS if row["scope"] == "subregional" and shared else row["scope"]


def test_the_texts_of_the_process_are_those_of_commit():
    own = shown("").index[shown("")["group"] == instruments.PROCESS]
    assert {key for key in by_hand.AGREEMENTS if key.startswith("commit-")} <= set(own)
    assert len(own) < len(shown(""))


@pytest.mark.parametrize("day", by_hand.DAYS)
def test_each_member_has_taken_the_furthest_step_that_the_files_date_by_a_day(day):
    expected = {}
    for key in shown(day).index:
        for party in by_hand.PARTIES[key]:
            dated = [(step, party[step], by_hand.happened(party[step], day)) for step in STEPS if party[step]]
            taken = [(step, date, reached == "yes") for step, date, reached in dated if reached != "no"]
            if not dated:
                taken = [("named", "", by_hand.state(key, day)[1])]
            if party["party"] in by_hand.MEMBERS and taken:
                step, date, sure = taken[0]
                expected[key, party["party"]] = (step, party["consent"], date, sure)
    assert steps(day) == expected


def test_a_signature_a_ratification_and_an_accession_are_three_things():
    protocol = "international-protocol-trafficking"
    assert (protocol, "THA") not in steps("2000-12-31")
    assert steps("2005-06-30")[protocol, "THA"] == ("signed", "ratification", "2001-12-18", True)
    assert steps("2013-10-17")[protocol, "THA"] == ("consented", "ratification", "2013-10-17", True)
    assert (protocol, "CHN") not in steps("2010-02-07")
    assert steps("2010-02-08")[protocol, "CHN"] == ("consented", "accession", "2010-02-08", True)


def test_a_ratification_known_to_the_month_is_open_within_it():
    assert steps("2016-01-15")["actip-2015", "KHM"] == ("consented", "ratification", "2016-01", False)
    assert steps("2016-01-31")["actip-2015", "KHM"][3]


def test_a_country_that_no_source_names_has_no_step():
    assert ("un-smuggling-protocol", "CHN") not in steps("")
    assert ("un-smuggling-protocol", "VNM") not in steps("")


def test_every_step_occurs_and_only_for_members():
    said = {found[0] for day in by_hand.DAYS for found in steps(day).values()}
    assert said == {"consented", "in_force", "signed", "named"}
    assert {country for _, country in steps("")} == set(by_hand.MEMBERS)


def test_on_an_early_day_only_undated_instruments_are_left():
    assert not shown("1900")["sure"].any()
    assert not any(found[3] for found in steps("1900").values())


def test_no_party_has_signed_a_text_that_no_source_calls_signed():
    teller = Teller(RECORD, words.of("en"))
    acts = {key: row for key, row in by_hand.AGREEMENTS.items() if row["act"]}
    assert {row["act"] for row in acts.values()} == set(RECORD.package.tables["agreements"].column("act").values)
    for key, row in acts.items():
        assert row["signed"], key
        (card,) = lists.cards_by_id(teller, [key], "agreements")
        date = teller.say.date(row["signed"])
        assert (date if row["status"] == row["act"] else f"{row['act']} {date}") in card.meta, key
        assert values.label(teller, key, "signed") == teller.say.value("act", row["act"])
        assert "signed" not in " ".join(card.meta).casefold(), key


def test_a_party_without_a_date_has_the_date_of_the_text():
    teller, seen = Teller(RECORD, words.of("en")), set()
    for step in instruments.consents(RECORD, Filters()).itertuples():
        text = by_hand.AGREEMENTS[step.agreement]
        told = consents.reached(teller, step.agreement, step.step, step.consent, step.date)
        said = ", ".join(filter(None, told))
        if text["status"] in by_hand.DRAFTS:
            status = statuses.of(teller, RECORD.row(step.agreement))
            assert told == (status.words, status.note)
            assert status.note
        elif step.step == "named":
            seen.add(said)
            assert (teller.say("step.undated") in said) == (not text["signed"]), said
    assert {"Party, no date", "Party, adopted December 2007"} <= seen
