"""The permanent page of a record: what the drawer tells is there, and hostile texts stay texts."""

from dataclasses import replace

import pytest
from lxml import html

from dashboard import words
from dashboard.exports import citation, json_ld
from dashboard.exports.record_page import Served, place, write
from dashboard.record import Record, current
from dashboard.selection import Place as View
from dashboard.selection import Selection
from dashboard.telling.drawer import fields, findings, head, parts, related, statements
from dashboard.telling.teller import Teller, teller
from tests.product import each_once

RECORD = current()
TABLES = tuple(RECORD.package.record_tables)
SERVED = Served("https://example.org/mekong", ("csv", "json"))
HOSTILE = "</script></title><script>alert(1)</script><img src=x onerror=alert(1)>\u2028&lt;\"'"


def some(table: str, number: int = 4) -> list[str]:
    keys = list(RECORD.tables[table].index)
    return keys[:: max(1, len(keys) // number)]


def page_of(told: Teller, key: str) -> html.HtmlElement:
    return html.fromstring(write(told, key, SERVED).decode())


def said(page: html.HtmlElement) -> str:
    """Return what a reader sees, with single spaces."""
    return " ".join(page.find("body").text_content().split())


def line(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(("table", "language"), each_once(TABLES, ["en", "zh", "km"]))
def test_the_page_says_what_the_drawer_says(table, language):
    told = teller(RECORD, language)
    assert some(table)
    for key in some(table):
        page = page_of(told, key)
        shown = said(page)
        assert [line(each.text_content()) for each in page.iter("h1")] == [line(told.record.title(key))]
        expected = [head.line(told, key), head.kind(told, key), *head.countries(told, key)]
        for source, read, own in statements.sources(told, key):
            expected += [source.title, source.basis, read, *(each.quote for each in own)]
            expected += [text for each in own for text in (*each.basis, each.note)]
        for conflict in statements.conflicts(told, key):
            expected += [conflict.about, *(side.says for side in conflict.sides)]
        for field in fields.fields(told, key):
            expected += [field.label, *field.entries, field.known]
        for each in parts.translations(told, key):
            expected += [each.text.words, each.basis, each.status]
        expected += [each.text for each in parts.outputs(told, key)] + [each.name for each in parts.parties(told, key)]
        expected += [group.counted(told.say) for group in related.groups(told, key)]
        expected += [each.title for each in findings.findings(told, Selection(place=View(record=key)))]
        expected += [citation.formatted(told, citation.of(told, SERVED.base, key)), told.record.version]
        expected += [told.say("frame.foot", date=told.as_of, version=told.record.version)]
        for text in expected:
            assert line(text) in shown, (key, text)


def test_sources_come_before_fields_and_related_records():
    page = page_of(teller(RECORD, "en"), "commit-imm-1")
    headings = [each.text for each in page.iter("h2")]
    assert headings[0] == "Sources"
    assert headings[-2:] == ["Address of this record", "Citation"]


@pytest.mark.parametrize("table", TABLES)
def test_every_related_record_is_a_link_to_its_page(table):
    told = teller(RECORD, "th")
    for key in some(table):
        root = place(key, "th").root
        links = {link.get("href") for link in page_of(told, key).iter("a")}
        for group in related.groups(told, key):
            for other in group.records:
                assert f"{root}record/{RECORD.table_of(other)}/{other}?lang=th" in links


def hostile() -> Record:
    """Return the record with a hostile end to each text that is no code, id or date."""
    tables = {}
    for name, table in RECORD.package.tables.items():
        rows = RECORD.tables[name]
        for column in table.columns:
            coded = column.values or column.references or column.separator or column.pattern or column.name in table.key
            if column.type == "string" and not (coded or column.partial_date or column.interval):
                rows[column.name] = rows[column.name] + HOSTILE
        tables[name] = rows
    return replace(RECORD, tables=tables, memory={})


def test_hostile_texts_stay_texts_on_the_page_of_each_table():
    told = Teller(hostile(), words.of("en"))
    assert TABLES
    for table in TABLES:
        for key in some(table, 2):
            page = page_of(told, key)
            assert [each.get("type") for each in page.iter("script")] == ["application/ld+json"]
            assert not list(page.iter("img"))
            assert page.find(".//h1").text_content().endswith(HOSTILE)
            assert page.text_content().count(HOSTILE) > 1
            assert json_ld.of(told, SERVED.base, key)["name"].endswith(HOSTILE)
            for link in page.iter("a"):
                assert link.get("href").startswith(("https://", "http://", "../", "?lang=")), link.get("href")


def test_each_file_of_the_table_is_offered():
    page = page_of(teller(RECORD, "en"), "commit-imm-1")
    links = [link.get("href") for link in page.iter("a")]
    assert "../../api/meetings.csv" in links
    assert "../../api/meetings.json" in links


def test_the_host_may_have_a_link_for_comments(monkeypatch):
    monkeypatch.setattr(
        "dashboard.comment.TEMPLATE", "mailto:a@example.org?subject={record}%20{version}&body={address}"
    )
    told = teller(replace(RECORD, memory={}), "en")
    links = [link.get("href") for link in page_of(told, "commit-imm-1").iter("a")]
    assert any(link.startswith("mailto:a@example.org?subject=commit-imm-1") for link in links)


def test_a_page_is_made_once_for_a_language_and_an_address():
    told = teller(RECORD, "en")
    assert write(told, "commit-imm-1", SERVED) is write(told, "commit-imm-1", SERVED)
    other = write(told, "commit-imm-1", Served("https://example.com", ()))
    assert b"https://example.com/record" in other
    assert b"example.org" not in other
