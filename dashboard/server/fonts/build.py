"""Build the fonts of this folder from Debian's Noto packages, and covered.txt, which lists the characters of each.

    python dashboard/server/fonts/build.py FOLDER

FOLDER holds the unpacked packages fonts-noto-cjk and fonts-noto-core. This script needs fonttools[woff] in addition to
requirements.txt; the dashboard does not. README.md says when and how to run it.
"""

import csv
import hashlib
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby, product
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
CHINESE = "usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"
SIMPLIFIED_INDEX = 2  # index in that font collection: the glyph shapes of mainland China
OTHER_SCRIPTS = "usr/share/fonts/truetype/noto/Noto{}{}-Regular.ttf"
# Letters of these two are told apart by their loops, which faces without loops leave out.
LOOPED = ("Thai", "Lao")
MARK_TO_BASE = 4  # the type of a rule of GPOS that attaches marks to letters

# The unicode-range of each font; faces.toml gives browsers the same ranges.
CHINESE_RANGE = "U+2460-249B,U+3000-303F,U+3200-4DBF,U+4E00-9FFF,U+F900-FAFF,U+FE30-FE6F,U+FF00-FFEF"
RANGES = {
    "Thai": "U+0E01-0E5B,U+200C-200D,U+25CC",
    "Lao": "U+0E81-0EDF,U+200C-200D,U+25CC",
    "Khmer": "U+1780-17FF,U+19E0-19FF,U+200C-200D,U+25CC",
    "Myanmar": "U+1000-109F,U+200C-200D,U+25CC,U+A9E0-A9FE,U+AA60-AA7F",
}
ON_MAPS = ("countries", "places")  # tables whose names a map writes, letter by letter
# Used in documents that the record quotes or in place names on the map.
QUOTED = "亟湄恪诠暨獗勐懲訊罷﹡"


def code_points(ranges: str) -> set[int]:
    """Return the code points of a CSS unicode-range."""
    ends = [part.removeprefix("U+").split("-") for part in ranges.split(",")]
    return {point for end in ends for point in range(int(end[0], 16), int(end[-1], 16) + 1)}


def gb2312(first: int, last: int) -> set[int]:
    """Return the code points of rows of GB 2312: 1 to 9 are symbols, 16 to 55 common hanzi, 56 to 87 rarer ones."""
    byte_pairs = product(range(0xA0 + first, 0xA1 + last), range(0xA1, 0xFF))
    return {ord(char) for pair in byte_pairs for char in bytes(pair).decode("gb2312", errors="ignore")}


def characters_in_use() -> set[int]:
    """Return the code points used in the record and in the texts of the dashboard."""
    files = [*ROOT.glob("data/**/*.csv"), *(path for path in ROOT.glob("dashboard/locales/**/*") if path.is_file())]
    return {ord(char) for path in files for char in path.read_text(encoding="utf-8")}


def characters_of_names() -> set[int]:
    """Return the code points that pages in other languages than Chinese show too, and those that maps write.

    They stand in the tables, but for quotes, which open records alone show, and where the languages have their names.
    """
    files = [path for path in ROOT.glob("data/*.csv") if path.stem != "evidence"]
    files.append(ROOT / "dashboard" / "languages.py")
    found = {ord(char) for path in files for char in path.read_text(encoding="utf-8")}
    return found | {ord(char) for row in rows("translations/zh") if row["table"] in ON_MAPS for char in row["text"]}


def characters_at_once() -> set[int]:
    """Return the code points that pages in other languages than Chinese show before a reader opens anything.

    They stand in the names and texts of these languages, and in titles of sources: of those with a disclaimer, which
    About shows, and of those that tell of countries' reports, which Commitments names; then in publishers of news.
    """
    files = [ROOT / "dashboard" / "languages.py"]
    files += [path for path in ROOT.glob("dashboard/locales/*/*") if path.parent.name != "zh"]
    telling = {row["source"] for row in rows("evidence") if row["table"] == "country_reports"}
    shown = [row["title"] for row in rows("sources") if row["disclaimer"] or row["source"] in telling]
    shown += [row["publisher"] for row in rows("news")]
    return {ord(char) for text in (*shown, *(path.read_text(encoding="utf-8") for path in files)) for char in text}


def rows(table: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table of the record. table: such as "sources"."""
    with (ROOT / "data" / f"{table}.csv").open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)


def write_font(name: str, source: Path, points: set[int], shaped: bool, number: int = -1) -> str:
    """Write a font with only some code points and return its line of covered.txt.

    shaped: whether to keep the layout rules that combine letters. number: index within a font collection.
    """
    options = subset.Options(
        flavor="woff2", hinting=False, notdef_outline=True, layout_features=["*"] if shaped else [], font_number=number
    )
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=points)
    subsetter.subset(font)
    if "looped" in name:
        lift_marks(font)
    subset.save_font(font, str(HERE / name), options)
    return coverage_line(HERE / name)


def lift_marks(font: TTFont) -> None:
    """Let a tone mark stand above the vowel above its letter, as it is drawn.

    Debian's faces with loops draw these marks high, and then attach them as if another rule raised them, which is
    missing. So they land on the vowel, where nobody can read them.
    """
    lookups = font["GPOS"].table.LookupList.Lookup
    for table in (table for lookup in lookups if lookup.LookupType == MARK_TO_BASE for table in lookup.SubTable):
        marks = [(record.Class, record.MarkAnchor) for record in table.MarkArray.MarkRecord]
        counts = Counter((kind, anchor.YCoordinate) for kind, anchor in marks)
        usual = {kind: height for (kind, height), _ in reversed(counts.most_common())}
        for kind, anchor in marks:
            anchor.YCoordinate = min(anchor.YCoordinate, usual[kind])


def coverage_line(path: Path) -> str:
    """Return the line of covered.txt for a font file: its name, SHA-256 and code points."""
    points = sorted(TTFont(path).getBestCmap())
    return f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()} {','.join(hex_ranges(points))}\n"


def hex_ranges(points: list[int]) -> Iterable[str]:
    """Yield sorted code points as ranges in hexadecimal: 61, 62, 63 and 65 become "61-63" and "65"."""
    for _, run in groupby(enumerate(points), lambda place: place[1] - place[0]):
        run_points = [point for _, point in run]
        yield f"{run_points[0]:X}-{run_points[-1]:X}" if len(run_points) > 1 else f"{run_points[0]:X}"


def main(folder: Path) -> None:
    """Write all fonts and covered.txt."""
    chinese = code_points(CHINESE_RANGE)
    wanted = {
        "names": chinese & characters_of_names(),
        "texts": chinese & (characters_in_use() | {ord(char) for char in QUOTED}),
        "common": chinese & (gb2312(1, 9) | gb2312(16, 55)),
        "rare": gb2312(56, 87),
    }
    few = chinese & characters_at_once()
    # "names" holds these as well, so that it stays the same file when they change.
    lines = [write_font("noto-sans-sc-few.woff2", folder / CHINESE, few, False, SIMPLIFIED_INDEX)]
    written = set()
    for part, points in wanted.items():  # each has what those before it lack
        name = f"noto-sans-sc-{part}.woff2"
        lines.append(write_font(name, folder / CHINESE, points - written, False, SIMPLIFIED_INDEX))
        written |= points
    for script, ranges in RANGES.items():
        face = "Looped" if script in LOOPED else "Sans"
        name = f"noto-{face.lower()}-{script.lower()}.woff2"
        lines.append(write_font(name, folder / OTHER_SCRIPTS.format(face, script), code_points(ranges), True))
    (HERE / "covered.txt").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
