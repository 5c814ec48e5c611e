"""Patterns of the description, run by RE2: the time of a match grows with the length of the text alone.

Anybody may write a description. Python's own engine tries all ways to match, so that a pattern such as `(a+)+$` would
not end on a text of forty letters.
"""

from functools import lru_cache
from typing import Protocol

import re2

LONGEST = 500  # letters of a pattern
MEMORY = 1 << 20  # bytes that RE2 may use for one pattern; it refuses a pattern that needs more
ALLOWED = "the syntax of RE2, with 1,000 repetitions at most, and without look-around or back-references"


class Pattern(Protocol):
    """A compiled pattern."""

    def fullmatch(self, text: str) -> object | None:
        """Return something other than None if the whole text matches."""
        ...


@lru_cache(maxsize=256)
def compiled(pattern: str) -> Pattern:
    """Return the compiled pattern. Its classes match ASCII only: a digit is 0 to 9.

    Raises ValueError for a pattern that RE2 cannot run, that is too long, or that others would read in another way. The
    message continues a sentence that begins with the pattern.
    """
    if len(pattern) > LONGEST:
        raise ValueError(f"which has {len(pattern)} letters; allowed: {LONGEST} or fewer")
    if "{," in pattern:  # five repetitions at most for Python in "{,5}", and plain text for RE2
        raise ValueError("which has '{,' in it; allowed: '{0,' for a number of repetitions, or '[{],' for the signs")
    options = re2.Options()
    options.max_mem, options.log_errors = MEMORY, False
    try:
        return re2.compile(pattern, options)
    except (re2.error, UnicodeEncodeError) as error:
        raise ValueError(f"which is no regular expression that ends in a known time; allowed: {ALLOWED}") from error
