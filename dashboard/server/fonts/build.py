"""Make the fonts of this folder from Noto as Debian packages it, and covered.txt, which says what each can write.

    python dashboard/server/fonts/build.py FOLDER    unpacked there: fonts-noto-cjk, fonts-noto-core

Needs fonttools[woff] beside what requirements.txt names; the dashboard itself does not. README.md says how and when.
"""

import hashlib
import importlib.util
import sys
from collections.abc import Iterable
from itertools import groupby, product
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
CHINESE = "usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"
SIMPLIFIED = 2  # its place in that collection: the shapes of mainland China
OTHERS = "usr/share/fonts/truetype/noto/NotoSans{}-Regular.ttf"

# What a browser asks each file for; .streamlit/config.toml says the same to it.
CHINESE_RANGE = "U+2460-249B,U+3000-303F,U+3200-4DBF,U+4E00-9FFF,U+F900-FAFF,U+FE30-FE6F,U+FF00-FFEF"
RANGES = {
    "Thai": "U+0E01-0E5B,U+200C-200D,U+25CC",
    "Lao": "U+0E81-0EDF,U+200C-200D,U+25CC",
    "Khmer": "U+1780-17FF,U+19E0-19FF,U+200C-200D,U+25CC",
    "Myanmar": "U+1000-109F,U+200C-200D,U+25CC,U+A9E0-A9FE,U+AA60-AA7F",
}
# Beyond the 3,755 common hanzi, yet in the documents that the record quotes or in names of places on the map.
QUOTED = "亟湄恪诠暨獗勐懲訊罷﹡"


def within(ranges: str) -> set[int]:
    """The code points of a CSS unicode-range."""
    ends = [part.removeprefix("U+").split("-") for part in ranges.split(",")]
    return {point for end in ends for point in range(int(end[0], 16), int(end[-1], 16) + 1)}


def standard(first: int, last: int) -> set[int]:
    """The characters of rows of GB 2312: 1 to 9 are signs, 16 to 55 common hanzi, 56 to 87 rarer ones."""
    pairs = product(range(0xA0 + first, 0xA1 + last), range(0xA1, 0xFF))
    return {ord(char) for pair in pairs for char in bytes(pair).decode("gb2312", errors="ignore")}


def written() -> set[int]:
    """The characters of the record and of the texts of the dashboard."""
    files = [*ROOT.glob("data/**/*.csv"), *(path for path in ROOT.glob("dashboard/locales/**/*") if path.is_file())]
    return {ord(char) for path in files for char in path.read_text(encoding="utf-8")}


def make(name: str, source: Path, wanted: set[int], shaped: bool, number: int = -1) -> str:
    """Write a subset and return its line of covered.txt. A `shaped` script keeps the rules that join its letters."""
    options = subset.Options(
        flavor="woff2", hinting=False, notdef_outline=True, layout_features=["*"] if shaped else [], font_number=number
    )
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    subset.save_font(font, str(HERE / name), options)
    return line(HERE / name)


def line(path: Path) -> str:
    """Say of a font file: its name, SHA-256 and code points."""
    points = sorted(TTFont(path).getBestCmap())
    return f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()} {','.join(spans(points))}\n"


def spans(points: list[int]) -> Iterable[str]:
    """Shorten sorted code points, in hexadecimal: 61, 62, 63 and 65 are 61-63 and 65."""
    for _, run in groupby(enumerate(points), lambda place: place[1] - place[0]):
        places = [point for _, point in run]
        yield f"{places[0]:X}-{places[-1]:X}" if len(places) > 1 else f"{places[0]:X}"


def main(folder: Path) -> None:
    """Write the fonts and covered.txt."""
    chinese = within(CHINESE_RANGE)
    common = chinese & (standard(1, 9) | standard(16, 55) | written() | {ord(char) for char in QUOTED})
    rare = standard(56, 87) - common
    lines = [
        make("noto-sans-sc.woff2", folder / CHINESE, common, False, SIMPLIFIED),
        make("noto-sans-sc-rare.woff2", folder / CHINESE, rare, False, SIMPLIFIED),
    ]
    for script, ranges in RANGES.items():
        name = f"noto-sans-{script.lower()}.woff2"
        lines.append(make(name, folder / OTHERS.format(script), within(ranges), True))
    streamlit = Path(importlib.util.find_spec("streamlit").origin).parent
    lines += [line(path) for path in streamlit.glob("static/static/media/SourceSansVF-Upright*.woff2")]
    (HERE / "covered.txt").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
