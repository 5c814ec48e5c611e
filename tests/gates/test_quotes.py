"""Quotes and their documents."""

import hashlib

import pytest

from dashboard.check import check
from dashboard.gates.quotes import folded

TEXT = "The plan was\n   signed in\u3000Beijing.\n北京\n会议 was held"


@pytest.fixture
def documents(broken, tmp_path):
    """Return a folder with one document, of the last source; only the first row of evidence quotes it.

    No translation is marked `original` any more.
    """
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "seed.txt").write_text(TEXT, encoding="utf-8")
    broken.blank("sources", "file", "sha256")
    broken.blank("evidence", "quote")
    broken.write("translations_zh", [row | {"status": "draft"} for row in broken.records("translations_zh")])
    digest = hashlib.sha256((folder / "seed.txt").read_bytes()).hexdigest()
    sources = broken.records("sources")
    broken.write("sources", [*sources, sources[0] | {"source": "seed", "file": "seed.txt", "sha256": digest}])
    broken.edit("evidence", source="seed", quote="signed in Beijing")
    return folder


def source_line(broken):
    return 1 + len(broken.records("sources"))


def test_a_quote_is_found_despite_different_white_space(broken, documents):
    for quote in ("signed in Beijing", "plan was signed", "北京 会议 was", "Beijing. 北京"):
        broken.edit("evidence", quote=quote)
        assert broken.lines(documents) == []
        assert check(broken.folder, documents, opened=False).quotes == 1


@pytest.mark.all_data
def test_a_quote_that_is_not_in_the_document_is_reported(broken, documents):
    for quote in ("Signed in Beijing", "signed in Bangkok", "北京会议"):
        broken.edit("evidence", quote=quote)
        assert broken.lines(documents) == [
            f"evidence.csv, row 2, column quote: '{quote}' does not stand in the document of 'seed'; "
            "allowed: its words, to the letter."
        ]


def test_quotes_are_not_compared_without_documents(broken, documents):
    broken.edit("evidence", quote="signed in Bangkok")
    assert broken.lines() == []
    assert check(broken.folder, opened=False).quotes is None


def test_a_quote_that_is_too_long_is_reported(broken, documents):
    broken.edit("evidence", quote="x" * 121)
    (said,) = broken.lines()
    assert said.startswith("evidence.csv, row 2, column quote: 'xxx")
    assert said.endswith("has 121 characters; allowed: at most 120.")


def test_a_missing_document_is_reported(broken, documents):
    line = source_line(broken)
    for name in ("other.txt", "../data/news.csv", "/etc/passwd", "."):
        broken.edit("sources", line - 2, file=name)
        assert broken.lines(documents) == [
            f"sources.csv, row {line}, column file: '{name}' is not in the folder of documents; "
            "allowed: the name of a file there."
        ]


def test_a_document_that_has_changed_is_reported(broken, documents):
    (documents / "seed.txt").write_text(TEXT + " ", encoding="utf-8")
    (said,) = broken.lines(documents)
    assert said.startswith(f"sources.csv, row {source_line(broken)}, column sha256: ")
    assert " is not the digest of seed.txt; allowed: " in said


def test_a_document_that_is_not_utf8_is_reported(broken, documents):
    (documents / "seed.txt").write_bytes(b"\xff\xfe")
    line = source_line(broken)
    broken.edit("sources", line - 2, sha256=hashlib.sha256(b"\xff\xfe").hexdigest())
    assert broken.lines(documents) == [
        f"sources.csv, row {line}, column file: 'seed.txt' is not UTF-8; allowed: a document saved as UTF-8."
    ]


@pytest.mark.all_data
def test_a_file_without_its_digest_is_reported(broken, documents):
    line = source_line(broken)
    broken.edit("sources", line - 2, sha256="")
    said = f"sources.csv, row {line}, column sha256: must not be blank; allowed: file and sha256, or neither."
    assert broken.lines() == [said]


@pytest.mark.all_data
def test_a_quote_from_a_source_without_a_file_is_reported(broken, documents):
    broken.blank("sources", "file", "sha256")
    (said,) = broken.lines()
    assert said.startswith("evidence.csv, row 2, column quote: 'signed in Beijing' is taken from a source without a")


def test_a_statement_of_a_document_needs_a_quote(broken, documents):
    broken.edit("evidence", quote="", certainty="stated")
    assert broken.lines() == [
        "evidence.csv, row 2, column quote: must not be blank, for 'seed' has a file; allowed: the words that state it."
    ]
    broken.edit("evidence", quote="", certainty="inferred", note="The whole page is about it.")
    assert broken.lines() == []


def test_only_white_space_is_folded():
    assert folded(" a\n\tb\u3000c ") == "a b c"
    assert folded("A-b") == "A-b"
