"""The files that a translator's file makes, for the curator to put in place: texts, bases, rows of translations."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from dashboard import fault_words
from dashboard.curated_file import cells
from dashboard.gates.translations import PREFIX
from dashboard.translators_file import bases, held, judged, toml
from dashboard.translators_file.held import Place, Text
from dashboard.translators_file.trial import Trial

COLUMNS = ("table", "record", "field", "text", "status", "base")  # of a table of translations


def of(trial: Trial, texts: Iterable[Text], rows: Iterable[Mapping[str, str]]) -> dict[str, bytes]:
    """Return each file by its name: ui.toml, base.csv, long texts that are new, messages if any, the translations.

    texts: all that the language needs, as they stand. rows: of its translations, as they stand.
    """
    new = [trial.taken.get(text.place, text) for text in texts]
    screens = {text.key: text for text in new if text.screen and not text.missing}
    long = {key: text.text for key, text in screens.items() if judged.long(text) and text.place in trial.taken}
    messages = {text.english: text.text for text in new if text.message and not text.missing}
    own = held.catalogue(trial.language) | {key: text.text for key, text in screens.items() if not judged.long(text)}
    return {
        "ui.toml": toml.written(trial.language, own),
        bases.FILE: bases.written({key: text.base for key, text in screens.items() if text.base}),
        **{key: text.encode("utf-8") for key, text in long.items()},
        **({fault_words.FILE: toml.messages(messages)} if messages else {}),
        f"{PREFIX}{trial.language}.csv": _translations(trial.taken, rows),
    }


def _translations(taken: Mapping[Place, Text], rows: Iterable[Mapping[str, str]]) -> bytes:
    """Return the table of translations: the rows in their order, then those that are new."""
    left = {place: [*place, text.text, text.status, text.base] for place, text in taken.items() if text.recorded}
    lines = []
    for row in rows:
        place = (row["table"], row["record"], row["field"])
        lines.append(left.pop(place, [row[name] for name in COLUMNS]))
    return cells.written([COLUMNS, *lines, *left.values()])


def put(files: Mapping[str, bytes], folder: Path) -> str:
    """Write files into a folder, which is made if need be; overwrite none. Return a sentence on failure, "" if done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        there = [name for name in files if (folder / name).exists()]
        if there:
            return f"{folder / there[0]} is there already: nothing was written."
        for name, content in files.items():
            with (folder / name).open("xb") as stream:
                stream.write(content)
    except OSError as error:
        return f"{error.filename} cannot be written: {error.strerror}."
    return ""
