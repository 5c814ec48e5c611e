"""What an issue of the digest or the newsletter is to hold: of a reader's choice, or of a past edition."""

from collections.abc import Mapping
from typing import NamedTuple

from dashboard.measures import digest as measures
from dashboard.parse.editions import Issued
from dashboard.record import Record
from dashboard.selection import Issue, Selection
from dashboard.selection.issue import MOST


class Plan(NamedTuple):
    """An issue before it is told. `issue`: its kind, edition, number and dates. `languages`: codes, one or two.

    `keys`: ids of news, MOST or fewer, in their order. `matching`: how many match altogether. `day`: of the issue
    (YYYY-MM-DD). `titles`: of its own, by language; none if it has none. `chosen`: the selection of its live view.
    `name`: of a past edition, or blank.
    """

    issue: Issue
    languages: tuple[str, ...]
    keys: tuple[str, ...]
    matching: int
    day: str
    titles: Mapping[str, str]
    chosen: Selection
    name: str = ""


def of(record: Record, chosen: Selection, language: str) -> Plan:
    """Return the plan of a reader's choice. language: of the page, the first unless another is chosen."""
    issue, keys = chosen.issue, measures.chosen(record, chosen.filters, chosen.issue)
    languages = tuple(dict.fromkeys(filter(None, (issue.first or language, issue.second))))
    live = chosen.on(page="digest", record="", list_page=1)
    return Plan(issue, languages, keys[:MOST], len(keys), record.package.created, {}, live)


def of_past(issued: Issued) -> Plan:
    """Return the plan of a past edition."""
    first, second = (*issued.languages, "")[:2]
    issue = Issue(issued.letter, issued.edition, issued.number, first, second, item=issued.news)
    live = Selection(language=first, issue=issue).on(page="digest")
    titles = dict(zip(issued.languages, issued.titles, strict=True))
    return Plan(issue, issued.languages, issued.news, len(issued.news), issued.day, titles, live, issued.name)
