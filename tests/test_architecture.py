"""The import rule: one fresh interpreter records every import, and the tests search these records.

`sys.modules` is not enough to judge one module among many: once `measures` has imported pandas, nobody sees that
`gates` imports it too. So the interpreter records which module imports which, even if it is already loaded. A module
depends on all modules that can be reached from it.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterable
from functools import cache

import pytest

from dashboard.paths import DASHBOARD, PAGES, ROOT

FRAMEWORKS = {"pandas", "plotly", "pydeck", "streamlit", "starlette"}
# The layers from the bottom up: packages, frameworks that they may import, lower packages that they must not import.
# A module may import its own package, those of the same line and those above it in this list. (Streamlit imports plotly
# where it is installed; nothing of ours does.)
HOUSE = (
    ("paths theme dates comment log languages graphemes held processes", "", ""),
    ("package words date_words fault_words search", "", ""),
    ("parse", "", ""),
    ("gates geometry", "", ""),
    ("parse.tables", "pandas", "gates geometry"),
    ("curated_file translators_file enrich record translated selection memo dry_run", "pandas", ""),
    ("measures", "pandas", ""),
    ("telling", "pandas", ""),
    ("charts", "pandas pydeck", "record telling"),
    ("check apart newer checked_before", "pandas", "charts"),
    ("exports", "pandas", "charts"),
    ("embeds exports.slides exports.brief", "pandas", ""),
    ("server", "pandas starlette", ""),
    ("access", "pandas plotly streamlit starlette", ""),
    ("commands", "pandas starlette", ""),
    ("ui", "pandas plotly pydeck streamlit starlette", ""),
    ("main __main__", "pandas plotly pydeck streamlit starlette", ""),
)
# The first two run when they are imported; the others are tools with their own dependencies.
TOOLS = {"dashboard.server.fonts.build", "dashboard.server.fonts.narrow"}
SCRIPTS = {"dashboard.main", "dashboard.__main__", *TOOLS}
MODULES = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for path in DASHBOARD.rglob("*.py")
)
# Prints for each module the full names of the modules that it imports.
RECORDER = """
import builtins, importlib, importlib.util, json, sys
asked, real, real_module = {}, builtins.__import__, importlib.import_module

def note(importer, name, parts=()):
    if importer.partition(".")[0] in sys.stdlib_module_names:
        return  # what imports on behalf of another, such as importlib, knows nothing itself
    wanted = asked.setdefault(importer, [])
    wanted += [name, *(f"{name}.{part}" for part in parts if f"{name}.{part}" in sys.modules)]

def noted(name, globals=None, locals=None, fromlist=(), level=0):
    found = real(name, globals, locals, fromlist, level)
    if globals and "__name__" in globals:
        package = globals.get("__package__") or globals["__name__"].rpartition(".")[0]
        whole = importlib.util.resolve_name("." * level + name, package) if level else name
        note(globals["__name__"], whole, fromlist or ())
    return found

def noted_module(name, package=None):
    found = real_module(name, package)
    note(sys._getframe(1).f_globals.get("__name__", ""), importlib.util.resolve_name(name, package))
    return found

builtins.__import__, importlib.import_module = noted, noted_module
for module in sys.argv[1:]:
    real(module)
print(json.dumps({name: sorted(set(wanted)) for name, wanted in asked.items()}))
"""


def within(module: str, room: str) -> bool:
    return module == room or module.startswith(f"{room}.")


def reached(asked: dict[str, list[str]], module: str) -> set[str]:
    """Return every module that is loaded once a module is imported, itself included."""
    found, open_ends = set(), [module]
    while open_ends:
        name = open_ends.pop()
        if name not in found:
            found.add(name)
            open_ends += [*asked.get(name, ()), *([name.rpartition(".")[0]] if "." in name else [])]
    return found


@cache
def place_of(module: str) -> int:
    """Return the number of a module's layer. The longest matching name wins: parse.tables before parse."""
    places = [
        (len(room), line)
        for line, (rooms, _, _) in enumerate(HOUSE)
        for room in rooms.split()
        if within(module, f"dashboard.{room}")
    ]
    assert places, f"{module} has no place in the house"
    return max(places)[1]


def forbidden(module: str, known: Iterable[str]) -> set[str]:
    """Return the modules among `known` that a module must not import."""
    line = place_of(module)
    _, frameworks, besides = HOUSE[line]
    barred = [*(FRAMEWORKS - set(frameworks.split())), *(f"dashboard.{room}" for room in besides.split())]
    higher = {name for name in MODULES if name != "dashboard" and place_of(name) > line}
    return {name for name in known if name in higher or any(within(name, room) for room in barred)}


@pytest.fixture(scope="session")
def asked() -> dict[str, list[str]]:
    modules = [module for module in MODULES if module not in SCRIPTS]
    command = [sys.executable, "-c", RECORDER, *modules]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return json.loads(run.stdout)


@pytest.mark.parametrize("module", [name for name in MODULES if name not in {"dashboard", *SCRIPTS}])
def test_a_module_knows_only_what_lies_below_it(asked, module):
    assert module in asked or not sources(module), "the interpreter never imported it"
    assert forbidden(module, reached(asked, module)) == set()


def sources(module: str) -> bool:
    """Return whether a module imports anything."""
    path = ROOT / module.replace(".", "/")
    text = (path / "__init__.py" if path.is_dir() else path.with_suffix(".py")).read_text("utf-8")
    return "import " in text


@pytest.mark.parametrize(
    ("module", "other", "found"),
    [
        ("dashboard.measures.map", "streamlit", "streamlit"),
        ("dashboard.measures.map", "dashboard.ui.run.state", "dashboard.ui.run.state"),
        ("dashboard.dates", "pandas", "pandas"),
        ("dashboard.package.schema", "dashboard.parse.tables", "dashboard.parse.tables"),
        ("dashboard.parse.rows", "dashboard.gates.order", "dashboard.gates.order"),
        ("dashboard.charts.map", "dashboard.record", "dashboard.record"),
        ("dashboard.exports.csv", "dashboard.charts.map", "pydeck"),
        ("dashboard.server.routes", "dashboard.ui.figures.map", "streamlit"),
    ],
)
def test_an_import_that_is_not_allowed_is_found_directly_and_behind_another(asked, module, other, found):
    assert found in forbidden(module, reached(asked | {module: [*asked.get(module, ()), other]}, module))
    behind = asked | {module: [*asked.get(module, ()), "a.stranger"], "a.stranger": [other]}
    assert found in forbidden(module, reached(behind, module))


def test_pages_know_neither_pandas_nor_plotly_nor_pydeck_nor_each_other():
    pages = sorted(PAGES.glob("*.py"))
    assert len(pages) >= 8
    for page in pages:
        text = page.read_text("utf-8")
        for word in ("pandas", "plotly", "pydeck", "pages"):
            assert f"import {word}" not in text, page.name
            assert f"from {word}" not in text, page.name
        assert len(text.splitlines()) <= 60, page.name
        assert "unsafe_allow_html" not in text, page.name


def test_no_module_is_longer_than_two_hundred_lines():
    sizes = {path: len(path.read_text("utf-8").splitlines()) for path in DASHBOARD.rglob("*.py")}
    assert sizes
    assert {path.name: lines for path, lines in sizes.items() if lines > 200} == {}


def test_only_the_schema_reads_the_description_and_only_words_read_the_locales():
    readers = {
        path.name
        for path in DASHBOARD.rglob("*.py")
        if "datapackage.json" in path.read_text("utf-8").split('"""', 2)[-1]
    }
    assert readers <= {"schema.py", "__main__.py"}  # the help text names the file
    readers = {path.name for path in DASHBOARD.rglob("*.py") if "LOCALES" in path.read_text("utf-8")}
    assert readers == {"paths.py", "words.py"}


def test_the_name_of_a_test_is_one_sentence_of_at_most_eighty_letters():
    names = {
        name
        for path in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"^def (test_\w+)\(", path.read_text("utf-8"), re.MULTILINE)
    }
    assert len(names) > 500
    assert sorted(name for name in names if len(name) > 80) == []
