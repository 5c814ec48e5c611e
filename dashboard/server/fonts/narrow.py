"""Build the fonts of the folder `streamlit`: those that Streamlit brings, with the letters and icons in use alone.

    python dashboard/server/fonts/narrow.py

A file has the name of Streamlit's up to its first dot, by which the server finds it; of upright letters there is a main
part beside it. `covered.txt` there lists the code points of each file and of Streamlit's own, `icons.txt` the icons.
It needs fonttools[woff] in addition to requirements.txt; the dashboard does not. README.md says when to run it.
"""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import streamlit
from build import HERE, ROOT, characters_in_use, code_points, coverage_line
from fontTools import subset
from fontTools.ttLib import TTFont

STREAMLIT = Path(streamlit.__file__).parent
NARROWED = HERE / "streamlit"
ICONS = "MaterialSymbols-Rounded"
UPRIGHT, ITALIC = "SourceSansVF-Upright", "SourceSansVF-Italic"
# Latin letters of all countries, those of Vietnamese and of Pinyin, marks that combine, punctuation, signs and arrows.
LETTERS = code_points(
    "U+0020-017F,U+01A0-01A1,U+01AF-01B0,U+01CD-01DC,U+0218-021B,U+02B0-02FF,U+0300-036F,U+1E00-1EFF,U+2000-206F,"
    "U+20A0-20BF,U+2113-2122,U+2190-2199,U+2212-2265,U+25A0-25CF"
)
# Of those what nearly every page needs: letters of countries, of Vietnamese and of Pinyin, the usual signs, all spaces.
# A mark that combines is not among them: with it come its places on all letters, a fifth of the file.
MAIN = code_points(
    "U+0020-007E,U+00A0-017F,U+01A0-01A1,U+01AF-01B0,U+01CD-01DC,U+0218-021B,U+1EA0-1EF9,U+2000-2026,U+202F-203A,"
    "U+2060,U+2190-2193,U+2197,U+2199,U+2212-2215,U+2260-2265,U+25A0-25CF"
)
LAYOUT = ["ccmp", "kern", "liga", "locl", "mark", "mkmk", "rlig"]  # what browsers apply without being asked
# Minified code writes the name of an icon as a text of its own, or within a text as `:material/name:`.
NAME_ALONE = re.compile(r"""[`'"]([a-z0-9_]+)[`'"]""")
NAME_WITHIN = re.compile(r"material/([a-z0-9_]+)")
# The licence reserves the name “Source” for the originals.
RENAMED = {1: "Cooperation", 3: "Cooperation", 4: "Cooperation", 6: "Cooperation"}
RESERVED = re.compile(r"Source ?Sans ?\w*")
NAMES_THAT_STAY = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 14]


def texts() -> Iterator[str]:
    """Yield all code that may name an icon: Streamlit's scripts, its elements and our own modules."""
    folders = {STREAMLIT / "static": "*.js", STREAMLIT / "elements": "*.py"}
    folders |= {ROOT / "dashboard": "*.py", ROOT / "pages": "*.py", ROOT / "gms_lists": "*.js"}
    for folder, pattern in folders.items():
        for path in folder.rglob(pattern):
            yield path.read_text(encoding="utf-8")


def names_in_use() -> set[str]:
    """Return each word that may be the name of an icon."""
    return {name for text in texts() for rule in (NAME_ALONE, NAME_WITHIN) for name in rule.findall(text)}


def keep_icons(font: TTFont, wanted: set[str]) -> set[str]:
    """Take all icons but the wanted ones out of the rules that turn a name into a picture. Return the names left."""
    written = {glyph: chr(point) for point, glyph in font.getBestCmap().items()}
    left = set()
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for rules in (getattr(table, "ExtSubTable", table) for table in lookup.SubTable):
            for first, ligatures in list(rules.ligatures.items()):
                named = {"".join(written[part] for part in (first, *rule.Component)): rule for rule in ligatures}
                rules.ligatures[first] = [rule for name, rule in named.items() if name in wanted]
                left |= named.keys() & wanted
            rules.ligatures = {first: kept for first, kept in rules.ligatures.items() if kept}
    return left


def narrow_icons(source: Path) -> None:
    """Write the font of icons, and icons.txt: its SHA-256, then the names of its icons."""
    options = subset.Options(flavor="woff2", hinting=False, notdef_outline=True, layout_features=["*"])
    font = subset.load_font(str(source), options)
    left = keep_icons(font, names_in_use())
    target = _save(font, options, {ord(char) for name in left for char in name}, ICONS)
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    (NARROWED / "icons.txt").write_text("\n".join([digest, *sorted(left)]) + "\n", encoding="utf-8")


def narrow_letters(source: Path, points: set[int], name: str) -> str:
    """Write a font of letters and return its line of covered.txt. name: of the file, without its ending."""
    options = subset.Options(
        flavor="woff2", hinting=False, notdef_outline=True, layout_features=LAYOUT, name_IDs=NAMES_THAT_STAY
    )
    font = subset.load_font(str(source), options)
    for entry in font["name"].names:
        entry.string = RENAMED.get(entry.nameID) or RESERVED.sub("Cooperation", entry.toUnicode())
    return coverage_line(_save(font, options, points, name))


def _save(font: TTFont, options: subset.Options, points: set[int], name: str) -> Path:
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=points)
    subsetter.subset(font)
    target = NARROWED / f"{name}.woff2"
    subset.save_font(font, str(target), options)
    return target


def main() -> None:
    """Write all files of the folder."""
    media = STREAMLIT / "static" / "static" / "media"
    narrow_icons(*media.glob(f"{ICONS}.*.woff2"))
    upright, italic = (next(media.glob(f"{name}.*.woff2")) for name in (UPRIGHT, ITALIC))
    wanted = LETTERS | characters_in_use()
    lines = [
        narrow_letters(upright, MAIN, f"{UPRIGHT}.main"),
        narrow_letters(upright, wanted, UPRIGHT),
        coverage_line(upright),
        narrow_letters(italic, wanted, ITALIC),
        coverage_line(italic),
    ]
    (NARROWED / "covered.txt").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
