"""README, CONTRIBUTING and CHANGELOG are correct, as far as a program can check."""

import re
import subprocess
import tomllib

import pytest

from dashboard import comment
from dashboard.access import settings
from dashboard.paths import PAGES, ROOT

TEXTS = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "data/CHANGES.md", "data/geo/README.md"]
TEXTS += ["deploy/README.md", "docs/scaling.md"]
README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")


def _tree() -> list[str]:
    """Return the paths that the tree of the README names."""
    block = README.split("## Where things are")[1].split("```")[1]
    paths, folder = [], ""
    for line in block.strip().splitlines():
        names = [word for word in re.split(r" {2,}", line.strip())[0].split() if "." in word or word.endswith("/")]
        if not line.startswith(" "):
            folder = names[0] if names[0].endswith("/") else ""
            paths += names
        else:
            paths += [folder + name for name in names]
    return paths


def _lines(name: str) -> list[str]:
    lines = (ROOT / name).read_text("utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def _needs(name: str) -> set[str]:
    """Return the packages that a file needs from elsewhere."""
    return {re.split(r"[~<>=\[]", line)[0].strip() for line in _lines(name) if not line.startswith("./")}


def _own(name: str) -> set[str]:
    """Return the packages of this project that a file needs, by the names that they have themselves."""
    folders = [ROOT / line for line in _lines(name) if line.startswith("./")]
    return {tomllib.loads((each / "pyproject.toml").read_text("utf-8"))["project"]["name"] for each in folders}


@pytest.mark.parametrize("name", TEXTS)
def test_every_link_to_a_file_resolves(name):
    text = (ROOT / name).read_text("utf-8")
    for target in re.findall(r"\]\(([^)]+)\)", text):
        if not target.startswith("https://"):
            assert (ROOT / name).parent.joinpath(target).exists(), target


def test_the_tree_names_only_existing_paths():
    paths = _tree()
    assert len(paths) > 20
    for path in paths:
        assert (ROOT / path).exists(), path


def test_the_tree_names_every_page_and_every_module_of_the_top_level():
    paths = set(_tree())
    for page in PAGES.glob("*.py"):
        assert f"pages/{page.name}" in paths
    for part in (ROOT / "dashboard").iterdir():
        if part.name not in ("__pycache__", "__init__.py"):
            assert f"dashboard/{part.name}{'/' if part.is_dir() else ''}" in paths, part.name


def test_every_make_target_that_is_named_exists():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"`make ([a-z]+)`|^make ([a-z]+)", README + CONTRIBUTING, re.MULTILINE))
    named = {name for pair in named for name in pair if name}
    assert {"run", "test"} <= named <= targets


FILES = ("requirements.txt", "requirements-gated.txt", "requirements-dev.txt")


def test_every_dependency_has_earned_its_line():
    section = CONTRIBUTING.split("\n## Dependencies\n")[1]
    tables = re.findall(r"^\| ([a-z0-9-]+) \|", section, re.MULTILINE)
    needs = {name for file in FILES for name in _needs(file)}
    own = _own("requirements.txt")
    assert needs
    assert own
    assert {name for name in tables if name != "package"} == needs | own


def test_every_need_has_an_exact_version_and_no_registry_is_named():
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    pinned = {line.split("==")[0].lower() for line in lines if line and not line.startswith("#")}
    assert all(re.fullmatch(r"[A-Za-z0-9_.-]+==[\w.+-]+", line) for line in lines if line and not line.startswith("#"))
    assert {name.lower() for file in FILES for name in _needs(file)} <= pinned


def test_the_project_names_no_machine_and_no_registry():
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split(
        "\n"
    )
    files = [ROOT / name for name in listed if name and not name.endswith((".png", ".woff2", ".geojson"))]
    assert len(files) > 80
    forbidden = re.compile(
        "|".join(["/wor" + "k/", "/far" + "m/", "pypi" + r"\.", "registry\\.npm" + "js", "deb" + r"\.debian"])
    )
    for path in files:
        if path.exists():
            assert not forbidden.search(path.read_text("utf-8", "replace")), path.name  # broken inputs are kept too


def test_the_comment_links_in_the_readme_are_accepted():
    shown = re.findall(r"COMMENT_LINK='([^']+)'", README)
    assert len(shown) == 2
    for template in shown:
        assert comment.fault(template) == ""
    told = {name for name in comment.PLACEHOLDERS if f"`{{{name}}}`" in README}
    assert told == set(comment.PLACEHOLDERS)


def test_the_readme_names_each_setting_of_gated_mode():
    assert set(re.findall(r"GATED_\w+", README)) == set(settings.NAMES)
    assert all(f"{name} = " in README for name in (*settings.OF_PROVIDER, "redirect_uri", "cookie_secret"))


def test_the_recipes_name_existing_files():
    named = set(re.findall(r"`((?:dashboard|data|pages|tests|ui|benchmarks)/[\w/.]+)`", CONTRIBUTING))
    assert named
    for path in named:
        assert any((ROOT / base / path).exists() for base in ("", "dashboard")), path
