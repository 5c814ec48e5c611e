"""The patterns of messages are whole in each language that has them, and each fault of one is named."""

from dashboard import fault_words
from dashboard.gates import fault_patterns
from dashboard.gates.fault_patterns import patterns_are_whole
from dashboard.gates.judge import judge
from dashboard.package import schema
from dashboard.paths import DATA

PACKAGE = schema.read(DATA)
ENGLISH = fault_words.patterns("en")


def lines() -> list[str]:
    return [str(fault) for fault in patterns_are_whole(PACKAGE, {})]


def test_the_patterns_of_each_language_are_whole():
    assert fault_words.patterns("zh")
    assert lines() == []


def with_patterns(monkeypatch, **changed):
    """Put patterns in the place of Chinese ones, by a word of the English; None takes one out."""
    held, real = dict(fault_words.patterns("zh")), fault_words.patterns
    for word, text in changed.items():
        held[next((pattern for pattern in ENGLISH if word in pattern), word)] = text
    held = {pattern: text for pattern, text in held.items() if text is not None}
    monkeypatch.setattr(fault_words, "patterns", lambda code: held if code == "zh" else real(code))


def test_each_fault_of_the_patterns_of_a_language_is_named(monkeypatch):
    with_patterns(monkeypatch, strange="a", Zawgyi=None, twice=" ", bytes="{n}{most}", characters="{m}", separator="{")
    found = "\n".join(lines())
    for said in (
        "has no 'is Burmese in the encoding Zawgyi;",
        "'says the same twice; allowed: each entry once' is blank",
        "has the placeholders {most}, {n}; needed: {most:,}, {n:,}",
        "has the placeholders {m}; needed: {most}, {n}",
        "has a brace that belongs to none",
        "has 'strange', which English has not",
    ):
        assert said in found, said
    assert all(line.startswith("locales/zh/faults.toml: ") for line in found.splitlines())


def test_a_message_that_is_missing_in_a_language_that_need_not_be_whole_is_no_fault(monkeypatch):
    real, some = fault_words.patterns, {"must not be blank": "ต้องไม่เว้นว่าง"}
    assert "must not be blank" in ENGLISH
    assert fault_patterns.WHOLE == ("zh",)
    monkeypatch.setattr(fault_words, "patterns", lambda code: some if code == "th" else real(code))
    assert lines() == []
    some["must not be blank"] = "{n}"
    assert lines() == ["locales/th/faults.toml: 'must not be blank' has the placeholders {n}; needed: none."]
    monkeypatch.setattr(fault_words, "patterns", lambda code: {} if code == "zh" else real(code))
    assert len(lines()) == len(ENGLISH), "Chinese has every message"


def test_patterns_that_are_no_toml_end_the_start(monkeypatch):
    real = fault_words.patterns

    def broken(code):
        if code == "zh":
            raise ValueError("Expected '=' after a key (at line 2, column 3)")
        return real(code)

    monkeypatch.setattr(fault_words, "patterns", broken)
    (fault,) = judge(PACKAGE, {})
    assert str(fault).startswith("locales/zh/faults.toml: cannot be read: Expected '='")
