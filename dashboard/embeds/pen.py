"""Text on a picture, in the fonts that the dashboard brings: each letter in the first font that has it."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby, pairwise
from pathlib import Path
from threading import RLock

from PIL import ImageDraw, ImageFont, features

from dashboard.charts import letters
from dashboard.graphemes import clusters
from dashboard.paths import FONTS

LATIN = FONTS / "streamlit" / "SourceSansVF-Upright.woff2"
REGULAR, BOLD = 400, 650  # weights of Latin letters; other fonts have one weight, which a stroke thickens
STROKE = 0.014  # of that, in parts of the size
# Thai and Lao have no spaces between words; a vowel that is written before its letter begins a syllable.
_LEADING = "เแโใไເແໂໃໄ"
SENTENCE_ENDS = (".", "。", "។", "။", "?", "!")
_FONTS_KEPT = 256
_DRAWING = RLock()  # a font may not be used by two threads at once


def shapes() -> bool:
    """Return whether this machine joins the letters of Khmer, Burmese, Lao and Thai."""
    return features.check("raqm")


@lru_cache(maxsize=1)
def _coverage() -> tuple[tuple[Path, frozenset[str]], ...]:
    """Return each font with the letters that it has, in the order in which they are tried."""
    held = {}
    for folder in (LATIN.parent, FONTS):
        for line in (folder / "covered.txt").read_text(encoding="utf-8").splitlines():
            name, _, spans = line.split()
            ends = [span.split("-") for span in spans.split(",")]
            held[folder / name] = frozenset(
                chr(point) for end in ends for point in range(int(end[0], 16), int(end[-1], 16) + 1)
            )
    others = sorted(path for path in held if path.parent == FONTS)
    return tuple((path, held[path]) for path in (LATIN, *others))


@lru_cache(maxsize=4096)
def _path(letter: str) -> Path:
    return next((path for path, held in _coverage() if letter[0] in held), LATIN)


@lru_cache(maxsize=_FONTS_KEPT)
def _font(path: Path, size: int, weight: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(path, size)
    if path == LATIN:
        font.set_variation_by_axes([weight])
    return font


def _runs(text: str) -> Iterator[tuple[Path, str]]:
    for path, run in groupby(clusters(text), _path):
        yield path, "".join(run)


def width(text: str, size: int, weight: int = REGULAR) -> float:
    """Return how many pixels a text takes. size: of the letters, in pixels."""
    with _DRAWING:
        return sum(_font(path, size, weight).getlength(run) for path, run in _runs(text))


def write(
    draw: ImageDraw.ImageDraw, place: tuple[float, float], text: str, colour: str, size: int, weight: int
) -> None:
    """Write a line of text. place: where it begins, on the line on which its letters stand."""
    left, line = place
    with _DRAWING:
        for path, run in _runs(text):
            font = _font(path, size, weight)
            thick = size * STROKE if weight >= BOLD and path != LATIN else 0
            draw.text((left, line), run, colour, font, anchor="ls", stroke_width=thick)
            left += font.getlength(run)


def broken(text: str, room: float, size: int, most: int, weight: int = REGULAR) -> list[str]:
    """Return a text in lines of at most `room` pixels; what `most` lines do not hold is cut, with a sign for it.

    Lines are broken where `letters.broken` breaks them, and where a part without spaces is longer than a line, between
    letters.
    """
    lines = [""]
    for joint, piece in letters.pieces(text):
        longer = lines[-1] + (joint if lines[-1] else "") + piece
        if width(longer, size, weight) <= room:
            lines[-1] = longer
            continue
        *whole, rest = _parts(piece, room, size, weight)
        lines += [*whole, rest]
    lines = [line for line in lines if line]
    if len(lines) > most:
        lines[most - 1 :] = [_cut(lines[most - 1], room, size, weight)]
    return lines


def _parts(piece: str, room: float, size: int, weight: int) -> list[str]:
    parts = [""]
    for letter in clusters(piece):
        if width(parts[-1] + letter, size, weight) > room:
            kept, carried = _at_syllable(parts[-1])
            parts[-1:] = [kept, carried]
        parts[-1] += letter
    return parts


def _at_syllable(line: str) -> tuple[str, str]:
    """Return a line up to its last syllable that is sure to begin there, and that; all of it if none begins late."""
    found = [at for at, (_, letter) in enumerate(pairwise(line), 1) if letter in _LEADING and at > len(line) * 2 / 3]
    return (line[: found[-1]], line[found[-1] :]) if found else (line, "")


def _cut(line: str, room: float, size: int, weight: int) -> str:
    """Return a line that goes on, cut with a sign, at a space near its end; a sentence that ends there needs none."""
    kept = clusters(line)
    while kept and width("".join(kept).rstrip() + letters.CUT, size, weight) > room:
        kept.pop()
    left = "".join(kept)
    if left.rstrip()[-1:] in SENTENCE_ENDS:
        return left.rstrip()
    if len(left) < len(line) and left.rfind(" ") > len(left) * 2 / 3:
        left = left[: left.rfind(" ")]
    return left.rstrip(" ,;:，；、") + letters.CUT
