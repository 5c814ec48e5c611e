"""The log of the server: one line for each thing that happens, as plain text or as JSON, on standard error.

A line tells what happened and never who asked for it: no address of a reader, no search text, no cookie, no name of a
browser. So an error is told by its kind and by its places in the code, without its message, which may repeat what a
reader wrote; and a line of a library by its pattern, without the values that fill it.
"""

import json
import logging
import os
import secrets
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime

from dashboard.paths import ROOT

FORMATS = ("text", "json")
FORMAT = os.environ.get("LOG_FORMAT", "").strip() or FORMATS[0]  # the host's setting; start-up refuses another
OURS = "dashboard"
_LOG = logging.getLogger(__name__)
_MOST_FRAMES, _MOST_CAUSES, _LONGEST = 40, 10, 2_000  # of an error; letters of a value
# Streamlit writes down each error of a page before it calls us, who write it with its code.
_TWICE = ("streamlit.error_util", "Uncaught app execution")
_CODE = "code_in_log"  # the attribute of an error that was written down


def line(kind: str, level: int = logging.INFO, **fields: object) -> None:
    """Write a line. kind: what happened, in one word. fields: texts and numbers; None and blank texts are left out."""
    _LOG.log(level, kind, extra={"fields": fields})


def failure(error: Exception, **fields: object) -> str:
    """Write a line of the kind "error" with the places in the code, and return its code: eight hexadecimal digits.

    An error that was written down already keeps its code, and gets no second line. fields: as for `line`.
    """
    code = getattr(error, _CODE, "")
    if not code:
        code = secrets.token_hex(4)
        _LOG.error("error", exc_info=error, extra={"fields": {"code": code, **fields}})
        setattr(error, _CODE, code)
    return code


def traced(error: BaseException) -> Iterator[str]:
    """Yield lines: the kind of an error, its places in the code, and the same of those that led to it. No message."""
    shown: list[BaseException] = []
    while error is not None and error not in shown and len(shown) < _MOST_CAUSES:
        kind = type(error)
        yield f"{'caused by' if shown else 'Traceback of'} {kind.__module__}.{kind.__qualname__}"
        for frame in traceback.extract_tb(error.__traceback__, limit=-_MOST_FRAMES):
            yield f"  {frame.filename.removeprefix(f'{ROOT}/')}:{frame.lineno} {frame.name}: {frame.line}"
        shown.append(error)
        others = error.exceptions if isinstance(error, BaseExceptionGroup) else ()
        error = others[0] if others else error.__cause__ or (None if error.__suppress_context__ else error.__context__)


class Lines(logging.Formatter):
    """Writes a record as one line; in plain text, the places of an error follow, indented."""

    def __init__(self, form: str) -> None:
        """Take one of FORMATS."""
        super().__init__()
        self.write = _json if form == "json" else _text

    def format(self, record: logging.LogRecord) -> str:
        """Return the line. Nothing in a value ends it: it is ASCII, and control characters are written as \\n."""
        when = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds").removesuffix("+00:00")
        error = record.exc_info[1] if record.exc_info else None
        head = {"time": f"{when}Z", "level": record.levelname.lower()}
        return self.write(head | _told(record), list(traced(error)) if error else [])


def _told(record: logging.LogRecord) -> dict[str, object]:
    """Return the kind and the fields of a record. One that `line` did not write is of the kind "message"."""
    fields = getattr(record, "fields", None)
    if fields is None:
        return {"kind": "message", "logger": record.name, "message": _message(record)}
    return {"kind": record.msg} | {name: value for name, value in fields.items() if value not in (None, "")}


def _message(record: logging.LogRecord) -> str:
    if record.name.partition(".")[0] == OURS:
        return record.getMessage()
    return record.msg.strip().partition("\n")[0] if isinstance(record.msg, str) else type(record.msg).__name__


def _json(told: dict[str, object], trace: list[str]) -> str:
    cut = {name: value[:_LONGEST] if isinstance(value, str) else value for name, value in told.items()}
    return _quoted(cut | ({"trace": trace} if trace else {}))


def _text(told: dict[str, object], trace: list[str]) -> str:
    time, level, kind, *rest = told.items()
    fields = (f"{name}={_value(value)}" for name, value in rest)
    first = " ".join((time[1], level[1].upper(), _value(kind[1]), *fields))
    return "\n    ".join((first, *(ascii(place)[1:-1] for place in trace)))


def _value(value: object) -> str:
    text = str(value)[:_LONGEST]
    bare = text.isascii() and text.isprintable() and not {" ", '"', "\\", "="} & set(text)
    return text if bare else _quoted(text)


def _quoted(told: object) -> str:
    return json.dumps(told, default=str).replace("\x7f", "\\u007f")  # the one control character that JSON leaves


def start() -> None:
    """Send what our code and libraries log to standard error, in the form of FORMAT. Call it once, before readers come.

    Of libraries warnings and errors alone are written.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(Lines(FORMAT))
    handler.addFilter(_once)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger(OURS).setLevel(logging.INFO)
    logging.setLogRecordFactory(_safe)
    take_over()


def take_over() -> None:
    """Take the loggers of libraries that have handlers of their own, or that nobody hears.

    Call it again when more libraries are imported.
    """
    for logger in logging.root.manager.loggerDict.values():
        if isinstance(logger, logging.Logger) and (logger.handlers or not logger.propagate):
            logger.handlers.clear()
            logger.propagate = True
            logger.setLevel(logging.WARNING)


def _safe(*given: object, **named: object) -> logging.LogRecord:
    """Return a record that holds no message of an error, whatever handler writes it."""
    record = logging.LogRecord(*given, **named)
    if record.exc_info and record.exc_info[1]:
        record.exc_text = "\n".join(traced(record.exc_info[1]))
    return record


def _once(record: logging.LogRecord) -> bool:
    """Return whether a record is to be written: not an error that is written down with its code."""
    error = record.exc_info[1] if record.exc_info else None
    return (record.name, record.msg) != _TWICE and not hasattr(error, _CODE)
