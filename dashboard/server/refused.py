"""A request that is refused, and the JSON that says why."""

from collections.abc import Sequence
from typing import NoReturn

from starlette.responses import JSONResponse

from dashboard.package.texts import printable

SHOWN, MOST = 200, 5  # letters of a value that an answer repeats, and values that it names


class Refused(Exception):
    """A request that is refused: the status of the answer, and what it says."""

    def __init__(self, status: int, error: str, **more: object) -> None:
        """Make the answer. error: one sentence. more: what the answer says besides."""
        super().__init__(error)
        headers = {"cache-control": "no-store", "access-control-allow-origin": "*"}
        self.answer = JSONResponse({"error": error} | more, status, headers=headers)


def unknown(status: int, what: str, texts: Sequence[str], **more: object) -> NoReturn:
    """Refuse what is not known, and name it. more: what the answer says besides, such as what is allowed."""
    named = [text[:SHOWN] for text in texts[:MOST]]
    shown = ", ".join(map(printable, named))  # a text may hold line breaks; `unknown` has it to the letter
    rest = f" and {len(texts) - MOST} more" if len(texts) > MOST else ""
    raise Refused(status, f"Not a known {what}: {shown}{rest}.", unknown=named, **more)
