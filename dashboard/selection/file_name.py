"""The name of a file that holds a view: what it is of, in codes, which are the same in every language."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence

from dashboard.languages import DEFAULT
from dashboard.parse.editions import REGIONAL
from dashboard.selection import Filters, Issue, Selection
from dashboard.selection.filters import own
from dashboard.selection.lists import of_list
from dashboard.selection.place import DRAWER, TABS

PRODUCT = "gms-cooperation"
ENDING = ".csv"
LONGEST = 100  # letters of a name, the ending included
_FINDING, _VERSION, _SIGN, _DAY = 36, 20, 8, 10  # letters that each of these parts may have
_OTHER = re.compile(r"[^A-Za-z0-9_]+")
_LISTS = ("news", "practices")  # pages whose list is named after them; elsewhere, a figure is
_UNFILTERED = ("data", "present", "about")  # pages on which no filter counts
_EVERY_YEAR = ("country", "pair", "directory")  # pages that show every year, whichever is chosen


def file_name(chosen: Selection, finding: str, version: str, ending: str = ENDING) -> str:
    """Return the name of the file of a finding: product, page, finding, choices, version of the data.

    finding: its name, which is left out for the list of the page. The name is in ASCII and has LONGEST letters or
    fewer. Where the choices do not fit, or are not in ASCII, a sign that differs from choice to choice ends them.
    ending: of the name, with its dot.
    """
    page = chosen.place.page
    listed = finding == f"{page}_list" or (finding == page and page in _LISTS)
    begin = [PRODUCT, page, *([] if listed else [_slug(finding)[:_FINDING]])]
    end = _slug(version)[:_VERSION] + ending
    room = LONGEST - len("_".join([*begin, end])) - 1
    return "_".join([*begin, *_cut("_".join(_choices(chosen, finding)), room), end])


def table_name(table: str, taken: Mapping[str, str | Sequence[str]], ending: str) -> str:
    """Return the name of the file of a table: "news.csv" as a whole, else what it was narrowed by: "news_KHM.csv".

    taken: the parameters of its address. The name is in ASCII and has LONGEST letters or fewer, as `file_name`.
    """
    choices = "_".join("-".join((held,) if isinstance(held, str) else held) for held in taken.values())
    begin = _slug(table)[:_FINDING]
    return "_".join([begin, *_cut(choices, LONGEST - len(begin) - len(ending) - 1)]) + ending


def issue_name(issue: Issue, languages: Sequence[str], version: str, ending: str, countries: Sequence[str] = ()) -> str:
    """Return the name of the file of an issue: "gms-cooperation_newsletter_KHM_12_2025-11_en-zh_2026-11-28.docx".

    Kind, edition, number, days, countries, languages, day of the data; LONGEST letters or fewer, as `file_name`.
    """
    number = [str(issue.number)] if issue.number else []
    days = ["-to-".join(filter(None, (issue.since, issue.until)))] if issue.since or issue.until else []
    begin = [PRODUCT, issue.letter, issue.edition or REGIONAL, *number, *days]
    end = "_".join(["-".join(languages), _slug(version)[:_DAY]]) + ending
    room = LONGEST - len("_".join([*begin, end])) - 1
    return "_".join([*begin, *_cut("-".join(countries), room), end])


def _cut(choices: str, room: int) -> list[str]:
    """Return choices as parts of a name; their beginning and a sign if they do not fit. room: letters that do."""
    whole = _slug(choices)
    if len(whole) <= room and whole == choices.replace(" ", "-"):
        return [whole] if whole else []
    sign = hashlib.sha256(choices.encode()).hexdigest()[:_SIGN]
    begin = whole[: room - _SIGN - 1].strip("-_")
    return [begin, sign] if begin else [sign]


def _slug(text: str) -> str:
    """Return a text with a hyphen for each run of what is neither an ASCII letter nor a digit nor an underscore."""
    return _OTHER.sub("-", text).strip("-")


def _choices(chosen: Selection, finding: str) -> Iterator[str]:
    """Yield what counts for a finding: filters, then the part of the page that it shows, then the language."""
    place, page = chosen.place, chosen.place.page
    if page not in _UNFILTERED:
        yield from _filters(of_list(chosen.filters, finding), page, finding)
    if finding.startswith(DRAWER):
        yield place.record
    if finding == page == "agreements" and place.tab != TABS[0]:
        yield place.tab
    if finding == "border":
        yield place.border
    if finding.startswith(("commitments_list", "beside_")) and place.instrument:
        yield place.instrument
    if page == "digest":
        yield from _issue(chosen.issue)
    if chosen.language not in ("", DEFAULT):
        yield chosen.language


def _issue(issue: Issue) -> Iterator[str]:
    """Yield what of an issue counts for its findings: which news it holds, in which order."""
    if issue.since or issue.until:
        yield f"{issue.since or 'to'}-{issue.until or 'on'}"
    if issue.item:
        yield "-".join(issue.item)


def _filters(filters: Filters, page: str, finding: str) -> Iterator[str]:
    if filters.country:
        yield "-".join((*filters.country, *([] if filters.match == Filters().match else [filters.match])))
    if page not in _EVERY_YEAR and (filters.start or filters.end):
        yield "-".join(str(year) for year in (filters.start or "to", filters.end or "on"))
    for name in own(page, finding):  # a list in the place of the page's own is a finding of its name
        held = getattr(filters, name)
        if held:
            yield "-".join(held) if isinstance(held, tuple) else f"{name}-{held}"
