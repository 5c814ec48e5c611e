"""What the overview says: title and answer, the key of the map, meetings, events, changes."""

from dataclasses import replace

import pytest

from dashboard import words
from dashboard.languages import LANGUAGES
from dashboard.measures import changes as changed
from dashboard.measures import commit, pairs
from dashboard.measures.overview import COUNTED
from dashboard.record import current
from dashboard.selection import Filters
from dashboard.telling import commit as process
from dashboard.telling import matrix, small_map
from dashboard.telling.teller import Teller
from dashboard.telling.teller import teller as in_language
from dashboard.telling.views import overview
from tests.chosen import on

RECORD = current()
SAY = words.of("en")
TELLER = Teller(RECORD, SAY)
ROWS = pairs.matrix(RECORD, Filters())


def found(**chosen: object) -> dict:
    return {each.name: each for each in overview.findings(TELLER, on("overview", **chosen))}


def told(monkeypatch, states: list[str]) -> tuple[str, str]:
    """Return title and answer for pairs in these states, none of them wider."""
    rows = ROWS.head(len(states)).assign(state=states, wider=False)
    monkeypatch.setattr(matrix, "shown", lambda *_: rows)
    fresh = replace(TELLER, say=words.Words("en", SAY.texts, SAY.locale))
    return overview._title(fresh, Filters()), overview.answer.__wrapped__(fresh, Filters())


@pytest.mark.parametrize(
    ("states", "title"),
    [
        (["in_force", "signed", ""], "2 of 3 pairs have an agreement on record; 1 was in force when last reported"),
        (["in_force", "in_force"], "2 of 2 pairs have an agreement on record; 2 were in force when last reported"),
        (["signed"], "1 of 1 pair has an agreement on record; none is reported to be in force"),
        (["", "negotiated"], "Of 2 pairs, none has an agreement on trafficking on record"),
    ],
)
def test_the_title_tells_how_many_pairs_agreed_and_how_many_are_in_force(states, title, monkeypatch):
    assert told(monkeypatch, states)[0] == title


def test_the_answer_accounts_for_every_pair(monkeypatch):
    _, said = told(monkeypatch, ["in_force", "signed", "agreed", "ended", "negotiated", ""])
    two = ROWS.iloc[5]
    for words_ in (
        SAY.count("pairs_signed", 2),
        SAY.count("pairs_ended", 1),
        SAY.count("pairs_prepared", 1),
        SAY("overview.bare", pairs=f"{RECORD.label(two['a'])}–{RECORD.label(two['b'])}"),
    ):
        assert words_ in said
    assert SAY("overview.years") not in said


def test_years_are_said_not_to_count_for_pairs_and_do_not():
    whole, some = found()["pairs"], found(start=2004, end=2005)["pairs"]
    assert (some.title, some.figure, some.table) == (whole.title, whole.figure, whole.table)
    assert SAY("overview.years") in some.sentence


def test_a_country_narrows_the_pairs_and_the_map_keeps_every_member():
    some = found(country=("THA",))["pairs"]
    assert len(some.table.rows) == 5
    assert all("THA" in bond.pair for bond in some.figure.bonds)
    assert len(some.figure.tiles) == len(RECORD.members)


def test_three_countries_together_are_no_pair_and_the_page_says_so():
    none = found(country=("KHM", "THA", "VNM"), match="all")["pairs"]
    assert none.title == SAY("overview.no_pair")
    assert none.sentence == matrix.none(TELLER, Filters(country=("KHM", "THA", "VNM"), match="all"))
    assert not none.figure.bonds


def test_the_key_names_every_look_of_a_line_and_the_paler_ones_with_their_number():
    shown = found()["pairs"].figure
    entries = small_map.key(TELLER, shown, ROWS)
    assert {entry.step for entry in entries if entry.step} == {bond.step for bond in shown.bonds}
    numbers = [int(entry.words.rpartition("(")[2].rstrip(")")) for entry in entries if not entry.step]
    assert sum(numbers) == sum(bond.paler for bond in shown.bonds)


def test_each_tile_and_line_says_what_it_opens():
    shown = found()["pairs"].figure
    said = small_map.words(TELLER, shown, ROWS)
    for tile in shown.tiles:
        assert RECORD.country(tile.country) in said[tile.country].opens
        assert said[tile.country].more == SAY.count("tile_posts", tile.posts)
    for bond in shown.bonds:
        assert all(RECORD.country(code) in said[bond.pair].opens for code in bond.pair.split("-"))


def test_the_process_tells_how_often_ministers_met_and_which_numbers_are_missing():
    whole = found()["commit"]
    met = [each for each in whole.figure if each.ministers and each.held]
    row = RECORD.row(met[-1].meeting)
    assert whole.title == SAY.count("ministers_met", len(met), last=SAY.when(row["starts"], row["ends"]))
    for number in commit.missing(RECORD)[commit.OFFICIALS]:
        assert f"{number}" in whole.caption
    some = found(start=2004, end=2010)["commit"]
    assert f"2 of {len(met)} " in some.title
    assert found(q="no record holds this 4711")["commit"].title == SAY("commit.title")
    assert set(process.opens(TELLER, Filters())) == set(whole.cites)


def test_the_years_of_the_strip_run_from_the_memorandum_to_the_data():
    assert process.years(TELLER, Filters()) == range(2004, int(RECORD.package.created[:4]) + 1)
    assert process.years(TELLER, Filters(start=2010)) == process.years(TELLER, Filters())


def test_an_event_says_how_many_reports_it_has_and_leads_to_each():
    news = found(start=2025, end=2025)["news"]
    event = max(news.figure, key=lambda each: len(each.others))
    assert SAY.count("reports", 1 + len(event.others)) in event.beside
    assert [key for each in news.figure for key in (each.record, *(one.record for one in each.others))] == list(
        news.cites
    )
    for each in event.others:
        assert each.publisher == RECORD.row(each.record)["publisher"]


def test_what_changed_has_a_row_for_each_table_and_its_sentences_count_them_all():
    changes = found()["changes"]
    day, rows = changed.newest(RECORD)
    assert SAY.date(day) in changes.title
    assert [row[1:] for row in changes.table.rows] == [tuple(row[1:]) for row in rows]
    assert SAY("changes.corrected", n=f"{sum(row.corrected for row in rows):,}") in changes.figure


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_that_changed_have_the_names_that_pages_give_them(language):
    told = in_language(RECORD, language)
    (rows,) = (each.table.rows for each in overview.findings(told, on("overview")) if each.name == "changes")
    named = {told.say(f"table.{name}") for name in COUNTED}
    assert named
    assert named <= {row[0] for row in rows}
