"""Another record in the place of the one that is shown."""

import pytest

from dashboard.held import Shown
from dashboard.record import SHOWN, Record


def show(monkeypatch: pytest.MonkeyPatch, known: Record) -> None:
    """Show a record until the end of the test: pages, routes and commands then know no other."""
    monkeypatch.setattr(SHOWN, "_shown", Shown(known))
