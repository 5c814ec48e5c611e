"""The texts of a language as ui.toml and faults.toml, in the order of English and with its comments."""

import tomllib
from collections.abc import Iterator, Mapping

from dashboard import fault_words, words
from dashboard.gates import catalogues
from dashboard.languages import DEFAULT

HEAD = "# See ../en/ui.toml: the same keys, in this language."
HEAD_OF_MESSAGES = "# The patterns of ../en/faults.toml in this language. A fault goes on from the value of the cell."
OWN_BEFORE = "join"  # the section before which list patterns of the language itself stand, which English has not
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}


def written(language: str, texts: Mapping[str, str]) -> bytes:
    """Return the file. A text that the language does not have is left out."""
    return ("\n".join([HEAD, *_lines(language, texts)]) + "\n").encode("utf-8")


def _lines(language: str, texts: Mapping[str, str]) -> Iterator[str]:
    """Yield the lines of English with the texts of the language, below the first, which says whose they are."""
    english = words.file(f"{DEFAULT}/ui.toml").read_text(encoding="utf-8").splitlines()
    wanted, told, section = [*catalogues.needed(words.catalogue(DEFAULT), catalogues.forms(language))], set(), ""
    for line in english[1:]:
        if line.startswith("["):
            section = line.strip("[]")
            if section == OWN_BEFORE:
                yield from _own(texts)
            yield line
        elif line.startswith("#") or " = " not in line:
            yield line
        else:
            name = line.partition(" = ")[0].strip()
            for key in _keys(f"{section}.{name}" if section else name, wanted):
                if key in texts and key not in told:
                    yield f"{key.rpartition('.')[2]} = {quoted(texts[key])}"
                told.add(key)


def _keys(key: str, wanted: list[str]) -> list[str]:
    """Return the keys of a language for one of English: one for each of its plural forms, for a counted noun."""
    noun = key.rpartition(".")[0]
    if not key.startswith(catalogues.COUNTED):
        return [key]
    return [f"{noun}.{form}" for form in catalogues.FORMS if f"{noun}.{form}" in wanted]


def _own(texts: Mapping[str, str]) -> Iterator[str]:
    """Yield the list patterns that the language has of its own."""
    section = ""
    for key, text in texts.items():
        if key.startswith(catalogues.OPTIONAL):
            above, _, name = key.rpartition(".")
            if above != section:
                yield from ([""] if section else [])
                yield f"[{above}]"
                section = above
            yield f"{name if name.isalpha() else quoted(name)} = {quoted(text)}"
    if section:
        yield ""


def messages(texts: Mapping[str, str]) -> bytes:
    """Return faults.toml: messages of the check by their pattern. One that the language does not have is left out."""
    english = words.file(f"{DEFAULT}/{fault_words.FILE}").read_text(encoding="utf-8").partition("[")[2].splitlines()
    lines = [HEAD_OF_MESSAGES]
    for line in map(str.strip, english):
        if line.startswith("#"):
            lines += ["", line]
        elif line.startswith('"') and (pattern := tomllib.loads(f"said = {line.rstrip(',')}")["said"]) in texts:
            lines.append(f"{quoted(pattern)} = {quoted(texts[pattern])}")
    return ("\n".join(lines) + "\n").encode("utf-8")


def quoted(text: str) -> str:
    """Return a text as a basic string of TOML."""
    return '"' + "".join(_ESCAPES.get(letter) or _sign(letter) for letter in text) + '"'


def _sign(letter: str) -> str:
    return letter if ord(letter) >= 0x20 and letter != "\x7f" else f"\\u{ord(letter):04X}"
