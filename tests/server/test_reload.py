"""A newer version of the data is shown once it is still and sound. Whatever happens, the last good one stays."""

import gc
import logging
import os
import shutil
import subprocess
import sys
import weakref
from pathlib import Path
from threading import Event

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from benchmarks.reload import numbered
from dashboard import newer, processes, record
from dashboard.held import Held
from dashboard.newer import Verdict
from dashboard.package.messages import message
from dashboard.package.taken import seen
from dashboard.parse.faults import Fault
from dashboard.paths import ROOT
from dashboard.server import reload, wellbeing
from dashboard.server.one_record import OneRecord
from dashboard.server.reload import Watch
from dashboard.server.routes import routes
from dashboard.telling import rounds
from dashboard.telling.teller import teller
from tests.product import some

FAULT = Fault("news.csv", 3, "published", "a@example.org", message("is no date; allowed: {allowed}", allowed="YYYY"))


class Checks:
    """Answers in place of the checking process: what `faults` holds, or what `raises` holds, and counts."""

    def __init__(self) -> None:
        self.faults, self.number, self.raises, self.asked = (), 0, None, []

    def __call__(self, request: newer.Request) -> Verdict:
        self.asked.append(request)
        if self.raises:
            raise self.raises
        if self.faults:
            return Verdict("2026.12.01-bad", faults=self.faults, number=self.number or len(self.faults))
        return newer.verdict(request)


@pytest.fixture
def checks():
    return Checks()


@pytest.fixture
def watch(small, tmp_path, checks, monkeypatch) -> Watch:
    """Return a watch of a copy of the small package, which is shown, with `checks` in place of another process."""
    folder = Path(shutil.copytree(small, tmp_path / "data"))
    looked = seen(folder)
    shown = Held(lambda: record.load(folder))
    shown.shown()
    monkeypatch.setattr(record, "SHOWN", shown)
    monkeypatch.setattr(reload, "warmed", lambda held: held)
    monkeypatch.setattr(newer.check, "unshowable", lambda _: [])  # other tests check that, which takes longest
    return Watch(folder, shown, looked, checks)


def changed(watch: Watch, title: str = "Another title") -> None:
    """Let the folder hold another good version."""
    path = watch.folder / "CHANGES.md"
    path.write_text(title)


def looks(watch: Watch, number: int = 2) -> None:
    for _ in range(number):
        watch.look()


def shown(watch: Watch) -> str:
    return watch.shown.shown().value.version


def test_a_folder_that_stays_the_same_is_never_read(watch, checks):
    looks(watch, 5)
    assert checks.asked == []


def test_a_newer_version_is_shown_once_the_folder_was_still_for_two_looks(watch, checks):
    before = shown(watch)
    changed(watch)
    watch.look()
    assert checks.asked == []
    watch.look()
    assert shown(watch) != before
    assert watch.shown.shown().value.files["CHANGES.md"] == b"Another title"
    looks(watch, 5)
    assert len(checks.asked) == 1


def test_a_folder_that_is_still_being_written_is_waited_for(watch, checks):
    for number in range(6):
        changed(watch, f"{number}")
        watch.look()
    assert checks.asked == []
    watch.look()
    assert watch.shown.shown().value.files["CHANGES.md"] == b"5"


def test_what_changes_between_two_looks_and_the_reading_is_looked_at_anew(watch, checks, monkeypatch):
    before, judge = shown(watch), newer.verdict

    def late(request: newer.Request) -> Verdict:
        changed(watch, "While it was read")
        return judge(request)

    changed(watch)
    watch.look()
    monkeypatch.setattr(newer, "verdict", late)
    watch.look()
    monkeypatch.setattr(newer, "verdict", judge)
    assert shown(watch) == before
    looks(watch)
    assert watch.shown.shown().value.files["CHANGES.md"] == b"While it was read"


def test_a_clock_that_jumps_back_hides_no_newer_version(watch):
    before = shown(watch)
    changed(watch)
    for path in watch.folder.rglob("*.*"):
        os.utime(path, (0, 0))
    looks(watch)
    assert shown(watch) != before


def test_faults_are_refused_once_and_the_last_good_version_stays(watch, checks, caplog):
    before, checks.faults = shown(watch), (FAULT,)
    changed(watch)
    looks(watch, 6)
    assert shown(watch) == before
    assert len(checks.asked) == 1
    refused = watch.shown.shown().refused
    assert (refused.version, refused.faults, refused.number, refused.why) == ("2026.12.01-bad", (FAULT,), 1, "")
    said = [each.getMessage() for each in caplog.records]
    assert said == [
        str(FAULT),
        f"The data in {watch.folder} have faults: version 2026.12.01-bad is refused, {before} stays.",
    ]


def test_the_next_good_version_is_taken_after_one_with_faults(watch, checks):
    before, checks.faults = shown(watch), (FAULT,)
    changed(watch)
    looks(watch)
    checks.faults = ()
    changed(watch, "Mended")
    looks(watch)
    assert shown(watch) != before
    assert watch.shown.shown().refused is None


def test_a_refusal_ends_when_the_folder_is_as_it_was_before(watch, checks):
    checks.faults, held = (FAULT,), watch.shown.shown().value
    text = (watch.folder / "news.csv").read_bytes()
    (watch.folder / "news.csv").write_bytes(b"half")
    looks(watch)
    assert watch.shown.shown().refused
    checks.faults = ()
    (watch.folder / "news.csv").write_bytes(text)
    looks(watch)
    assert watch.shown.shown().refused is None
    assert watch.shown.shown().value is held


def test_the_log_names_a_hundred_faults_and_counts_the_others(watch, checks, caplog):
    checks.faults, checks.number = (FAULT,) * newer.MOST_FAULTS, 1234
    changed(watch)
    looks(watch)
    said = [each.getMessage() for each in caplog.records]
    assert said[:-2] == [str(FAULT)] * 100
    assert said[-2] == "… and 1134 more."


def test_a_folder_that_vanishes_and_comes_back_leaves_what_is_shown(watch, checks, caplog, tmp_path):
    held = watch.shown.shown().value
    watch.folder.rename(tmp_path / "away")
    looks(watch, 4)
    assert checks.asked == []
    assert watch.shown.shown().value is held
    assert [each.getMessage() for each in caplog.records] == [
        f"The data in {watch.folder}: The folder cannot be read: No such file or directory. "
        f"Version {held.version} stays."
    ]
    assert watch.shown.shown().refused.why == "The folder cannot be read: No such file or directory."
    (tmp_path / "away").rename(watch.folder)
    looks(watch)
    assert watch.shown.shown().refused is None
    assert watch.shown.shown().value is held
    changed(watch)
    looks(watch)
    assert shown(watch) != held.version


@pytest.mark.parametrize(
    ("raised", "told"),
    [
        (TimeoutError(), "It took longer than 600 seconds."),
        (processes.Ended(-9, b""), "The process ended with code -9: it said nothing."),
        (
            processes.Ended(1, b"Traceback\n  line\nMemoryError\n"),
            "The process ended with code 1: Traceback line MemoryError.",
        ),
        (OSError(28, "No space left on device"), "OSError [Errno 28] No space left on device."),
        (EOFError("Ran out of\ninput"), "EOFError Ran out of input."),
    ],
    ids=str,
)
def test_a_check_without_a_verdict_is_tried_thrice_and_then_at_the_next_change(watch, checks, caplog, raised, told):
    before, checks.raises = shown(watch), raised
    changed(watch)
    looks(watch, 3 * reload.REST + 10)
    assert (shown(watch), len(checks.asked)) == (before, reload.TRIES)
    refused = watch.shown.shown().refused
    assert (refused.why, refused.faults) == ("The folder could not be checked.", ())
    said = [each.getMessage() for each in caplog.records]
    head = f"The data in {watch.folder}: The folder could not be checked. {told} It is "
    assert said[:2] == [f"{head}tried again. Version {before} stays."] * 2
    assert said[2:] == [f"{head}not tried again until the folder changes. Version {before} stays."]
    checks.raises = None
    changed(watch, "Once more")
    looks(watch)
    assert shown(watch) != before
    assert watch.shown.shown().refused is None


def test_a_check_that_succeeds_at_the_second_try_is_taken(watch, checks):
    before, checks.raises = shown(watch), processes.Ended(-9, b"")
    changed(watch)
    looks(watch)
    checks.raises = None
    looks(watch, reload.REST + 1)
    assert shown(watch) != before


def test_what_another_process_hands_over_damaged_is_not_shown(watch, monkeypatch):
    before = shown(watch)
    monkeypatch.setattr(watch, "check", lambda _: Verdict("2026.12.01-new", parts=(b"no", b"record")))
    changed(watch)
    looks(watch)
    assert shown(watch) == before
    assert watch.shown.shown().refused.why == "The folder could not be checked."


@pytest.mark.parametrize("languages", some([("th",), ("en", "th")]), ids=["one language", "two"])
def test_old_versions_are_freed_with_all_that_was_worked_out_from_them(languages, watch):
    alive = []
    for number in range(3):
        alive.append(weakref.ref(watch.shown.shown().value))
        for language in languages:
            for _, tell in rounds.pages(teller(watch.shown.shown().value, language)):
                tell()
        del tell
        changed(watch, f"{number}")
        looks(watch)
    watch.look()
    gc.collect()
    assert [each() for each in alive] == [None] * 3


def test_the_first_version_is_freed_though_it_was_frozen_at_the_start(small, tmp_path):
    folder = Path(shutil.copytree(small, tmp_path / "data"))
    code = """
import gc, sys, weakref
from dashboard import newer, record
from dashboard.server import startup
watch = startup.read_record()
startup.freeze()
startup.beside().join()
watch.check = newer.verdict
first = weakref.ref(record.current())
(watch.folder / "CHANGES.md").write_text("Another")
for _ in range(3):
    watch.look()
assert record.current().files["CHANGES.md"] == b"Another"
gc.collect()
sys.exit(first() is not None)
"""
    settings = os.environ | {"DATA_FOLDER": str(folder), "CHECKED_FOLDER": str(tmp_path / "kept")}
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=settings, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_health_tells_a_refused_version_by_place_and_rule_and_no_value(watch, checks):
    client = TestClient(Starlette(routes=routes()))
    assert client.get("/healthz").json() == {"status": "ok", "data_version": shown(watch)}
    checks.faults, checks.number = (FAULT,), 7
    changed(watch)
    looks(watch)
    answer = client.get("/healthz")
    assert answer.status_code == 200
    assert answer.json() == {
        "status": "ok",
        "data_version": shown(watch),
        "refused": {
            "version": "2026.12.01-bad",
            "why": "The data have faults.",
            "number": 7,
            "faults": [{"file": "news.csv", "row": 3, "column": "published", "rule": "is no date; allowed: {allowed}"}],
        },
    }
    assert "example.org" not in answer.text


def test_health_tells_why_a_folder_could_not_be_read_without_its_path(watch):
    shutil.rmtree(watch.folder)
    looks(watch)
    refused = wellbeing.state()["refused"]
    assert refused["version"] is None
    assert str(watch.folder) not in str(refused)


def test_files_of_the_newer_version_have_other_tags_and_a_later_date(watch):
    client = TestClient(Starlette(routes=routes()))
    assert client.get("/api/datapackage.json").status_code == 200
    before = {path: client.get(path).headers for path in ("/api/datapackage.json", "/api/news.json", "/sitemap.xml")}
    version = numbered(watch.folder, 1)
    looks(watch)
    assert shown(watch) == version
    for path, held in before.items():
        since = client.get(path, headers={"if-modified-since": held["last-modified"]})
        assert since.status_code == 200, path
        again = client.get(path, headers={"if-modified-since": since.headers["last-modified"]})
        assert again.status_code == 304, path
    tagged = client.get("/api/news.json", headers={"if-none-match": before["/api/news.json"]["etag"]})
    assert tagged.status_code == 200


def test_a_request_sees_one_record_though_another_is_shown_meanwhile(watch):
    other = record.load(watch.folder)

    async def app(scope, receive, send):
        before = record.current()
        watch.shown.replace(other)
        said = b"one" if record.current() is before else b"two"
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": said})

    assert TestClient(OneRecord(app)).get("/").text == "one"
    assert record.current() is other


def test_a_look_that_fails_is_not_the_last_one(watch, caplog, monkeypatch):
    done, ended = Event(), Event()
    answers = iter([RuntimeError("broken"), None])

    def look() -> None:
        answer = next(answers, None)
        if answer:
            raise answer
        done.set()

    monkeypatch.setattr(watch, "look", look)
    monkeypatch.setattr(ended, "wait", lambda _: ended.is_set())
    thread = reload.begin(watch, 1, ended)
    assert done.wait(30)
    ended.set()
    thread.join()
    assert [each.getMessage() for each in caplog.records if each.levelno >= logging.ERROR] == [
        f"A look at the data in {watch.folder} failed."
    ]


def test_a_host_may_want_no_looks_at_all(watch):
    assert reload.begin(watch, 0) is None


@pytest.mark.parametrize("seconds", ["0", "1", "5", "3600"])
def test_seconds_of_the_host_are_whole_numbers_up_to_an_hour(seconds):
    assert not reload.fault(seconds)


@pytest.mark.parametrize("seconds", ["", "-1", "1.5", "3601", "off", "five", "٥", "1e3", " 5", "99999999999"])
def test_other_words_of_the_host_are_a_fault(seconds):
    assert reload.fault(seconds)


def test_a_wrong_number_of_seconds_ends_the_start_with_one_line():
    settings = os.environ | {"RELOAD_SECONDS": "soon"}
    code = "from dashboard.server import startup; startup.read_settings()"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=settings, capture_output=True, text=True)
    assert done.stderr == f"The server did not start: RELOAD_SECONDS is 'soon'; allowed: {reload.ALLOWED}.\n"
    assert done.returncode == 1
