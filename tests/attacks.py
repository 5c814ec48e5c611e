"""Hostile texts for a regular expression, made from its parse tree: repeated parts of it that lead to no match.

A pattern takes more than linear time where parts of a text can be matched in several ways, or where each of many starts
reads the same rest. Both show on a text that repeats what the pattern repeats and then ends otherwise.
"""

import re
from collections.abc import Iterator
from itertools import islice, permutations
from re import _constants as kinds
from re import _parser as parser
from typing import NamedTuple

MANY = 8  # a part that may be repeated more often than this is repeated in the texts
FEW = 3  # ways to go on that are tried at each part
WHOLES = 12  # texts that match as a whole
SIGNS = 6  # letters of a set that are combined
ENDS = ("", "\x00", " ", "-", "x", "1", "\n")
_OF_CATEGORY = {
    kinds.CATEGORY_DIGIT: "1",
    kinds.CATEGORY_SPACE: " ",
    kinds.CATEGORY_WORD: "a",
    kinds.CATEGORY_NOT_DIGIT: "a",
    kinds.CATEGORY_NOT_SPACE: "a",
    kinds.CATEGORY_NOT_WORD: "-",
}
_REPEATS = (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT)
_GROUPS = (kinds.SUBPATTERN, kinds.ATOMIC_GROUP, kinds.ASSERT, kinds.ASSERT_NOT)
_LETTERS = {
    kinds.LITERAL: chr,
    kinds.NOT_LITERAL: lambda code: "b" if code == ord("a") else "a",
    kinds.ANY: lambda _: "a",
}


class Attack(NamedTuple):
    """A hostile text of any length: a beginning, something repeated, an end."""

    begin: str
    unit: str
    end: str

    def text(self, length: int) -> str:
        """Return the text, with about a number of letters."""
        return self.begin + self.unit * (length // len(self.unit)) + self.end


def attacks(pattern: re.Pattern[str]) -> Iterator[Attack]:
    """Yield the hostile texts for a pattern."""
    tree = parser.parse(pattern.pattern, pattern.flags)
    wholes = list(islice(_samples(tree), WHOLES))
    units = dict.fromkeys(wholes)
    for begin, pump in _pumps(tree, ""):
        yield from (Attack(begin, pump, end) for end in ENDS)
        units |= dict.fromkeys((begin + pump, begin + pump * 3, f"{pump} ", f"{begin}{pump} "))
    units |= dict.fromkeys(whole[:-1] for whole in wholes)
    units |= dict.fromkeys(f"{one} " for one in tuple(units))
    for unit in filter(None, units):
        yield from (Attack("", unit, end) for end in ENDS[:3])


def _pumps(tree: parser.SubPattern, before: str) -> Iterator[tuple[str, str]]:
    """Yield (text that leads to a part, one repetition of it) for each part that may be repeated often."""
    for kind, held in tree:
        if kind in _REPEATS:
            _, most, body = held
            if most > MANY:
                yield from ((before, pump) for pump in _repetitions(body))
            yield from _pumps(body, before)
        elif kind is kinds.BRANCH:
            for branch in held[1]:
                yield from _pumps(branch, before)
        elif kind in _GROUPS:
            yield from _pumps(_body(kind, held), before)
        before += next(_of(kind, held), "")


def _repetitions(body: parser.SubPattern) -> Iterator[str]:
    """Yield texts that a part may repeat: its samples and, of a set of letters, each two and three of them in turn."""
    samples = list(dict.fromkeys(filter(None, islice(_samples(body), SIGNS))))
    if len(body) == 1 and body[0][0] is kinds.IN:
        samples = list(dict.fromkeys(_of_set(body[0][1])))[:SIGNS]
        samples += ["".join(signs) for number in (2, 3) for signs in permutations(samples, number)]
    yield from samples


def _samples(tree: parser.SubPattern) -> Iterator[str]:
    """Yield texts that a tree may match, without what it looks at ahead or behind: the first of each way."""
    parts = [list(islice(_of(kind, held), FEW)) or [""] for kind, held in tree]
    firsts = [part[0] for part in parts]
    yield "".join(firsts)
    for at, part in enumerate(parts):
        for other in part[1:]:
            yield "".join([*firsts[:at], other, *firsts[at + 1 :]])


def _of(kind: object, held: object) -> Iterator[str]:
    """Yield texts that one node of a tree may match."""
    if kind in _LETTERS:
        yield _LETTERS[kind](held)
    elif kind is kinds.IN:
        yield from _of_set(held)
    elif kind is kinds.BRANCH:
        for branch in held[1]:
            yield from islice(_samples(branch), FEW)
    elif kind in _REPEATS:
        least, _, body = held
        yield from (sample * max(least, 1) for sample in _samples(body))
    elif kind in (kinds.SUBPATTERN, kinds.ATOMIC_GROUP):
        yield from _samples(_body(kind, held))


def _body(kind: object, held: object) -> parser.SubPattern:
    """Return the tree within a group, or within what is looked at ahead or behind."""
    return {kinds.SUBPATTERN: lambda: held[-1], kinds.ATOMIC_GROUP: lambda: held}.get(kind, lambda: held[1])()


def _of_set(items: list) -> Iterator[str]:
    """Yield letters of a set: one of each of its parts, and the first usual letter that a negated set allows."""
    if items[0][0] is kinds.NEGATE:
        whole = re.compile("[" + "".join(map(_written, items[1:])) + "]")
        yield from (letter for letter in "Aa1 -文\x01" if not whole.match(letter))
        return
    for kind, held in items:
        if kind is kinds.LITERAL:
            yield chr(held)
        elif kind is kinds.RANGE:
            yield chr(held[0])
        elif kind is kinds.CATEGORY:
            yield _OF_CATEGORY[held]


def _written(item: tuple) -> str:
    """Return one part of a set as it is written between brackets."""
    kind, held = item
    if kind is kinds.LITERAL:
        return re.escape(chr(held))
    if kind is kinds.RANGE:
        return f"{re.escape(chr(held[0]))}-{re.escape(chr(held[1]))}"
    names = {kinds.CATEGORY_DIGIT: "d", kinds.CATEGORY_SPACE: "s", kinds.CATEGORY_WORD: "w"}
    names |= {kinds.CATEGORY_NOT_DIGIT: "D", kinds.CATEGORY_NOT_SPACE: "S", kinds.CATEGORY_NOT_WORD: "W"}
    return "\\" + names[held]
