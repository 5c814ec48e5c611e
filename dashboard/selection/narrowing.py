"""What a list in the browser sends: the choice that readers make there."""

from collections.abc import Collection, Mapping

from dashboard.selection.address import LAST_LIST_PAGE, LONGEST_QUERY, Values
from dashboard.selection.place import FORMS


def narrowed(given: Mapping[str, object], facets: Mapping[str, Collection[str]]) -> Values:
    """Return what a list in the browser chose, by parameter: `q`, `form`, `page`, and the codes of its facets.

    facets: for each parameter the codes that it may have. Values that no list sends are ignored.
    """
    q, form, page = given.get("q"), given.get("form"), given.get("page")
    found: Values = {
        name: [code for code in codes if code in _listed(given.get(name))] for name, codes in facets.items()
    }
    return found | {
        "q": q[:LONGEST_QUERY] if isinstance(q, str) else "",
        "form": form if form in FORMS else FORMS[0],
        "page": page if type(page) is int and 0 < page <= LAST_LIST_PAGE else 1,
    }


def _listed(given: object) -> list[object]:
    return given if isinstance(given, list) else []
