"""The description of the package, as written and as broken."""

import json

import pytest

from dashboard.package import schema
from dashboard.paths import DATA


def resource(description, name):
    return next(resource for resource in description["resources"] if resource["name"] == name)


def field(description, table, name):
    return next(field for field in resource(description, table)["schema"]["fields"] if field["name"] == name)


def refusal(broken, change):
    broken.describe(change)
    with pytest.raises(ValueError, match=r"^datapackage\.json") as caught:
        schema.read(broken.folder)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_the_description_is_read_whole():
    written = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    package = schema.read(DATA)
    assert package.title == written["title"]
    assert package.created == written["created"][:10]
    assert list(package.tables) == [table["name"] for table in written["resources"]]
    for table in written["resources"]:
        assert package.tables[table["name"]].names == tuple(column["name"] for column in table["schema"]["fields"])


def test_a_column_knows_its_rules():
    tables = schema.read(DATA).tables
    assert tables["places"].column("latitude").minimum == -90
    assert tables["places"].column("latitude").unit == "degree"
    assert "town" in tables["places"].column("precision").values
    assert tables["meetings"].column("starts").partial_date
    assert tables["evidence"].column("quote").max_length == 120
    assert tables["news"].column("topics").separator == ";"
    assert "labour" in tables["news"].column("topics").values


def test_a_column_knows_what_it_points_at():
    tables = schema.read(DATA).tables
    assert tables["meetings"].column("place").references == ("places",)
    assert tables["meetings"].column("host").references == ("organisations",)
    assert tables["agreement_parties"].column("party").references == ("countries", "organisations")
    assert tables["agreements"].column("supersedes").references == ("agreements",)


def test_a_column_knows_whether_it_has_texts_in_other_languages():
    written = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    for table in written["resources"]:
        for column in table["schema"]["fields"]:
            read = schema.read(DATA).tables[table["name"]].column(column["name"])
            assert read.translated is column.get("translated", False), (table["name"], column["name"])
    tables = schema.read(DATA).tables
    assert tables["news"].column("title").translated
    assert not tables["news"].column("publisher").translated


def test_a_table_knows_its_floor_and_its_ceiling(broken):
    written = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    tables = schema.read(DATA).tables
    assert [table for table in written["resources"] if "bounds" in table]
    for table in written["resources"]:
        bounds, read = table.get("bounds", {}), tables[table["name"]]
        assert (read.least, read.most) == (bounds.get("least"), bounds.get("most")), table["name"]
    for bounds in ({"least": 0}, {"most": 0}, {"least": 3, "most": 7}, {}):
        broken.describe(lambda package, bounds=bounds: resource(package, "news").update(bounds=bounds))
        news = schema.read(broken.folder).tables["news"]
        assert (news.least, news.most) == (bounds.get("least"), bounds.get("most"))


def test_a_floor_or_ceiling_that_is_no_number_of_rows_is_refused(broken):
    whole = (broken.folder / "datapackage.json").read_text(encoding="utf-8")
    for name in ("least", "most"):
        for value in (-1, 1.5, 7.0, "7", True, False, [7], {}):
            said = refusal(broken, lambda package, b={name: value}: resource(package, "news").update(bounds=b))
            assert said.endswith(f": bounds has '{name}', which must be a whole number, 0 or more."), (name, value)
            (broken.folder / "datapackage.json").write_text(whole, encoding="utf-8")
    assert "bounds is no object" in refusal(broken, lambda package: resource(package, "news").update(bounds=[1, 2]))


def test_a_table_knows_its_key_and_whether_it_needs_evidence():
    tables = schema.read(DATA).tables
    assert tables["meeting_outputs"].key == ("meeting", "output")
    assert tables["meeting_outputs"].record({"meeting": "som-5", "output": "plan", "text": ""}) == "som-5/plan"
    assert tables["countries"].evidence_exempt
    assert not tables["news"].evidence_exempt
    with pytest.raises(KeyError, match="no column flavour"):
        tables["news"].column("flavour")


def test_a_cell_is_split_into_its_entries():
    tables = schema.read(DATA).tables
    assert tables["news"].column("topics").entries("labour;children") == ("labour", "children")
    assert tables["news"].column("topics").entries("") == ()
    assert tables["news"].column("title").entries("one; two") == ("one; two",)


def test_a_missing_description_is_reported(tmp_path):
    with pytest.raises(ValueError, match=r"^datapackage\.json cannot be read: No such file"):
        schema.read(tmp_path)


def test_a_description_that_is_no_json_is_reported(tmp_path):
    texts = (b"", b"{", b"\xff\xfe\x00", b"[" * 100_000, b"nonsense", b'{"a": 1} 2')
    for text in texts:
        (tmp_path / "datapackage.json").write_bytes(text)
        with pytest.raises(ValueError, match=r"^datapackage.json is not JSON: "):
            schema.read(tmp_path)


def test_a_description_of_another_kind_is_reported(tmp_path):
    for text in ("[]", "1", "null", '"package"'):
        (tmp_path / "datapackage.json").write_text(text)
        with pytest.raises(ValueError, match=r"^datapackage.json is no object of JSON"):
            schema.read(tmp_path)


def test_a_missing_property_of_the_package_is_reported(broken):
    for name in ("title", "description", "version", "created", "resources"):
        text = (broken.folder / "datapackage.json").read_text(encoding="utf-8")
        assert f"'{name}'" in refusal(broken, lambda package, name=name: package.pop(name))
        (broken.folder / "datapackage.json").write_text(text, encoding="utf-8")


def test_a_missing_property_of_a_table_is_reported(broken):
    for name in ("name", "path", "title", "description", "schema"):
        text = (broken.folder / "datapackage.json").read_text(encoding="utf-8")
        said = refusal(broken, lambda package, name=name: package["resources"][2].pop(name))
        assert said.startswith("datapackage.json: resources[2]")
        (broken.folder / "datapackage.json").write_text(text, encoding="utf-8")


def test_a_missing_property_of_a_column_is_reported(broken):
    for name in ("name", "type", "title", "description"):
        text = (broken.folder / "datapackage.json").read_text(encoding="utf-8")
        said = refusal(broken, lambda package, name=name: field(package, "places", "note").pop(name))
        assert said.startswith("datapackage.json: resources[1]: schema: fields[9] lacks")
        (broken.folder / "datapackage.json").write_text(text, encoding="utf-8")


def test_a_path_out_of_the_folder_is_refused(broken):
    for path in ("../places.csv", "/etc/passwd", "http://example.org/places.csv", "places.txt", ".csv", "a\\b.csv"):
        said = refusal(broken, lambda package, path=path: resource(package, "places").update(path=path))
        assert "has the path" in said


def test_contradictions_are_refused(broken):
    def places(package):
        return resource(package, "places")["schema"]

    changes = {
        "lacks 'primaryKey'": lambda package: places(package).update(primaryKey="nowhere"),
        "lacks 'fields'": lambda package: places(package).update(fields=[]),
        "points at 'nowhere'": lambda package: places(package)["foreignKeys"][0]["reference"].update(
            resource="nowhere"
        ),
        "has a foreign key of ['nowhere']": lambda package: places(package)["foreignKeys"][0].update(fields="nowhere"),
        "must join one column": lambda package: places(package)["foreignKeys"][0].update(fields=["place", "country"]),
        "has no one key": lambda package: field(package, "places", "admin1").update(reference="evidence"),
        "different names": lambda package: package["resources"].append(resource(package, "places")),
        "has the type 'geopoint'": lambda package: field(package, "places", "admin1").update(type="geopoint"),
        "no regular expression": lambda package: field(package, "places", "name").update(constraints={"pattern": "("}),
        "must be a number": lambda package: field(package, "places", "latitude")["constraints"].update(minimum="0"),
        "has 'translated', which must be true or false": lambda package: field(package, "places", "admin1").update(
            translated="yes"
        ),
        "has 'partialDate', which must be true or false": lambda package: field(package, "places", "admin1").update(
            partialDate="yes"
        ),
        "says the same twice": lambda package: field(package, "places", "admin1").update(
            constraints={"enum": ["a", "a"]}
        ),
        "list of texts": lambda package: field(package, "places", "admin1").update(constraints={"enum": [1]}),
        "must be required": lambda package: field(package, "countries", "member").update(constraints={}),
        "only where its type is string": lambda package: field(package, "places", "latitude").update(partialDate=True),
        "allowed: YYYY-MM-DD": lambda package: package.update(created="today"),
        "must be a list": lambda package: package.update(resources={"places": 1}),
        "is no object of JSON": lambda package: package.update(licenses=["CC-BY-4.0"]),
    }
    whole = (broken.folder / "datapackage.json").read_text(encoding="utf-8")
    for words, change in changes.items():
        assert words in refusal(broken, change), words
        (broken.folder / "datapackage.json").write_text(whole, encoding="utf-8")


def test_a_table_says_the_title_period_and_countries_of_its_records():
    tables = schema.read(DATA).tables
    assert tables["agreements"].title_column == "short_title"
    assert tables["agreement_parties"].part_title == "party"
    posts, laws, figures = (tables[name].period for name in ("liaison_posts", "laws_and_plans", "statistics"))
    assert posts.of({"opened": "", "closed": "2005", "as_of": "2007"}) == ("2005", "2005")
    assert posts.lasting
    assert laws.of({"period_start": "", "adopted": "2008", "in_force": "2009", "period_end": ""}) == ("2008", "")
    assert figures.of({"period": "2004/2007"}) == ("2004", "2007")
    assert [period.beyond_events for period in (posts, laws, figures)] == [False, True, True]
    assert tables["commitments"].countries.table == "agreement_parties"
    assert [name for name, table in tables.items() if table.received] == ["responses"]
    fresh = {column.name for table in tables.values() for column in table.columns if column.not_fresh}
    assert fresh == {"expires", "ends", "period_end", "accessed"}
    printing = {(table.name, column.name) for table in tables.values() for column in table.columns if column.publisher}
    assert printing == {
        ("sources", "publisher"),
        ("news", "publisher"),
        ("documents", "publisher"),
        ("statistics", "published_by"),
    }


def test_properties_of_records_must_match_the_columns(broken):
    def table(name, **said):
        return lambda package: resource(package, name).update(said)

    def without(name, said):
        return lambda package: resource(package, name).pop(said)

    def column(table, of, **said):
        return lambda package: field(package, table, of).update(said)

    changes = {
        "has the titleColumn 'nowhere'": table("news", titleColumn="nowhere"),
        "a required text": table("news", titleColumn="publisher", partTitle="topics"),
        "has 'titleColumn' and 'partTitle'": table("news", partTitle="title"),
        "has 'period' and lacks 'titleColumn'": without("news", "titleColumn"),
        "lacks 'period'": without("news", "period"),
        "lacks 'countries'": without("news", "countries"),
        "lacks 'partTitle'": without("meeting_outputs", "partTitle"),
        "period has 'begin'; allowed: begins": table("news", period={"begin": "published"}),
        "period must say in which columns": table("news", period={"ends": "published"}),
        "period names 'title'": table("news", period={"begins": ["title"]}),
        "period names 'nowhere'": table("news", period={"interval": "nowhere"}),
        "has 'lasting' and lacks 'ends'": table("news", period={"begins": ["published"], "lasting": True}),
        "countries lacks 'columns'": table("news", countries={"columns": []}),
        "without the other": table("news", countries={"columns": ["countries"], "table": "meetings"}),
        "countries names the column 'title'": table("liaison_posts", countries={"columns": ["title"]}),
        "names the table 'nowhere'": table(
            "agreements", countries={"columns": ["party"], "table": "nowhere", "by": "a"}
        ),
        "names a list in another table": table(
            "country_reports", countries={"columns": ["countries"], "table": "meetings", "by": "meeting"}
        ),
        "has the column 'folded'": column("meetings", "attendance", name="folded"),
        "can be an interval or print a publisher": column("places", "latitude", publisher=True),
        "only where it is a partial date": column("places", "note", notBefore=["name"]),
        "has 'notBefore' of ends": column("meetings", "ends", notBefore=["title"]),
        "can be a list or a partial date": column("news", "published", list={"separator": ";"}),
    }
    changes["has the column 'countries'"] = lambda package: (
        field(package, "liaison_posts", "faces").update(name="countries"),
        resource(package, "liaison_posts")["schema"]["foreignKeys"].pop(3),
    )
    whole = (broken.folder / "datapackage.json").read_text(encoding="utf-8")
    for said, change in changes.items():
        assert said in refusal(broken, change), said
        (broken.folder / "datapackage.json").write_text(whole, encoding="utf-8")
