"""The texts of each language."""

import re
import tomllib

import pytest

from dashboard import words
from dashboard.measures import overview
from dashboard.package import schema
from dashboard.paths import DATA, LOCALES, ROOT
from dashboard.telling.kinds import registry
from dashboard.ui.run import menu

LANGUAGES = words.languages()
PACKAGE = schema.read(DATA)


def test_english_is_the_first_language():
    assert LANGUAGES[0] == "en"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_the_long_texts_of_english(language):
    names = {path.stem for path in (LOCALES / "en").glob("*.md")}
    assert names
    for name in names:
        assert words.page_text(language, name).strip(), name
    assert {path.stem for path in (LOCALES / language).glob("*.md")} == names


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_category_and_column_of_the_package_has_a_label(language):
    say, checked = words.of(language), 0
    for table in PACKAGE.tables.values():
        for column in table.columns:
            assert say(f"column.{column.name}")
            for value in () if column.name == "table" else column.values:
                assert say.value(column.name, value)
                checked += 1
    assert checked > 100


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_page_has_a_title_and_a_menu_entry(language):
    say = words.of(language)
    for page in menu.MENU + menu.MORE:
        assert say(f"{page}.title")
        assert say(f"{page}.menu")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_table_that_is_counted_or_listed_has_its_nouns(language):
    say = words.of(language)
    for table in {*overview.COUNTED, *registry.KINDS}:
        assert say(f"table.{table}")
        assert say(f"noun.{table}")
        assert say.count(table, 1) != say.count(table, 2) or language != "en"


def test_every_text_that_the_code_uses_exists_and_every_text_is_used():
    known = words.of("en").texts
    folders = (ROOT / "dashboard", ROOT / "pages")
    code = "\n".join(path.read_text("utf-8") for folder in folders for path in sorted(folder.rglob("*.py")))
    requested = set(re.findall(r"""say\(\s*["']([\w.]+)["']""", code))
    assert len(requested) > 40
    assert requested <= set(known)
    families = {"count", "value", *re.findall(r"""f["']([\w.]+)\.\{""", code)}
    for key in known:
        by_name = f'"{key}"' in code or f"'{key}'" in code or key.endswith((".title", ".menu"))
        assert by_name or any(key.startswith(f"{family}.") for family in families), key


def test_no_catalogue_repeats_a_key_or_holds_anything_except_text():
    paths = sorted(LOCALES.glob("*/ui.toml"))
    assert paths
    for path in paths:
        tomllib.loads(path.read_text("utf-8"))
    assert all(isinstance(text, str) for text in words.of("en").texts.values())


def test_counted_nouns_have_the_right_form():
    say = words.of("en")
    assert say.count("meetings", 1) == "1 meeting"
    assert say.count("meetings", 0) == "0 meetings"
    assert say.count("news", 1234) == "1,234 news items"


def test_a_joint_of_a_script_without_spaces_stands_apart_from_latin_and_digits():
    assert words.of("th").listed(["กัมพูชา", "ไทย"]) == "กัมพูชาและไทย"
    assert words.of("th").listed(["1", "12", "15"]) == "1 12 และ 15"
    assert words.of("th").listed(["UNODC", "IOM"]) == "UNODC และ IOM"
    assert words.of("my").listed(["1", "12", "15"]) == "1၊ 12 နှင့် 15"
    assert words.of("zh").listed(["UNODC", "IOM"]) == "UNODC和IOM"


def test_lists_read_as_one_phrase():
    say = words.of("en")
    assert say.listed([]) == ""
    assert say.listed(["a"]) == "a"
    assert say.listed(["a", "b", "c"], "or") == "a, b or c"


def test_a_missing_date_gives_a_text_and_not_a_blank():
    assert words.of("en").date("") == "no date recorded"
    assert words.of("en").date("2006-11") == "November 2006"
