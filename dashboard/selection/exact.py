"""What an address holds beyond what is understood. Pages ignore it and say so; addresses for machines are refused."""

from collections.abc import Iterator, Mapping, Sequence

from dashboard.record import Record
from dashboard.selection import address
from dashboard.selection.filters import COMPARING, MATCHES

VERSION = "version"  # the version of the data that an address cites; a page of another one says so
# Parameters whose values are cut, or are named by `misunderstood.found`; two pages name unknown countries themselves.
_SAID = ("q", "asof", "match", "record")


def unknown(page: str, parameters: Mapping[str, Sequence[str]], record: Record) -> list[tuple[str, str]]:
    """Return the parameters of an address that no page has, and the values that `address.read` does not take.

    Each is (parameter, value), once, in the order of the address. A second value for a parameter that takes one, and a
    last year before the first, are not taken either. Blank values say nothing.
    """
    if not parameters:  # as in most runs
        return []
    taken = address.values(address.read(page, parameters, record))
    return list(dict.fromkeys(_left(taken, parameters, record)))


def ignored(page: str, parameters: Mapping[str, Sequence[str]], record: Record) -> list[tuple[str, str]]:
    """Return the values of known parameters that a page ignores and that have no sentence of their own, as `unknown`.

    Search words are cut, not ignored. Parameters that no page has may be of those who follow links, and do no harm.
    """
    own = {*_SAID, *(("country",) if page in COMPARING else ())}
    found = unknown(page, {name: texts for name, texts in parameters.items() if name in address.DEFAULTS}, record)
    return [(name, text) for name, text in found if name not in own]


def _left(taken: address.Values, parameters: Mapping[str, Sequence[str]], record: Record) -> Iterator[tuple[str, str]]:
    for name, texts in parameters.items():
        if name == VERSION and [*texts] == [record.version]:
            continue
        if name not in taken:
            yield name, next(iter(texts), "")
            continue
        held = taken[name]
        known = set(held) if isinstance(held, tuple) else {str(held), *_default(name, record)}
        for text in texts:
            # As in `address.read`, the spaces of search words do not count.
            if text and (" ".join(text.split()) if name == "q" else text) not in known:
                yield name, text


def _default(name: str, record: Record) -> tuple[str, ...]:
    """Return codes that are known though the selection holds another value: the default of a parameter by name.

    `match` says nothing with fewer than two countries.
    """
    return {"instrument": record.commitment_texts[:1], "match": MATCHES}.get(name, ())
