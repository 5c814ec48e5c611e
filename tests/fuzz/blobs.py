"""Changes of a file as bytes, whatever it holds: encodings, marks, ends of lines, cuts, other kinds of files."""

import codecs
import gzip
import io
import zipfile
from random import Random

MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
ENCODINGS = (
    *("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-7", "latin-1", "cp1252", "cp1258", "cp874", "gb18030", "big5"),
    *("shift_jis", "cp437", "mac_roman", "utf-8-sig"),
)
PIECES = (
    b"\x00",
    b"\xff",
    b"\xc3",
    b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
    b"\xc0\xaf",
    b"\r",
    b"\x1a",
    b'"',
    b"\\",
    b"\n",
)
MOST = 400_000  # bytes of a changed file: larger ones are tried in a process of their own


def changed(chance: Random, content: bytes) -> tuple[bytes, str]:
    """Return a file after one to three changes of its bytes, and the names of the changes."""
    chosen = chance.choices(CHANGES, k=chance.choice((1, 1, 2, 3)))
    for change in chosen:
        content = change(chance, content)[:MOST]
    return content, " ".join(change.__name__ for change in chosen)


def flipped(chance: Random, content: bytes) -> bytes:
    found = bytearray(content)
    for _ in range(chance.choice((1, 3, 20)) if found else 0):
        found[chance.randrange(len(found))] ^= 1 << chance.randrange(8)
    return bytes(found)


def cut(chance: Random, content: bytes) -> bytes:
    at, to = sorted(chance.choices(range(len(content) + 1), k=2))
    return chance.choice((content[:at], content[at:], content[:at] + content[to:]))


def repeated(chance: Random, content: bytes) -> bytes:
    at, to = sorted(chance.choices(range(len(content) + 1), k=2))
    return content[:to] + content[at:to] * chance.choice((1, 2, 30)) + content[to:]


def inserted(chance: Random, content: bytes) -> bytes:
    for _ in range(chance.choice((1, 2, 40))):
        at = chance.randrange(len(content) + 1)
        content = content[:at] + chance.choice(PIECES) + content[at:]
    return content


def marked(chance: Random, content: bytes) -> bytes:
    return chance.choice(MARKS) * chance.choice((1, 1, 2)) + content


def recoded(chance: Random, content: bytes) -> bytes:
    return content.decode("utf-8", "replace").encode(chance.choice(ENCODINGS), "replace")


def halved(chance: Random, content: bytes) -> bytes:
    """Encode the end of a file otherwise than its beginning, as two programs that append to it do."""
    at = chance.randrange(len(content) + 1)
    return content[:at] + recoded(chance, content[at:])


def line_ends(chance: Random, content: bytes) -> bytes:
    ends = chance.choice(((b"\r\n",), (b"\r",), (b"\n", b"\r\n", b"\r"), (b"\n\n",), (b"\x85",), (b"\n\r",)))
    return b"".join(line + chance.choice(ends) for line in content.split(b"\n"))


def quotes(chance: Random, content: bytes) -> bytes:
    return content.replace(b'"', chance.choice((b"", b"'", b'""', "“".encode(), b'\\"')), chance.choice((-1, 1)))


def packed(chance: Random, content: bytes) -> bytes:
    """Return an archive of the file, or one that says that it holds a gigabyte."""
    if chance.random() < 0.3:
        return gzip.compress(content)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", content)
        archive.writestr("bomb", bytes(10_000_000 if chance.random() < 0.05 else 1_000))
    return stream.getvalue()


def emptied(chance: Random, content: bytes) -> bytes:
    return chance.choice(
        (b"", b"\n", b" ", b"\x00" * 40, b"\xef\xbb\xbf", b"PK\x03\x04", b"{}", b"[]", b"null", b'"', b"<html>")
    )


CHANGES = (flipped, cut, repeated, inserted, marked, recoded, halved, line_ends, quotes, packed, emptied)
