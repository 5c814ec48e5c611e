"""What a list in the browser sends: the choice that readers make there."""

from collections.abc import Collection, Mapping

from dashboard.selection.address import LAST_LIST_PAGE, LONGEST_QUERY, Values
from dashboard.selection.place import FORMS


def narrowed(given: Mapping[str, object], facets: Mapping[str, Collection[str]]) -> Values:
    """Return what a list in the browser chose, by parameter: `q`, `form`, `page`, and the codes of its facets.

    facets: for each parameter the codes that it may have. Values that no list sends are ignored. Of what is too long
    only the beginning is looked at.
    """
    q, form, page = given.get("q"), given.get("form"), given.get("page")
    found: Values = {name: _known(given.get(name), codes) for name, codes in facets.items()}
    return found | {
        "q": _searched(q) if isinstance(q, str) else "",
        "form": form if form in FORMS else FORMS[0],
        "page": page if type(page) is int and 0 < page <= LAST_LIST_PAGE else 1,
    }


def _known(given: object, codes: Collection[str]) -> list[str]:
    """Return the codes that are among the given ones, in their own order."""
    chosen = {each for each in given[: len(codes)] if isinstance(each, str)} if isinstance(given, list) else set()
    return [code for code in codes if code in chosen]


def _searched(text: str) -> str:
    """Return search words as `address.read` does, without half a letter, which no address can hold."""
    begin = text[: 4 * LONGEST_QUERY].encode("utf-8", "replace").decode("utf-8")
    return " ".join(begin.split())[:LONGEST_QUERY]
