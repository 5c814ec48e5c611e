"""A trial in a process of its own."""

import pickle
import subprocess
import sys
import time
from threading import Thread

import pytest

from dashboard import apart, dry_run, record
from dashboard.apart import Request, tried
from dashboard.paths import DATA, ROOT
from dashboard.telling import outcome

RECORD = record.current()
NEWS = (DATA / "news.csv").read_bytes()


class Left(BaseException):
    """A reader has left."""


@pytest.fixture
def started(monkeypatch):
    """Return the list of processes that are started."""
    found, start = [], apart._started
    monkeypatch.setattr(apart, "_started", lambda: found.append(start()) or found[-1])
    return found


def changed() -> bytes:
    return (DATA / "meetings.csv").read_bytes().replace(b",held,", b",maybe,", 1)


def test_a_process_of_its_own_says_what_the_same_trial_says_here(started):
    for name, content in (("meetings.csv", changed()), ("news.csv", NEWS[: NEWS.rindex(b"\n", 0, -1) + 1])):
        here = outcome.of(dry_run.try_file(name, content, record=RECORD))
        there = tried(name, content, lambda _: None, RECORD)
        for part in ("faults", "left", "elsewhere", "owed", "ordered", "counts", "marks", "ready", "enters"):
            assert getattr(there, part) == getattr(here, part), part
        assert there.rows.equals(here.rows)
        assert there.wrong.equals(here.wrong)
        assert (there.cells is None) == (here.cells is None)
        assert there.cells is None or there.cells.equals(here.cells)
    assert [process.returncode for process in started] == [0, 0]


def test_the_record_that_readers_see_is_tried_not_the_folder_as_it_is_now(broken):
    known = record.load(broken.folder)
    news = broken.file("news").read_bytes()
    there = tried("news.csv", news, lambda _: None, known)
    assert there.counts == {"added": 0, "changed": 0, "removed": 0}


def test_a_refusal_is_the_same_sentence():
    with pytest.raises(ValueError, match=r"^Neither the name of the file nor its header says its table;"):
        tried("holiday.csv", b"sun,sea\n", lambda _: None)


def test_the_end_by_deadline_is_a_sentence_and_the_process_is_gone(monkeypatch, started):
    monkeypatch.setattr(apart, "DEADLINE", 0.05)
    with pytest.raises(ValueError, match=r"^The trial of the file took longer than 0\.05 seconds and was stopped\."):
        tried("news.csv", NEWS, lambda _: None)
    assert started[0].returncode not in (None, 0)


def test_a_trial_whose_reader_leaves_is_stopped_at_once(started):
    looks = []

    def pulse(waits: bool) -> None:
        looks.append(waits)
        if len(looks) > 1:
            raise Left

    began = time.monotonic()
    with pytest.raises(Left):
        tried("news.csv", NEWS * 4, pulse)
    assert started[0].returncode not in (None, 0)
    assert time.monotonic() - began < apart.DEADLINE / 2
    assert not apart._line


def test_one_trial_runs_at_a_time_and_the_others_wait_in_their_order(monkeypatch):
    running, most, order = [], [], []

    def answer(request: bytes, pulse, seconds: float) -> str:
        running.append(pickle.loads(request).name)
        most.append(len(running))
        time.sleep(0.3)
        order.append(running.pop())
        return "no"

    def wait_for(name: str) -> None:
        with pytest.raises(ValueError, match="no"):
            tried(name, b"", lambda waits: waited.setdefault(name, waits))

    waited: dict[str, bool] = {}
    monkeypatch.setattr(apart, "_answer", answer)
    threads = [Thread(target=wait_for, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
        time.sleep(0.05)
    for thread in threads:
        thread.join()
    assert (max(most), order, waited) == (1, ["a", "b", "c"], {"b": True, "c": True})


def test_a_reader_who_leaves_the_line_lets_the_others_pass(monkeypatch):
    monkeypatch.setattr(apart, "_line", type(apart._line)([object()]))

    def leave(waits: bool) -> None:
        assert waits
        raise Left

    with pytest.raises(Left):
        tried("news.csv", NEWS, leave)
    assert len(apart._line) == 1


def test_a_line_that_is_too_long_is_refused_in_a_sentence(monkeypatch):
    monkeypatch.setattr(apart, "_line", type(apart._line)([object()] * (apart.MOST_WAITING + 1)))
    with pytest.raises(ValueError, match=r"^Many files are being tried at this moment\."):
        tried("news.csv", NEWS, lambda _: None)


def test_a_trial_that_nobody_ends_ends_by_itself():
    request = pickle.dumps(Request("news.csv", NEWS, seconds=0.05 - apart.GRACE))
    done = subprocess.run([*apart._COMMAND], cwd=ROOT, input=request, capture_output=True, timeout=300)
    assert done.returncode != 0
    assert done.stdout == b""


def test_an_error_of_the_program_is_a_sentence_and_stands_in_the_log(monkeypatch, caplog):
    monkeypatch.setattr(apart, "_COMMAND", [sys.executable, "-c", "raise SystemExit('broken')"])
    with pytest.raises(ValueError, match=r"^The trial of the file ended with an error of the program\."):
        tried("news.csv", NEWS, lambda _: None)
    assert "broken" in caplog.text


def test_nothing_is_kept_on_disk(monkeypatch, tmp_path):
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.chdir(tmp_path)
    tried("news.csv", NEWS, lambda _: None, RECORD)
    assert list(tmp_path.iterdir()) == []
