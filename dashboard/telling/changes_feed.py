"""The feed of changes: an entry for each day and record, with what was done and why."""

from dashboard.measures import changes as measures
from dashboard.measures import details
from dashboard.measures.changes import Change, Step
from dashboard.memo import memo
from dashboard.selection import Place, Selection, permanent
from dashboard.telling import feed, feeds, links
from dashboard.telling.feed import Category, Entry, Feed, Line
from dashboard.telling.teller import Teller
from dashboard.telling.tongues import BASE, Piece


def title(teller: Teller) -> str:
    """Return the title of the feed."""
    return feed.title(teller, teller.say("changes.all"))


@memo(most=64)
def told(teller: Teller, page: int = 1) -> Feed:
    """Return a page of the feed, the last day first. page: its number, from 1."""
    found, language = measures.by_day(teller.record), feed.spoken(teller.language)
    number, pages, held = feed.part(page, len(found))
    english = measures.by_day(teller.record.original)  # the same changes, in the same order
    entries = (_entry(teller, *pair) for pair in zip(found[held], english[held], strict=True))
    return Feed(
        own=permanent.changes(language),
        view=permanent.page(Selection(place=Place(page="data", table="changes"), language=language)),
        language=teller.language,
        title=title(teller),
        subtitle=feed.about(teller),
        updated=found[0].day if found else teller.record.package.created,
        entries=tuple(entries),
        page=number,
        pages=pages,
    )


def _entry(teller: Teller, change: Change, english: Change) -> Entry:
    say, whole = teller.say, _whole(teller, change)
    done, tables = say.value("action", change.action), teller.record.package.tables
    about = (teller.record.table_of(whole), whole) if whole else ()
    return Entry(
        names=("changes", change.day, change.table, change.key),
        title=Piece(say.named(done, _called(teller, change, whole))),
        updated=change.day,
        published=change.day,
        lines=tuple(_line(teller, *pair) for pair in zip(change.steps, english.steps, strict=True)),
        categories=(
            Category("table", change.table, tables[change.table].title),
            Category("action", change.action, done),
        ),
        page=feeds.record_page(teller, *about) if about else "",
        view=feed.opened(teller.language, "data", whole, change.table),
    )


def _whole(teller: Teller, change: Change) -> str:
    """Return the id of the record that a change is about, of which the changed row may be a part; blank if it is gone.

    The key of a part begins with the id of its record.
    """
    record, parts = teller.record, teller.record.child_tables
    key = change.key.partition("/")[0] if change.table in parts else change.key
    return key if record.table_of(key) == parts.get(change.table, change.table) else ""


def _called(teller: Teller, change: Change, whole: str) -> str:
    """Return what a changed record is called: its title, with that of the part; its id if it is gone."""
    if not whole:
        return change.key
    names = [teller.record.title(whole)]
    if whole != change.key:
        names.append(details.part(teller.record, change.table, change.key))
    return " · ".join(map(links.short, names))


def _line(teller: Teller, step: Step, english: Step) -> Line:
    """Return why one thing was changed, under the name of its column. English reasons say that they are."""
    foreign = teller.language != BASE and step.reason == english.reason
    head = teller.say(f"column.{step.field}") if step.field else ""
    return Line(Piece(step.reason, BASE if foreign else ""), head)
