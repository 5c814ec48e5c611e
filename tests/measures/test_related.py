"""Related records, compared with an independent reading of the CSV files and its own list of columns."""

from collections import Counter, defaultdict
from functools import cache
from itertools import groupby

import pytest

from dashboard import record
from dashboard.measures import related as measures
from tests.measures import by_hand

RECORD = record.current()
OPENED = [name for name in RECORD.package.record_tables if name != "countries"]
# Columns of references by table: the column of the record, then those of the topics.
NAMED = {
    "liaison_posts": ("post", {"place": "place", "paired_post": "post"}),
    "agreements": ("agreement", {"place": "place", "supersedes": "agreement", "meeting": "meeting"}),
    "agreement_parties": ("agreement", {"party": "organisation"}),
    "meetings": ("meeting", {"place": "place", "host": "organisation"}),
    "meeting_outputs": ("meeting", {"agreement": "agreement", "document": "document"}),
    "news": ("news", {"edition": "source"}),
    "practices": ("practice", {"organisations": "organisation", "place": "place"}),
    "commitments": ("commitment", {"agreement": "agreement", "document": "document"}),
    "country_reports": ("", {"meeting": "meeting"}),
    "laws_and_plans": ("instrument", {"lead": "organisation"}),
}
THEMSELVES = {
    "meeting": "meetings",
    "agreement": "agreements",
    "document": "documents",
    "post": "liaison_posts",
    "organisation": "organisations",
}
PARTS = ("agreement_parties", "meeting_outputs")
WIDE = {row["place"] for row in by_hand.rows("places") if row["precision"] == "country"}
COUNTRIES = {row["country"] for row in by_hand.rows("countries")}


def key_of(table, row):
    """Return the id of a row's record; for a child row, of its parent."""
    if table == "country_reports":
        return "/".join(row[name] for name in ("country", "area", "meeting", "item"))
    return row[NAMED[table][0]]


def named():
    """Return the references of records and their child rows: (basis, id of the topic, id of the record)."""
    for basis, table in THEMSELVES.items():
        yield from ((basis, row[basis], row[basis]) for row in by_hand.rows(table))
    for table, (_, columns) in NAMED.items():
        for row in by_hand.rows(table):
            for column, basis in columns.items():
                yield from ((basis, entry, key_of(table, row)) for entry in row[column].split(";") if entry)


def rests():
    """Return the records of each source: its id → pairs of a record and a locator."""
    found = defaultdict(set)
    for row in by_hand.rows("evidence"):
        if row["table"] in (*OPENED, *PARTS):
            owner = row["record"].split("/")[0] if row["table"] in PARTS else row["record"]
            found[row["source"]].add((owner, row["locator"]))
    for basis, entry, key in named():
        if basis == "source":
            found[entry].add((key, ""))
    return found


def sharers():
    """Return the records of each topic: (basis, id, locator) → ids."""
    found = defaultdict(set)
    for basis, entry, key in named():
        if basis != "source" and entry not in WIDE | COUNTRIES:
            found[basis, entry, ""].add(key)
    for source, carried in rests().items():
        many = len({owner for owner, _ in carried}) > 12
        for owner, locator in carried:
            if locator or not many:
                found[("passage", source, locator) if many else ("source", source, "")].add(owner)
    return found


SHARERS = sharers()
TOPICS = defaultdict(set)
for topic, owners in SHARERS.items():
    for owner in owners:
        TOPICS[owner].add(topic)
ORDER = ["meeting", "agreement", "document", "post", "place", "organisation", "passage", "source"]


@cache
def found():
    """Return what is related to each record: worked out once a test asks, for it takes long."""
    return {key: measures.related(RECORD, key) for key in RECORD.records}


@cache
def listed():
    """Return the ids that are related to each record."""
    return {key: set(rows["record"]) for key, rows in found().items()}


@cache
def headed():
    """Return the topic under which a record lists another, by both."""
    return {
        (key, row.record): (row.basis, row.of)
        for key, rows in found().items()
        for row in rows.itertuples(index=False, name="Row")
    }


def keys(key, basis, of):
    """Return the ids that are listed for a record under one topic, in order."""
    rows = found()[key]
    return rows.loc[(rows["basis"] == basis) & (rows["of"] == of), "record"].tolist()


def test_every_record_lists_exactly_the_records_that_share_a_topic():
    assert len(found()) > 500
    for key, others in listed().items():
        assert others == {other for topic in TOPICS[key] for other in SHARERS[topic]} - {key}, key
    assert sum(bool(others) for others in listed().values()) > len(found()) * 0.8


def test_related_records_list_each_other_under_the_same_topic():
    assert len(headed()) > 5000
    for (key, other), heading in headed().items():
        assert headed()[other, key] == heading, (key, other)


def test_a_record_is_listed_once_and_never_for_itself():
    for key, rows in found().items():
        assert rows["record"].is_unique, key
        assert key not in listed()[key]


def test_each_is_listed_under_the_narrowest_shared_topic():
    for (key, other), (basis, of) in headed().items():
        ranked = sorted((ORDER.index(each[0]), len(SHARERS[each]), *each[1:]) for each in TOPICS[key] & TOPICS[other])
        assert (ORDER.index(basis), of) == (ranked[0][0], ranked[0][2]), (key, other)


def test_each_has_the_table_that_it_opens_from_and_none_is_a_country():
    tables = Counter()
    for rows in found().values():
        assert list(rows.columns) == ["basis", "of", "table", "record"]
        assert rows["table"].tolist() == [RECORD.table_of(key) for key in rows["record"]]
        tables.update(rows["table"])
    assert set(tables) == set(OPENED)
    for code in COUNTRIES:
        assert found()[code].empty


def test_records_are_sorted_by_topic_with_the_topic_itself_first():
    seen = 0
    for key, rows in found().items():
        headings = list(zip(rows["basis"], rows["of"], strict=True))
        runs = [heading for heading, _ in groupby(headings)]
        assert len(runs) == len(set(runs)), key
        ranks = [ORDER.index(basis) for basis, _ in headings]
        assert ranks == sorted(ranks), key
        for basis, of in set(headings):
            if of in (one_topic := keys(key, basis, of)):
                assert one_topic[0] == of
                seen += 1
    assert seen > 100


@pytest.mark.parametrize("basis", ORDER)
def test_each_basis_joins_some_records(basis):
    assert sum(heading[0] == basis for heading in headed().values()) >= 4


def test_the_columns_that_join_are_those_that_the_description_names():
    """The independent reading would miss a reference column that is not in the list above."""
    topics = {*THEMSELVES.values(), "places", "sources"}
    pointing = {
        (name, column.name)
        for name in (*OPENED, *PARTS)
        for column in RECORD.package.tables[name].columns
        if topics & set(column.references) and (name, column.name) not in {(part, NAMED[part][0]) for part in PARTS}
    }
    assert pointing == {(name, column) for name, (_, columns) in NAMED.items() for column in columns}


def test_the_memorandum_of_2004_by_hand():
    assert keys("commit-mou-2004", "meeting", "commit-imm-1") == ["commit-imm-1"]
    assert set(keys("commit-mou-2004", "place", "yangon")) >= {"myanmar-thailand-case-meeting-23"}
    assert "beijing-declaration-2007" in keys("commit-mou-2004", "passage", "xinhua-2015-04-28")


def test_the_ministers_of_december_2007_by_hand():
    own = keys("commit-imm-2", "meeting", "commit-imm-2")
    assert "beijing-declaration-2007" in own
    assert "CHN/law_and_enforcement/commit-imm-2/special-operations" in own
    declaration = keys("commit-imm-2", "agreement", "beijing-declaration-2007")
    assert "declaration-2007-5" in declaration
    assert "childrens-forum-china-2007" in keys("commit-imm-2", "place", "beijing")
    assert keys("commit-imm-2", "organisation", "mps-china")[0] == "mps-china"
    assert "commit-som-5" in keys("commit-imm-2", "place", "beijing"), "its agenda named the declaration, no more"


def test_the_office_of_cao_bang_and_the_news_of_it_by_hand():
    assert listed()["blo-cao-bang"] == {
        "news-cao-bang-office-2020",
        "news-chn-vnm-cao-bang-2023",
        "border-offices-viet-nam-2020",
    }
    assert "blo-cao-bang" in listed()["news-cao-bang-office-2020"]


def test_a_practice_and_a_pair_of_posts_by_hand():
    women = keys("spring-festival-transport-campaign", "organisation", "acwf")
    assert women[0] == "acwf"
    assert "sichuan-school-education" in women
    assert "police-squad-muse" in listed()["police-squad-ruili"]
    assert headed()["police-squad-ruili", "police-squad-muse"][0] == "post"


def test_a_map_of_fifty_posts_without_passages_relates_none_of_them():
    posts = {row["record"] for row in by_hand.rows("evidence") if row["source"].startswith("vdocuments-border-liaison")}
    assert len(posts) > 40
    assert not [key for key in posts if "vdocuments" in "".join(found()[key]["of"])]


@pytest.mark.all_data
def test_related_records_are_worked_out_once_for_each_version(broken, monkeypatch):
    topics = measures.topics(RECORD)
    monkeypatch.setattr(measures, "_references", lambda record: pytest.fail("It was worked out again."))
    assert measures.topics(RECORD).equals(topics)
    assert measures.related(RECORD, "commit-imm-2").equals(found()["commit-imm-2"])
    monkeypatch.undo()
    row = next(n for n, row in enumerate(broken.records("liaison_posts")) if row["post"] == "blo-cao-bang")
    broken.edit("liaison_posts", row, place="dongxing")
    other = measures.related(record.load(broken.folder), "blo-cao-bang")
    assert "transit-centre-dongxing" in set(other.loc[other["basis"] == "place", "record"])
