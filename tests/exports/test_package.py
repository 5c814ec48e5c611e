"""The package as a zip, unpacked and read by others; its description and its README."""

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from dashboard import geometry, record
from dashboard.exports import description, package, readme
from dashboard.package import schema
from dashboard.paths import DATA, GEO
from dashboard.record import Record
from dashboard.telling.teller import teller

TELLER = teller(record.current(), "en")
MADE = {package.README, schema.FILE}  # in the language that is asked for


def opened(content: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(content))


def test_the_zip_holds_every_file_of_the_package_unchanged():
    archive = opened(package.write(TELLER))
    names = set(archive.namelist())
    assert {schema.FILE, "CHANGES.md", "LICENSE", package.README} <= names
    assert {table.path for table in record.current().package.tables.values()} <= names
    assert {f"geo/{path.name}" for path in GEO.glob("*.geojson")} <= names
    for name in names - {package.README}:
        assert archive.read(name) == (DATA / name).read_bytes(), name


def test_a_change_on_disk_after_the_record_was_read_does_not_change_the_zip(broken):
    known = teller(record.load(broken.folder), "en")
    before = package.write(known)
    was = broken.file("news").read_bytes()
    broken.edit("news", title="Another title")
    broken.file("agreements").unlink()
    (broken.folder / "CHANGES.md").write_text("Later.", encoding="utf-8")
    assert package.write(known) == before
    archive = opened(before)
    assert archive.read("news.csv") == was != broken.file("news").read_bytes()
    assert "agreements.csv" in archive.namelist()
    assert "CHANGES.md" not in archive.namelist()


def test_files_of_the_zip_can_be_read_by_all_who_take_them_out():
    archive = opened(package.write(TELLER))
    assert archive.infolist()
    for info in archive.infolist():
        assert info.external_attr >> 16 == 0o644, info.filename


def test_the_same_version_gives_the_same_bytes(small):
    zips = {package.write(teller(record.load(small), "zh")) for _ in range(2)}
    assert len(zips) == 1


def test_a_record_that_was_read_from_no_folder_has_no_zip():
    known = record.current()
    with pytest.raises(ValueError, match="not read from a folder"):
        package.write(teller(Record(known.package, known.tables), "en"))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_unpacked_zip_is_valid_to_others_and_can_be_shown(language, held, tmp_path):
    opened(package.write(teller(record.load(held), language))).extractall(tmp_path)
    command = [sys.executable, "-m", "frictionless", "validate", schema.FILE]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("VALID") == len(schema.read(held).tables)
    assert "INVALID" not in done.stdout
    again = record.load(tmp_path)
    assert {name: len(rows) for name, rows in again.tables.items()} == {
        name: len(rows) for name, rows in record.load(held).tables.items()
    }


def test_the_land_of_a_host_goes_along_in_the_place_of_ours(monkeypatch, blocks, land):
    own = geometry.of_host(land(blocks))
    monkeypatch.setattr(geometry, "current", lambda: own)
    known = record.load()
    held = package.files(teller(known, "en"))
    assert {name for name in held if name.startswith("geo/")} == {f"geo/{name}" for name in own.files}
    assert held["geo/land.geojson"] == own.files["land.geojson"]
    assert "set by the host" in held[package.README].decode()


def test_the_description_in_english_is_the_file_itself():
    assert description.write(TELLER) == (DATA / schema.FILE).read_bytes()


def test_the_paths_of_the_description_lead_to_files_of_their_size_and_sum():
    document = json.loads(description.write(TELLER, "package/"))
    held = package.files(TELLER)
    assert document["resources"]
    for resource in document["resources"]:
        path = resource["path"].removeprefix("package/")
        assert path != resource["path"]
        assert len(held[path]) == resource["bytes"]
        assert len(resource["hash"]) == len("sha256:") + 64
    assert schema.described(document | {"resources": json.loads(held[schema.FILE])["resources"]})


def test_a_language_changes_titles_and_descriptions_alone():
    english, other = (json.loads(description.write(teller(record.current(), code))) for code in ("en", "zh"))
    assert other["description"] != english["description"]

    def bare(part: object) -> object:
        if isinstance(part, dict):
            return {name: bare(held) for name, held in part.items() if name not in description.TOLD}
        return [*map(bare, part)] if isinstance(part, list) else part

    assert bare(other["resources"]) == bare(english["resources"])
    changed = [
        field["name"]
        for ours, theirs in zip(other["resources"], english["resources"], strict=True)
        for field, before in zip(ours["schema"]["fields"], theirs["schema"]["fields"], strict=True)
        if field["description"] != before["description"]
    ]
    assert len(changed) > 100
    assert json.loads(description.write(teller(record.current(), "th"))) == english


@pytest.mark.parametrize("language", ["en", "zh", "my"])
def test_the_readme_names_every_table_and_says_licence_version_and_what_is_raw(language):
    own = teller(record.current(), language)
    text = readme.write(own).decode()
    for name, table in record.current().package.tables.items():
        assert f"| {table.path} |" in text, name
    for key in ("data.licence", "data.raw", "map.disclaimer"):
        assert own.say(key) in text
    assert record.current().package.version in text
    lines = [line for line in text.splitlines() if line.startswith("|")]
    assert {line.replace("\\|", "").count("|") for line in lines} == {5}


def test_every_unpacked_path_stays_in_its_folder():
    for name in opened(package.write(TELLER)).namelist():
        assert not Path(name).is_absolute()
        assert ".." not in Path(name).parts
