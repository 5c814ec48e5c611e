"""Changes of a document as a tree of objects, lists and values, in JSON or TOML."""

import copy
import json
from collections.abc import Callable, Iterator
from datetime import date
from random import Random
from typing import Any

from tests.fuzz import texts

Spot = tuple[Any, Any]  # what holds a value, and its key or number there
NUMBERS = (0, -1, 1, 3, 2**31, 2**63, -(2**63), 10**400, 1e308, -1e308, 5e-324, float("nan"), float("inf"), 0.1)
DAYS = (date(1, 1, 1), date(1799, 12, 31), date(2004, 2, 29), date(2101, 1, 1), date(9999, 12, 31))
DEPTHS = (3, 60, 400, 3_000)


def changed(chance: Random, tree: Any) -> tuple[Any, str]:
    """Return a tree after one to three changes, and the names of the changes."""
    chosen = chance.choices(CHANGES, k=chance.choice((1, 1, 1, 2, 3)))
    chosen.sort(key=lambda change: change is deep)  # last, for what copies a tree cannot take a deep one
    held = {"": copy.deepcopy(tree)}
    for change in chosen:
        change(chance, held)
    return held[""], " ".join(change.__name__ for change in chosen)


def spots(held: Any) -> Iterator[Spot]:
    """Yield each place of a value within a tree."""
    waiting = [held]
    while waiting:
        each = waiting.pop()
        keys = range(len(each)) if isinstance(each, list) else list(each)
        for key in keys:
            yield each, key
            if isinstance(each[key], dict | list):
                waiting.append(each[key])


def _spot(chance: Random, held: Any, kind: type | tuple[type, ...] = object) -> Spot:
    """Return a place, if there is one with a value of a kind. The first levels are as likely as all that is below."""
    found = [(each, key) for each, key in spots(held) if isinstance(each[key], kind)]
    deep = found or list(spots(held))
    return chance.choice(deep[: chance.choice((3, 20, 200, len(deep)))])


def value(chance: Random) -> Any:
    """Return a value that stands where another kind is expected."""
    made: tuple[Callable[[], Any], ...] = (
        lambda: texts.some(chance),
        lambda: chance.choice(NUMBERS),
        lambda: chance.choice((None, True, False)),
        lambda: chance.choice(([], {}, [[]], [{}], {"": ""}, [None], {"a": {"b": []}}, [1, "a", None])),
        lambda: [texts.short(chance)] * chance.choice((1, 2, 3_000)),
        lambda: date(2004, 10, 29),
    )
    return chance.choice(made)()


def another_value(chance: Random, held: Any) -> None:
    each, key = _spot(chance, held)
    each[key] = value(chance)


def another_text(chance: Random, held: Any) -> None:
    each, key = _spot(chance, held, str)
    each[key] = texts.some(chance)


def another_number(chance: Random, held: Any) -> None:
    each, key = _spot(chance, held, (int, float))
    each[key] = chance.choice(NUMBERS)


def another_day(chance: Random, held: Any) -> None:
    """Put a day in, in the place of another if there is one."""
    each, key = _spot(chance, held, date)
    each[key] = chance.choice(DAYS)


def missing(chance: Random, held: Any) -> None:
    each, key = _spot(chance, held)
    if each is held:
        return
    del each[key]


def renamed(chance: Random, held: Any) -> None:
    each, key = _spot(chance, held)
    if isinstance(each, dict) and each is not held:
        each[texts.some(chance, 300)] = each.pop(key)


def swapped(chance: Random, held: Any) -> None:
    (one, a), (other, b) = _spot(chance, held), _spot(chance, held)
    one[a], other[b] = copy.deepcopy(other[b]), copy.deepcopy(one[a])


def copied(chance: Random, held: Any) -> None:
    """Put a value in the place of another of its kind: a name twice, a reference that leads elsewhere."""
    one, a = _spot(chance, held)
    other, b = _spot(chance, held, type(one[a]))
    other[b] = copy.deepcopy(one[a])


def doubled(chance: Random, held: Any) -> None:
    each, key = _spot(chance, held, list)
    if isinstance(each[key], list):
        each[key] = each[key] * chance.choice((2, 3, 20))


def wrapped(chance: Random, held: Any) -> None:
    each, key = _spot(chance, held)
    each[key] = chance.choice(([each[key]], {"a": each[key]}, {key if isinstance(key, str) else "": each[key]}))


def unwrapped(chance: Random, held: Any) -> None:
    each, key = _spot(chance, held, (dict, list))
    inner = each[key]
    if isinstance(inner, list) and inner:
        each[key] = inner[0]
    elif isinstance(inner, dict) and inner:
        each[key] = next(iter(inner.values()))


def deep(chance: Random, held: Any) -> None:
    """Nest a value as deeply as no reader expects."""
    each, key = _spot(chance, held)
    for _ in range(chance.choice(DEPTHS)):
        each[key] = [each[key]] if chance.random() < 0.5 else {"a": each[key]}


CHANGES = (another_value, another_text, another_number, missing, renamed, swapped, copied, doubled, wrapped, unwrapped)
CHANGES = (*CHANGES * 2, *[deep] * 3, *[another_day] * 4, *[another_number] * 2)


def as_json(tree: Any) -> bytes:
    """Return a tree as JSON, however deep it is. What JSON cannot say becomes text; NaN stays."""
    return _joined(tree, "{", ": ", "}", lambda key: json.dumps(str(key)), _plain_json).encode("utf-8", "surrogatepass")


def as_toml(tree: Any) -> bytes:
    """Return a tree as TOML, with a line for each of its first keys and everything else within the lines."""
    if not isinstance(tree, dict):
        return _joined(tree, "{", " = ", "}", _toml_key, _plain_toml).encode("utf-8", "surrogatepass")
    lines = (
        f"{_toml_key(key)} = {_joined(each, '{', ' = ', '}', _toml_key, _plain_toml)}\n" for key, each in tree.items()
    )
    return "".join(lines).encode("utf-8", "surrogatepass")


def _joined(tree: Any, begin: str, between: str, end: str, name: Callable, plain: Callable) -> str:
    """Return a tree as text, with a stack of its own: Python's would not hold the deep ones."""
    parts, waiting = [], [(tree, "")]
    while waiting:
        held, said = waiting.pop()
        parts.append(said)
        if isinstance(held, dict):
            parts.append(begin)
            inner = [(each, f"{', ' if at else ''}{name(key)}{between}") for at, (key, each) in enumerate(held.items())]
            waiting += [(_END, end), *reversed(inner)]
        elif isinstance(held, list):
            parts.append("[")
            waiting += [(_END, "]"), *reversed([(each, ", " if at else "") for at, each in enumerate(held)])]
        elif held is not _END:
            parts.append(plain(held))
    return "".join(parts)


_END = object()


def _plain_json(held: Any) -> str:
    if isinstance(held, int) and abs(held) > 10**300:
        return "1" + "0" * 5_000  # more digits than Python takes
    return json.dumps(held, ensure_ascii=isinstance(held, str) and not held.isprintable(), default=str)


def _toml_key(key: Any) -> str:
    return json.dumps(str(key))


def _plain_toml(held: Any) -> str:
    if held is None:
        return "none"
    if isinstance(held, date):
        return held.isoformat()
    if isinstance(held, float):
        return str(held)
    if isinstance(held, int) and not isinstance(held, bool) and abs(held) > 10**300:
        return "0x" + "f" * 5_000 if held % 3 else "1" + "0" * 5_000
    return json.dumps(held)
