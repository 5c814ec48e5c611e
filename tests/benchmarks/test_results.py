"""The file of results says of each figure what it must be and whether it is, and keeps what was measured before."""

import sys

import pytest

from benchmarks import results
from benchmarks.results import BROKEN, FIGURES, MET, MISSED, Figure, Measured, read, run, written

PRINTED = "page   ms\n/      3.1\n| a | b |"


def test_a_command_is_judged_by_how_it_ends():
    ends = {"print('3.1')": MET, "import sys; print(3.1); sys.exit('too slow')": MISSED, "1 / 0": BROKEN}
    for code, verdict in ends.items():
        measured = run(Figure("made", "quick", ("-c", code)))
        assert measured.verdict == verdict, code
        assert measured.printed, code
        assert "load" in measured.when


def test_the_log_of_a_measured_server_is_left_out():
    code = "import sys; sys.stderr.write('2026-11-28T08:00:00.000Z INFO run ms=11.2\\nslow\\n'); sys.exit(1)"
    assert run(Figure("made", "quick", ("-c", code))).printed == "slow"


def test_what_was_written_is_read_back():
    held = {
        figure.name: Measured(MISSED, "2026-11-29, load 0.1", f"{figure.name}\n\nof {at}")
        for at, figure in enumerate(FIGURES)
    }
    assert len(held) == len(FIGURES)
    assert read(written(held)) == held


def test_every_figure_has_its_row_though_it_was_not_measured():
    text = written({"rerun": Measured(MET, "2026-11-29, load 0.1", "all well")})
    rows = {line.split(" | ")[0].removeprefix("| "): line for line in text.splitlines() if line.startswith("| ")}
    assert rows.keys() == {"figure", *(figure.name for figure in FIGURES)}
    assert "[met](#rerun)" in rows["rerun"]
    others = [line for name, line in rows.items() if name not in ("rerun", "figure")]
    assert others
    assert all("not measured" in line for line in others)


def test_a_run_of_some_figures_keeps_the_others(tmp_path, monkeypatch, capsys):
    file = tmp_path / "RESULTS.md"
    before = Measured(MET, "2026-11-01, load 0.2", "before")
    file.write_text(written({"bytes": before}), "utf-8")
    monkeypatch.setattr(results, "WRITTEN", file)
    monkeypatch.setattr(results, "ROOT", tmp_path)
    monkeypatch.setattr(results, "run", lambda _: Measured(MISSED, "2026-11-29, load 0.1", "now"))
    monkeypatch.setattr(sys, "argv", ["results", "--only", "start"])
    with pytest.raises(SystemExit, match="Missed: start"):
        results.main()
    assert read(file.read_text("utf-8")) == {"bytes": before, "start": Measured(MISSED, "2026-11-29, load 0.1", "now")}
    assert "start: missed" in capsys.readouterr().out


def test_the_script_of_each_figure_is_there():
    for figure in FIGURES:
        named = figure.command[1] if figure.command[0] == "-m" else figure.command[0].removesuffix(".py")
        assert named == "pytest" or (results.ROOT / f"{named.replace('.', '/')}.py").is_file(), figure.name


def test_a_command_gets_its_settings_and_is_written_with_them():
    made = Figure("made", "quick", ("-c", "import os; print(os.environ['NUMBER'])"), {"NUMBER": "10000"})
    assert run(made).printed == "10000"
    assert made.written.startswith("NUMBER=10000 python -c ")
