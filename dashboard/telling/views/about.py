"""The findings of the page About: what is on record, the published hotlines, and the disclaimers of publishers."""

from dataclasses import replace
from typing import Any

from dashboard import fault_words, words
from dashboard.languages import DEFAULT
from dashboard.measures import data
from dashboard.measures import hotlines as measures
from dashboard.measures.rows import AreaCount
from dashboard.memo import memo
from dashboard.selection import Selection
from dashboard.telling import lists
from dashboard.telling.finding import Finding, Table
from dashboard.telling.teller import Teller
from dashboard.words import Words

# The tables whose records a page lists, in the order of the pages.
COUNTED = ("liaison_posts", "agreements", "meetings", "news", "practices", "commitments", "documents", "organisations")
NAMES = "languages"  # values that name languages in that of the reader: their own names would need a font each


def findings(teller: Teller, selection: Selection) -> tuple[Finding, ...]:
    """Return the counts, the languages, the hotlines and the disclaimers, whatever the selection."""
    return counts(teller), languages(teller), hotlines(teller), disclaimers(teller)


@memo
def counts(teller: Teller) -> Finding:
    """Return how many records there are of each table of COUNTED (figure: a tuple of `rows.AreaCount`, by table)."""
    say, tables = teller.say, teller.record.tables
    rows = tuple((say(f"table.{name}"), len(tables[name])) for name in COUNTED)
    heads = (say("overview.head.kind"), say("overview.head.total"))
    shown = tuple(AreaCount(name, "", len(tables[name]), 0, False, False) for name in COUNTED)
    return Finding("counts", say("overview.counts"), "", Table(heads, rows), (), figure=shown)


@memo
def languages(teller: Teller) -> Finding:
    """Return how far each language is: texts of the screens and of the record, messages of the check, if drafts."""
    say, english = teller.say, words.catalogue(DEFAULT).keys()
    patterns = fault_words.patterns(DEFAULT)
    rows = [(say.value(NAMES, DEFAULT), say.number(len(english)), "", say.number(len(patterns)), say("languages.base"))]
    for row in data.translations(teller.record).itertuples():
        screens = say.number(len(words.catalogue(row.language).keys() & english))
        told = _told(say, row.done - row.outdated, row.texts)
        messages = _told(say, len(fault_words.patterns(row.language)), len(patterns))
        rows.append((say.value(NAMES, row.language), screens, told, messages, say("languages.draft")))
    heads = (
        say("languages.head_language"),
        say("languages.head_screens"),
        say("languages.head_record"),
        say("languages.head_messages"),
        say("languages.head_state"),
    )
    return Finding("languages", say("languages.title"), "", Table(heads, tuple(rows)), (), translated(teller))


def _told(say: Words, done: int, total: int) -> str:
    return say("languages.told", done=say.number(done), total=say.number(total))


@memo
def translated(teller: Teller) -> str:
    """Return the progress of translation, a sentence for each language that has more than drafts."""
    rows = data.translations(teller.record).to_dict("records")
    return teller.say.sentences(*(_progress(teller, row) for row in rows if row["done"] > row["draft"]))


def _progress(teller: Teller, row: dict[str, Any]) -> str:
    say, language = teller.say, row["language"]
    numbers = {name: say.number(value) for name, value in row.items() if name != "language"}
    return say("data.translated", language=say.value("languages", language), **numbers)


@memo
def hotlines(teller: Teller) -> Finding:
    """Return the published hotlines by country. `figure`: their cards, with their notes as summaries."""
    say, record, rows = teller.say, teller.record, measures.hotlines(teller.record)
    bare = [record.label(code) for code in measures.without(record)]
    notes = zip(lists.cards(teller, rows, "liaison_posts"), rows["note"], strict=True)
    return Finding(
        name="hotlines",
        title=say("about.hotlines"),
        sentence=say("about.no_hotline", countries=say.listed(bare)) if bare else "",
        table=lists.table(teller, rows, "liaison_posts"),
        cites=tuple(rows.index),
        caption=say("about.hotlines_caption"),
        figure=tuple(replace(card, summary=note) for card, note in notes),
    )


@memo
def disclaimers(teller: Teller) -> Finding:
    """Return the sources that have a disclaimer, with its text."""
    say, rows = teller.say, teller.record.tables["sources"]
    said = rows.loc[rows["disclaimer"] != "", ["title", "disclaimer"]]
    table = Table.of(said.rename(columns={name: say(f"column.{name}") for name in said.columns}))
    return Finding("disclaimers", say("about.disclaimers"), "", table, ())
