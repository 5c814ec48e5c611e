"""No text holds the server up: the time of everything that meets foreign text grows with its length alone."""

import ast
import importlib
import re
from collections.abc import Callable
from types import ModuleType

import pytest

from dashboard import record, search
from dashboard.gates import quotes, translations
from dashboard.package import columns, patterns, schema
from dashboard.paths import DASHBOARD, ROOT
from dashboard.selection import address, misunderstood
from dashboard.ui.parts import fields, markdown
from tests import timing
from tests.attacks import Attack, attacks

RANKED, SHORT = 4, 600  # the worst attacks of a pattern, found on texts of a few letters, are taken at full length
LENGTHS = (1_000, 4_000, 16_000)
MODULES = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for path in DASHBOARD.rglob("*.py")
    if "import re\n" in path.read_text("utf-8") and "fonts" not in path.parts
)
# Modules that make or use a pattern within a function.
ELSEWHERE = {
    # It matches whole names by the patterns that it is given.
    "dashboard.package.json_reader": [rf"\A(?:{given})\Z" for given in (columns.NAME, columns.TYPES, schema._PATH)],
    # One of the names of a country, as in its function.
    "dashboard.measures.country": [r"(?<!\w)(?:Lao|Lao PDR|Lao People’s Democratic Republic)(?!\w)"],
}


def held(module: str) -> list[re.Pattern[str]]:
    """Return the patterns that a module holds, alone or in a collection, without those of modules that it imports."""
    names = vars(importlib.import_module(module)).values()
    others = {id(value) for other in names if isinstance(other, ModuleType) for value in vars(other).values()}
    values = [value for found in names for value in _each(found)]
    return [value for value in values if isinstance(value, re.Pattern) and id(value) not in others]


def _each(value: object) -> list[object]:
    if isinstance(value, dict):
        return list(value.values())
    return list(value) if isinstance(value, tuple | list | set | frozenset) else [value]


def worst(pattern: re.Pattern[str]) -> tuple[float, Attack | None]:
    """Return by how much the worst attack on a pattern takes longer if its text is doubled, and the attack."""

    def search(attack: Attack, length: int) -> Callable[[], object]:
        text = attack.text(length)
        return lambda: (sum(1 for _ in pattern.finditer(text)), pattern.fullmatch(text))

    ranked = sorted(attacks(pattern), key=lambda attack: timing.spent(search(attack, SHORT)), reverse=True)[:RANKED]
    found: tuple[float, Attack | None] = (0.0, None)
    for attack in ranked:
        for length in LENGTHS:  # the short ones first, on which a slow pattern shows sooner
            ratio = timing.doubling(search(attack, length), search(attack, 2 * length))
            found = max(found, (ratio, attack), key=lambda one: one[0])
            if ratio > timing.DOUBLED:
                return found
    return found


@pytest.mark.parametrize("module", MODULES)
def test_each_pattern_takes_time_that_grows_with_the_length_of_a_text_alone(module):
    for pattern in [*held(module), *map(re.compile, ELSEWHERE.get(module, ()))]:
        ratio, attack = worst(pattern)
        assert ratio < timing.DOUBLED, (pattern.pattern, attack)


def test_every_pattern_is_made_where_these_tests_find_it():
    assert len(MODULES) > 10
    assert sum(len(held(module)) for module in MODULES) > 30
    for module in MODULES:
        path = ROOT / (module.replace(".", "/") + ".py")
        tree = ast.parse((path if path.exists() else path.with_suffix("") / "__init__.py").read_text("utf-8"))
        inner = [node for outer in ast.walk(tree) if isinstance(outer, ast.FunctionDef) for node in ast.walk(outer)]
        called = [
            node.func.attr
            for node in inner
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
            if isinstance(node.func.value, ast.Name) and node.func.value.id == "re" and node.func.attr != "escape"
        ]
        assert not called or module in ELSEWHERE, module


@pytest.mark.parametrize(
    "pattern",
    [
        *(r"(?<!\d)\d[\d ()-]{5,}\d(?![\w-])", r"\s+$", r"a*c", r"<b>(.*?)</b>", r"(?:x|y)+z", r"\w+@"),
        *(r"[^\W\d_]+[._]", r"(\d+-)+x", r"id:.*;", r"[\da-f:.]*:[\da-f:.]*", r"[路街]\s*.+号"),
    ],
)
def test_the_hostile_texts_find_a_pattern_that_is_not_linear(pattern):
    assert worst(re.compile(pattern))[0] > timing.DOUBLED


@pytest.mark.parametrize(
    "pattern", [r"(a+)+$", r"(a|a)*$", r"(a|b|ab)*c", r"(\w+\s?)+:", r"^(([a-z])+.)+[A-Z]([a-z])+$"]
)
def test_a_pattern_of_a_description_runs_in_linear_time(pattern):
    run = patterns.compiled(pattern).fullmatch
    for sign in ("a", "ab", "aA ", "é"):
        once, twice = (sign * (length // len(sign)) + "!" for length in (200_000, 400_000))
        assert timing.doubling(lambda text=once: run(text), lambda text=twice: run(text)) < timing.DOUBLED, sign


# What meets texts of an address, of a cell or of a document.
READERS: dict[str, Callable[[str], object]] = {
    "address": lambda text: address.read("news", {name: [text] for name in address.DEFAULTS}, record.current()),
    "misunderstood": lambda text: misunderstood.found({"asof": [text], "record": [text]}, record.current()),
    "fold": search.fold,
    "query": lambda text: search.matches(text, text),
    "plain": markdown.plain,
    "html": markdown.within_html,
    "link": fields.address,
    "small": lambda text: fields.small(fields.printed(text)),
    "quote": quotes.folded,
    "original": translations.squeezed,
}


@pytest.mark.parametrize("reader", READERS)
def test_each_reader_of_foreign_text_takes_time_that_grows_with_its_length_alone(reader):
    read = READERS[reader]
    for sign in ("a", "é", " ", "a ", "-", "://", "`", "`[", "&amp;", "https://a.b/&", "ệ", "\u0301", "2004-", "文"):
        once, twice = (sign * (length // len(sign)) for length in (40_000, 80_000))
        assert timing.doubling(lambda text=once: read(text), lambda text=twice: read(text)) < timing.DOUBLED, sign
