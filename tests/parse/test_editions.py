"""Past editions as they are read."""

from dashboard.parse import editions
from dashboard.parse.files import package_files
from dashboard.paths import DATA

FILES = package_files(DATA)


def test_the_editions_of_the_project_are_read_in_the_order_of_their_days():
    held = list(editions.issued(FILES))
    assert [f"editions/{each.name}.toml" for each in sorted(held, key=lambda each: each.name)] == editions.paths(FILES)
    assert [each.day for each in held] == sorted(each.day for each in held)
    for each in held:
        assert each.letter in editions.LETTERS
        assert len(each.titles) == len(each.languages)
        assert 1 <= len(each.news) <= editions.MOST
    assert any(each.edition for each in held)
    assert any(not each.edition for each in held), "one is the regional edition"


def test_files_beside_them_are_no_editions():
    assert editions.paths({"editions/x.toml": b"", "x.toml": b"", "editions/x.md": b""}) == ["editions/x.toml"]
    assert editions.day("2026-11-28") == ""
