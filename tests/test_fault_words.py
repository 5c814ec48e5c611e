"""What the check says of a file, in the reader's language."""

import ast
import pickle
import re
from functools import cache
from pathlib import Path

import pytest

from dashboard import fault_words, words
from dashboard.package.messages import Message, message
from dashboard.paths import DASHBOARD

ENGLISH = fault_words.patterns("en")
WHOLE = [language for language in words.languages() if language != "en" and fault_words.patterns(language)]
# Words that stay as they are in any language: names of columns, codes, forms, names of programs.
KEPT = re.compile(
    r"\{[^}]*\}|[\w.]+\.csv|CONTRIBUTING\.md|“Enter a government's reply”|\[left out: a name\]|https?://"
    r"|bounds\.(?:least|most)|paired_post|agreement_parties|beyondEvents|url_state|superseded"
    r"|\b(?:mirror|kind|field|note|table|record|contact|town|true|false|starts|period|file|sha256|scope|global"
    r"|document|YYYY|MM|DD|CSV|LF|UTF|GBK|Unicode|Zawgyi)\b",
    re.ASCII,
)
WITH_DOCUMENTS = ("compare", "originals", "_document")  # functions that the command line alone calls
LETTER = re.compile(r"[A-Za-z]")


@cache
def said_by_the_code() -> dict[str, str]:
    """Return the first argument of each call of `message` in the code, with the file in which it stands."""
    found = {}
    for path in sorted(DASHBOARD.rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "message":
                first = call.args[0]
                assert isinstance(first, ast.Constant), f"{path.name}:{call.lineno} has no literal as pattern"
                found[first.value] = path.name
    return found


def alone(path: Path) -> bool:
    """Return whether a module tells what no file of a curator can cause: it may do so in English alone."""
    names = ("catalogues", "contract", "codes", "labels", "symbols", "needs", "fault_patterns", "geojson")
    names += ("stories", "editions", "toml")  # files that are tried with the package alone
    return path.stem in names or (path.parent.name == "package" and path.stem != "texts")


def other_than_messages(path: Path) -> list[str]:
    """Return the texts of a module that say what is allowed and stand in no call of `message`, docstrings aside."""
    tree = ast.parse(path.read_text("utf-8"))
    nodes = list(ast.walk(tree))
    out = [node for node in nodes if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)]  # docstrings
    out += [call for call in nodes if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "message"]
    out += [each for each in nodes if isinstance(each, ast.FunctionDef) and each.name in WITH_DOCUMENTS]
    within = {id(node) for each in out for node in ast.walk(each)}
    texts = [node for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return [text.value for text in texts if id(text) not in within and re.search("; (allowed|needed): ", text.value)]


def parts(pattern: str) -> dict[str, object]:
    """Return a part for each placeholder of a pattern: a number where it is printed as one, else a text."""
    return {name: 1 if form else f"⟨{name}⟩" for name, form in re.findall(r"\{(\w+)(?:!r)?(?::([^}]*))?\}", pattern)}


def test_every_pattern_of_the_code_is_listed_and_every_listed_one_is_used():
    assert len(ENGLISH) > 100
    assert {name: pattern for pattern, name in said_by_the_code().items() if pattern not in ENGLISH} == {}
    assert [pattern for pattern in ENGLISH if pattern not in said_by_the_code()] == []


def test_what_a_file_of_a_curator_can_cause_is_said_by_messages_alone():
    rooms = [*DASHBOARD.glob("gates/**/*.py"), *DASHBOARD.glob("parse/*.py"), *DASHBOARD.glob("package/*.py")]
    rooms = [path for path in (*rooms, DASHBOARD / "dry_run.py", DASHBOARD / "apart.py") if not alone(path)]
    assert len(rooms) > 30
    assert {path.name: texts for path in rooms if (texts := other_than_messages(path))} == {}


def test_chinese_is_told_by_patterns():
    assert WHOLE == ["zh"]


@pytest.mark.parametrize("language", WHOLE)
def test_every_message_is_said_in_the_language_with_all_its_parts(language):
    say = words.of(language)
    for pattern in ENGLISH:
        made = Message(pattern, parts(pattern))
        told = fault_words.told(say, made)
        assert told is not None, pattern
        for name, part in made.parts.items():
            assert str(part) in told, (pattern, name)


@pytest.mark.parametrize("language", WHOLE)
def test_no_english_word_is_left_but_names_codes_and_forms(language):
    assert fault_words.patterns(language)
    left = {text: KEPT.sub("", text) for text in fault_words.patterns(language).values()}
    assert {text for text, rest in left.items() if LETTER.search(rest)} == set()


def test_a_message_is_its_english_text_and_says_itself_in_chinese():
    made = message(
        "has the entry {entry}, which {fault}",
        entry="'CHX'",
        fault=message("is not in the list; allowed: {allowed}", allowed=message("{values}", values=("CHN", "LAO"))),
    )
    assert made == "has the entry 'CHX', which is not in the list; allowed: CHN, LAO"
    assert sorted([made, "a"]) == ["a", made]
    assert fault_words.told(words.of("zh"), made) == "其中的条目'CHX'有误：不在列表中；允许：CHN、LAO"
    assert fault_words.told(words.of("en"), made) == made


def test_a_message_comes_whole_out_of_another_process():
    made = message("has {n} characters; allowed: at most {most:g}", n=11, most=10.0)
    again = pickle.loads(pickle.dumps(made))
    assert (again, again.pattern, again.parts) == (made, made.pattern, made.parts)
    assert fault_words.told(words.of("zh"), again) == "有11个字符；允许：不超过10个"


def test_a_language_without_patterns_and_a_text_without_one_are_told_in_english():
    others = [language for language in words.languages() if language not in ("en", *WHOLE)]
    assert others
    for language in others:
        assert fault_words.told(words.of(language), message("must not be blank")) is None, language
    assert fault_words.told(words.of("zh"), "has a fault of its own") is None
