"""The version that a folder holds now, read and checked by a process of its own."""

import os
import pickle
import shutil
import signal
from pathlib import Path

import pytest

from dashboard import newer, processes, record, search
from dashboard.check import unshowable
from dashboard.newer import Request
from dashboard.package.taken import seen
from dashboard.paths import DATA
from dashboard.telling import rounds
from dashboard.telling.teller import teller


@pytest.fixture
def request_of():
    """Return a function that asks for a folder as it looks now. known: the version that is shown."""
    return lambda folder, known="", **more: Request(folder, seen(folder), known, **more)


@pytest.mark.parametrize("folder", ["small", pytest.param("own", marks=pytest.mark.product)])
def test_a_process_of_its_own_hands_over_the_record_that_is_read_here(folder, small, request_of, monkeypatch):
    folder = {"small": small, "own": DATA}[folder]
    known = record.load(folder)
    found = newer.checked(request_of(folder))
    assert (found.version, found.faults, found.number, found.moved) == (known.version, (), 0, False)
    taken = newer.taken_from(found.parts)
    assert (taken.package, taken.version, dict(taken.files)) == (known.package, known.version, dict(known.files))
    for one, other in ((taken.tables, known.tables), (taken.facts, known.facts)):
        assert list(one) == list(other)
        for name in one:
            assert one[name].equals(other[name]), name
            assert list(one[name].dtypes) == list(other[name].dtypes), name
    assert taken.years == known.years
    monkeypatch.setattr(search.engine, "_Records", None)  # the index is there already
    assert search.find(taken, "police")
    monkeypatch.undo()
    for query in ("police", "Lao", "cao bang", "ກ", "2019"):
        assert search.find(taken, query) == search.find(known, query), query
    assert not unshowable(taken)
    for (name, here), (_, there) in zip(
        rounds.pages(teller(known, "zh")), rounds.pages(teller(taken, "zh")), strict=True
    ):
        here(), there()
        assert name


def test_the_version_that_is_shown_already_is_not_handed_over_again(small, request_of):
    known = record.load(small)
    assert newer.verdict(request_of(small, known.version)) == newer.Verdict(known.version)


def test_a_folder_that_changed_while_it_was_read_is_not_judged(small, tmp_path, request_of):
    asked = request_of(shutil.copytree(small, tmp_path / "data"))
    (asked.folder / "news.csv").write_bytes(b"half")
    assert newer.verdict(asked) == newer.Verdict(moved=True)


def test_faults_are_those_of_the_check_each_with_its_row(broken, request_of):
    broken.change_line("meetings", 2, lambda line: line + ",one cell too many")
    broken.edit("news", 0, published="yesterday")
    found = newer.checked(request_of(broken.folder))
    assert [str(each) for each in found.faults] == broken.lines()
    assert found.number == len(found.faults) >= 2
    assert found.version.startswith(record.current().package.version)
    assert found.parts == ()


def test_what_cannot_be_told_is_refused_too(broken, request_of):
    broken.describe(
        lambda package: next(table for table in package["resources"] if table["name"] == "sources").update(
            titleColumn="title", period={"begins": ["published"]}
        )
    )
    assert [str(each) for each in newer.verdict(request_of(broken.folder)).faults] == broken.lines()


@pytest.mark.parametrize("content", [b"{", b"", b"[]", b'{"title": "'])
def test_a_description_that_is_half_written_is_refused_by_its_name(broken, request_of, content):
    (broken.folder / "datapackage.json").write_bytes(content)
    (fault,) = newer.verdict(request_of(broken.folder)).faults
    assert str(fault).startswith("datapackage.json: ")


def test_of_many_faults_the_first_are_told_and_all_are_counted(broken, request_of, monkeypatch):
    monkeypatch.setattr(newer, "MOST_FAULTS", 3)
    broken.blank("evidence", "source")
    found = newer.verdict(request_of(broken.folder))
    assert len(found.faults) == 3
    assert found.number == len(broken.lines()) > 3


def test_a_file_that_nobody_may_read_is_a_fault(broken, request_of, unreadable):
    unreadable("news.csv")
    assert "news.csv: cannot be read: Permission denied." in map(str, newer.verdict(request_of(broken.folder)).faults)


def test_a_check_that_takes_too_long_is_stopped(small, request_of):
    with pytest.raises(TimeoutError):
        newer.checked(request_of(small, seconds=0.05))


def test_a_check_that_another_ends_has_no_verdict(small, request_of, monkeypatch):
    started, start = [], processes.start
    monkeypatch.setattr(processes, "start", lambda *said, **more: started.append(start(*said, **more)) or started[-1])
    with pytest.raises(processes.Ended) as ended:
        newer.checked(request_of(small), lambda: os.kill(started[0].pid, signal.SIGKILL))
    assert ended.value.code == -signal.SIGKILL


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="memory is limited on Linux alone")
def test_a_check_that_takes_too_much_memory_ends_alone(small, request_of, monkeypatch):
    code = "from dashboard import newer; newer.MOST_MEMORY = 500_000_000\n"
    code += "newer.verdict = lambda _: bytearray(1_000_000_000); newer.main()"
    monkeypatch.setattr(newer, "_COMMAND", [*newer._COMMAND[:2], "-c", code])
    with pytest.raises(processes.Ended) as ended:
        newer.checked(request_of(small))
    assert "MemoryError" in ended.value.error


def test_nothing_is_kept_on_disk(small, request_of, monkeypatch, tmp_path):
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.chdir(tmp_path)
    before = seen(small)
    newer.checked(request_of(small))
    assert list(tmp_path.iterdir()) == []
    assert seen(small) == before


def test_a_request_and_a_verdict_survive_the_way_between_two_processes(small, request_of):
    asked = request_of(small)
    assert pickle.loads(pickle.dumps(asked)) == asked
