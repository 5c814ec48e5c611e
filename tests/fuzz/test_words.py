"""Broken files of a translator (words_th.csv): each is refused in a sentence, or tried row by row."""

import tomllib
from random import Random

import pytest

from dashboard.languages import DEFAULT, LANGUAGES
from dashboard.translators_file import files, held, report, terms, trial
from tests.fuzz import blobs, cells, plan, refusals
from tests.fuzz.watched import Given
from tests.fuzz.world import World

KIND = "words"
TAKEN = 40  # texts of each kind in one file


@pytest.fixture(scope="module")
def languages(known) -> dict[str, tuple]:
    """Return the texts of each language as they stand, and the rows of its translations."""
    return {code: held.read(code, known.folder) for code in LANGUAGES if code != DEFAULT}


def make(known: World, languages: dict[str, tuple], chance: Random) -> Given:
    """Return some texts of a language as a translator gets them, after some changes."""
    language = chance.choice(list(languages))
    texts, _ = languages[language]
    kept = chance.sample(texts, TAKEN) + texts[-3:]
    content = report.file(kept, terms.of(language))
    rows = cells.read(content.removeprefix(b"\xef\xbb\xbf"))
    rows, how = cells.changed(chance, rows, [*known.cells, *(text.text for text in kept)])
    content = cells.written(chance, rows)[: blobs.MOST]
    if chance.random() < 0.2:
        content, said = blobs.changed(chance, content)
        how = f"{how} {said}"
    return Given(f"words_{language}.csv", content, how)


def attempt(languages: dict[str, tuple], given: Given) -> str:
    """Try a file as the command does, and read the files that it makes."""
    language = trial.language(given.name)
    texts, rows = languages[language]
    try:
        tried = trial.of(language, given.name, given.content, texts)
    except ValueError as error:
        refusals.allows(str(error))
        return "refused"
    for said in tried.lines():
        refusals.line(said)
    if tried.faults:
        refusals.faults(tried.faults)
    for name, content in files.of(tried, texts, rows).items():
        if name.endswith(".toml"):
            tomllib.loads(content.decode("utf-8"))
        content.decode("utf-8")
    return "faulty" if tried.faults else "taken"


@pytest.mark.parametrize("batch", plan.batches(KIND))
def test_the_trial_of_a_broken_translation_says_what_is_wrong(batch, tried, known, languages):
    tried(KIND, batch, lambda chance: make(known, languages, chance), lambda given: attempt(languages, given))
