"""Files into rows: faults of whole files, of headers, of rows and of cells."""

from dashboard.gates import translations
from dashboard.package import schema
from dashboard.parse.rows import read_rows


def test_each_row_knows_its_line_in_the_file(broken):
    rows, faults = read_rows(broken.folder, schema.read(broken.folder))
    assert faults == []
    assert rows
    for table, found in rows.items():
        assert [dict(row) for row in found] == broken.records(table)
        assert [row.line for row in found] == list(range(2, len(found) + 2))


def test_a_missing_file_is_reported(broken):
    broken.file("news").unlink()
    assert broken.lines()[0] == "news.csv: is missing, though datapackage.json lists it."


def test_a_folder_in_place_of_a_file_is_reported(broken):
    broken.file("meeting_outputs").unlink()
    broken.file("meeting_outputs").mkdir()
    assert broken.lines() == ["meeting_outputs.csv: is missing, though datapackage.json lists it."]


def test_a_file_that_cannot_be_opened_is_reported(broken, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    package = schema.read(broken.folder)
    monkeypatch.setattr("pathlib.Path.read_bytes", refuse)
    rows, faults = read_rows(broken.folder, package)
    assert rows == {}
    assert "news.csv: cannot be read: Permission denied." in [str(fault) for fault in faults]


def test_a_file_that_the_package_does_not_list_is_reported(broken):
    (broken.folder / "shelters.csv").write_text("shelter\n")
    (broken.folder / "old").mkdir()
    (broken.folder / "old" / "NEWS.CSV").write_text("news\n")
    assert broken.lines() == [
        "old/NEWS.CSV: datapackage.json does not list this file.",
        "shelters.csv: datapackage.json does not list this file.",
    ]


def test_an_empty_file_is_reported(broken):
    broken.file("meeting_outputs").write_bytes(b"")
    assert broken.lines() == [
        "meeting_outputs.csv: is empty; allowed: the header meeting,output,kind,agreement,document,text and rows."
    ]


def test_a_table_without_rows_is_reported(broken):
    header = broken.file("meeting_outputs").read_text(encoding="utf-8").split("\n")[0]
    broken.file("meeting_outputs").write_text(header + "\n", encoding="utf-8")
    found_lines = "meeting_outputs.csv: has a header and no rows; allowed: one row or more."
    assert found_lines in broken.lines()


def test_bytes_that_are_not_utf8_are_reported_with_their_line(broken):
    lines = broken.file("places").read_bytes().split(b"\n")
    lines[1] += b"caf\xe9"
    broken.file("places").write_bytes(b"\n".join(lines))
    assert broken.lines() == ["places.csv, row 2: has the byte E9, which is not UTF-8; allowed: text saved as UTF-8."]


def test_a_file_saved_as_utf16_is_reported(broken):
    text = broken.file("places").read_text(encoding="utf-8")
    broken.file("places").write_bytes(text.encode("utf-16"))
    assert broken.lines() == ["places.csv, row 1: has the byte FF, which is not UTF-8; allowed: text saved as UTF-8."]


def test_a_byte_order_mark_and_windows_line_ends_are_accepted(broken):
    for path in broken.folder.glob("*.csv"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert broken.lines() == []


def test_a_wrong_header_is_the_only_fault_reported(broken):
    names = "meeting,output,kind,agreement,document,text"
    headers = {
        "meeting,output,kind,agreement,document": "lacks text",
        "meeting,output,kind,agreement,document,text,colour": "has 'colour', which datapackage.json does not describe",
        "meeting,output,kind,document,agreement,text": "has its columns in another order",
        "meeting,output,kind,agreement,document,text,text": "repeats a column",
        "meeting,output,kind,agreement,document,Text": (
            "lacks text and has 'Text', which datapackage.json does not describe"
        ),
        "": f"lacks {', '.join(sorted(names.split(',')))}",
        "rivers;lakes": f"lacks {', '.join(sorted(names.split(',')))} and has 'rivers;lakes', "
        "which datapackage.json does not describe",
    }
    for header, reason in headers.items():
        broken.change_line("meeting_outputs", 1, lambda _, header=header: header)
        assert broken.lines() == [f"meeting_outputs.csv, row 1: the header {reason}; allowed: {names}."]


def test_a_wrong_separator_is_the_only_fault_reported(broken):
    whole = broken.file("meeting_outputs").read_text(encoding="utf-8")
    for sign, word in ((";", "semicolons"), ("\t", "tabs")):
        named = [f"meeting_outputs.csv, row 1: the header is separated by {word}; allowed: commas."]
        for text in (
            whole.replace(",", sign),
            "\ufeff" + whole.replace(",", sign),
            whole.replace(",", sign).replace("\n", "\r\n"),
            f'"meeting"{sign}"output"\n',
            f'meeting{sign}output\na{sign}"b\n',
        ):
            broken.file("meeting_outputs").write_text(text, encoding="utf-8", newline="")
            assert broken.lines() == named, text[:60]


def test_a_replacement_is_read_in_place_of_a_tables_own_file(broken):
    package = schema.read(broken.folder)
    whole, _ = read_rows(broken.folder, package)
    contents = {path.stem: path.read_bytes() for path in broken.folder.glob("*.csv")}
    assert contents
    broken.file("meeting_outputs").write_bytes(b"\xff, not even text")
    for table, content in contents.items():
        replacements = {"meeting_outputs": contents["meeting_outputs"], table: content}
        assert read_rows(broken.folder, package, replacements) == (whole, []), table
    assert len(read_rows(broken.folder, package)[1]) == 1


def test_a_replacement_is_read_as_strictly_as_a_tables_own_file(broken):
    package = schema.read(broken.folder)
    header = ",".join(package.tables["meeting_outputs"].names)
    contents = {
        b"": f"is empty; allowed: the header {header} and rows.",
        header.encode(): "has a header and no rows; allowed: one row or more.",
        header.encode("utf-16"): "row 1: has the byte FF, which is not UTF-8; allowed: text saved as UTF-8.",
        header.replace(",", ";").encode(): "row 1: the header is separated by semicolons; allowed: commas.",
        f"{header}\nx\n".encode(): "row 2: the row has 1 cells; allowed: 6 cells.",
    }
    for content, sentence in contents.items():
        _, faults = read_rows(broken.folder, package, {"meeting_outputs": content})
        own = [str(fault) for fault in faults if str(fault).endswith(sentence)]
        assert len(own) == 1, sentence
        assert own[0].startswith("meeting_outputs.csv"), sentence
    assert broken.lines() == []


def remove_translations(broken, table):
    """Remove the translations of the first record of a table."""
    record = broken.records(table)[0]
    key = "/".join(record[name] for name in schema.read(broken.folder).tables[table].key)
    for held in translations.tables(schema.read(broken.folder)).values():
        texts = broken.records(held.name)
        kept = [text for text in texts if (text["table"], text["record"]) != (table, key)]
        assert len(kept) < len(texts) or held.name != "translations_zh"  # the others lack some tables
        broken.write(held.name, kept)


def test_a_row_with_too_many_cells_is_reported(broken):
    remove_translations(broken, "meeting_outputs")
    broken.change_line("meeting_outputs", 2, lambda line: line + ",and more")
    assert broken.lines() == ["meeting_outputs.csv, row 2: the row has 7 cells; allowed: 6 cells."]


def test_a_row_with_too_few_cells_is_reported(broken):
    remove_translations(broken, "meeting_outputs")
    output = broken.records("meeting_outputs")[0]
    broken.change_line("meeting_outputs", 2, lambda _: f"{output['meeting']},{output['output']}")
    assert broken.lines() == ["meeting_outputs.csv, row 2: the row has 2 cells; allowed: 6 cells."]


def test_a_blank_row_is_reported(broken):
    broken.change_line("meeting_outputs", 2, lambda line: f"\n{line}")
    assert broken.lines() == ["meeting_outputs.csv, row 2: the row is blank; allowed: 6 cells."]


def test_an_unclosed_quotation_mark_is_reported_with_the_row_it_opens_in(broken):
    broken.change_line("sources", 2, lambda line: line + '\nx,"y')
    found_lines = broken.lines()
    assert len(found_lines) == 1
    assert found_lines[0].startswith("sources.csv, row 3: cannot be taken apart into cells, nor what follows it: ")


def test_a_cell_too_large_for_the_csv_reader_is_reported(broken):
    broken.change_line("sources", 2, lambda line: line + "x" * 200_000)
    found_lines = broken.lines()
    assert len(found_lines) == 1
    assert found_lines[0].startswith(
        "sources.csv, row 2: cannot be taken apart into cells, nor what follows it: field larger"
    )


def test_a_line_break_in_a_cell_is_reported_and_later_rows_keep_their_lines(broken):
    broken.edit("places", 0, note="one\ntwo")
    broken.edit("places", 1, precision="galaxy")
    found_lines = broken.lines()
    assert found_lines[0].startswith(
        r"places.csv, row 2, column note: 'one\ntwo' has the character U+000A; allowed: printable"
    )
    assert found_lines[1].startswith("places.csv, row 4, column precision: 'galaxy' is not in the list; allowed: site,")
    assert len(found_lines) == 2


FAULTY_CELLS = (
    ("places", "latitude", "90.5", "is too large; allowed: 90 or less degree"),
    ("places", "longitude", "-180.5", "is too small; allowed: -180 or more degree"),
    ("places", "latitude", "north", "is no number; allowed: digits and a point, such as 21.03"),
    ("places", "name", "", "must not be blank"),
    ("places", "name", " Lijiang", "begins or ends with a space; allowed: text without spaces around it"),
    ("places", "name", "Li\x00jiang", "has the character U+0000; allowed: printable text on one line"),
    ("places", "geonames_id", "many", r"does not have the form of this column; allowed: ^\d+$"),
    ("countries", "member", "perhaps", "is neither true nor false; allowed: true, false"),
    ("liaison_posts", "officers", "two", "is no whole number; allowed: digits, such as 12"),
    ("liaison_posts", "officers", "-2", "is too small; allowed: 0 or more officers"),
    ("liaison_posts", "mandate", "victim_care;fun", "has the entry 'fun', which is not in the list; allowed: "),
    ("news", "topics", "labour;", "has a blank or a space beside a separator; allowed: entries joined by ';' alone"),
    ("news", "url", "ftp://example.org/", "does not have the form of this column; allowed: ^https?://"),
    ("news", "published", "2007-02-30", "is no date; allowed: YYYY, YYYY-MM or YYYY-MM-DD"),
)


def test_each_cell_that_breaks_the_rule_of_its_column_is_reported(broken):
    remove_translations(broken, "places")
    for table, column, value, message in FAULTY_CELLS:
        whole = broken.file(table).read_bytes()
        broken.edit(table, **{column: value})
        (found_lines,) = broken.lines()
        shown = f"{value!r} " if value else ""
        assert found_lines.startswith(f"{table}.csv, row 2, column {column}: {shown}{message}")
        broken.file(table).write_bytes(whole)
