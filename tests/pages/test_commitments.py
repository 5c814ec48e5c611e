"""The page Commitments as a reader sees it."""

import re

import pytest

from dashboard import record, words
from dashboard.measures import commitments, evidence
from dashboard.measures import reported as measured
from dashboard.record import current
from dashboard.selection import Filters, address
from dashboard.telling import beside, reported
from dashboard.telling import status as statuses
from dashboard.telling.commitments import TAGGED
from dashboard.telling.teller import Teller
from dashboard.ui.parts.markdown import plain, within_html
from tests import listed
from tests.pages.test_pages import opened, said, texts
from tests.product import some
from tests.shown import show

RECORD, SAY, EVERYTHING = current(), words.of("en"), Filters()
TEXTS = commitments.instruments(RECORD, EVERYTHING).index


def paragraphs(page) -> list[str]:
    """Return the commitments that the page lists."""
    return [row["record"] for row in listed.main(page).rows]


def test_every_commitment_can_be_reached_and_shows_its_text_and_status():
    seen, marked = [], (evidence.doubtful(RECORD), evidence.disputed(RECORD), evidence.replied(RECORD))
    for at, text in enumerate(TEXTS):
        rows = commitments.commitments(RECORD, EVERYTHING, text)
        page = opened("commitments", **({"instrument": text} if at else {}))
        assert not page.exception
        shown = listed.main(page)
        for row, card in zip(shown.rows, shown.texts, strict=True):
            own = rows.loc[row["record"]]
            assert plain(" ".join(filter(None, (own["number"], own["text"])))) in card
            status = SAY(f"beside.{own['status']}")
            wanted = status if own["sure"] else SAY("beside.open", status=status)
            assert bool(own["told"]) == (own["status"] not in commitments.UNDECIDED)
            wanted = statuses.reported(Teller(RECORD, SAY), wanted, own["told"]).whole(SAY) if own["told"] else wanted
            assert f":gray-badge[{plain(wanted)}]" in card
            assert card.count(":gray-badge[") == 1 + sum(row["record"] in records for records in marked)
        seen += paragraphs(page)
    assert seen == [key for text in TEXTS for key in commitments.commitments(RECORD, EVERYTHING, text).index]
    assert set(seen) == set(RECORD.tables["commitments"].index)


def test_rows_that_are_no_pledges_name_their_kind_and_headings_are_bold():
    seen = set()
    for at, text in enumerate(TEXTS):
        rows = commitments.commitments(RECORD, EVERYTHING, text)
        shown = listed.main(opened("commitments", **({"instrument": text} if at else {})))
        for told in shown.rows:
            row = rows.loc[told["record"]]
            assert told["title"] == " ".join(filter(None, (row["number"], row["text"])))
            assert told.get("light", False) == (row["kind"] != commitments.HEADING)
            kind = [SAY.value("kind", row["kind"])] if row["kind"] in TAGGED else []
            assert told["meta"] == [SAY.value("area", row["area"]), *kind]
            seen.add(row["kind"])
    assert seen == set(RECORD.package.tables["commitments"].column("kind").values)


def test_the_answer_counts_pledges_and_actions_apart_from_other_paragraphs():
    text, held = said(opened("commitments")), RECORD.tables["commitments"]["kind"].astype(str).tolist()
    undertaken = sum(held.count(kind) for kind in commitments.UNDERTAKEN)
    assert 0 < undertaken < len(held)
    assert plain(SAY.count("commitments", len(held))) in text
    assert plain(SAY.count("undertaken", undertaken)) in text
    for kind in set(held) - set(commitments.UNDERTAKEN):
        assert plain(SAY.count(kind, held.count(kind))) in text


def test_guidelines_are_marked_as_not_adopted_by_governments():
    said_of_them = SAY("commitments.not_adopted", publisher="", date="").partition(". ")[2]
    assert "adopted" in said_of_them
    for at, text in enumerate(TEXTS):
        content = said(opened("commitments", **({"instrument": text} if at else {}))).replace("\\", "")
        wanted = text in commitments.guidelines(RECORD)
        assert (plain(said_of_them) in content) == wanted


def grids(page):
    """Return the grids of reports that a page shows, as HTML."""
    return [html.proto.body for html in page.get("html") if 'class="gms-areas gms-dots"' in html.proto.body]


def test_the_dots_of_reports_say_in_words_what_the_table_behind_them_says():
    (grid,) = grids(opened("commitments"))
    numbers = reported.table(Teller(RECORD, SAY), EVERYTHING).frame
    assert len(numbers) == len(RECORD.members)
    names, nothing = re.findall(r'aria-label="(.*?)"', grid), SAY("state.nothing")
    cells = [cell for row in numbers.to_numpy()[:, 1:] for cell in row]
    assert any(cell == nothing for cell in cells)
    assert len(names) + grid.count(f">{nothing}<") == len(cells)
    for cell in cells:
        if cell != nothing:
            entries, states = re.fullmatch(r"(\d+ entr(?:y|ies)) (.*)", cell).groups()
            assert [name for name in names if entries in name and within_html(states) in name], cell


def test_the_answer_counts_the_reports_and_names_their_sources():
    text, rows = said(opened("commitments")), measured.reports(RECORD, EVERYTHING)
    assert plain(SAY.count("entries", len(rows))) in text
    (source,) = {source for key in rows.index for source in evidence.sources_of(RECORD, key)}
    held = RECORD.tables["sources"].loc[source]
    own = SAY("reported.source", title=held["title"], kind=SAY.value("kind", held["kind"]), publisher=held["publisher"])
    assert plain(own) in text
    assert plain(RECORD.title(measured.meeting(RECORD))) in text


@pytest.mark.parametrize("country", RECORD.members)
def test_a_statement_about_all_six_is_marked_on_its_card_and_counted(country):
    rows = measured.reports(RECORD, Filters(country=(country,)))
    assert 0 < rows["collective"].sum() < len(rows)
    for area in rows["area"].unique():
        page = opened("commitments", country=country, area=area)
        own = rows[rows["area"] == area]
        wanted = int(own["collective"].sum())
        shown = [each for each in texts(page) if each.startswith("**")]
        for row in own.itertuples():
            (card,) = [each for each in shown if each.startswith(f"**{plain(row.text)}**")]
            assert (plain(SAY("reported.collective")) in card) == row.collective
        assert wanted == sum(plain(SAY("reported.collective")) in each for each in shown)
        assert plain(SAY.count("collective", int(rows["collective"].sum()))) in said(page)


@pytest.mark.parametrize("years", [{"from": "2020", "to": "2026"}, {"to": "2006"}, {"from": "2008"}])
@pytest.mark.parametrize("more", [{}, {"country": "CHN", "area": "prevention"}])
def test_a_meeting_outside_the_years_has_a_sentence_and_a_way_back(years, more):
    page = opened("commitments", **years, **more)
    assert not page.exception
    assert not grids(page)
    held = RECORD.row(measured.meeting(RECORD))
    assert plain(SAY("reported.outside", date=SAY.date(held["starts"], held["ends"]))) in said(page)
    assert not listed.openers(page, "open-told-")
    page.button(key="clear_told").click().run()
    assert grids(page)
    assert {key: page.query_params[key] for key in page.query_params} == more


@pytest.mark.parametrize("area", [[], ["prevention"]])
def test_all_countries_together_have_no_report_and_a_sentence_says_why(area):
    page = opened("commitments", country=["KHM", "THA"], match="all", area=area)
    assert not page.exception
    assert not grids(page)
    two = "Cambodia and Thailand"
    assert plain(SAY("reported.apart", countries=two, any=SAY.value("match", "any"))) in said(page)
    assert plain(SAY("commitments.together", countries=two)) in said(page)
    assert not [button for button in page.button if (button.key or "").startswith("open-told-")]
    page.button(key="clear_told").click().run()
    assert grids(page)
    assert plain(SAY("commitments.together", countries=two)) not in said(page)
    assert "match" not in page.query_params


def test_a_cell_opens_its_reports():
    page = opened("commitments", country="CHN", area="prevention")
    keys = listed.openers(page, "open-told-")
    rows = RECORD.tables["country_reports"]
    own = rows[(rows["country"] == "CHN") & (rows["area"] == "prevention") & (rows["meeting"] == "commit-som-5")]
    assert keys == [f"open-told-{key}" for key in own.index]
    assert keys
    assert all(area == "prevention" for area in RECORD.tables["commitments"].loc[paragraphs(page), "area"])


@pytest.mark.parametrize("areas", some([1, None]), ids=["an area of each text", "all"])
def test_records_beside_a_commitment_are_counted_on_its_card_and_stand_in_its_drawer(areas):
    page = opened("commitments")
    for text in TEXTS:
        by_area = commitments.commitments(RECORD, EVERYTHING, text).groupby("area", observed=True)
        for area, own in [*by_area][:areas]:
            first = own.index[0]
            page.query_params.clear()
            page.query_params.update({"record": first} | ({"instrument": text} if text != TEXTS[0] else {}))
            page.run()
            (card,) = [row for row in listed.main(page).rows if row["record"] == first]
            title = beside.title(Teller(RECORD, SAY), EVERYTHING, text, area)
            assert title
            assert card["beside"] == title
            headline = beside.headline(Teller(RECORD, SAY), EVERYTHING, text, area)
            assert title in headline
            assert plain(headline) in [fold.label for fold in page.expander]
            assert not listed.openers(page, "open-beside-")
            page.session_state[f"beside_{first}"] = True
            page.run()
            assert not page.exception
            keys, rows = {*listed.openers(page, "open-beside-")}, commitments.beside(RECORD, EVERYTHING, text, area)
            assert keys == {f"open-beside-{row.table}-{row.record}" for row in rows.itertuples()}
            assert keys
            page.session_state[f"beside_{first}"] = False


def test_a_record_of_another_table_has_nothing_beside_it():
    page = opened("commitments", record="beijing-declaration-2007")
    assert not page.exception
    start = SAY("beside.title", counts="@").partition("@")[0]
    assert start
    assert not [fold.label for fold in page.expander if fold.label.startswith(plain(start))]


def test_the_page_claims_no_effect_of_a_commitment_and_names_no_percentage():
    page = opened("commitments")
    text = said(page)
    caption = SAY("commitments.beside_only")
    assert "Nothing here says that work was done because of a commitment" in caption
    assert plain(caption) in text
    assert "%" not in text
    for key in commitments.without_paragraphs(RECORD):
        assert plain(RECORD.title(key)) in text


@pytest.mark.parametrize(
    ("name", "own", "foreign"), [("practices", "policy", "management"), ("commitments", "management", "policy")]
)
def test_each_page_knows_only_its_own_areas_of_work(name, own, foreign):
    assert own in address.allowed(RECORD, name)["area"]
    assert foreign not in address.allowed(RECORD, name)["area"]
    assert {own, foreign} <= set(address.allowed(RECORD, "map")["area"])
    page = opened(name, area=[own, foreign])
    assert not page.exception
    assert listed.main(page).choice["area"] == [own]


def test_the_page_of_commitments_says_in_words_that_nothing_matches():
    other = next(text for text in TEXTS if commitments.commitments(RECORD, Filters(country=("MMR",)), text).empty)
    for choice in ({"country": "IRQ"}, {"instrument": other, "country": "MMR"}):
        page = opened("commitments", **choice)
        assert not page.exception
        assert f"**{SAY('nothing.title')}**" in said(page)
    assert plain(SAY("narrow.nothing")) in said(opened("commitments", q="no such word"))


def test_the_page_says_that_a_record_has_no_commitments(monkeypatch):
    known = record.current()
    empty = record.Record(known.package, {**known.tables, "commitments": known.tables["commitments"].iloc[:0]})
    show(monkeypatch, empty)
    page = opened("commitments")
    assert not page.exception
    assert SAY("nothing.title") in said(page)
