"""The CSV of a view: what a page shows, row for row, with ids, codes and sources."""

import csv
import io
from dataclasses import replace

import pandas as pd
import pytest

from dashboard import dry_run
from dashboard.curated_file import cells, formulas
from dashboard.exports import view
from dashboard.measures import details
from dashboard.package.description import Package
from dashboard.record import current
from dashboard.selection import Filters, Place, Selection
from dashboard.selection.place import PAGES
from dashboard.telling import views
from dashboard.telling.blocks import Group
from dashboard.telling.finding import Finding, Table
from dashboard.telling.teller import Teller
from dashboard.words import of
from tests.chosen import on

RECORD = current()
TELLER = Teller(RECORD, of("en"))
# None, a country, a pair in some years, a past day with words, a cell of the reports, what nothing matches, documents.
CHOSEN = (
    Selection(),
    Selection(Filters(country=("CHN",)), Place(tab="instruments", table="news")),
    Selection(Filters(country=("LAO", "THA"), start=2004, end=2012), Place(tab="themes", border="LAO-THA")),
    Selection(Filters(asof="2010", q="police"), Place(tab="gaps")),
    Selection(Filters(country=("KHM",), area=("prevention",))),
    Selection(Filters(q="4711 nothing holds these words")),
    Selection(Filters(start=2008), Place(listing="documents")),
)
MACHINE = ("record", "table", "countries", "sources", *cells.VIEW)


def findings(page: str) -> list[tuple[Selection, Finding]]:
    found = [(chosen.on(page=page), each) for chosen in CHOSEN for each in views.findings(TELLER, chosen.on(page=page))]
    assert found, page
    return found


def table(chosen: Selection, found: Finding) -> tuple[list[str], list[list[str]]]:
    """Return the head and the rows of the CSV of a finding."""
    content = view.write(TELLER, chosen, found)
    head, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
    return head, rows


def said(cell: object) -> str:
    """Return a cell of the screen as the file has it, worked out a second time."""
    return formulas.guarded(cell) if isinstance(cell, str) else "" if cell is None else str(cell)


def made(*rows: tuple[object, ...], heads: tuple[str, ...] = ("a", "b"), **more: tuple) -> Finding:
    """Return a made-up finding."""
    return Finding("made", "Made up", "", Table(heads, rows, **more), ())


@pytest.mark.parametrize("page", PAGES)
def test_the_rows_of_the_file_are_those_on_the_screen_in_its_words_and_order(page):
    for chosen, found in findings(page):
        head, rows = table(chosen, found)
        first = next(
            at for at, name in enumerate(head) if head[at : at + len(found.table.heads)] == [*found.table.heads]
        )
        shown = [row[first : first + len(found.table.heads)] for row in rows]
        assert shown == [[*map(said, row)] for row in found.table.rows], found.name
        if found.table.records:
            assert [row[head.index("record")] for row in rows] == [*found.table.records], found.name


@pytest.mark.parametrize("page", PAGES)
def test_the_table_of_grouped_cards_has_all_of_them_in_the_order_of_the_screen(page):
    for _, found in findings(page):
        groups = [each for each in found.figure if isinstance(each, Group)] if isinstance(found.figure, tuple) else []
        cards = [card.record for group in groups for card in group.cards]
        if cards and sum(group.total for group in groups) == len(cards):
            assert cards == [*found.table.records], found.name
        rest = iter(found.table.records)
        assert all(card in rest for card in cards), found.name


@pytest.mark.parametrize("page", PAGES)
def test_pandas_reads_every_view_without_an_option(page):
    for chosen, found in findings(page):
        frame = pd.read_csv(io.BytesIO(view.write(TELLER, chosen, found)))
        assert len(frame) == len(found.table.rows), found.name
        assert [*frame.columns] == table(chosen, found)[0], found.name
        assert frame.columns.is_unique
        assert set(frame["data_version"]) <= {RECORD.version}
        assert set(frame["licence"]) <= {"CC-BY-4.0"}


@pytest.mark.parametrize("page", PAGES)
def test_each_row_that_opens_a_record_has_its_table_dates_codes_and_sources(page):
    sources = RECORD.tables["sources"]["url"]
    for chosen, found in findings(page):
        head, rows = table(chosen, found)
        for key, row in zip(found.table.records, rows, strict=False):
            cell, home = dict(zip(head, row, strict=True)), RECORD.table_of(key)
            assert cell["table"] == home
            if not home:
                assert cell["countries"].split(";") == [*RECORD.pair(key)]
                continue
            held, own = RECORD.row(key), RECORD.package.tables[home]
            assert cell["countries"] == ";".join(held["countries"])
            assert own.period.columns == tuple(name for name in own.period.columns if cell[name] == held[name])
            urls = [sources[source] for source in details.sources(RECORD, [key]) if sources[source]]
            listed = [url for url in cell["sources"].split(";") if url]
            assert len(set(listed)) == len(listed)
            assert set(urls) == set(listed) if home != "countries" else set(urls) <= set(listed), key


def test_a_pair_and_a_country_have_the_sources_of_what_concerns_them_alone():
    for page, name, key, members in (
        ("agreements", "agreements", "CHN-VNM", {"CHN", "VNM"}),
        ("country", "members", "THA", {"THA"}),
    ):
        chosen = on(page)
        found = next(each for each in views.findings(TELLER, chosen) if each.name == name)
        head, rows = table(chosen, found)
        (urls,) = [row[head.index("sources")].split(";") for row in rows if row[0] == key]
        cited = [cite for cite in found.cites if set(RECORD.row(cite)["countries"]) == members]
        wanted = {RECORD.tables["sources"].at[source, "url"] for source in details.sources(RECORD, cited)}
        assert set(urls) == wanted - {""}
        assert len(urls) > 2


def test_codes_are_those_of_the_table_and_stand_before_the_words():
    chosen = on("news", country=("KHM",))
    *_, found = views.findings(TELLER, chosen)
    head, rows = table(chosen, found)
    assert head[:6] == ["record", "table", "published", "event_date", "countries", "topics"]
    assert head[-3:] == ["sources", "data_version", "licence"]
    topics = RECORD.package.tables["news"].column("topics").values
    assert {topic for row in rows for topic in row[5].split(";")} <= {*topics, ""}


def test_the_code_of_a_status_is_left_out_of_the_state_of_a_past_day():
    for asof, has in (("", True), ("2010", False)):
        chosen = on("agreements", asof=asof)
        *_, listed = views.findings(TELLER, chosen)
        assert ("status" in table(chosen, listed)[0]) is has
    chosen = on("news", asof="2010", country=("CHN",))  # a page without a day: its state is that of today
    assert "topics" in table(chosen, views.findings(TELLER, chosen)[-1])[0]


@pytest.mark.parametrize("text", ["=1+1", "+66", "-1", "@x", "\tx", "＝1", 'say "no"', "a,b", "two\nlines", "a;b", "ກ"])
def test_a_hostile_cell_or_head_is_text_and_stays_in_its_place(text):
    head, rows = table(Selection(), made((text, 1), ("after", 2), heads=(text, "b")))
    assert head[:2] == [formulas.guarded(text), "b"]
    assert [row[:2] for row in rows] == [[formulas.guarded(text), "1"], ["after", "2"]]
    assert [*map(formulas.bare, (head[0], rows[0][0]))] == [text, text]


def test_hostile_text_of_a_record_changes_neither_rows_nor_columns():
    news = RECORD.tables["news"].copy()
    texts = ["=1+1", '"', "a\nb", "<script>", "x" * 2000]
    news.loc[news.index[: len(texts)], "title"] = texts
    other = replace(TELLER, record=type(RECORD)(RECORD.package, {**RECORD.tables, "news": news}))
    *_, found = views.findings(other, on("news"))
    frame = pd.read_csv(io.BytesIO(view.write(other, on("news"), found)))
    assert len(frame) == len(news)
    held = dict(zip(frame["record"], frame["Title"], strict=True))
    assert [held[key] for key in news.index[: len(texts)]] == [*map(formulas.guarded, texts)]


def test_heads_that_are_alike_or_named_as_columns_for_machines_are_told_apart():
    found = made(*[tuple("abcd")], heads=("record", "a", "a", "licence"), records=("KHM",))
    head, _ = table(Selection(), found)
    assert len(set(head)) == len(head)
    assert {"record (2)", "a (2)", "licence (2)"} <= set(head)
    assert head[-2:] == [*cells.VIEW]


def test_a_list_without_rows_has_its_heads_and_rows_without_records_their_words():
    assert table(Selection(), made())[0] == ["record", "table", "countries", "a", "b", "sources", *cells.VIEW]
    assert table(Selection(), made((1, None)))[1] == [["1", "", RECORD.version, "CC-BY-4.0"]]


def test_the_licence_is_the_name_of_each_licence_or_what_else_is_said_of_it():
    for licenses, said_of in ((({"name": "A"}, {"path": "https://b.org"}), "A;https://b.org"), ((), "")):
        assert view.licence(Package("", "", "1", "2026-01-01", licenses, (), {})) == said_of


@pytest.mark.parametrize("page", PAGES)
def test_the_bench_refuses_every_view_in_a_sentence_that_says_where_the_table_is(page):
    tried = 0
    for chosen, found in findings(page):
        content = view.write(TELLER, chosen, found)
        for name in ("news.csv", "view.csv"):
            with pytest.raises(ValueError, match=r"is a view and not a table: .* allowed: the CSV .* page Data offers"):
                dry_run.try_file(name, content, record=RECORD)
            tried += 1
    assert tried


def test_the_bench_knows_a_view_that_a_spreadsheet_saved_anew():
    chosen = on("news", country=("KHM",))
    content = view.write(TELLER, chosen, views.findings(TELLER, chosen)[0])
    lines = cells.lines(content)
    for text in (
        "\n".join(";".join(row) for _, row in lines[:1]),
        "sep=;\n" + ";".join(lines[0][1]),
        "\n,,,\n" + ",".join(name.upper() for name in lines[0][1]),
        "\r".join("\t".join(row) for _, row in lines[:1]),
    ):
        for encoding in ("utf-8-sig", "utf-16", "latin-1"):
            with pytest.raises(ValueError, match="is a view and not a table"):
                dry_run.try_file("news.csv", text.encode(encoding), record=RECORD)
