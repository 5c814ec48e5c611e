"""Inputs as large as the product takes: they end within limits that the system keeps, in a process of their own."""

import subprocess
import sys

import pytest

from dashboard.paths import ROOT


@pytest.mark.product
def test_large_inputs_end_within_a_gigabyte_and_four_minutes(small):
    command = [sys.executable, "-m", "tests.fuzz.large", str(small)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr[-2_000:]}"  # the last line names the input
    lines = done.stdout.splitlines()
    assert len(lines) > 20
    assert {line.rpartition(": ")[2] for line in lines} <= {"refused", "faulty", "shown"}
