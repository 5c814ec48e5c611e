"""In how many lines words stand: an estimate with room to spare, for documents in the fonts of their reader."""

from functools import lru_cache

from dashboard.charts import letters

BROADER = 1.12  # the room for fonts wider than ours
_RAGGED = 0.94  # the part of a line that is filled where lines break within words


@lru_cache(maxsize=16_384)
def wide(words: str) -> float:
    """Return how wide words are, in parts of the size of their letters."""
    return letters.width(words, 1.0) * BROADER


def breaks(word: str) -> bool:
    """Return whether a line may break within a word: in scripts without spaces between words."""
    return any("\u0e00" <= letter <= "\u1fff" or letter >= "\u2e80" for letter in word)


@lru_cache(maxsize=16_384)
def lines(words: str, room: float) -> int:
    """Return in how many lines words stand. room: the width of a line, in parts of the size of letters."""
    number, filled = 1, 0.0
    for word in words.split():
        own = wide(f"{word} ")
        if breaks(word) or own > room:
            filled += own
            more = int(filled / (room * _RAGGED))
            number, filled = number + more, filled - more * room * _RAGGED
        elif filled + own > room + wide(" "):
            number, filled = number + 1, own
        else:
            filled += own
    return number
