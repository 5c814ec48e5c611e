"""Stories: what a file may hold, and what is said of one that holds something else."""

import pytest

from dashboard.parse import stories, toml
from dashboard.paths import DATA

GOOD = b"""[title]
en = "A story"
[[step]]
address = "/meetings?series=ammtc"
sentence.en = "What is said."
"""
PATH = "stories/one.toml"


def told(content: bytes, path: str = PATH) -> str:
    story, faults = stories.read(path, content)
    assert story is None
    assert faults
    return "\n".join(map(str, faults))


def test_every_story_of_the_data_is_read():
    paths = sorted((DATA / stories.FOLDER).glob("*.toml"))
    assert paths
    for path in paths:
        story, faults = stories.read(f"stories/{path.name}", path.read_bytes())
        assert not faults
        assert story.name == path.stem
        assert all(step.line > 0 for step in story.steps)


def test_a_step_knows_its_line_and_may_have_no_sentence():
    story, faults = stories.read(PATH, GOOD + b'[[step]]\naddress = "/"\n')
    assert not faults
    assert [(step.address, step.line) for step in story.steps] == [("/meetings?series=ammtc", 3), ("/", 6)]
    assert story.steps[1].sentence == {}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (b"[title]", b"[title", "stories/one.toml, row 1: is no TOML"),
        (b'"A story"', b'"A\xff"', "row 2: is not in UTF-8"),
        (b"[title]\n", b'colour = "red"\n[title]\n', "'colour' is no key of a story; allowed: title, [[step]]"),
        (b"en = ", b"th = ", "'title' must be texts by language (en, zh, th, vi, lo, km, my), en among them"),
        (b"en = ", b"xx = 'a'\nen = ", "'title' must be texts by language"),
        (b'"A story"', b'"' + b"A" * 301 + b'"', "300 letters or fewer"),
        (b'"A story"', b'"A\\u0007"', "'title' must be texts"),
        (b'"What is said."', b"5", "row 3: 'sentence' must be texts by language"),
        (
            b"/meetings?series=ammtc",
            b"https://example.org",
            "row 3: 'https://example.org' is no address of the dashboard",
        ),
        (b'"/meetings?series=ammtc"', b"7", "row 3: '7' is no address of the dashboard"),
        (b"sentence.en", b"words.en", "row 3: 'words' is no key of a step; allowed: address, sentence"),
        (b"[[step]]", b"[step]", "has no steps, or too many; allowed: 1 to 50 [[step]]"),
        (b"[[step]]", b"[other]", "has no steps"),
    ],
)
def test_a_broken_file_is_refused_with_its_line_and_what_is_allowed(old, new, said):
    assert said in told(GOOD.replace(old, new, 1))


def test_a_story_needs_a_plain_name():
    assert "'A b' is no name of a story" in told(GOOD, "stories/A b.toml")


def test_a_file_that_is_too_long_or_has_too_many_steps_is_refused():
    assert "allowed: 100,000 or fewer" in told(GOOD + b"#" * toml.LARGEST)
    assert "row 2: has more than 500 dots on a line; allowed: keys of 20 parts" in told(b"\na" + b".a" * 501 + b" = 1")
    assert "allowed: 1 to 50" in told(GOOD + b'[[step]]\naddress = "/"\n' * stories.MOST_STEPS)


def test_only_files_of_the_folder_are_stories():
    files = {"stories/b.toml": b"", "stories/a.toml": b"", "stories/notes.md": b"", "other.toml": b""}
    assert stories.paths(files) == ["stories/a.toml", "stories/b.toml"]
