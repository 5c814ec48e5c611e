"""The lines of the log, as text and as JSON."""

import json
import logging
import subprocess
import sys

import pytest

from dashboard import log
from dashboard.paths import ROOT
from tests.hostile import TEXTS

TYPED = "what-a-reader-typed"


class Kept(logging.Handler):
    def __init__(self, form: str) -> None:
        super().__init__()
        self.setFormatter(log.Lines(form))
        self.addFilter(log._once)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@pytest.fixture(params=log.FORMATS)
def kept(request):
    handler, root = Kept(request.param), logging.getLogger()
    level = logging.getLogger("dashboard").level
    root.addHandler(handler)
    logging.getLogger("dashboard").setLevel(logging.INFO)
    yield handler
    root.removeHandler(handler)
    logging.getLogger("dashboard").setLevel(level)


def failing(depth: int = 3) -> None:
    if depth:
        return failing(depth - 1)
    try:
        raise KeyError(TYPED)
    except KeyError as error:
        raise ValueError(f"no such word: {TYPED}\nERROR forged") from error


def raised() -> Exception:
    with pytest.raises(ValueError, match=TYPED) as found:
        failing()
    return found.value


def fields(kept: Kept) -> dict[str, str]:
    (line,) = kept.lines
    if line.startswith("{"):
        return {name: str(value) for name, value in json.loads(line).items()}
    time, level, kind, *rest = line.split("\n")[0].split(" ")
    return {"time": time, "level": level.lower(), "kind": kind} | dict(part.split("=", 1) for part in rest)


def test_a_line_has_time_level_kind_and_the_fields_that_are_given(kept):
    log.line("request", method="GET", path="/api/news.csv", status=200, ms=1.5, bytes=0, language="", code=None)
    found = fields(kept)
    assert found.pop("time")[10:].count(":") == 2
    assert found == {
        "level": "info",
        "kind": "request",
        "method": "GET",
        "path": "/api/news.csv",
        "status": "200",
        "ms": "1.5",
        "bytes": "0",
    }


@pytest.mark.parametrize(
    "text", [*TEXTS, "a\nERROR forged", "a\r\nb", "\x1b[2Jb", "\u2028b", "\u202eb", 'a" b="c', "a b=c"]
)
def test_no_value_ends_a_line_or_makes_another_field(kept, text):
    log.line("request", path=text, status=200)
    (line,) = kept.lines
    assert line.isascii()
    assert line.isprintable()
    if line.startswith("{"):
        assert json.loads(line)["path"] == text
        return
    before, after = line.split(" path=", 1)
    assert before.split(" ")[1:] == ["INFO", "request"]
    assert after.endswith(" status=200")
    written = after.removesuffix(" status=200")
    assert (json.loads(written) if written.startswith('"') else written) == text


def test_an_error_is_told_by_kind_and_places_without_its_message(kept):
    code = log.failure(raised(), page="news")
    (line,) = kept.lines
    assert code in line
    assert len(code) == 8
    assert TYPED not in line
    assert "Traceback of builtins.ValueError" in line
    assert "caused by builtins.KeyError" in line
    assert "tests/test_log.py" in line
    assert line.count("failing") >= 4
    if not line.startswith("{"):
        assert all(part.startswith("    ") for part in line.split("\n")[1:])


def test_an_error_is_written_once_and_keeps_its_code(kept):
    error = raised()
    code = log.failure(error)
    assert log.failure(error) == code
    logging.getLogger("uvicorn.error").error("Exception in ASGI application\n", exc_info=error)
    logging.getLogger("streamlit.error_util").error("Uncaught app execution", exc_info=raised())
    assert len(kept.lines) == 1


def test_two_errors_have_two_codes(kept):
    assert log.failure(raised()) != log.failure(raised())


def test_of_a_library_a_line_has_the_pattern_and_not_the_values(kept):
    logging.getLogger("some.library").warning("Refused: origin=%s\nat %s", TYPED, TYPED)
    logging.getLogger("some.library").error(ValueError(TYPED))
    assert len(kept.lines) == 2
    assert not [line for line in kept.lines if TYPED in line]
    assert "Refused: origin=%s" in kept.lines[0]
    assert "ValueError" in kept.lines[1]


def test_of_our_own_modules_a_line_has_the_whole_message(kept):
    logging.getLogger("dashboard.server.some").warning("Read %s again: %s.", "the record", "12 files\nchanged")
    (line,) = kept.lines
    assert r"Read the record again: 12 files\nchanged." in line


def test_a_chain_of_errors_that_leads_back_to_itself_ends():
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    assert list(log.traced(first)) == ["Traceback of builtins.ValueError", "caused by builtins.KeyError"]


def test_of_a_group_of_errors_the_first_is_told():
    told = list(log.traced(ExceptionGroup(TYPED, [KeyError(TYPED)])))
    assert told == ["Traceback of builtins.ExceptionGroup", "caused by builtins.KeyError"]


def started(code: str, **settings: str) -> list[str]:
    program = f"import logging; from dashboard import log\n{code}"
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, env=settings, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return run.stderr.splitlines()


def test_once_started_all_loggers_write_our_lines_whatever_handlers_they_had():
    code = """
own, late = logging.getLogger("a.library"), logging.getLogger("late")
own.addHandler(logging.StreamHandler()); own.propagate = False
log.start()
late.addHandler(logging.StreamHandler()); late.propagate = False
for each in (own, late, logging.getLogger("uvicorn.error")):
    each.info("quiet")
    try: raise ValueError("SECRET")
    except ValueError: each.exception("failed")
log.take_over()
late.error("again")
log.line("run", ms=2)
"""
    lines = started(code, LOG_FORMAT="json")
    ours = [json.loads(line) for line in lines if line.startswith("{")]
    assert [found.get("logger", found["kind"]) for found in ours] == ["a.library", "uvicorn.error", "late", "run"]
    assert "SECRET" not in "".join(lines)  # nor in the line of the logger that was not yet taken over
    assert "quiet" not in "".join(lines)
    assert "Traceback of builtins.ValueError" in lines


@pytest.mark.parametrize("said", ["", "  ", "text"])
def test_text_is_the_form_of_a_host_that_says_nothing(said):
    (line,) = started("log.start(); log.line('run', ms=2)", LOG_FORMAT=said)
    assert line.endswith(" INFO run ms=2")
