"""The answer and the findings of the page Present: which stories there are, step by step."""

from dashboard.memo import memo
from dashboard.selection import Filters, Selection, permanent
from dashboard.telling import stories
from dashboard.telling.finding import Finding, Table
from dashboard.telling.teller import Teller


def answer(teller: Teller, filters: Filters) -> str:
    """Return how many stories there are, whatever the filters."""
    return teller.say.count("stories", len(stories.every(teller)))


def findings(teller: Teller, selection: Selection) -> tuple[Finding, ...]:
    """Return the steps of all stories, whatever the selection."""
    return (steps(teller),)


@memo
def steps(teller: Teller) -> Finding:
    """Return the steps of all stories: story, number, sentence and address (figure: a tuple of `stories.Told`)."""
    say, told = teller.say, stories.every(teller)
    heads = tuple(say(f"present.head.{name}") for name in ("story", "number", "sentence", "address"))
    rows = tuple(
        (each.title.words, number, step.sentence.words, permanent.page(step.chosen) or "/")
        for each in told
        for number, step in enumerate(each.steps, 1)
    )
    opened = (step.chosen.place.record for each in told for step in each.steps)
    cites = tuple(dict.fromkeys(key for key in opened if teller.record.table_of(key)))
    return Finding("stories", say("present.stories"), say("present.how"), Table(heads, rows), cites, figure=told)
