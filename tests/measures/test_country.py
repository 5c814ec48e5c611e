"""The blocks of one country, compared with the CSV files."""

import pytest

from dashboard import dates
from dashboard.measures import country, laws
from dashboard.paths import DATA
from dashboard.record import current
from tests.measures import by_hand

RECORD = current()


FILES = {path.stem: by_hand.rows(path.stem) for path in DATA.glob("*.csv")}
MEMBERS = [row["country"] for row in FILES["countries"] if row["member"] == "true"]
CODES = {row["country"] for row in FILES["countries"]}


def records(code, name):
    return country.blocks(RECORD, code)[name]["record"].tolist()


def grouped(code, name):
    rows = country.blocks(RECORD, code)[name]
    return {group: set(own["record"]) for group, own in rows.groupby("group")}


def split(cell):
    return [part for part in cell.split(";") if part]


def test_there_are_six_members():
    assert len(MEMBERS) == 6


@pytest.mark.parametrize("code", MEMBERS)
def test_every_country_has_the_same_blocks_in_the_same_order(code):
    blocks = country.blocks(RECORD, code)
    assert tuple(blocks) == country.NAMES
    for name, rows in blocks.items():
        assert rows.columns.tolist() == country.COLUMNS
        assert not rows["record"].duplicated().any(), name
        groups = rows["group"]
        assert (groups != groups.shift()).sum() == groups.nunique(), f"{name}: rows of a group stand together"
        for row in rows.itertuples():
            assert row.table in RECORD.package.record_tables
            assert RECORD.table_of(row.record) == row.table


@pytest.mark.parametrize("code", MEMBERS)
@pytest.mark.parametrize(("name", "key"), [("laws_and_plans", "instrument"), ("organisations", "organisation")])
def test_laws_and_organisations_are_those_of_the_country(name, key, code):
    wanted = {row[key] for row in FILES[name] if row["country"] == code}
    assert wanted
    assert set(records(code, name)) == wanted


@pytest.mark.parametrize("code", MEMBERS)
@pytest.mark.parametrize(("name", "key"), [("news", "news"), ("practices", "practice")])
def test_news_and_practices_are_those_that_name_the_country(name, key, code):
    wanted = {row[key] for row in FILES[name] if code in split(row["countries"])}
    assert wanted
    assert set(records(code, name)) == wanted


@pytest.mark.parametrize("code", MEMBERS)
def test_the_mechanism_is_who_coordinates_who_leads_and_what_was_reported_of_it(code):
    bodies = {
        row["organisation"]
        for row in FILES["organisations"]
        if row["country"] == code and row["kind"] == "coordination_mechanism"
    }
    leads = {key for row in FILES["laws_and_plans"] if row["country"] == code for key in split(row["lead"])}
    told = {
        "/".join(row[column] for column in ("country", "area", "meeting", "item"))
        for row in FILES["country_reports"]
        if row["country"] == code and row["area"] == "mechanisms"
    }
    groups = {"body": bodies, "lead": leads - bodies, "reported": told}
    assert grouped(code, "mechanism") == {group: keys for group, keys in groups.items() if keys}


@pytest.mark.parametrize("code", MEMBERS)
def test_agreements_stand_under_their_partner_and_wider_ones_under_their_scope(code):
    parties = {}
    for row in FILES["agreement_parties"]:
        parties.setdefault(row["agreement"], set()).add(row["party"])
    own = [row for row in FILES["agreements"] if code in parties.get(row["agreement"], ())]
    partners, scopes = {}, {}
    for row in own:
        if row["scope"] == "bilateral":
            (partner,) = parties[row["agreement"]] - {code}
            named = partner if partner in CODES else ""  # an organisation has no group of its own
            partners.setdefault(named, set()).add(row["agreement"])
        else:
            scopes.setdefault(row["scope"], set()).add(row["agreement"])
    assert partners
    assert scopes
    assert grouped(code, "agreements") == partners
    assert grouped(code, "treaties") == scopes


@pytest.mark.parametrize("code", MEMBERS)
def test_posts_are_grouped_by_who_keeps_them(code):
    rows = FILES["liaison_posts"]
    own = {row["post"] for row in rows if row["posted_by"] == code}
    here = {row["post"] for row in rows if row["hosted_by"] == code} - own
    assert own
    assert grouped(code, "liaison_posts") == {group: keys for group, keys in (("own", own), ("here", here)) if keys}


@pytest.mark.parametrize("code", MEMBERS)
def test_a_meeting_is_hosted_where_it_was_held_or_by_whose_body_and_else_attended(code):
    places = {row["place"]: row["country"] for row in FILES["places"]}
    bodies = {row["organisation"] for row in FILES["organisations"] if row["country"] == code}
    host, part = set(), set()
    for row in FILES["meetings"]:
        if places.get(row["place"]) == code or bodies & set(split(row["host"])):
            host.add(row["meeting"])
        elif code in split(row["countries"]):
            part.add(row["meeting"])
    assert host
    assert grouped(code, "meetings") == {"host": host, "part": part}


@pytest.mark.parametrize("code", MEMBERS)
def test_reports_stand_by_meeting_and_theme(code):
    wanted = {}
    for row in FILES["country_reports"]:
        if row["country"] == code:
            key = "/".join(row[column] for column in ("country", "area", "meeting", "item"))
            wanted.setdefault(f"{row['meeting']}/{row['area']}", set()).add(key)
    assert wanted
    assert grouped(code, "country_reports") == wanted
    meetings = [group.split("/")[0] for group in country.blocks(RECORD, code)["country_reports"]["group"]]
    assert len(set(meetings)) == sum(one != other for one, other in zip(meetings, ["", *meetings], strict=False))


@pytest.mark.parametrize("code", MEMBERS)
def test_documents_name_the_country_in_title_summary_or_first_publisher(code):
    (row,) = [row for row in FILES["countries"] if row["country"] == code]
    names = [row["name"], row["label"], *split(row["aliases"])]
    documents = {row["document"]: row for row in FILES["documents"]}
    found = records(code, "documents")
    assert found
    for key, document in documents.items():
        told = " ".join((document["title"], document["summary"], document["publisher"].split(";")[0]))
        named = any(name in told for name in names)
        assert named or key not in found
        # The label is never part of a longer word in the record, so a plain search finds the rest.
        assert key in found or row["label"] not in told


@pytest.mark.parametrize("code", MEMBERS)
def test_dated_records_of_a_group_go_from_new_to_old(code):
    for name in ("laws_and_plans", "agreements", "treaties", "liaison_posts", "meetings", "practices", "news"):
        rows = country.blocks(RECORD, code)[name]
        for _, own in rows.groupby("group"):
            facts = RECORD.facts[own["table"].iloc[0]].loc[own["record"]]
            first = facts["first"]
            if name in ("agreements", "treaties"):
                first = first.where(first != "", facts["in_force"])
            assert first.is_monotonic_decreasing, name


def test_plans_of_the_six_without_a_signature_stand_by_the_beginning_of_their_term():
    treaties = country.blocks(RECORD, "KHM")["treaties"]["record"].tolist()
    plans = [key for key in treaties if key in ("commit-spa-1", "commit-spa-2", "commit-spa-3", "commit-spa-4")]
    assert plans == ["commit-spa-4", "commit-spa-3", "commit-spa-2", "commit-spa-1"]


@pytest.mark.parametrize("code", MEMBERS)
def test_every_dated_law_and_plan_has_a_span_and_no_other(code):
    rows = {row["instrument"]: row for row in FILES["laws_and_plans"] if row["country"] == code}
    dated = {key for key, row in rows.items() if row["period_start"] or row["adopted"] or row["in_force"]}
    spans = laws.spans(RECORD, code)
    assert dated
    assert {span.instrument for span in spans} == dated
    assert [span.first for span in spans] == sorted(span.first for span in spans)
    for span in spans:
        row = rows[span.instrument]
        assert span.first < span.until
        by_day = [date for date in (row["adopted"], row["in_force"]) if date and dates.precision(date) == "day"]
        act = (by_day or [row["adopted"] or row["in_force"]])[0]
        if row["period_start"]:
            assert (span.form, span.starts, span.ends) == ("period", row["period_start"], row["period_end"])
            assert span.act == "covers"
            assert span.first.startswith(row["period_start"])
        else:
            assert span.starts == act == row[span.act]
            assert span.form == ("day" if dates.precision(act) == "day" else "within")
            assert span.first.startswith(act)


def test_missing_records_give_empty_blocks():
    for name, rows in country.blocks(RECORD, "KGZ").items():
        assert rows.columns.tolist() == country.COLUMNS, name
    assert laws.spans(RECORD, "KGZ") == ()
    assert country.blocks(RECORD, "KGZ")["laws_and_plans"].empty


def test_a_post_of_no_government_is_listed_under_its_host_only():
    free = {row["post"]: row for row in FILES["liaison_posts"] if not row["posted_by"]}
    assert free
    for post, row in free.items():
        assert row["note"].startswith("Run by "), post
        assert RECORD.facts["liaison_posts"].at[post, "countries"] == (row["hosted_by"],), post
        assert post in grouped(row["hosted_by"], "liaison_posts")["here"], post
