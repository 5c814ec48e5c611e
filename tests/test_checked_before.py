"""A start finds the record as an earlier one checked it, and only if nothing has changed since."""

import os
import pickle
import time
from dataclasses import replace

import pytest

from dashboard import checked_before, search
from dashboard.package.taken import take
from dashboard.record import load


@pytest.fixture(scope="module")
def taken(small):
    """Return the files of the small package."""
    return take(small)


@pytest.fixture(scope="module")
def checked(taken):
    """Return the record of these files."""
    return load(taken)


@pytest.fixture
def kept(taken, checked, tmp_path):
    """Return the file of a record that was kept."""
    return checked_before.keep(taken, checked, tmp_path / "kept")


def test_the_record_is_found_as_it_was_kept(taken, checked, kept):
    found = checked_before.find(taken, kept.parent)
    assert (found.version, found.years, list(found.facts)) == (checked.version, checked.years, list(checked.facts))
    assert found.files == checked.files
    for name, rows in checked.facts.items():
        assert rows.equals(found.facts[name]), name
    assert search.find(found, "police") == search.find(checked, "police")


def test_nothing_is_found_before_a_record_is_kept(taken, tmp_path):
    assert checked_before.find(taken, tmp_path / "nothing") is None


def test_other_files_are_not_found(taken, kept):
    assert len(taken.files) > 1
    for name, content in taken.files.items():
        changed = replace(taken, files=dict(taken.files) | {name: content + b" "})
        assert checked_before.find(changed, kept.parent) is None, name
    more = replace(taken, files=dict(taken.files) | {"more.csv": b""})
    assert checked_before.find(more, kept.parent) is None


def test_another_program_or_library_does_not_find_it(taken, kept, monkeypatch):
    for changed in ("_program", "metadata.version"):
        checked_before._surroundings.cache_clear()
        with monkeypatch.context() as patch:
            value = (lambda: iter([kept])) if changed == "_program" else (lambda _: "0")
            patch.setattr(f"dashboard.checked_before.{changed}", value)
            assert checked_before.find(taken, kept.parent) is None, changed
    checked_before._surroundings.cache_clear()
    assert checked_before.find(taken, kept.parent)


def test_the_program_has_its_code_its_words_and_its_geometry():
    names = {path.name for path in checked_before._program()}
    assert {"judge.py", "ui.toml", "faults.toml", "terms.csv", "members.geojson"} <= names
    assert not [name for name in names if name.endswith(".pyc")]


@pytest.mark.parametrize("damage", [lambda content: content[:-1], lambda content: b"", lambda content: content + b"x"])
def test_a_damaged_file_is_not_read(taken, kept, damage, caplog):
    kept.write_bytes(damage(kept.read_bytes()))
    assert checked_before.find(taken, kept.parent) is None
    assert "is damaged" in caplog.text


def test_a_whole_file_that_holds_something_else_is_not_taken(taken, kept, caplog):
    content = pickle.dumps(("something", "else"))
    kept.write_bytes(checked_before.hashlib.sha256(content).digest() + content)
    assert checked_before.find(taken, kept.parent) is None
    assert "cannot be read" in caplog.text


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="this system has no such rights")
@pytest.mark.parametrize("of", ["file", "folder"])
def test_what_others_may_write_is_not_read(taken, kept, of):
    (kept if of == "file" else kept.parent).chmod(0o777)
    assert checked_before.find(taken, kept.parent) is None


def test_a_record_is_not_kept_from_files_that_could_not_all_be_read(taken, checked, kept):
    partly = replace(taken, unread={"news.csv": OSError(5, "broken")})
    assert checked_before.keep(partly, checked, kept.parent) is None
    assert checked_before.find(partly, kept.parent) is None


def test_a_host_can_turn_it_off(taken, checked, kept, monkeypatch):
    monkeypatch.setattr(checked_before, "CHOSEN", checked_before.OFF)
    assert checked_before.keep(taken, checked, kept.parent / "more") is None
    assert checked_before.find(taken, kept.parent) is None


def test_a_folder_that_cannot_be_written_leaves_the_start_as_it_is(taken, checked, tmp_path, caplog):
    (tmp_path / "file").write_text("")
    caplog.set_level("INFO")
    assert checked_before.keep(taken, checked, tmp_path / "file") is None
    assert "is not kept" in caplog.text


def test_a_full_disk_leaves_no_part_of_a_file(taken, checked, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("dashboard.checked_before.os.chmod", full)
    assert checked_before.keep(taken, checked, tmp_path) is None
    assert list(tmp_path.iterdir()) == []


def test_the_files_used_last_stay_and_unfinished_ones_go(taken, checked, kept):
    for number in range(checked_before.MOST):
        other = kept.with_name(f"{number}.pickle")
        other.write_bytes(b"")
        os.utime(other, (time.time() + 60 + number,) * 2)
    left, fresh = kept.with_name("left.part"), kept.with_name("fresh.part")
    left.write_bytes(b"")
    os.utime(left, (0, 0))
    fresh.write_bytes(b"")
    checked_before._forget(kept.parent)
    assert {path.name for path in kept.parent.iterdir()} == {
        *(f"{number}.pickle" for number in range(checked_before.MOST)),
        "fresh.part",
    }


def test_a_file_that_is_found_counts_as_used(taken, kept):
    os.utime(kept, (0, 0))
    assert checked_before.find(taken, kept.parent)
    assert time.time() - kept.stat().st_mtime < 60
