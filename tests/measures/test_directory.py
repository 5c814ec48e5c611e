"""The directory, compared with the CSV files and the package's description."""

import json
import re

import pytest

from dashboard import record, search, words
from dashboard.measures import directory, evidence
from dashboard.package import schema
from dashboard.paths import DATA
from dashboard.selection import Filters
from tests.measures import by_hand

RECORD = record.current()
ALL = Filters()
DESCRIPTION = json.loads((DATA / "datapackage.json").read_text("utf-8"))
# Child table → (parent table, column that names the parent).
OWNERS = {"agreement_parties": ("agreements", "agreement")}
PRINTED = {"publisher", "published_by"}


BODIES = {row["organisation"]: row for row in by_hand.rows("organisations")}


def _points(resource, field):
    """Return whether the description says in any way that a field references organisations."""
    keys = [
        key["reference"]["resource"]
        for key in resource["schema"].get("foreignKeys", [])
        if key["fields"] == field["name"]
    ]
    named = field.get("reference", [])
    return "organisations" in [
        *keys,
        *([named] if isinstance(named, str) else named),
        field.get("list", {}).get("resource"),
    ]


def columns(wanted):
    """Return the columns for which `wanted` is true, with the rows of their tables."""
    return [
        (
            resource["name"],
            field["name"],
            resource["schema"]["primaryKey"],
            by_hand.rows(resource["path"].removesuffix(".csv")),
        )
        for resource in DESCRIPTION["resources"]
        for field in resource["schema"]["fields"]
        if wanted(resource, field)
    ]


def _owner(table, key, row):
    if table in OWNERS:
        return OWNERS[table][0], row[OWNERS[table][1]]
    return table, "/".join(row[name] for name in ([key] if isinstance(key, str) else key))


NAMING = columns(_points)
PUBLISHING = columns(lambda _, field: field["name"] in PRINTED)


def named(organisation):
    """Return the roles of a body as (role, table, record), each once."""
    found = {
        (f"{table}.{field}", *_owner(table, key, row))
        for table, field, key, rows in NAMING
        for row in rows
        if organisation in row[field].split(";")
    }
    own = {BODIES[organisation]["name"], BODIES[organisation]["acronym"]} - {""}
    shared = {text for key, row in BODIES.items() if key != organisation for text in (row["name"], row["acronym"])}
    for table, field, key, rows in PUBLISHING:
        for row in rows:
            parts = {row[field], *(part.strip() for part in row[field].split(";"))}
            if parts & (own - shared):
                found.add((f"{table}.{field}", *_owner(table, key, row)))
    return found


def test_there_are_columns_that_name_bodies_and_columns_that_name_publishers():
    assert {f"{table}.{field}" for table, field, _, _ in NAMING} == set(directory.naming(RECORD.package))
    assert {f"{table}.{field}" for table, field, _, _ in PUBLISHING} == set(directory.publishing(RECORD.package))
    assert len(NAMING) >= 4
    assert len(PUBLISHING) >= 4


def test_a_new_column_that_names_bodies_is_a_role_without_a_line_of_code(broken):
    field = {"name": "funders", "type": "string", "title": "Funders", "description": "Who pays."}
    tables = {resource["name"]: number for number, resource in enumerate(DESCRIPTION["resources"])}
    broken.describe(
        lambda package: package["resources"][tables["practices"]]["schema"]["fields"].append(
            field | {"list": {"separator": ";", "resource": "organisations"}}
        )
    )
    before = set(directory.naming(RECORD.package))
    assert set(directory.naming(schema.read(broken.folder))) == before | {"practices.funders"}


@pytest.mark.parametrize("language", words.languages())
def test_every_role_has_its_words(language):
    say = words.of(language)
    for role in directory.naming(RECORD.package):
        assert "3" in say.count(role, 3)
        assert "1" in say.count(role, 1)
    for table, _ in directory.publishing(RECORD.package).values():
        assert "3" in say.count(table.name, 3)


@pytest.mark.parametrize("organisation", BODIES)
def test_the_roles_of_a_body_are_those_that_the_files_give_it(organisation):
    rows = directory.roles(RECORD, organisation)
    assert rows.columns.tolist() == directory.COLUMNS
    assert not rows.duplicated().any()
    found = set(rows[["role", "table", "record"]].itertuples(index=False, name=None))
    assert found == named(organisation)
    for table, key in zip(rows["table"], rows["record"], strict=True):
        assert key in RECORD.tables[table].index


def test_some_roles_are_found():
    rows = directory.every_role(RECORD)
    assert set(rows["role"]) == {*directory.naming(RECORD.package), *directory.publishing(RECORD.package)}
    assert rows["organisation"].nunique() > 30


def test_records_of_a_role_come_newest_first():
    seen = set()
    for (role, table), own in directory.every_role(RECORD).groupby(["role", "table"]):
        rows, column = (RECORD.facts[table], "first") if table in RECORD.facts else (RECORD.tables[table], "published")
        first = rows.loc[own["record"], column].tolist()
        assert first == sorted(first, reverse=True), role
        seen |= {role} if len(set(first)) > 1 else set()
    assert {"meetings.host", "agreement_parties.party", "sources.publisher"} <= seen


@pytest.mark.all_data
def test_a_name_that_two_bodies_share_makes_neither_a_publisher(broken):
    number = next(at for at, row in enumerate(broken.records("news")) if row["publisher"] == "Xinhua")
    shared = "UNDP"
    assert sum(row["acronym"] == shared for row in BODIES.values()) > 1
    key = broken.edit("news", number, publisher=shared)["news"]
    rows = directory.every_role(record.load(broken.folder))
    assert key not in set(rows["record"])


@pytest.mark.all_data
def test_a_publisher_is_a_body_only_where_the_whole_name_is_its_own(broken):
    said = {
        "Xinhua News Agency": True,
        "UNIAP; Xinhua News Agency": True,
        "Xinhua News Agency;UNIAP": True,
        "Xinhua": False,
        "xinhua news agency": False,
        "Xinhua News Agency, reposted": False,
        "Text by Xinhua News Agency": False,
    }
    keys = {text: broken.edit("news", at, publisher=text)["news"] for at, text in enumerate(said)}
    found = set(directory.roles(record.load(broken.folder), "xinhua")["record"])
    assert {text: key in found for text, key in keys.items()} == said


def test_without_a_choice_every_body_is_listed_once_mechanisms_first():
    rows = directory.bodies(RECORD, ALL)
    assert sorted(rows.index) == sorted(BODIES)
    (kinds,) = (
        field["constraints"]["enum"]
        for resource in DESCRIPTION["resources"]
        for field in resource["schema"]["fields"]
        if (resource["name"], field["name"]) == ("organisations", "kind")
    )
    order = ["coordination_mechanism", *(kind for kind in kinds if kind != "coordination_mechanism")]
    keys = [(order.index(BODIES[key]["kind"]), search.fold(BODIES[key]["name"])) for key in rows.index]
    assert keys == sorted(keys)
    assert BODIES[rows.index[0]]["kind"] == "coordination_mechanism"


@pytest.mark.parametrize("code", RECORD.members)
def test_a_choice_of_country_keeps_its_bodies_and_years_keep_all(code):
    wanted = {key for key, row in BODIES.items() if row["country"] == code}
    assert wanted
    assert set(directory.bodies(RECORD, Filters(country=(code,))).index) == wanted
    assert set(directory.bodies(RECORD, Filters(country=(code,), start=2004, end=2005)).index) == wanted


@pytest.mark.parametrize("kind", sorted({row["kind"] for row in BODIES.values()}))
def test_a_choice_of_kind_keeps_its_bodies(kind):
    chosen = Filters(kind=(kind,))
    wanted = {key for key, row in BODIES.items() if row["kind"] == kind}
    assert set(directory.bodies(RECORD, chosen).index) == wanted


def test_words_find_a_body_by_name_acronym_and_country():
    for text, key in (("coordinated mekong", "commit"), ("ncct", "ncct-cambodia"), ("women's union viet nam", None)):
        found = set(directory.bodies(RECORD, Filters(q=text)).index)
        assert found
        assert key is None or key in found
    assert directory.bodies(RECORD, Filters(q="no body holds these words 4711")).empty


def test_a_mention_stands_letter_by_letter_in_a_text_of_the_record():
    mentions, seen = directory.mentions(RECORD), 0
    for key, records in mentions.items():
        names = {BODIES[key]["name"], BODIES[key]["acronym"]} - {""}
        assert len(set(records)) == len(records)
        for each in records:
            table = RECORD.package.tables[RECORD.table_of(each)]
            row = RECORD.tables[table.name].loc[each]
            texts = "\n".join(row[column.name] for column in table.columns if column.translated and not column.caveat)
            assert any(re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", texts) for name in names), (key, each)
            seen += 1
    assert seen > 50


@pytest.mark.all_data
def test_a_longer_name_is_not_taken_for_the_shorter_one_within_it(broken):
    said = {
        "UN-ACT held it.": {"un-act"},
        "UNIAP China Office held it.": {"uniap-china"},
        "The UNIAPs held it.": set(),
        "The ASEAN-ACT held it.": {"asean-act"},
    }
    cells = {"title": "A meeting"}
    keys = {text: broken.edit("news", at, summary=text, **cells)["news"] for at, text in enumerate(said)}
    mentions = directory.mentions(record.load(broken.folder))
    for text, key in keys.items():
        assert {body for body, records in mentions.items() if key in records} == said[text], text


@pytest.mark.all_data
def test_a_name_of_any_signs_is_found_letter_by_letter(broken):
    names = ["(a|b)[*+?", "|a|", "\\d+", "A", "Office (Thanh Hoa)"]
    keys = [broken.edit("organisations", at, name=name, acronym="")["organisation"] for at, name in enumerate(names)]
    texts = [f"It was {name}, they say." for name in names]
    news = [broken.edit("news", at, title="One meeting", summary=text)["news"] for at, text in enumerate(texts)]
    mentions = directory.mentions(record.load(broken.folder))
    for key, own in zip(keys, news, strict=True):
        assert set(mentions[key]) & set(news) == {own}, key


@pytest.mark.all_data
def test_a_record_whose_names_all_stand_for_several_bodies_mentions_none(broken):
    rows = broken.records("organisations")
    broken.write("organisations", [row | {"name": "The same", "acronym": ""} for row in rows])
    assert directory.mentions(record.load(broken.folder)) == {}


@pytest.mark.parametrize("organisation", BODIES)
def test_a_mention_is_not_a_role(organisation):
    mentioned = directory.only_mentioned(RECORD, organisation)
    assert not set(mentioned) & set(directory.roles(RECORD, organisation)["record"])
    assert set(mentioned) <= set(directory.mentions(RECORD).get(organisation, ()))


def test_each_body_has_the_count_of_its_sources():
    told = by_hand.rows("evidence")
    for key in BODIES:
        rows = [row for row in told if (row["table"], row["record"]) == ("organisations", key)]
        assert set(evidence.sources_of(RECORD, key)) == {row["source"] for row in rows} != set()


def test_each_address_and_each_contact_has_a_state():
    assert any(row["contact"] for row in BODIES.values())
    for key, row in BODIES.items():
        assert bool(row["url"]) == bool(row["url_state"]), key
        assert bool(row["contact"]) == bool(row["contact_state"]), key
