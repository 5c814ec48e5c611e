"""What a process shows is replaced at once, and who uses it sees one version to the end."""

import contextvars
from datetime import UTC, datetime, timedelta
from threading import Thread

import pytest
from starlette.concurrency import run_in_threadpool
from starlette.testclient import TestClient

from dashboard import held
from dashboard.held import Held, Refused, Shown


def test_the_first_value_is_read_once_and_when_it_is_asked_for():
    reads = []
    shown = Held(lambda: reads.append("read") or "first")
    assert reads == []
    assert [shown.shown() for _ in range(2)] == [Shown("first")] * 2
    assert reads == ["read"]


def test_an_error_of_the_first_read_is_raised_and_the_next_read_may_succeed():
    answers = iter([ValueError("broken"), "whole"])

    def read() -> str:
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    shown = Held(read)
    with pytest.raises(ValueError, match="broken"):
        shown.shown()
    assert shown.shown().value == "whole"


def test_what_is_pinned_stays_to_the_end_of_the_context_and_others_see_the_newer_one():
    shown, seen = Held(lambda: "first"), []
    with shown.pinned():
        shown.replace("second")
        elsewhere = Thread(target=lambda: seen.append(shown.shown().value))
        elsewhere.start()
        elsewhere.join()
        assert (shown.shown().value, shown.latest().value, seen) == ("first", "second", ["second"])
        with shown.pinned():
            assert shown.shown().value == "second"
        assert shown.shown().value == "first"
    assert shown.shown().value == "second"


def test_what_a_thread_pins_stays_until_it_pins_anew():
    shown, seen = Held(lambda: "first"), []

    def run() -> None:
        for number in range(2):
            shown.pin()
            shown.replace(f"after {number}")
            seen.append(shown.shown().value)

    contextvars.Context().run(run)
    assert seen == ["first", "after 0"]
    assert shown.shown().value == "after 1"


def test_a_pin_holds_in_the_threads_in_which_a_server_answers():
    shown = Held(lambda: "first")

    async def app(scope, receive, send):
        with shown.pinned():
            shown.replace("second")
            said = await run_in_threadpool(lambda: shown.shown().value)
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": said.encode()})

    assert TestClient(app).get("/").text == "first"


def test_each_version_is_of_a_later_second_even_if_the_clock_is_set_back(monkeypatch):
    hours = iter([12, 12, 3, 14])

    class Clock(datetime):
        @classmethod
        def now(cls, zone=None):
            return datetime(2026, 11, 29, next(hours), tzinfo=zone)

    monkeypatch.setattr(held, "datetime", Clock)
    shown, since = Held(lambda: "first"), []
    for number in range(4):
        shown.shown()
        shown.replace(number)
        since.append(shown.shown().since)
    noon = datetime(2026, 11, 29, 12, tzinfo=UTC)
    assert since[:3] == [noon + timedelta(seconds=number) for number in range(3)]
    assert since[3] == datetime(2026, 11, 29, 14, tzinfo=UTC)


def test_a_refusal_leaves_the_value_and_its_date_and_the_next_value_ends_it():
    shown = Held(lambda: "first")
    shown.shown()
    shown.replace("second")
    before, refused = shown.shown(), Refused("3", (), 1)
    shown.refuse(refused)
    assert shown.shown() == Shown("second", before.since, refused)
    shown.replace("third")
    assert (shown.shown().value, shown.shown().refused) == ("third", None)


def test_a_given_first_value_is_shown_unread_and_takes_the_place_of_no_other():
    shown = Held(lambda: pytest.fail("read"))
    shown.begin("first")
    shown.begin("second")
    assert shown.shown() == Shown("first")
