"""Every rule is judged by, and tried on broken copies."""

import inspect
from importlib import import_module
from pkgutil import walk_packages
from typing import get_type_hints

from dashboard import gates
from dashboard.gates.catalogues import catalogues_are_whole
from dashboard.gates.contract import contract
from dashboard.gates.fault_patterns import patterns_are_whole
from dashboard.gates.judge import SOUND, WHOLE
from dashboard.package.description import Package
from dashboard.parse.row import Rows
from dashboard.paths import ROOT


def rules():
    """Return every public function of the gates that is handed package and rows alone and yields faults."""
    found = set()
    for module in walk_packages(gates.__path__, f"{gates.__name__}."):
        for name, function in inspect.getmembers(import_module(module.name), inspect.isgeneratorfunction):
            hints = get_type_hints(function)
            hints.pop("return", None)
            if not name.startswith("_") and list(hints.values()) == [Package, Rows]:
                found.add(function)
    return found


def test_every_rule_is_among_those_that_judge():
    assert len(rules()) > 20
    assert rules() == {*SOUND, *WHOLE, contract, catalogues_are_whole, patterns_are_whole}


def test_every_room_of_the_gates_has_tests_of_its_own():
    # The rules of the package itself, of the catalogues, and of the patterns of messages, are tried without rows.
    rooms = {function.__module__.split(".")[2] for function in rules()} - {"contract", "catalogues", "fault_patterns"}
    assert len(rooms) > 10
    for room in rooms:
        text = (ROOT / "tests" / "gates" / f"test_{room}.py").read_text("utf-8")
        assert "broken" in text, room
