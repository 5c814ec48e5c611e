"""The texts of a language as lines for the terminal, and as a CSV for the translator."""

from collections import Counter
from collections.abc import Iterator, Sequence

from dashboard.curated_file import cells, formulas
from dashboard.package import texts as rules
from dashboard.parse.faults import shown
from dashboard.translators_file import judged
from dashboard.translators_file.held import Text
from dashboard.translators_file.terms import Terms

MOST_LINES = 50
LONGEST_LINE = 400  # letters
HEADER = ("table", "record", "field", "english", "text", "status", "base", "wrong")


def lines(language: str, texts: Sequence[Text], known: Terms) -> list[str]:
    """Return how many texts are whole, missing, outdated and unlike the terms, and a line for each that is not whole.

    known: the terms of the language. What is beyond the last line is counted.
    """
    found = [(kind, text, said) for text in texts for kind, said in judged.wrong(text, known)]
    found.sort(key=lambda each: judged.KINDS.index(each[0]))
    told = [_counts(language, name, part, known) for name, part in _parts(texts)]
    listed = [_line(text, said) for _, text, said in found[: MOST_LINES - len(told)]]
    if len(found) > len(listed):
        rest = len(found) - len(listed) + 1
        listed[-1] = f"And {rest:,} more: --to FILE writes all of them."
    return [*told, *listed]


def _parts(texts: Sequence[Text]) -> Iterator[tuple[str, list[Text]]]:
    yield "screens", [text for text in texts if text.screen]
    yield "record", [text for text in texts if text.recorded]
    yield "messages of the check", [text for text in texts if text.message]


def _counts(language: str, name: str, texts: Sequence[Text], known: Terms) -> str:
    """Return the counts of a part in a sentence. A text may be both outdated and unlike a term."""
    kinds = [{kind for kind, _ in judged.wrong(text, known)} for text in texts]
    counts = Counter(kind for each in kinds for kind in each)
    rest = ", ".join(f"{kind} {counts[kind]:,}" for kind in (judged.MISSING, judged.OUTDATED, judged.UNLIKE))
    faulty = f", {judged.UNFIT} {counts[judged.UNFIT]:,}" if counts[judged.UNFIT] else ""
    return f"{language}, {name}: {kinds.count(set()):,} of {len(texts):,} texts whole; {rest}{faulty}."


def _line(text: Text, said: str) -> str:
    place = " ".join(filter(None, text.place))
    held = f" → {shown(text.text)}" if text.text else ""
    return rules.line(f"{place}: {shown(text.english)}{held} {said}.", LONGEST_LINE)


def file(texts: Sequence[Text], known: Terms) -> bytes:
    """Return the texts as CSV for a spreadsheet. `base` is that of the English beside it, for `trial` to compare."""
    return cells.for_spreadsheet([HEADER, *([*map(formulas.guarded, _row(text, known))] for text in texts)])


def _row(text: Text, known: Terms) -> list[str]:
    """Return the cells of a text. The status of an outdated text is left out: it was that of another English."""
    said = "; ".join(said for _, said in judged.wrong(text, known))
    status = "" if text.outdated else text.status
    return [*text.place, text.english, text.text, status, text.wanted, said]
