"""python -m dashboard check, as a shell sees it."""

import os
import random
import subprocess
import sys

import pytest

from dashboard import apart, record
from dashboard.__main__ import main
from dashboard.package.schema import read
from dashboard.paths import DATA, ROOT


def shell(*arguments, **environment):
    """Run the command in a process of its own; return its exit status and what it printed to either stream."""
    command = [sys.executable, "-m", "dashboard", *map(str, arguments)]
    environment = {**os.environ, **environment}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, timeout=300)
    return done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")


def test_the_counts_of_valid_data_are_one_line(broken, capsys):
    tables = [path.stem for path in broken.folder.rglob("*.csv")]
    evidence = len(broken.records("evidence"))
    assert main(["check", str(broken.folder)]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith(f"{len(tables)} tables, ")
    assert f" records, {evidence} rows of evidence" in line
    assert line.endswith("Quotes were not compared: no folder of documents given.")


@pytest.mark.product  # `make check` does the same, as a part of `make test`
def test_the_data_of_the_project_are_checked_by_default():
    status, said, error = shell("check")
    assert (status, error) == (0, "")
    assert said.count("\n") == 1


def test_compared_quotes_are_counted(broken, tmp_path, capsys):
    broken.blank("evidence", "quote")
    broken.blank("sources", "file", "sha256")
    broken.write("translations_zh", [row | {"status": "draft"} for row in broken.records("translations_zh")])
    assert main(["check", str(broken.folder), "--documents", str(tmp_path)]) == 0
    assert "originals and quotes compared with documents: 0 and 0." in capsys.readouterr().out


def test_each_fault_is_a_line_and_the_command_fails(broken, capsys):
    broken.edit("meetings", starts="2007-13", status="rumoured")
    assert main(["check", str(broken.folder)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "meetings.csv, row 2, column starts: '2007-13' is no date; allowed: YYYY, YYYY-MM or YYYY-MM-DD.",
        "meetings.csv, row 2, column status: 'rumoured' is not in the list; allowed: held, announced.",
    ]


def test_a_faulty_description_is_one_line(broken, capsys):
    broken.describe(lambda package: package.pop("title"))
    assert main(["check", str(broken.folder)]) == 1
    assert capsys.readouterr().out == "datapackage.json: lacks 'title', a text.\n"


def test_a_folder_without_a_description_is_one_line(tmp_path, capsys):
    assert main(["check", str(tmp_path)]) == 1
    assert capsys.readouterr().out == "datapackage.json: cannot be read: No such file or directory.\n"


def test_a_path_that_is_no_folder_is_refused_in_a_sentence(broken, capsys):
    for path in ("/nowhere/at/all", str(broken.file("news"))):
        for arguments in (["check", path], ["check", str(broken.folder), "--documents", path]):
            assert main(arguments) == 2
            streams = capsys.readouterr()
            assert (streams.out, streams.err) == ("", f"{path} is no folder.\n")


def test_an_unreadable_folder_is_refused_in_a_sentence(capsys):
    path = "x" * 5000
    assert main(["check", path]) == 2
    assert capsys.readouterr().err == f"{path} cannot be read: File name too long.\n"


def test_wrong_usage_is_answered_with_a_sentence():
    for arguments in ([], ["chek"], ["check", "one", "two"], ["check", "--documents"], ["check", "--fast"]):
        status, said, error = shell(*arguments)
        assert (status, said) == (2, "")
        assert error.splitlines()[-1].startswith("python -m dashboard")
        assert "Traceback" not in error


def test_lines_are_printed_on_a_terminal_with_only_ascii(broken):
    broken.edit("places", precision="湄公河")
    status, said, error = shell("check", broken.folder, PYTHONIOENCODING="ascii")
    assert (status, error) == (1, "")
    assert r"'\u6e44\u516c\u6cb3' is not in the list" in said


def test_a_closed_pipe_is_no_error(broken):
    broken.blank("places", "name")
    command = f"'{sys.executable}' -m dashboard check '{broken.folder}' | true"
    done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, timeout=300)
    assert done.stderr == b""


def test_the_commands_import_neither_pandas_nor_streamlit():
    code = "import sys, dashboard.__main__; print([m for m in ('pandas', 'streamlit') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.stdout == "[]\n"


SEEDS = (pytest.param(seed, marks=pytest.mark.product) for seed in range(2, 5))


@pytest.mark.parametrize("seed", [pytest.param(0, marks=[pytest.mark.all_data, pytest.mark.product]), 1, *SEEDS])
def test_random_bytes_lead_only_to_lines_of_faults(broken, capsys, seed):
    chance = random.Random(seed)
    mutations = (
        lambda data: chance.randbytes(2000),
        lambda data: data[: chance.randrange(len(data))],
        lambda data: data.replace(b",", b'"', chance.randrange(1, 9)),
        lambda data: data.replace(b"\n", b"\r", chance.randrange(1, 9)),
        lambda data: data[:400] + chance.randbytes(3) + data[400:],
        lambda data: data.replace(b",", b",\x00", 5),
        lambda data: data.replace(b"2", b"9", 5) + b'"' + b"x" * 300_000,
        lambda data: data + b"\n" * 50 + b"," * 5000 + b"\n",
        lambda data: bytes(chance.choice((byte, chance.randrange(32, 127))) for byte in data[:3000]),
    )
    files = sorted(path for path in broken.folder.rglob("*") if path.is_file())
    for path in files if seed else chance.sample(files, 6):  # each check of all data takes seconds
        whole = path.read_bytes()
        path.write_bytes(chance.choice(mutations)(whole))
        status = main(["check", str(broken.folder)])
        said = capsys.readouterr()
        assert said.err == ""
        assert said.out.endswith(".\n")
        assert status in (0, 1)
        if chance.random() < 0.7:
            path.write_bytes(whole)


def test_the_trial_of_a_file_works_in_the_shell(tmp_path, capsys):
    file = tmp_path / "meetings.csv"
    whole = (DATA / "meetings.csv").read_text(encoding="utf-8")
    file.write_text(whole, encoding="utf-8")
    assert main(["trial", str(file)]) == 0
    assert capsys.readouterr().out == "meetings.csv can be read. Records added: 0, changed: 0, taken away: 0.\n"
    file.write_text(whole.replace(",held,", ",maybe,", 1), encoding="utf-8")
    assert main(["trial", str(file), "--into", str(tmp_path / "ordered.csv")]) == 1
    assert "column status: 'maybe' is not in the list; allowed: held, announced." in capsys.readouterr().out
    assert "status: is not in the list" in (tmp_path / "ordered.csv").read_text(encoding="utf-8")


def test_a_file_from_a_spreadsheet_is_written_in_order_in_the_shell(tmp_path, capsys):
    file, ordered = tmp_path / "meetings.csv", tmp_path / "ordered.csv"
    whole = (DATA / "meetings.csv").read_bytes()
    file.write_bytes(b"sep=,\r\n" + whole.replace(b"\n", b",,\r\n") + b",,,\r\n")
    assert main(["trial", str(file), "--into", str(ordered)]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("meetings.csv, row 1: the header lacks ")
    assert said[1:] == [
        "meetings.csv breaks no rule of its own after it is put in order: --into writes the ordered file.",
        "meetings.csv can be read. Records added: 0, changed: 0, taken away: 0.",
    ]
    assert ordered.read_bytes() == whole
    file.write_bytes(file.read_bytes().replace(b",held,", b",maybe,", 1))
    assert main(["trial", str(file)]) == 1
    assert "Left after it is put in order: meetings.csv, row " in capsys.readouterr().out


def test_the_end_of_a_trial_by_deadline_is_a_sentence_in_the_shell(monkeypatch, capsys):
    monkeypatch.setattr(apart, "DEADLINE", 0.05)
    assert main(["trial", str(DATA / "news.csv")]) == 2
    assert capsys.readouterr().err.startswith("The trial of the file took longer than 0.05 seconds and was stopped.")


def test_a_file_that_is_no_table_is_refused_in_a_sentence_in_the_shell(tmp_path, capsys):
    file = tmp_path / "holiday.csv"
    file.write_bytes(b"sun,sea\n")
    assert main(["trial", str(file)]) == 2
    assert capsys.readouterr().err.startswith("Neither the name of the file nor its header says its table;")
    assert main(["trial", str(tmp_path / "nowhere.csv")]) == 2
    assert capsys.readouterr().err.endswith("cannot be read: No such file or directory.\n")


def test_a_template_is_printed_for_each_table(capsys):
    for name, table in read(DATA).tables.items():
        assert main(["template", name]) == 0
        assert capsys.readouterr().out == ",".join(table.names) + "\n"
    assert main(["template", "holidays"]) == 2
    assert capsys.readouterr().err.startswith("'holidays' is no table; allowed: countries, places")


def test_no_file_is_overwritten(tmp_path, capsys):
    file = tmp_path / "news.csv"
    file.write_bytes(b'news,title\n"a,b\nimportant work\n')
    assert main(["trial", str(file), "--into", str(file)]) == 2
    assert "nothing was written" in capsys.readouterr().err
    assert b"important work" in file.read_bytes()
    other = tmp_path / "documents.csv"
    other.write_bytes((DATA / "documents.csv").read_bytes())
    assert main(["trial", str(other), "--into", str(other)]) == 2
    assert capsys.readouterr().err == f"{other} is there already: nothing was written.\n"
    assert main(["trial", str(other), "--into", str(tmp_path / "no" / "out.csv")]) == 2
    assert capsys.readouterr().err.endswith("cannot be written: No such file or directory.\n")


@pytest.mark.parametrize("command", ["template news", "digest --out {out}", "export --out {out}"])
def test_a_command_on_a_record_that_cannot_be_used_prints_lines(command, broken, capsys, monkeypatch, tmp_path):
    monkeypatch.setattr("dashboard.__main__.DATA", broken.folder)
    monkeypatch.setattr(record, "current", lambda: record.load(broken.folder))
    arguments = command.format(out=tmp_path / "new.html").split()
    if not command.startswith("template"):
        broken.edit("news", published="never")
        assert main(arguments) == 1
        assert "news.csv, row 2, column published: 'never' is no date; allowed" in capsys.readouterr().err
    (broken.folder / "datapackage.json").write_bytes(b"{")
    assert main(arguments) == 1
    assert capsys.readouterr().err.startswith("datapackage.json is not JSON: ")
    assert not (tmp_path / "new.html").exists()
