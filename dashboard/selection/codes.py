"""The codes that an address may name, by parameter: those of the record, of its description and of the pages."""

from dashboard import words
from dashboard.memo import memo
from dashboard.record import BORDERS, Record
from dashboard.selection.filters import MATCHES
from dashboard.selection.issue import LETTERS, NOTHING
from dashboard.selection.place import EXTENTS, FORMS, LISTS, TABS, VIEWS

# Pages with a filter by area of work. Each uses the areas of its own table.
_AREAS = ("practices", "commitments")
# The parameter `kind` takes the kinds of _KINDS, except on pages of _OWN_KINDS, which take those of their own tables.
_KINDS = ("liaison_posts", "agreements", "documents")
_OWN_KINDS = {"commitments": ("documents",), "directory": ("organisations",)}


@memo
def allowed(record: Record, page: str) -> dict[str, tuple[str, ...]]:
    """Return the codes that a page allows for each parameter that takes codes, by parameter."""
    described = record.package.tables
    areas = [area for table in _own(page, _AREAS) for area in described[table].column("area").values]
    kinds = [kind for table in _OWN_KINDS.get(page, _KINDS) for kind in described[table].column("kind").values]
    return {
        "lang": tuple(words.languages()),
        "country": tuple(record.tables["countries"]["country"]),
        "match": MATCHES,
        "topic": described["news"].column("topics").values,
        "kind": tuple(dict.fromkeys(kinds)),
        "mandate": described["liaison_posts"].column("mandate").values,
        "series": described["meetings"].column("series").values,
        "area": tuple(dict.fromkeys(areas)),
        "publisher": tuple(record.publishers),
        "view": VIEWS,
        "extent": EXTENTS,
        "border": BORDERS,
        "form": FORMS,
        "part": TABS,
        "list": LISTS,
        # The first text is the default, which is never written to the address.
        "instrument": record.commitment_texts[1:],
        "table": tuple(described),
        "record": record.records + record.pairs,
        "letter": LETTERS,
        "edition": record.members,
        "first": tuple(words.languages()),
        "second": tuple(words.languages()),
        "item": (NOTHING, *record.tables["news"].index),
    }


def _own(page: str, pages: tuple[str, ...]) -> tuple[str, ...]:
    return (page,) if page in pages else pages
