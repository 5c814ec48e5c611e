"""The news, and which of them match: what the floor and the pages in other frameworks share. Standard library only."""

import csv
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

DATA = Path(os.environ.get("DATA_FOLDER") or Path(__file__).resolve().parents[2] / "data")
# Words and topics that are measured find between these numbers of news.
FEWEST, MOST = 5, 50
SHOWN = 50  # cards of the pages in other frameworks at a time, as many as ours shows
LETTERS = 6  # of the shortest word
Row = dict[str, str]


def rows() -> list[Row]:
    """Return the news, newest first, with a folded text of each under `text`."""
    with (DATA / "news.csv").open(encoding="utf-8", newline="") as stream:
        found = list(csv.DictReader(stream))
    for row in found:
        row["text"] = f"{row['title']} {row['summary']} {row['publisher']}".casefold()
    return sorted(found, key=lambda row: row["published"], reverse=True)


def country_names() -> dict[str, str]:
    """Return the label of each member by its code."""
    with (DATA / "countries.csv").open(encoding="utf-8", newline="") as stream:
        return {row["country"]: row["label"] for row in csv.DictReader(stream) if row["member"] == "true"}


def matching(
    news: Iterable[Row], words: str = "", topics: Sequence[str] = (), countries: Sequence[str] = ()
) -> list[Row]:
    """Return the news that have every word, one of the topics and one of the countries. A blank narrows nothing."""
    wanted = (words or "").casefold().split()
    return [
        row
        for row in news
        if all(word in row["text"] for word in wanted)
        and (not topics or not set(topics).isdisjoint(row["topics"].split(";")))
        and (not countries or not set(countries).isdisjoint(row["countries"].split(";")))
    ]


def named(code: str) -> str:
    """Return the words of a code: "law_enforcement" is "Law enforcement"."""
    return code.replace("_", " ").capitalize()


def every_topic(news: Iterable[Row]) -> list[str]:
    """Return the codes of all topics."""
    return sorted({code for row in news for code in row["topics"].split(";") if code})


def measured_topics(news: Sequence[Row]) -> list[str]:
    """Return the topics that are measured: those with FEWEST to MOST news."""
    return [code for code in every_topic(news) if FEWEST <= len(matching(news, topics=[code])) <= MOST]


def measured_words(news: Sequence[Row], number: int) -> list[str]:
    """Return so many words that are measured, each with FEWEST to MOST news and other news than the word before it.

    They are spread over the alphabet, and the same data always give the same words.
    """
    counts = Counter(word for row in news for word in set(row["title"].casefold().split()) if word.isalpha())
    known = sorted(word for word in counts if len(word) >= LETTERS and FEWEST <= counts[word] <= MOST)
    chosen: list[str] = []
    before: list[Row] = []
    for word in known[:: max(1, len(known) // (number * 2))]:
        found = matching(news, word)
        if FEWEST <= len(found) <= MOST and found != before and len(chosen) < number:
            chosen.append(word)
            before = found
    return chosen
