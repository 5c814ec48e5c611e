"""A record in the words of schema.org."""

import json
import re

import pytest
from lxml import html

from dashboard.exports import json_ld
from dashboard.exports.html import document
from dashboard.record import current
from dashboard.telling.drawer import statements
from dashboard.telling.teller import teller

RECORD = current()
BASE = "https://example.org/mekong"
TYPES = {"meetings": "Event", "agreements": "Legislation", "laws_and_plans": "Legislation", "statistics": "Dataset"}
TYPES |= {"news": "NewsArticle"}
# Properties of schema.org 29 that each type has, itself or from a wider one.
THING = {"@context", "@type", "@id", "name", "description", "url", "sameAs", "mainEntityOfPage"}
WORK = THING | {"about", "spatialCoverage", "temporalCoverage", "datePublished", "publisher", "creator"}
WORK |= {"inLanguage", "dateModified", "isPartOf", "citation", "version", "license", "headline"}
LAW = {"Type", "Date", "LegalForce", "DateVersion", "Jurisdiction"}
KNOWN = {
    "Event": THING | {"startDate", "endDate", "eventStatus", "eventAttendanceMode", "location", "organizer"},
    "Legislation": WORK | {f"legislation{name}" for name in LAW},
    "NewsArticle": WORK,
    "CreativeWork": WORK,
    "WebPage": WORK,
    "Dataset": WORK | {"variableMeasured"},
    "PropertyValue": THING | {"value"},
    "Country": THING,
    "Organization": THING,
    "Place": THING,
}
NEEDED = {"Event": {"name"}, "Dataset": {"name", "description"}, "NewsArticle": {"headline"}, "WebPage": {"url"}}
PARTIAL = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def things(value: object) -> list[dict]:
    """Return each object within a value, itself included."""
    if isinstance(value, list):
        return [thing for each in value for thing in things(each)]
    if isinstance(value, dict):
        return [value, *(thing for each in value.values() for thing in things(each))]
    return []


@pytest.mark.parametrize("table", RECORD.package.record_tables)
def test_a_record_is_an_object_with_properties_of_its_type(table):
    told, keys = teller(RECORD, "en"), RECORD.tables[table].index
    keys = keys[:: max(1, len(keys) // 15)]
    assert len(keys)
    for key in keys:
        found = json_ld.of(told, BASE, key)
        assert found["@type"] == TYPES.get(table, "CreativeWork")
        assert found["@context"] == "https://schema.org"
        assert found["name"] == RECORD.title(key)
        assert found == json.loads(json.dumps(found, allow_nan=False))
        for thing in things(found):
            assert set(thing) <= KNOWN[thing["@type"]], thing
            assert NEEDED.get(thing["@type"], set()) <= set(thing), thing
            assert all(value not in ("", None, [], {}) for value in thing.values()), thing
            for name, value in thing.items():
                if name.endswith(("Date", "Published", "Modified")):
                    assert PARTIAL.fullmatch(value), (name, value)
                if name in ("@id", "url", "sameAs", "license"):
                    assert value.startswith(("https://", "http://")), value


def test_the_page_names_the_whole_its_version_and_each_source():
    told, key = teller(RECORD, "km"), "commit-imm-1"
    page = json_ld.of(told, BASE, key)["mainEntityOfPage"]
    assert page["url"] == f"{BASE}/record/meetings/{key}?lang=km"
    assert page["inLanguage"] == "km"
    assert page["isPartOf"]["version"] == RECORD.version
    titles = [rested.source.title for rested in statements.sources(told, key)]
    assert [each["name"] for each in page["citation"]] == titles != []


def test_only_a_status_that_is_certain_says_whether_a_text_is_in_force():
    told, rows = teller(RECORD, "en"), RECORD.facts["agreements"]
    first = rows.groupby("status")["agreement"].first().items()
    said = {status: json_ld.of(told, BASE, key).get("legislationLegalForce") for status, key in first}
    assert said["in_force"] == "https://schema.org/InForce"
    assert said["expired"] == "https://schema.org/NotInForce"
    assert said["signed"] is None
    told_on = json_ld.of(told, BASE, rows.index[rows["status"] == "in_force"][0])["legislationDateVersion"]
    assert PARTIAL.fullmatch(told_on)


@pytest.mark.parametrize("text", ["</script><script>alert(1)</script>", "<!--<script>", "\u2028\u2029&lt;", "\x00\x1b"])
def test_no_text_ends_the_script_and_all_of_it_is_read_back(text):
    content = document("en", (json_ld.script({"name": text}),), ())
    (script,) = html.fromstring(content.decode()).iter("script")
    assert json.loads(script.text)["name"] == text
    assert content.count(b"<") == content.count(b">")
    assert content.count(b"</script>") == 1
