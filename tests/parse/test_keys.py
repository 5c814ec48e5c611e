"""Rules between rows: repeated keys and unknown references."""


def test_a_repeated_key_is_reported_with_the_row_of_its_first_use(broken):
    records = broken.records("places")
    broken.write("places", [*records, records[0]])
    place = records[0]["place"]
    assert broken.lines() == [
        f"places.csv, row {len(records) + 2}, column place: '{place}' is the key of row 2 already; "
        "allowed: each key once."
    ]


def test_a_repeated_key_of_several_columns_is_reported(broken):
    records = broken.records("meeting_outputs")
    broken.write("meeting_outputs", [*records, records[0]])
    key = f"{records[0]['meeting']}/{records[0]['output']}"
    assert f"column meeting, output: '{key}' is the key of row 2 already" in broken.lines()[0]


def test_evidence_with_and_without_a_field_has_two_different_keys(broken):
    records = broken.records("evidence")
    whole = next(record for record in records if record["table"] == "news" and not record["field"])
    broken.write("evidence", [*records, whole | {"field": "summary", "source": records[0]["source"]}])
    assert broken.lines() == []


UNKNOWN = (
    ("places", "country", "QQQ", "countries.csv"),
    ("countries", "capital", "nowhere-at-all", "places.csv"),
    ("organisations", "country", "QQQ", "countries.csv"),
    ("evidence", "source", "nowhere-at-all", "sources.csv"),
    ("liaison_posts", "posted_by", "QQQ", "countries.csv"),
    ("liaison_posts", "hosted_by", "QQQ", "countries.csv"),
    ("liaison_posts", "place", "nowhere-at-all", "places.csv"),
    ("liaison_posts", "paired_post", "nowhere-at-all", "liaison_posts.csv"),
    ("agreements", "place", "nowhere-at-all", "places.csv"),
    ("agreements", "meeting", "nowhere-at-all", "meetings.csv"),
    ("agreements", "supersedes", "nowhere-at-all", "agreements.csv"),
    ("agreement_parties", "agreement", "nowhere-at-all", "agreements.csv"),
    ("agreement_parties", "party", "QQQ", "countries.csv or organisations.csv"),
    ("meetings", "place", "nowhere-at-all", "places.csv"),
    ("meeting_outputs", "meeting", "nowhere-at-all", "meetings.csv"),
    ("meeting_outputs", "agreement", "nowhere-at-all", "agreements.csv"),
    ("meeting_outputs", "document", "nowhere-at-all", "documents.csv"),
    ("news", "edition", "nowhere-at-all", "sources.csv"),
    ("practices", "place", "nowhere-at-all", "places.csv"),
)


def test_an_unknown_reference_is_reported_in_every_column_of_references(broken):
    for table, column, value, files in UNKNOWN:
        whole = broken.file(table).read_bytes()
        broken.edit(table, **{column: value})
        prefix = f"{table}.csv, row 2, column {column}: '{value}' is unknown; allowed: a key of {files}"
        assert [line for line in broken.lines() if line.startswith(prefix)], prefix
        broken.file(table).write_bytes(whole)


def test_an_unknown_reference_in_a_list_is_reported(broken):
    for table, column, target in (
        ("news", "countries", "countries"),
        ("practices", "organisations", "organisations"),
        ("meetings", "host", "organisations"),
    ):
        whole = broken.file(table).read_bytes()
        known = broken.records(target)[0][target.removesuffix("s").replace("countrie", "country")]
        broken.edit(table, **{column: f"{known};nowhere-at-all"})
        (line,) = broken.lines()
        assert line.startswith(f"{table}.csv, row 2, column {column}: '{known};nowhere-at-all' has the entry ")
        assert f"'nowhere-at-all', which is unknown; allowed: a key of {target}.csv" in line
        broken.file(table).write_bytes(whole)


def test_the_nearest_known_key_is_suggested(broken):
    place = broken.records("places")[0]["place"]
    broken.edit("practices", place=f"{place}x")
    assert broken.lines() == [
        f"practices.csv, row 2, column place: '{place}x' is unknown; allowed: a key of places.csv, such as '{place}'."
    ]


def test_references_to_a_table_that_cannot_be_read_are_not_reported(broken):
    broken.file("places").write_bytes(b"\xff")
    assert len(broken.lines()) == 1


def test_a_cell_that_breaks_its_own_rule_is_reported_once(broken):
    broken.edit("places", country="china")
    (line,) = broken.lines()
    assert "'china' does not have the form of this column; allowed: ^[A-Z]{3}$" in line
