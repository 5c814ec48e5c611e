"""Past editions that are broken, each fault with its line."""

import pytest

from dashboard.gates.editions import editions_are_whole
from dashboard.package import schema
from dashboard.parse.editions import KEYS, MOST
from dashboard.parse.files import package_files
from dashboard.parse.rows import read_rows
from dashboard.parse.tables import FaultyPackage
from dashboard.parse.toml import LARGEST
from dashboard.paths import DATA
from dashboard.record import load

PACKAGE = schema.read(DATA)
ROWS, _ = read_rows(DATA, PACKAGE)
NEWS = [row["news"] for row in ROWS["news"]]
SOUND = f"""\
kind = "digest"
edition = "KHM"
number = 1
date = 2026-11-28
languages = ["en", "km"]
title = {{ en = "One", km = "មួយ" }}
news = [
  "{NEWS[0]}",
  "{NEWS[1]}",
]
"""


def faults(**files: str | bytes) -> list[str]:
    held = {f"editions/{name}.toml": text.encode() if isinstance(text, str) else text for name, text in files.items()}
    return [str(fault) for fault in editions_are_whole(PACKAGE, ROWS, held)]


def test_a_sound_edition_and_those_of_the_project_have_no_fault():
    assert faults(one=SOUND) == []
    files = package_files(DATA)
    assert [path for path in files if path.startswith("editions/")]
    assert list(editions_are_whole(PACKAGE, ROWS, files)) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ('kind = "digest"', 'kind = "weekly"', 1, "'weekly' is no kind; allowed: digest, newsletter"),
        ('edition = "KHM"', 'edition = "USA"', 2, "'USA' is no edition; allowed: regional, KHM, CHN"),
        ("number = 1", "number = true", 3, "'True' is no number; allowed: 1 to 999"),
        ("number = 1", "number = 0", 3, "'0' is no number"),
        ("2026-11-28", '"2026-11-28"', 4, "is no date; allowed: YYYY-MM-DD, without quotes"),
        ("2026-11-28", "2026-11-28T00:00:00Z", 4, "is no date"),
        ('["en", "km"]', '["en", "xx"]', 5, "are not languages; allowed: one or two of en, zh"),
        ('["en", "km"]', '["en", "en"]', 5, "are not languages"),
        ('["en", "km"]', '["en", "km", "zh"]', 5, "are not languages"),
        ('["en", "km"]', '"en"', 5, "are not languages"),
        ('km = "មួយ"', 'zh = "一"', 6, "is not whole; allowed: a line of at most 200 letters for each of en, km"),
        ('"One"', '"a\\nb"', 6, "is not whole"),
        ('"One"', f'"{"x" * 201}"', 6, "is not whole"),
        (NEWS[1], "news-that-is-gone", 9, "'news-that-is-gone' is no news of the record, or is gone"),
        (NEWS[1], NEWS[0], 8, "stands twice; allowed: each item once"),
        ("kind =", "colour =", 1, "'colour' is not known; allowed: kind, edition"),
        ("news = [", "news = [[", 11, "is no TOML"),
        ('"One"', '"One', 6, "is no TOML"),
    ],
)
def test_each_fault_is_named_with_its_line(old, new, line, said):
    found = faults(one=SOUND.replace(old, new, 1))
    assert found, "no fault was found"
    assert any(each.startswith(f"editions/one.toml, row {line}") and said in each for each in found), found


@pytest.mark.parametrize("key", KEYS)
def test_each_key_that_is_missing_is_named(key):
    lines = SOUND.split("\n")
    kept = [line for line in lines if not line.startswith(f"{key} =")] if key != "news" else lines[:6]
    assert any(f"column {key}: is missing" in each for each in faults(one="\n".join(kept)))


def test_two_editions_with_one_number_are_refused_and_two_kinds_are_not():
    (found,) = faults(one=SOUND, two=SOUND)
    assert found.startswith("editions/two.toml, row 3, column number: '1' is the number of editions/one.toml too")
    assert faults(one=SOUND, two=SOUND.replace('"digest"', '"newsletter"')) == []
    assert faults(one=SOUND, two=SOUND.replace('"KHM"', '"regional"')) == []


def test_files_that_are_no_text_or_too_large_or_too_deep_are_refused():
    assert "row 2: is not in UTF-8" in faults(one=b"kind = 1\n\xff")[0]
    assert "bytes; allowed: 100,000 or fewer" in faults(one="#" * (LARGEST + 1))[0]
    assert "too deep within each other; allowed: 20 levels" in faults(one="x = " + "[" * 5_000)[0]
    assert "is no name of an edition" in faults(**{"../x": SOUND})[0]
    assert any("is no list of news" in each for each in faults(one=SOUND.partition("news =")[0] + "news = []"))
    assert "is no list of news" in faults(one=SOUND.partition("news =")[0] + "news = {}")[0]


def test_an_edition_holds_no_more_news_than_an_address_takes():
    many = ", ".join(f'"{key}"' for key in NEWS[: MOST + 1])
    begin = SOUND.partition("news =")[0]
    assert faults(one=f"{begin}news = [{many}]")
    assert faults(one=f"{begin}news = [{many.rpartition(',')[0]}]") == []


def test_the_check_and_the_start_both_name_a_broken_edition(broken):
    (broken.folder / "editions").mkdir()
    (broken.folder / "editions" / "one.toml").write_text(SOUND.replace(NEWS[0], "news-x"), encoding="utf-8")
    assert any("editions/one.toml, row 8" in line and "'news-x'" in line for line in broken.lines())
    with pytest.raises(FaultyPackage, match=r"editions/one\.toml, row 8"):
        load(broken.folder)


def test_a_package_whose_columns_are_missing_is_judged_without_an_error():
    for table in ("news", "countries"):
        for column in ROWS[table][0]:
            bare = [{name: cell for name, cell in row.items() if name != column} for row in ROWS[table]]
            held = {"editions/one.toml": SOUND.encode()}
            assert isinstance(list(editions_are_whole(PACKAGE, {**ROWS, table: bare}, held)), list), (table, column)
