"""The list of where each bundled file came from."""

import pytest

from dashboard.paths import ROOT
from dashboard.server import provenance


def test_every_bundled_file_has_its_line_and_is_the_file_that_the_line_tells_of():
    assert len(provenance.bundled()) >= 35
    renew = "renew what is ours by: python -m dashboard.server.provenance"
    assert list(provenance.faults()) == [], renew


def test_the_list_is_in_order_and_renewed():
    assert provenance.FILE.read_text("utf-8") == provenance.renewed()


def test_every_font_the_land_and_no_script_came_from_elsewhere():
    elsewhere = {path for path, line in provenance.listed().items() if line["origin"] != provenance.OURS}
    assert {path for path in provenance.bundled() if path.endswith((".woff2", ".geojson"))} == elsewhere
    versions = {provenance.listed()[path]["version"] for path in elsewhere}
    assert "-" not in versions


def test_each_licence_of_a_file_from_elsewhere_is_told():
    told = {line["licence"] for line in provenance.listed().values()}
    assert told == {"MIT", "OFL-1.1", "Apache-2.0", "public domain"}
    for file, words in {
        "LICENSE": "MIT License",
        "dashboard/server/fonts/OFL.txt": "SIL OPEN FONT LICENSE",
        "dashboard/server/fonts/streamlit/APACHE.txt": "Apache License",
    }.items():
        assert words in (ROOT / file).read_text("utf-8")


@pytest.fixture
def held(monkeypatch, tmp_path):
    """Let the list and the folders be those of a checkout with a few files. Return its root."""
    for name, content in {"docs/ours.js": b"a", "docs/theirs.woff2": b"\0b"}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    monkeypatch.setattr(provenance, "ROOT", tmp_path)
    monkeypatch.setattr(provenance, "FILE", tmp_path / "docs" / "list.csv")
    provenance.FILE.write_text(",".join(provenance.HEADS) + "\n")
    return tmp_path


def renew() -> list[str]:
    provenance.FILE.write_text(provenance.renewed())
    return list(provenance.faults())


def test_only_what_we_made_is_noted_by_itself(held):
    assert renew() == ["docs/theirs.woff2 has no line in list.csv."]
    digest = provenance.bundled()["docs/theirs.woff2"]
    with provenance.FILE.open("a") as stream:
        stream.write(f"docs/theirs.woff2,somebody,1.0,OFL-1.1,,{digest}\n")
    assert renew() == []
    (held / "docs/ours.js").write_bytes(b"changed")
    assert "docs/ours.js is not the file" in next(provenance.faults())
    assert renew() == []
    (held / "docs/theirs.woff2").write_bytes(b"\0changed")
    assert "docs/theirs.woff2 is not the file" in renew()[0]
    (held / "docs/theirs.woff2").unlink()
    assert renew() == ["docs/theirs.woff2 stands in list.csv and is not there."]
