"""python -m dashboard export, as a shell sees it."""

import pytest

from dashboard import record
from dashboard.__main__ import main
from tests.shown import show


@pytest.fixture
def ours(monkeypatch, small):
    known = record.load(small)
    show(monkeypatch, known)


def test_it_writes_one_file_and_says_how_large_it_is(ours, tmp_path, capsys):
    path = tmp_path / "cooperation.html"
    assert main(["export", "--out", str(path), "--lang", "zh,en", "--address", "https://example.org/mekong/"]) == 0
    assert f"{path.stat().st_size:,} bytes, zh, en" in capsys.readouterr().out
    made = path.read_text("utf-8")
    assert made.startswith("<!DOCTYPE html>")
    assert '"https://example.org/mekong/"' in made
    assert [path.name for path in tmp_path.iterdir()] == ["cooperation.html"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--lang", "en,xx"), "allowed: each once of en, zh"),
        (("--lang", "en,en"), "allowed: each once of en, zh"),
        (("--lang", ""), "allowed: each once of en, zh"),
        (("--address", "javascript:alert(1)"), "allowed: one that begins with https:// or http://"),
    ],
)
def test_what_is_wrong_with_the_options_is_said_and_nothing_is_written(options, said, ours, tmp_path, capsys):
    path = tmp_path / "a.html"
    assert main(["export", "--out", str(path), *options]) == 2
    assert said in capsys.readouterr().err
    assert not path.exists()


def test_a_folder_that_is_not_there_is_named(ours, tmp_path, capsys):
    assert main(["export", "--out", str(tmp_path / "none" / "a.html"), "--lang", "en"]) == 2
    assert "cannot be written" in capsys.readouterr().err
