"""python -m dashboard digest, as a scheduler calls it."""

import email
from email import policy

import pytest

from dashboard.__main__ import main
from dashboard.commands.digest import ENDINGS
from dashboard.exports.digest import WRITERS


def run(*arguments: object) -> int:
    return main(["digest", *map(str, arguments)])


def test_the_endings_are_those_that_can_be_written():
    assert tuple(WRITERS) == ENDINGS


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_ending_of_a_file_says_its_kind(ending, tmp_path, capsys):
    path = tmp_path / f"digest.{ending}"
    told = ("--since", "2025-11-01", "--country", "KHM", "--lang", "en,zh", "--edition", "KHM", "--number", "12")
    assert run(*told, "--out", path) == 0
    assert path.stat().st_size > 2_000
    said = capsys.readouterr()
    assert said.out.startswith(f"{path}: This edition holds ")
    assert said.err == ""


def test_a_folder_gets_a_file_of_each_kind_that_says_what_it_is(tmp_path, capsys):
    folder = tmp_path / "new" / "folder"
    assert run("--since", "2025-11", "--until", "2025-11", "--kind", "newsletter", "--lang", "km", "--out", folder) == 0
    names = sorted(path.name for path in folder.iterdir())
    assert len(names) == len(capsys.readouterr().out.splitlines()) == len(ENDINGS)
    assert all(name.startswith("gms-cooperation_newsletter_regional_2025-11-to-2025-11_km_") for name in names)


def test_a_file_that_is_there_stays_and_that_is_said(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text("mine", encoding="utf-8")
    assert run("--out", path) == 2
    assert path.read_text(encoding="utf-8") == "mine"
    assert capsys.readouterr().err == f"{path} is there already: nothing was written.\n"


def test_no_news_is_a_file_that_says_so(tmp_path, capsys):
    assert run("--since", "1850", "--until", "1851", "--out", tmp_path / "a.eml") == 0
    assert "No news is recorded for this choice." in capsys.readouterr().out
    held = email.message_from_bytes((tmp_path / "a.eml").read_bytes(), policy=policy.default)
    assert "No news is recorded for this choice." in held.get_body(("plain",)).get_content()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--since", "2025-13"), "--since: '2025-13' is not known; allowed: YYYY, YYYY-MM or YYYY-MM-DD."),
        (("--since", "2025", "--until", "2024"), "--until: '2024' is not known; allowed: YYYY"),
        (("--country", "KHM,XXX"), "--country: 'XXX' is not known; allowed: KHM, CHN, LAO"),
        (("--lang", "en,zh,km"), "--lang: 'km' is not known; allowed: one or two of en, zh"),
        (("--lang", "xx"), "--lang: 'xx' is not known"),
        (("--edition", "USA"), "--edition: 'USA' is not known; allowed: regional, KHM"),
        (("--number", "1000"), "--number: '1000' is not known; allowed: 1 to 999."),
        (("--kind", "weekly"), "--kind: 'weekly' is not known; allowed: digest, newsletter."),
        (("--item", "news-x"), "--item: 'news-x' is not known; allowed: ids of news, each once."),
    ],
)
def test_what_means_nothing_is_named_and_nothing_is_written(arguments, said, tmp_path, capsys):
    assert run(*arguments, "--out", tmp_path / "a.txt") == 2
    assert capsys.readouterr().err.startswith(said)
    assert list(tmp_path.iterdir()) == []


def test_a_place_where_nothing_can_be_written_is_named(tmp_path, capsys):
    assert run("--out", tmp_path / "a.pdf") == 2
    assert "ends in .pdf; allowed: html, txt, docx, eml, or a folder." in capsys.readouterr().err
    assert run("--out", tmp_path / "none" / "a.txt") == 2
    assert "cannot be written: No such file or directory." in capsys.readouterr().err
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert run("--out", tmp_path / "file") == 2
    assert str(tmp_path / "file") in capsys.readouterr().err


def test_settings_of_the_host_that_mean_nothing_are_named(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("dashboard.server.base.PUBLIC_ADDRESS", "x")
    assert run("--out", tmp_path / "a.txt") == 2
    assert "PUBLIC_ADDRESS is 'x'; allowed:" in capsys.readouterr().err
    monkeypatch.setattr("dashboard.server.base.PUBLIC_ADDRESS", "https://example.org/gms")
    monkeypatch.setattr("dashboard.comment.TEMPLATE", "x")
    assert run("--out", tmp_path / "a.txt") == 2
    assert "COMMENT_LINK does not begin with a mailbox" in capsys.readouterr().err
    monkeypatch.setattr("dashboard.comment.TEMPLATE", "")
    assert run("--out", tmp_path / "a.txt") == 0
    assert "https://example.org/gms/feeds/editions.atom" in (tmp_path / "a.txt").read_text(encoding="utf-8")
