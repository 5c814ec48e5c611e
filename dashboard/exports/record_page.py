"""The permanent page of a record: all that its drawer tells, in HTML that reads without a script."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dashboard import comment
from dashboard.exports import citation, json_ld, plain_page, record_evidence, record_lists
from dashboard.exports.citation_files import FORMATS
from dashboard.exports.html import Child, Element, spoken, tag
from dashboard.languages import DEFAULT, LANGUAGES
from dashboard.memo import memo
from dashboard.selection import permanent
from dashboard.telling import links
from dashboard.telling.drawer import head
from dashboard.telling.teller import Teller

KEPT = 256  # pages, which take a few megabytes


class Served(NamedTuple):
    """How a record is served. `base`: our address, no slash at its end. `tables`: endings of the files of its table.

    `said`: sentences that stand before all else, such as that the address cites another version.
    """

    base: str
    tables: tuple[str, ...]
    said: tuple[str, ...] = ()


def place(key: str, language: str) -> plain_page.Place:
    """Return the place of the page of a record. language: the code that its address names, or blank."""
    root = plain_page.back(permanent.record("table", key).count("/"), "/")
    return plain_page.Place(root, "" if language == DEFAULT else language)


@memo(most=KEPT)
def write(told: Teller, key: str, served: Served) -> bytes:
    """Return the page of a record in the language of the teller."""
    here, title = place(key, told.language), told.record.title(key)
    main = (
        *(tag("p", tag("strong", each)) for each in served.said),
        *_top(told, key),
        *record_evidence.write(told, key),
        *record_lists.write(told, here, key),
        *_foot(told, here, key, served),
    )
    return plain_page.write(told, here, links.short(title), main, _head(told, key, served))


def _head(told: Teller, key: str, served: Served) -> Iterator[Element]:
    """Yield description, permanent address, that of each language, and the record for machines."""
    whole, table = f"{served.base}/", told.record.table_of(key)
    row = told.record.row(key)
    yield tag("meta", name="description", content=links.short(row.get("summary") or head.line(told, key)))
    yield tag("link", rel="canonical", href=whole + permanent.record(table, key, told.language))
    yield tag("link", rel="alternate", hreflang="x-default", href=whole + permanent.record(table, key))
    for code, language in LANGUAGES.items():
        way = whole + permanent.record(table, key, code)
        yield tag("link", rel="alternate", hreflang=language.tag, href=way)
    yield json_ld.script(json_ld.of(told, served.base, key))


def _top(told: Teller, key: str) -> Iterator[Element]:
    """Yield what the record is, its title, the fact in one line, and its summary."""
    record, line = told.record, head.line(told, key)
    summary = record.row(key).get("summary", "")
    yield tag("p", " · ".join((head.kind(told, key), *head.countries(told, key))), class_="pale")
    yield tag("h1", *spoken((told.piece(record.title(key)),)))
    if line:
        yield tag("p", tag("strong", line))
    marks = told.marks(key)
    if marks:
        yield tag("p", " · ".join(marks), class_="pale")
    if summary:
        yield tag("p", *spoken((told.piece(summary),)))


def _foot(told: Teller, here: plain_page.Place, key: str, served: Served) -> Iterator[Element]:
    """Yield the permanent address with the version, the citation and its files, those of the table, and the view."""
    say, table, version = told.say, told.record.table_of(key), told.record.package.version
    cited = citation.of(told, served.base, key)
    yield tag("h2", say("reply.address"))
    yield tag("p", tag("a", cited.address, href=cited.address))
    yield tag("p", say("reply.cite", version=version), class_="pale")
    yield tag("h2", say("plain.cite"))
    yield tag("p", citation.formatted(told, cited))
    files = [(name, permanent.citation(ending, table, key)) for ending, (*_, name) in FORMATS.items()]
    yield tag("p", *_ways(here, files), class_="screen")
    files = [(f"{say(f'table.{table}')} ({ending.upper()})", f"api/{table}.{ending}") for ending in served.tables]
    yield tag("p", *_ways(plain_page.Place(here.root), files), class_="screen")
    view = here.root + permanent.view(table, key, told.language)
    yield tag("p", tag("a", say("plain.open"), href=view), class_="screen")
    link = comment.link(comment.TEMPLATE, record=key, version=version, address=cited.address)
    if link:
        yield tag("p", tag("a", say("reply.comment"), href=link), class_="screen")


def _ways(here: plain_page.Place, files: Sequence[tuple[str, str]]) -> Iterator[Child]:
    for at, (name, path) in enumerate(files):
        yield " · " if at else ""
        yield tag("a", name, href=here.way(path))
