"""The command that keeps the checked record: where it keeps it, and how it ends."""

import os
import subprocess
import sys

from dashboard.paths import ROOT


def prepared(folder, kept) -> subprocess.CompletedProcess:
    settings = os.environ | {"DATA_FOLDER": str(folder), "CHECKED_FOLDER": str(kept)}
    command = [sys.executable, "-m", "dashboard", "prepare"]
    return subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, text=True, timeout=300)


def test_the_record_is_kept_once_and_said_to_be_there_after_that(small, tmp_path):
    first, second = (prepared(small, tmp_path / "kept") for _ in range(2))
    (kept,) = (tmp_path / "kept").iterdir()
    assert (first.stdout, first.stderr) == (f"{kept}: {kept.stat().st_size / 1e6:.0f} MB.\n", "")
    assert second.stdout == f"The record is kept already in {tmp_path / 'kept'}.\n"
    assert (first.returncode, second.returncode) == (0, 0)


def test_a_record_with_faults_is_not_kept(broken, tmp_path):
    broken.edit("evidence", 0, record="nothing-of-this-name")
    done = prepared(broken.folder, tmp_path / "kept")
    assert done.stderr.splitlines() == broken.lines()
    assert done.returncode == 1
    assert not (tmp_path / "kept").exists()


def test_a_record_that_could_not_be_told_is_not_kept(broken, tmp_path):
    broken.describe(
        lambda package: next(table for table in package["resources"] if table["name"] == "sources").update(
            titleColumn="title", period={"begins": ["published"]}
        )
    )
    done = prepared(broken.folder, tmp_path / "kept")
    assert done.stderr.splitlines() == broken.lines()
    assert done.returncode == 1
    assert not (tmp_path / "kept").exists()


def test_where_nothing_can_be_kept_it_says_so(small):
    done = prepared(small, "off")
    assert done.stderr == "The record could not be kept: CHECKED_FOLDER is 'off'.\n"
    assert done.returncode == 2
