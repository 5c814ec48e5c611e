"""The unit of systemd: sound, locked in, and of one mind with the code."""

import re
import shutil
import subprocess
import sys

import pytest

from benchmarks.proxy import CONF
from tests.deploy.parts import DEPLOY

UNIT = DEPLOY / "systemd" / "gms-dashboard@.service"
TEXT = UNIT.read_text("utf-8")
HELD = {name: value for name, _, value in (line.partition("=") for line in TEXT.splitlines()) if value}
needs_systemd = pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd-analyze is not installed")
MOST_EXPOSED = 15  # tenths of systemd's measure: 0 is locked in, 100 open


@pytest.fixture
def installed(tmp_path):
    """Return the unit for one port, with a Python that is there."""
    path = tmp_path / "gms-dashboard@8501.service"
    path.write_text(TEXT.replace("/opt/gms-dashboard/.venv/bin/python", sys.executable), "utf-8")
    return path


@needs_systemd
def test_systemd_finds_no_fault(installed):
    command = ["systemd-analyze", "verify", "--man=no", str(installed)]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stderr
    assert installed.name not in found.stderr, found.stderr


@needs_systemd
def test_it_is_locked_in_by_the_measure_of_systemd(installed):
    command = ["systemd-analyze", "security", "--offline=true", f"--threshold={MOST_EXPOSED}", str(installed)]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout[-300:]


def test_it_is_no_root_writes_nothing_and_is_reached_from_this_machine_alone():
    assert HELD["DynamicUser"] == HELD["PrivateTmp"] == HELD["NoNewPrivileges"] == "yes"
    assert HELD["ProtectSystem"] == "strict"
    assert (HELD["IPAddressDeny"], HELD["IPAddressAllow"]) == ("any", "localhost")
    assert "User=root" not in TEXT
    assert "STREAMLIT_SERVER_ADDRESS=127.0.0.1" in HELD["Environment"]


def test_what_compresses_in_the_background_may_lower_its_priority():
    denied = re.findall(r"^SystemCallFilter=~(.*)$", TEXT, re.MULTILINE)
    assert denied == ["@privileged"]  # @resources holds setpriority


def test_nginx_asks_the_ports_that_the_unit_is_enabled_for():
    ports = set(re.findall(r"server 127\.0\.0\.1:(\d+) ", (CONF / "dashboard_replicas.conf").read_text("utf-8")))
    assert ports >= set(re.findall(r"gms-dashboard@(\d+)", TEXT))
    assert len(ports) >= 3
