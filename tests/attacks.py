"""Hostile texts for a regular expression, made from its parse tree: repeated parts of it that lead to no match.

A pattern takes more than linear time where parts of a text can be matched in several ways, or where each of many starts
reads the same rest. Both show on a text that repeats what the pattern repeats and then ends otherwise.
"""

import re
from collections.abc import Iterator
from itertools import islice, permutations
from re import _constants as kinds
from re import _parser as parser

MANY = 8  # a part that may be repeated more often than this is repeated in the texts
FEW = 3  # ways to go on that are tried at each part
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
_GROUPS = {kinds.SUBPATTERN: -1, kinds.ATOMIC_GROUP: None}


def texts(pattern: re.Pattern[str], length: int) -> Iterator[str]:
    """Yield hostile texts of about a length for a pattern."""
    tree = parser.parse(pattern.pattern, pattern.flags)
    wholes = list(islice(_samples(tree), 12))
    units = dict.fromkeys(wholes)
    for before, pump in _pumps(tree, ""):
        for end in ENDS:
            yield before + pump * (length // max(1, len(pump))) + end
        units |= dict.fromkeys((before + pump, before + pump * 3, pump + " ", f"{before}{pump} "))
    units |= dict.fromkeys(whole[:-1] for whole in wholes)
    units |= dict.fromkeys(f"{one} " for one in tuple(units))
    for unit in filter(None, units):
        for end in ENDS[:3]:
            yield unit * (length // len(unit)) + end


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
        elif kind in (kinds.ASSERT, kinds.ASSERT_NOT):
            yield from _pumps(held[1], before)
        elif kind in _GROUPS:
            yield from _pumps(held[-1] if kind is kinds.SUBPATTERN else held, before)
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
    if kind is kinds.LITERAL:
        yield chr(held)
    elif kind is kinds.NOT_LITERAL:
        yield "a" if held != ord("a") else "b"
    elif kind is kinds.ANY:
        yield "a"
    elif kind is kinds.IN:
        yield from _of_set(held)
    elif kind is kinds.BRANCH:
        for branch in held[1]:
            yield from islice(_samples(branch), FEW)
    elif kind in _REPEATS:
        least, _, body = held
        for sample in _samples(body):
            yield sample * max(least, 1)
    elif kind is kinds.SUBPATTERN:
        yield from _samples(held[-1])
    elif kind is kinds.ATOMIC_GROUP:
        yield from _samples(held)


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
