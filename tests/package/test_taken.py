"""Looks at a folder, and what is taken from it at one moment."""

import errno
import os
import shutil
from pathlib import Path

import pytest

from dashboard.package import schema
from dashboard.package.taken import Taken, gone, seen, take
from dashboard.parse.files import package_files
from dashboard.parse.rows import read_rows


@pytest.fixture
def folder(small, tmp_path) -> Path:
    """Return a copy of the small package."""
    return Path(shutil.copytree(small, tmp_path / "data"))


def test_two_looks_at_a_folder_that_stays_the_same_are_equal(folder):
    looked = seen(folder)
    assert len(looked) > 20
    assert looked == seen(folder)
    assert not gone(looked)


def _same_size_and_date(path: Path) -> None:
    held = path.stat()
    path.write_bytes(path.read_bytes().replace(b"a", b"b"))
    os.utime(path, ns=(held.st_atime_ns, held.st_mtime_ns))


def _set_back(path: Path) -> None:
    os.utime(path, (0, 0))


def _set_forward(path: Path) -> None:
    os.utime(path, (4_000_000_000, 4_000_000_000))


@pytest.mark.parametrize(
    "change",
    [
        lambda path: path.write_bytes(path.read_bytes() + b"\n"),
        _same_size_and_date,
        _set_back,
        _set_forward,
        lambda path: path.chmod(0o600),
        lambda path: path.unlink(),
        lambda path: path.rename(path.with_name("other.csv")),
        lambda path: (path.with_name("new.toml").write_text(""), None),
        lambda path: shutil.copy2(path, path.with_name("copy.csv")),
        lambda path: (path.parent / "stories").mkdir() or (path.parent / "stories" / "one.toml").write_text(""),
        lambda path: (path.parent / "elsewhere").mkdir() or (path.parent / "elsewhere" / "one.csv").write_text(""),
    ],
)
def test_each_change_of_a_file_is_seen_whatever_its_date_says(folder, change):
    looked = seen(folder)
    change(folder / "news.csv")
    assert seen(folder) != looked


def test_a_link_that_is_led_elsewhere_is_seen(folder, tmp_path):
    other, link = tmp_path / "other", tmp_path / "link"
    shutil.copytree(folder, other)
    link.symlink_to(folder)
    looked = seen(link)
    link.unlink()
    link.symlink_to(other)
    assert seen(link) != looked
    assert take(link).files == take(folder).files


def test_files_that_do_not_belong_to_the_package_are_not_looked_at(folder):
    looked = seen(folder)
    (folder / ".git").mkdir()
    (folder / ".git" / "index.csv").write_text("x")
    (folder / "geo").mkdir()
    (folder / "geo" / "land.geojson").write_text("{}")
    (folder / ".news.csv.swp").write_text("half")
    assert seen(folder) == looked


def test_a_folder_that_is_gone_is_told_by_the_number_of_the_error(folder):
    shutil.rmtree(folder)
    assert gone(seen(folder)) == errno.ENOENT
    with pytest.raises(ValueError, match=r"^datapackage\.json cannot be read: No such file or directory\.$"):
        schema.read(take(folder))


def test_a_file_that_nobody_may_read_is_told_and_the_others_are_taken(folder, monkeypatch, unreadable):
    unreadable("news.csv")
    taken = take(folder)
    monkeypatch.undo()
    _, faults = read_rows(taken, schema.read(taken))
    assert "news.csv: cannot be read: Permission denied." in map(str, faults)
    assert set(taken.unread) == {"news.csv"}


def test_a_pipe_in_the_folder_is_never_waited_for(folder):
    os.mkfifo(folder / "pipe.csv")
    assert "pipe.csv" not in take(folder).files
    assert "pipe.csv" not in [name for name, *_ in seen(folder)]


def test_folders_that_lead_round_in_a_circle_come_to_an_end(folder):
    (folder / "round").symlink_to(folder)
    assert take(folder).files.keys() >= package_files(folder).keys()


def test_rows_of_what_was_taken_are_those_of_the_folder_with_the_same_faults(folder):
    (folder / "shelters.csv").write_text("shelter\n")
    (folder / "old").mkdir()
    (folder / "old" / "NEWS.CSV").write_text("news\n")
    (folder / "practices.csv").unlink()
    package = schema.read(folder)
    taken = take(folder)
    assert schema.read(taken) == package
    here, there = read_rows(folder, package), read_rows(taken, package)
    assert here == there
    assert len(here[1]) >= 3


def test_what_was_taken_stays_when_the_folder_goes(folder):
    taken, package = take(folder), schema.read(folder)
    before = read_rows(taken, package)
    shutil.rmtree(folder)
    assert read_rows(taken, package) == before
    assert not before[1]


def test_a_table_in_a_folder_of_its_own_belongs_to_the_package_if_it_is_listed():
    taken = Taken({"datapackage.json": b"", "deep/er/news.csv": b"", "deep/er/other.csv": b"", "geo/a.md": b""})
    assert set(taken.package(["deep/er/news.csv"])) == {"datapackage.json", "deep/er/news.csv"}
