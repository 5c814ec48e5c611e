"""Commitments and the records beside them, compared with an independent count from the CSV files."""

from calendar import monthrange

import pytest

from dashboard.measures import beside, commitments
from dashboard.measures import reported as measured
from dashboard.record import current
from dashboard.selection import Filters
from tests.measures.by_hand import rows

RECORD, EVERYTHING = current(), Filters()


REPORTS, COMMITMENTS = rows("country_reports"), rows("commitments")
MEETINGS = {row["meeting"]: row for row in rows("meetings")}
AGREEMENTS = {row["agreement"]: row for row in rows("agreements")}
DOCUMENTS = {row["document"]: row for row in rows("documents")}


def last(text: str) -> str:
    """Return the last day that a partial date may mean."""
    if len(text) == 4:
        return f"{text}-12-31"
    return f"{text}-{monthrange(*map(int, text.split('-')))[1]}" if len(text) == 7 else text


def first(text: str) -> str:
    """Return the first day that a partial date may mean."""
    return text + "-01-01"[len(text) - 4 :] if text else ""


def dated(row: dict[str, str]) -> str:
    """Return the date of the text that contains a commitment; blank if it has none."""
    if row["document"]:
        return DOCUMENTS[row["document"]]["published"]
    return AGREEMENTS[row["agreement"]]["signed"] or AGREEMENTS[row["agreement"]]["in_force"]


def text_of(row: dict[str, str]) -> str:
    return row["agreement"] or row["document"]


def expected(row: dict[str, str], surely: bool = False) -> dict[str, int]:
    """Return for each table how many of its dated rows stand beside a commitment. surely: count only those no older."""
    since, area = last(dated(row)) if surely else first(dated(row)), row["area"]
    known = first if surely else last
    found = dict.fromkeys(commitments.TABLES, 0)
    for report in REPORTS:
        held = MEETINGS[report["meeting"]]
        day = report["date"] or (held["starts"] if surely else held["ends"] or held["starts"])
        found["country_reports"] += report["area"] == area and known(day) >= since
    for law in rows("laws_and_plans"):
        day = law["adopted"] or law["in_force"] or law["period_start"]
        found["laws_and_plans"] += (
            area in beside.AREAS["laws_and_plans"][law["kind"]] and bool(day) and known(day) >= since
        )
    for practice in rows("practices"):
        areas = [put for word in practice["area"].split(";") for put in beside.AREAS["practices"][word]]
        day = practice["starts"]
        found["practices"] += area in areas and bool(day) and known(day) >= since
    for output in rows("meeting_outputs"):
        held = MEETINGS[output["meeting"]]
        day = held["starts"] if surely else held["ends"] or held["starts"]
        own = (output["agreement"] or output["document"]) == text_of(row)
        fits = area in beside.AREAS["meeting_outputs"][held["series"]]
        found["meeting_outputs"] += fits and not own and bool(day) and known(day) >= since
    return found


def test_every_commitment_is_listed_once_in_printed_order_with_its_number():
    texts = commitments.instruments(RECORD, EVERYTHING)
    listed = [
        (row.Index, row.number)
        for text in texts.index
        for row in commitments.commitments(RECORD, EVERYTHING, text).itertuples()
    ]
    assert len(listed) == len(COMMITMENTS) > 80
    printed = {text: [] for text in texts.index}
    for row in COMMITMENTS:
        printed[text_of(row)].append((row["commitment"], row["number"]))
    assert listed == [pair for pairs in printed.values() for pair in pairs]
    assert texts["number"].sum() == len(COMMITMENTS)


def test_every_paragraph_has_a_kind_that_rests_on_evidence_of_its_own():
    told = {row["record"] for row in rows("evidence") if (row["table"], row["field"]) == ("commitments", "kind")}
    assert told == {row["commitment"] for row in COMMITMENTS}


def test_pledges_are_distinguished_and_all_paragraphs_stay_in_the_list():
    counts = commitments.kinds(RECORD, EVERYTHING)
    held = [row["kind"] for row in COMMITMENTS]
    assert counts == {kind: held.count(kind) for kind in counts}
    assert sum(counts.values()) == len(COMMITMENTS) > 80
    for row in COMMITMENTS:
        number, kind, of = row["number"], row["kind"], AGREEMENTS.get(row["agreement"], {}).get("kind")
        assert (kind == "guideline") == (not row["agreement"] and kind != "heading")
        assert kind not in ("preamble", "pledge") or of in ("declaration", "joint_statement")
        assert kind not in ("article", "final_clause") or number.isdigit()
        assert (kind == "heading") == (of in ("plan_of_action", None) and number.isdigit())
        assert kind != "action" or number.replace(".", "").isdigit()
        assert number or kind in ("summary", "decision", "pledge", "aim")
        if "not yet what they pledge" in row["note"]:
            assert kind == "preamble"
    wanted = {row["document"] for row in COMMITMENTS if row["kind"] == "guideline"}
    assert commitments.guidelines(RECORD) == wanted != set()


def test_each_item_of_the_guidelines_of_2007_stands_alone_under_its_heading():
    own = [row for row in COMMITMENTS if row["document"] == "gms-victim-protection-guidelines"]
    parts = [row["number"] for row in own if row["kind"] == "heading"]
    assert parts == [str(part) for part in range(1, 7)]
    items = [row["number"].partition(".")[0] for row in own if row["kind"] == "guideline"]
    assert [items.count(part) for part in parts] == [2, 4, 5, 6, 5, 7]
    areas = {row["number"]: row["area"] for row in own}
    assert (areas["3.3"], areas["4.2"], areas["4.6"]) == ("mechanisms", "cooperation", "law_and_enforcement")


def test_the_fullest_text_comes_first_and_its_activities_keep_their_numbers():
    texts = commitments.instruments(RECORD, EVERYTHING)
    assert texts.index[0] == "commit-spa-2"
    held = {text_of(row): row for row in COMMITMENTS}
    order = [(number, dated(held[text])) for text, number in texts["number"].items()]
    assert order == sorted(order, reverse=True)
    numbers = commitments.commitments(RECORD, EVERYTHING, "commit-spa-2")["number"].tolist()
    assert [number for number in numbers if number.isdigit()] == [str(activity) for activity in range(1, 9)]
    activity = [int(number[0]) for number in numbers if number[0].isdigit()]
    assert activity == sorted(activity)


@pytest.mark.parametrize("row", COMMITMENTS, ids=lambda row: row["commitment"])
def test_records_beside_a_commitment_and_its_status_match_a_recount(row):
    text = text_of(row)
    own = commitments.commitments(RECORD, EVERYTHING, text).loc[row["commitment"]]
    if not dated(row):
        assert (own["status"], own["sure"]) == (commitments.INCOMPARABLE, True)
        return
    held, surely = expected(row), expected(row, surely=True)
    found = commitments.beside(RECORD, EVERYTHING, text, row["area"])
    counts = found.loc[found["when"] != commitments.UNDATED, "table"].value_counts()
    assert {table: int(counts.get(table, 0)) for table in held} == held
    others = [table for table in held if table != "country_reports"]
    wanted, decides = commitments.NOTHING, []
    if any(held[table] for table in others):
        wanted, decides = commitments.CITED, others
    if held["country_reports"]:
        wanted, decides = commitments.REPORTED, ["country_reports"]
    assert own["status"] == wanted
    assert own["sure"] == (not decides or any(surely[table] for table in decides))


def test_a_text_is_surely_reported_on_only_where_a_report_is_surely_no_older():
    for chosen, sure in ((EVERYTHING, True), (Filters(end=2010), False)):  # later reports are surely no older
        plan = commitments.commitments(RECORD, chosen, "commit-spa-2")
        reported = plan[plan["status"] == commitments.REPORTED]
        assert {"policy_and_plans", "identification_and_support", "prevention"} < set(reported["area"])
        assert set(reported["sure"]) == {sure}


def test_a_status_is_open_if_all_evidence_may_be_older_than_the_text():
    seen = {}
    for years in range(2004, 2026):
        for area in commitments.areas(RECORD):
            chosen = Filters(start=years, end=years, area=(area,))
            found = commitments.beside(RECORD, chosen, "commit-spa-2", area)
            for row in commitments.commitments(RECORD, chosen, "commit-spa-2").itertuples():
                if row.status == commitments.CITED:
                    assert row.sure == (found["when"] == commitments.SURE).any()
                    seen[row.sure] = True
                if row.status == commitments.NOTHING:
                    assert row.sure
    assert set(seen) == {True, False}


def test_nothing_beside_a_commitment_is_surely_older_and_an_open_order_is_marked():
    seen = set()
    for text, row in {text_of(row): row for row in COMMITMENTS}.items():
        for area in commitments.areas(RECORD):
            for held in commitments.beside(RECORD, EVERYTHING, text, area).itertuples():
                seen.add(held.when)
                assert area in held.areas
                assert (held.when == commitments.UNDATED) == (held.first == "" or not dated(row))
                if held.first and dated(row):
                    assert held.last >= first(dated(row))
                    assert (held.when == commitments.SURE) == (held.first >= last(dated(row)))
    assert seen == {commitments.SURE, commitments.OPEN, commitments.UNDATED}


def test_the_table_holds_every_report_of_the_meeting_once_with_its_status():
    rows = measured.counts(RECORD, EVERYTHING)
    own = [row for row in REPORTS if row["meeting"] == "commit-som-5"]
    assert measured.meeting(RECORD) == "commit-som-5"
    assert len(rows) == len(RECORD.members) * len(commitments.areas(RECORD)) == 48
    assert rows["number"].sum() == len(own) > 50
    for row in rows.itertuples():
        held = [each["status"] for each in own if (each["country"], each["area"]) == (row.country, row.area)]
        assert row.number == len(held)
        assert dict(row.statuses) == {status: held.count(status) for status in held}
        six = [each for each in own if (each["country"], each["area"]) == (row.country, row.area)]
        assert row.collective == sum(each["collective"] == "true" for each in six)


def test_a_statement_about_all_six_is_repeated_for_each_with_its_evidence():
    told = {
        row["record"] for row in rows("evidence") if (row["table"], row["field"]) == ("country_reports", "collective")
    }
    held, items = set(), {}
    for row in REPORTS:
        if row["collective"] == "true":
            held.add("/".join((row["country"], row["area"], row["meeting"], row["item"])))
            items.setdefault((row["area"], row["meeting"], row["item"], row["text"]), set()).add(row["country"])
    assert held == told != set()
    assert all(countries == set(RECORD.members) for countries in items.values())
    assert len(held) == len(items) * 6 == 36


def test_years_include_all_reports_to_the_meeting_or_none():
    held = MEETINGS[measured.meeting(RECORD)]
    everything, seen = measured.reports(RECORD, EVERYTHING).index.tolist(), set()
    for start in RECORD.years:
        for chosen in (Filters(start=start), Filters(end=start), Filters(start=start, end=start)):
            within = (chosen.start or 0) <= int(held["starts"][:4]) <= (chosen.end or 9999)
            assert measured.outside(RECORD, chosen) != within
            assert measured.reports(RECORD, chosen).index.tolist() == (everything if within else [])
            seen.add(within)
    assert seen == {True, False}


@pytest.mark.parametrize("country", RECORD.members)
def test_a_country_filters_the_grid_and_the_records_beside(country):
    chosen = Filters(country=(country,))
    assert set(measured.counts(RECORD, chosen)["country"]) == {country}
    own = sum(row["country"] == country and row["meeting"] == "commit-som-5" for row in REPORTS)
    assert len(measured.reports(RECORD, chosen)) == own > 0
    for text in commitments.instruments(RECORD, chosen).index:
        for area in commitments.areas(RECORD):
            rows = commitments.beside(RECORD, chosen, text, area)
            assert all(country in codes for codes in rows["countries"])


def test_no_report_or_law_names_several_countries_so_all_of_them_leaves_them_out():
    chosen, seen = Filters(country=("KHM", "THA"), match="all"), 0
    assert measured.apart(chosen)
    assert not measured.apart(Filters(country=("KHM", "THA")))
    assert measured.reports(RECORD, chosen).empty
    assert not measured.counts(RECORD, chosen)["number"].any()
    for text in RECORD.commitment_texts:
        for area in commitments.areas(RECORD):
            found = commitments.beside(RECORD, chosen, text, area)
            assert all({"KHM", "THA"} <= set(codes) for codes in found["countries"])
            assert not set(found["table"]) & {"country_reports", "laws_and_plans"}
            seen += len(found)
    assert seen


@pytest.mark.parametrize("area", commitments.areas(RECORD))
def test_an_area_filters_the_list_to_its_commitments_in_printed_order(area):
    for text in commitments.instruments(RECORD, EVERYTHING).index:
        listed = commitments.commitments(RECORD, Filters(area=(area,)), text)
        wanted = [row["commitment"] for row in COMMITMENTS if text_of(row) == text and row["area"] == area]
        assert listed.index.tolist() == wanted


def test_each_category_of_other_tables_is_mapped_to_existing_areas():
    columns = {"laws_and_plans": ("laws_and_plans", "kind"), "practices": ("practices", "area")}
    columns["meeting_outputs"] = ("meetings", "series")
    assert set(columns) == set(beside.AREAS)
    for name, (table, column) in columns.items():
        assert set(beside.AREAS[name]) == set(RECORD.package.tables[table].column(column).values)
        assert {area for areas in beside.AREAS[name].values() for area in areas} <= set(commitments.areas(RECORD))


def test_instruments_without_a_paragraph_are_named_and_no_other():
    unread = commitments.without_paragraphs(RECORD)
    assert "commit-mou-2004" in unread
    known = {text_of(row) for row in COMMITMENTS if row["kind"] != commitments.SUMMARY}
    assert not set(unread) & known
    assert known
    for key in unread:
        assert AGREEMENTS[key]["scope"] == "subregional"


def test_further_reading_is_every_document_by_kind_and_newest_first():
    rows = commitments.further_reading(RECORD, EVERYTHING)
    assert sorted(rows.index) == sorted(DOCUMENTS)
    kinds = [DOCUMENTS[key]["kind"] for key in rows.index]
    runs = [kind for at, kind in enumerate(kinds) if not at or kinds[at - 1] != kind]
    assert len(runs) == len(set(runs))
    assert tuple(runs[: len(commitments.READ_FIRST)]) == commitments.READ_FIRST
    for kind in runs:
        dates = [DOCUMENTS[key]["published"] for key in rows.index if DOCUMENTS[key]["kind"] == kind]
        assert dates == sorted(dates, reverse=True), kind


def test_kind_and_years_narrow_further_reading_and_no_country_or_area_does():
    every = commitments.further_reading(RECORD, EVERYTHING).index.tolist()
    kinds = {row["kind"] for row in DOCUMENTS.values()}
    assert len(kinds) > 5
    for kind in kinds:
        own = [key for key in every if DOCUMENTS[key]["kind"] == kind]
        assert commitments.further_reading(RECORD, Filters(kind=(kind,))).index.tolist() == own
    for start, end in ((2008, 2012), (2017, None), (None, 2007)):
        found = commitments.further_reading(RECORD, Filters(start=start, end=end)).index.tolist()
        years = {key: int(row["published"][:4]) for key, row in DOCUMENTS.items() if row["published"]}
        assert found == [key for key in every if (start or 0) <= years.get(key, -1) <= (end or 9999)]
        assert 0 < len(found) < len(every)
    elsewhere = Filters(country=("IRQ", "THA"), match="all", area=("prevention",))
    assert commitments.further_reading(RECORD, elsewhere).index.tolist() == every
