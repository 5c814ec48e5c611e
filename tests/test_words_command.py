"""python -m dashboard words, and the trial of the file that it writes, as a shell sees them."""

import csv

import pytest

from dashboard.__main__ import main
from dashboard.paths import DATA


def test_the_texts_of_a_language_are_counted_and_written_and_taken_back(tmp_path, capsys):
    file, folder = tmp_path / "words_th.csv", tmp_path / "new" / "folder"
    assert main(["words", "th", "--to", str(file)]) == 0
    assert capsys.readouterr().out.startswith("th, screens: ")
    assert main(["trial", str(file), "--to", str(folder)]) == 0
    assert capsys.readouterr().out.startswith("Texts added: 0, changed: 0, confirmed: 0; still missing: ")
    assert sorted(path.name for path in folder.iterdir()) == ["base.csv", "translations_th.csv", "ui.toml"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "words_th.csv"]


def test_what_a_translator_fills_in_passes_the_trial_of_the_record(tmp_path, capsys):
    file, folder = tmp_path / "words_km.csv", tmp_path / "new"
    assert main(["words", "km", "--to", str(file)]) == 0
    with file.open(encoding="utf-8-sig", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if not row["text"]][:3]
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(row | {"text": f"កម្ពុជា {at}"} for at, row in enumerate(rows))
    assert main(["trial", str(file), "--to", str(folder)]) == 0
    assert "Texts added: 3, changed: 0, confirmed: 0; still missing: 0." in capsys.readouterr().out
    assert main(["trial", str(folder / "translations_km.csv")]) == 0
    assert "Records added: 3, changed: 0, taken away: 0." in capsys.readouterr().out


def test_no_file_is_overwritten_and_a_fault_ends_with_one(tmp_path, capsys):
    file = tmp_path / "words_zh.csv"
    file.write_text("table,record,field,text,base\nscreens,map.nothing,,a,b\n", encoding="utf-8")
    assert main(["words", "zh", "--to", str(file)]) == 2
    assert capsys.readouterr().err == f"{file} is there already: nothing was written.\n"
    (tmp_path / "base.csv").write_bytes(b"important")
    assert main(["trial", str(file), "--to", str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"{tmp_path / 'base.csv'} is there already: nothing was written.\n"
    assert (tmp_path / "base.csv").read_bytes() == b"important"
    assert not (tmp_path / "ui.toml").exists()
    assert main(["trial", str(file), "--to", str(file)]) == 2
    assert capsys.readouterr().err.endswith("cannot be written: File exists.\n")
    assert main(["trial", str(file)]) == 1


@pytest.mark.parametrize("code", ["xx", "en", "", "../zh", "\x1b[1m"])
def test_an_unknown_language_is_refused_in_a_sentence(code, tmp_path, capsys):
    assert main(["words", code]) == 2
    assert capsys.readouterr().err.endswith(" is no language to translate into; allowed: zh, th, vi, lo, km, my.\n")
    file = tmp_path / "words_xx.csv"
    file.write_bytes(b"a")
    assert main(["trial", str(file)]) == 2
    assert capsys.readouterr().err.startswith("'xx' is no language to translate into; allowed: ")


def test_an_option_of_the_other_kind_of_file_is_refused(tmp_path, capsys):
    file = tmp_path / "words_th.csv"
    file.write_bytes(b"")
    assert main(["trial", str(file), "--into", str(tmp_path / "a")]) == 2
    assert "allowed for words_LANGUAGE.csv: --to." in capsys.readouterr().err
    assert main(["trial", str(DATA / "news.csv"), "--to", str(tmp_path / "a")]) == 2
    assert "allowed for a table: --into." in capsys.readouterr().err
    assert main(["trial", str(file)]) == 2
    assert capsys.readouterr().err.startswith("The file is empty")
