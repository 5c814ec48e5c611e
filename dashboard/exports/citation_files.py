"""Citations for programs that keep them: BibTeX, RIS, and JSON for CSL. Each format has its own escapes."""

import json
import re
from collections.abc import Callable, Mapping

from dashboard.exports.citation import Cited
from dashboard.exports.html import clean, tongue

# What TeX would take for a command. Braces are written in words, because BibTeX counts them even behind a backslash.
_TEX = {"\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
_TEX |= {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}"} | {sign: f"\\{sign}" for sign in "$&%#_"}
_OF_TEX = re.compile(r"[\\{}~^$&%#_]")
_NO_KEY = re.compile(r"[^A-Za-z0-9:_-]")


def bibtex(cited: Cited) -> bytes:
    """Return a citation for BibTeX and biblatex, in UTF-8. Titles keep their capitals."""
    fields = {
        "title": f"{{{_tex(cited.title)}}}",
        "howpublished": _tex(cited.within),
        "year": cited.day[:4],
        "date": cited.day,
        "version": _tex(cited.version),
        "note": _tex("; ".join((cited.said, cited.licence))),
        "url": cited.address,  # written with % by us; TeX takes it to the letter
        "urldate": cited.day,
        "language": tongue(cited.language),
    }
    lines = [f"  {name} = {{{text}}}," for name, text in fields.items() if text]
    return "\n".join((f"@misc{{{_NO_KEY.sub('-', cited.key)},", *lines, "}", "")).encode()


def _tex(text: str) -> str:
    return _OF_TEX.sub(lambda sign: _TEX[sign[0]], _line(text))


def ris(cited: Cited) -> bytes:
    """Return a citation as RIS, in UTF-8. A tag ends with its line, so no text has line breaks."""
    day = cited.day.replace("-", "/")
    lines = [
        ("TY", "ELEC" if cited.within else "DATA"),
        ("ID", cited.key),
        ("TI", cited.title),
        ("T2", cited.within),
        ("ET", cited.version),
        ("PY", cited.day[:4]),
        ("DA", day),
        ("Y2", day),
        ("LA", tongue(cited.language)),
        ("N1", "; ".join((cited.said, cited.licence))),
        ("UR", cited.address),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {_line(text)}\r\n" for tag, text in lines if text or tag == "ER").encode()


def csl(cited: Cited) -> bytes:
    """Return a citation as JSON for CSL: a list of one item."""
    day = {"date-parts": [[int(part) for part in cited.day.split("-")]]}
    item = {
        "id": cited.key,
        "type": "webpage" if cited.within else "dataset",
        "title": _line(cited.title),
        "container-title": _line(cited.within),
        "version": cited.version,
        "issued": day,
        "accessed": day,
        "URL": cited.address,
        "language": tongue(cited.language),
        "note": "; ".join((cited.said, cited.licence)),
    }
    held = {name: value for name, value in item.items() if value}
    return json.dumps([held], ensure_ascii=False, indent=1).encode()


def _line(text: str) -> str:
    """Return a text as one line, without signs that no file of text may hold."""
    return " ".join(clean(text).split())


# Ending of the name → (media type, what writes it, name of the format).
FORMATS: Mapping[str, tuple[str, Callable[[Cited], bytes], str]] = {
    "bib": ("application/x-bibtex; charset=utf-8", bibtex, "BibTeX"),
    "ris": ("application/x-research-info-systems; charset=utf-8", ris, "RIS"),
    "json": ("application/vnd.citationstyles.csl+json", csl, "CSL JSON"),
}
