"""A translator's file, as it is given out and as it comes back from a spreadsheet."""

import csv
import io
import tomllib
import unicodedata

import pytest

from dashboard import fault_words, words
from dashboard.gates.fault_patterns import patterns_are_whole
from dashboard.gates.translations import base
from dashboard.package import schema
from dashboard.package.messages import message
from dashboard.paths import DATA
from dashboard.translators_file import bases, files, given, held, judged, renew, report, terms, toml, trial

LANGUAGES = held.translated()
MAP = ("screens", "map.menu", "")
BYTES = next(pattern for pattern in fault_words.patterns("en") if pattern.startswith("The file has {n:,} bytes"))


@pytest.fixture(scope="module")
def thai():
    return held.read("th", DATA)


def rows(texts, language="th"):
    """Return the rows of the file that a translator gets, by place."""
    content = report.file(texts, terms.of(language)).decode("utf-8-sig")
    found = csv.DictReader(io.StringIO(content, newline=""))
    return {(row["table"], row["record"], row["field"]): row for row in found}


def content(changed, sign=",", encoding="utf-8-sig"):
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, report.HEADER, delimiter=sign, lineterminator="\r\n", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(changed)
    return stream.getvalue().encode(encoding)


def tried(texts, *changed, **form):
    return trial.of("th", "words_th.csv", content(changed, **form), texts)


def said(texts, *changed):
    return "\n".join(map(str, tried(texts, *changed).faults))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_text_of_the_screens_has_a_base(language):
    kept = bases.of(language)
    assert len(kept) > 1000
    assert set(kept) == {text.key for text in held.screens(language) if not text.missing}
    assert renew.renewed(language) == words.file(f"{language}/base.csv").read_bytes()


def test_the_base_of_a_counted_noun_is_that_of_its_other():
    found = {text.key: text for text in held.screens("vi")}
    other = words.catalogue("en")["count.news.other"]
    assert found["count.news.one"].wanted == found["count.news.other"].wanted == base(other)
    assert found["about.md"].wanted == base(words.page_text("en", "about"))


def test_the_terms_are_composed_and_say_no_source():
    with words.file(terms.FILE).open(encoding="utf-8", newline="") as stream:
        found = list(csv.reader(stream))
    assert found[0] == ["term_en", "zh", "th", "vi", "lo", "km", "my", "status"]
    assert len(found) > 300
    for cell in (cell for row in found for cell in row):
        assert unicodedata.normalize("NFC", cell) == cell
        assert "\u200b" not in cell
        assert "http" not in cell


def test_a_text_is_held_against_its_term_without_capitals_and_final_stops():
    known = {"meeting": ("cuộc họp",)}
    assert terms.unlike("Meeting.", "Cuộc họp.", known) == ""
    assert terms.unlike("A meeting", "hội nghị", known) == ""
    assert terms.unlike("Meeting", "hội nghị", known).startswith("is unlike the term; allowed: cuộc họp, or ")
    assert terms.of("th")["any"] == terms.of("th")["all"]


def test_what_is_missing_outdated_or_unlike_a_term_is_said_of_a_text():
    text = held.Text(MAP, "Map", "แผนที่", "", base("Map"))
    known = {"map": ("แผนที่",)}
    assert judged.wrong(text, known) == []
    for changed, kind in (
        (("text", ""), "missing"),
        (("base", "0" * 8), "outdated"),
        (("text", "ก"), "unlike the terms"),
    ):
        ((found, _),) = judged.wrong(text._replace(**dict([changed])), known)
        assert found == kind


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_has_fifty_lines_at_most_and_no_text_of_ours_is_faulty(language):
    texts, _ = held.read(language, DATA)
    lines = report.lines(language, texts, terms.of(language))
    assert lines[0].startswith(f"{language}, screens: ")
    assert lines[1].startswith(f"{language}, record: ")
    assert lines[2].startswith(f"{language}, messages of the check: ")
    assert 3 < len(lines) <= 50
    assert all(len(line) <= report.LONGEST_LINE for line in lines)
    kinds = {kind for text in texts for kind, _ in judged.wrong(text, terms.of(language))}
    assert kinds <= {"missing", "unlike the terms"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_as_it_is_given_out_changes_nothing(language):
    texts, kept = held.read(language, DATA)
    found = trial.of(language, "words.csv", report.file(texts, terms.of(language)), texts)
    assert (found.faults, found.taken) == ([], {})
    made = files.of(found, texts, kept)
    told = {"faults.toml"} if fault_words.patterns(language) else set()
    assert set(made) == {"ui.toml", "base.csv", f"translations_{language}.csv", *told}
    assert not told or made["faults.toml"] == words.file(f"{language}/faults.toml").read_bytes()
    assert made["ui.toml"] == words.file(f"{language}/ui.toml").read_bytes()
    assert made["base.csv"] == words.file(f"{language}/base.csv").read_bytes()
    assert made[f"translations_{language}.csv"] == (DATA / "translations" / f"{language}.csv").read_bytes()


def test_the_cells_of_the_file_are_no_formulas(thai):
    texts = [held.Text(MAP, "=1", "=2", "", base("=1"))]
    assert report.file(texts, {}).decode("utf-8-sig").split("\n")[1].startswith("screens,map.menu,,'=1,'=2,")
    assert report.file(thai[0], {}).startswith(b"\xef\xbb\xbftable,record,field,english,text,status,base,wrong\n")


@pytest.mark.parametrize(("sign", "encoding"), [(",", "utf-8-sig"), (";", "utf-8"), ("\t", "utf-16"), (";", "cp874")])
def test_a_file_comes_back_from_any_spreadsheet_with_rows_left_out(thai, sign, encoding):
    texts, _ = thai
    every = rows(texts)
    some = [row for row in every.values() if row["text"] and row["table"] in ("screens", "countries")]
    if encoding == "cp874":
        some = [row for row in some if all(_written(row[name], encoding) for name in report.HEADER)]
    wanted = every[("screens", "links.more", "")]
    wanted["text"] = f"{wanted['text']} อีก"
    found = tried(texts, *reversed(some), sign=sign, encoding=encoding)
    assert (found.faults, found.added, found.changed) == ([], 0, 1)
    assert found.taken[("screens", "links.more", "")].text == wanted["text"]


def _written(text, encoding):
    try:
        return bool(text.encode(encoding)) or not text
    except UnicodeEncodeError:
        return False


def test_each_fault_is_named_with_its_row_and_what_is_allowed(thai):
    texts, _ = thai
    every = rows(texts)
    more, menu, country = every[("screens", "links.more", "")], every[MAP], every[("countries", "KHM", "name")]
    message = every[("messages", BYTES, "")]
    for row, words_ in (
        (menu | {"record": "map.nothing"}, "column record: 'map.nothing' is no key; allowed: the keys of"),
        (message | {"record": "is odd"}, "column record: 'is odd' is no message; allowed: the patterns of locales/en/"),
        (
            message | {"text": "{n:,} {most}", "status": "x"},
            "has the placeholders {most}, {n:,}; needed: {most:,}, {n:,}",
        ),
        (message | {"text": "{n:,} {most:,} {x}"}, "has the placeholders {most}, {n}, {x}; needed: {most}, {n}"),
        (message | {"text": "??"}, "has the placeholders none; needed: {most}, {n}"),
        (message | {"text": message["english"]}, "is equal to the English; allowed: a translation"),
        (message | {"text": "ไฟล์ {n:,} {most:,}", "base": "00000000"}, "is not that of the English of today"),
        (menu | {"table": "holidays"}, "column table: 'holidays' is no table of texts; allowed: screens, countries"),
        (country | {"record": "XXX"}, "column record: 'XXX' is no record of countries with a text; allowed"),
        (country | {"field": "iso3"}, "column field: 'iso3' has no English text; allowed: "),
        (menu | {"text": " "}, "is blank; needed: a text"),
        (more | {"text": "เพิ่ม {m}"}, "has the placeholders {m}; needed: {n}"),
        (more | {"text": "เพิ่ม {n:zz}"}, "has a form behind {n}; allowed: {n} alone"),
        (more | {"text": "เพิ่ม {n} {"}, "has a brace that belongs to none"),
        (menu | {"text": "แผน\u200bที่"}, "has U+200B; allowed"),
        (menu | {"text": "e\u0301"}, "is not in the form NFC"),
        (menu | {"text": "??????"}, "has no letter and no digit"),
        (more | {"text": more["english"]}, "is equal to the English; allowed: a translation, or the status"),
        (menu | {"text": "ภูมิภาค"}, "is unlike the term; allowed: แผนที่"),
        (menu | {"base": "00000000"}, "is not that of the English of today; allowed: "),
        (menu | {"text": "ก", "status": "sure"}, "column status: 'sure' is no status; allowed: original"),
    ):
        found = said(texts, row)
        assert words_ in found, found
        assert found.startswith("words_th.csv, row 2, column "), found
    assert "stands in row 2 already; allowed: each text once" in said(texts, menu, menu)


def test_a_row_with_a_fault_changes_nothing_and_the_others_do(thai):
    texts, _ = thai
    every = rows(texts)
    more = every[("screens", "links.more", "")]
    found = tried(texts, every[MAP] | {"text": ""}, more | {"text": f"{more['text']} อีก"})
    assert [fault.row for fault in found.faults] == [2]
    assert list(found.taken) == [("screens", "links.more", "")]
    assert list(found.lines())[1:] == [
        "Texts added: 0, changed: 1, confirmed: 0; still missing: 0.",
        "Rows with a fault: 1. Their texts stay as they stand.",
    ]


def test_a_missing_text_is_added_and_one_left_blank_is_counted(thai):
    texts, kept = thai
    lacking = [row for row in rows(texts).values() if not row["text"]][:2]
    found = tried(texts, lacking[0] | {"text": "ข่าว", "status": "checked"}, lacking[1])
    assert (found.faults, found.added, found.blank) == ([], 1, 1)
    made = files.of(found, texts, kept)["translations_th.csv"].decode("utf-8")
    english = lacking[0]["english"]
    last = [*list(lacking[0].values())[:3], "ข่าว", "checked", base(english)]
    assert next(csv.reader([made.strip().split("\n")[-1]])) == last


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_of_the_check_is_offered_and_one_with_a_text_is_whole(language):
    texts = {text.english: text for text in held.read(language, DATA)[0] if text.message}
    assert list(texts) == list(fault_words.patterns("en"))
    told = fault_words.patterns(language)
    assert {key for key, text in texts.items() if not text.missing} == set(told)
    assert not [text.key for text in texts.values() if text.outdated]
    assert len({text.place for text in texts.values()}) == len(texts)
    every = rows(texts.values(), language)
    assert [row["wrong"] for row in every.values()] == ["" if key in told else judged.LACKING for key in texts]


def test_a_message_that_a_translator_fills_in_makes_a_file_that_the_check_takes(thai, monkeypatch):
    texts, kept = thai
    row = rows(texts)[("messages", BYTES, "")]
    found = tried(texts, row | {"text": "ไฟล์มี {n:,} ไบต์ อนุญาตไม่เกิน {most:,} ไบต์"})
    assert (found.faults, found.added) == ([], 1)
    made = tomllib.loads(files.of(found, texts, kept)["faults.toml"].decode("utf-8"))
    real = fault_words.patterns
    monkeypatch.setattr(fault_words, "patterns", lambda code: made if code == "th" else real(code))
    assert list(patterns_are_whole(schema.read(DATA), {})) == []
    told = fault_words.told(words.of("th"), message(BYTES, n=12_000_001, most=12_000_000))
    assert told == "ไฟล์มี 12,000,001 ไบต์ อนุญาตไม่เกิน 12,000,000 ไบต์"


def test_a_changed_text_is_a_draft_unless_its_row_says_more():
    text = held.Text(("a", "b", "c"), "Cat", "แมว", "official", base("Cat"))
    row = dict(zip(report.HEADER, ["a", "b", "c", "Cat", "แมวใหม่", "official", base("Cat"), ""], strict=True))
    assert tried([text], row).taken[text.place].status == "draft"
    assert tried([text], row | {"status": "checked"}).taken[text.place].status == "checked"
    assert tried([text], row | {"text": "แมว", "status": "checked"}).confirmed == 1


def test_an_outdated_text_that_comes_back_as_it_was_stays_outdated_unless_checked():
    text = held.Text(MAP, "Map", "แผนที่", "", "00000000")
    ((_, row),) = rows([text]).items()
    assert (row["base"], row["status"]) == (base("Map"), "")
    assert tried([text], row).taken == {}
    assert tried([text], row | {"status": "checked"}).taken[MAP].base == base("Map")
    assert tried([text], row | {"text": "แผนที่."}).taken[MAP].base == base("Map")


def test_a_base_that_a_spreadsheet_took_for_a_number_still_fits():
    for cell, wanted in (("123456", "00123456"), ("1.23E+12", "123456e7"), ("1,23E+12", "123456e7"), ("AB", "ab")):
        assert trial._fits(cell, wanted), cell
    for cell, wanted in (("", "00123456"), ("nan", "123456e7"), ("1e999", "12345e99"), ("7", "00000008")):
        assert not trial._fits(cell, wanted), cell


def test_a_new_text_of_the_screens_goes_into_toml_as_it_was_given(thai):
    texts, kept = thai
    row = rows(texts)[("screens", "links.more", "")]
    found = tried(texts, row | {"text": 'a "b" \\ {n}'})
    made = tomllib.loads(files.of(found, texts, kept)["ui.toml"].decode("utf-8"))
    assert made["links"]["more"] == 'a "b" \\ {n}'
    strange = "".join(map(chr, range(0x300)))
    assert tomllib.loads(f"a = {toml.quoted(strange)}")["a"] == strange


def test_a_changed_long_text_becomes_a_file(thai):
    texts, kept = thai
    row = rows(texts)[("screens", "overview.md", "")]
    found = tried(texts, row | {"text": row["text"].replace("\n", "\r\n") + "\r\nใหม่"})
    assert found.faults == []
    assert files.of(found, texts, kept)["overview.md"].decode("utf-8") == f"{row['text']}\nใหม่\n"


def test_spaces_of_a_text_that_joins_others_are_kept_and_those_of_others_are_not(thai):
    texts, _ = thai
    every = rows(texts)
    found = tried(texts, every[("screens", "join.items", "")] | {"text": "、 "}, every[MAP] | {"text": " แผนที่ "})
    assert {place[1]: text.text for place, text in found.taken.items()} == {"join.items": "、 "}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00\x01\x02",
        b"\xff\xfe\x00",
        b'"',
        b"table,record,field,text\n",
        b"table,table,record,field,text,base\na,b,c,d,e,f\n",
        b"\xe0\xe1,\xe2",
        b"x" * 200_000,
        b"a,b\n" * 30_000,
        b"PK\x03\x04" + bytes(range(256)) * 9,
    ],
)
def test_what_is_no_file_of_a_translator_is_refused_in_a_sentence(data, thai):
    with pytest.raises(ValueError, match=r"^The .*allowed: .*\.$"):
        given.rows(data, {text.place: text for text in thai[0]})


def test_a_row_with_too_many_or_too_few_cells_ends_in_no_error(thai):
    head = ",".join(report.HEADER)
    found = trial.of("th", "words_th.csv", f"{head}\nscreens,map.menu\n{'a,' * 12}a\n,,,x\n".encode(), thai[0])
    assert [fault.row for fault in found.faults if not fault.column] == [3]
    assert {fault.row for fault in found.faults} == {2, 3, 4}


def test_a_file_with_too_many_rows_or_bytes_is_refused(thai, monkeypatch):
    row = rows(thai[0])[MAP]
    monkeypatch.setattr(given, "MOST_ROWS", 1)
    with pytest.raises(ValueError, match=r"The file has 2 rows; allowed: 1 or fewer\."):
        tried(thai[0], row, row)
    monkeypatch.setattr(given, "LARGEST", 10)
    with pytest.raises(ValueError, match=r"The file has .* bytes; allowed: 10 or fewer\."):
        tried(thai[0], row)


def test_a_new_language_begins_with_every_text_missing(monkeypatch):
    gone = words.file("th/nothing")
    monkeypatch.setattr(words, "file", lambda name: gone if name.startswith("th/") else words.LOCALES / name)
    words.catalogue.cache_clear()
    words.page_text.cache_clear()
    try:
        texts = list(held.screens("th"))
    finally:
        words.catalogue.cache_clear()
        words.page_text.cache_clear()
    assert len(texts) > 1000
    assert {text.missing for text in texts if text.key != "join.sentences"} == {True}


def test_the_name_of_a_file_says_its_language():
    for name in ("words_th.csv", "Words_TH (1).csv", "words_th(2).csv", r"C:\x\words_th.csv"):
        assert trial.language(name) == "th", name
    assert trial.language("news.csv") == ""
