"""Which part of the house may know which: looked up in a fresh interpreter, so that no import hides behind another."""

import subprocess
import sys

import pytest

from dashboard.paths import DASHBOARD, PAGES, ROOT

# Part of the house → what must not be in memory after it was imported.
FORBIDDEN = {
    "paths theme dates description parts comment": "pandas plotly pydeck streamlit starlette dashboard.package.schema",
    "schema words search": "pandas plotly pydeck streamlit starlette dashboard.reading dashboard.parse.tables",
    "reading gates geometry": "pandas plotly pydeck streamlit starlette dashboard.parse.tables",
    "tables": "plotly pydeck streamlit starlette dashboard.record dashboard.selection",
    "joins record selection remember trial": "plotly pydeck streamlit starlette dashboard.measures",
    "measures": "plotly pydeck streamlit starlette dashboard.charts dashboard.exports",
    "charts": "streamlit starlette dashboard.record dashboard.ui",
    "exports": "plotly pydeck streamlit starlette dashboard.ui dashboard.server",
    "server": "streamlit plotly pydeck dashboard.ui",
}
MODULES = {
    name: sorted(
        path
        for path in ((DASHBOARD / name).glob("*.py") if (DASHBOARD / name).is_dir() else [DASHBOARD / f"{name}.py"])
    )
    for names in FORBIDDEN
    for name in names.split()
}


def _imported(module: str) -> set[str]:
    code = f"import sys, {module}; print(*sorted(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(run.stdout.split())


@pytest.mark.parametrize(
    ("path", "forbidden"),
    [(path, FORBIDDEN[names]) for names in FORBIDDEN for name in names.split() for path in MODULES[name]],
    ids=lambda value: str(value)[len(str(ROOT)) + 1 :] if not isinstance(value, str) else "",
)
def test_a_module_knows_only_what_lies_below_it(path, forbidden):
    module = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    assert not _imported(module) & set(forbidden.split())


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


def test_no_module_has_grown_a_second_idea():
    sizes = {path: len(path.read_text("utf-8").splitlines()) for path in DASHBOARD.rglob("*.py")}
    assert sizes
    assert {path.name: lines for path, lines in sizes.items() if lines > 200} == {}


def test_only_the_schema_reads_the_description_and_only_words_read_the_locales():
    readers = {
        path.name
        for path in DASHBOARD.rglob("*.py")
        if "datapackage.json" in path.read_text("utf-8").split('"""', 2)[-1]
    }
    assert readers <= {"schema.py", "__main__.py"}  # the command says its name in the help
    readers = {path.name for path in DASHBOARD.rglob("*.py") if "LOCALES" in path.read_text("utf-8")}
    assert readers == {"paths.py", "words.py"}
