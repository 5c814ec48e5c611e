"""Records that refer to each other agree: paired posts, parties, superseded agreements, numbers in a series."""

from collections import Counter
from collections.abc import Iterator, Mapping

from dashboard.package.description import Package
from dashboard.package.messages import message
from dashboard.parse.faults import Fault, cell_fault
from dashboard.parse.row import Row, Rows

LONGEST_CIRCLE = 10  # names of a circle that a fault tells


def pairs_point_at_each_other(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each post that is paired with itself, or with a post that does not point back."""
    pair_of = {row.get("post", ""): row.get("paired_post", "") for row in rows.get("liaison_posts", [])}
    for row in rows.get("liaison_posts", []):
        post, pair = row.get("post", ""), row.get("paired_post", "")
        if pair and pair == post:
            said = message("is the post itself; allowed: another post")
        elif pair in pair_of and pair and pair_of[pair] != post:
            said = message(
                "does not name this post as its pair; allowed: a post whose paired_post is {post!r}", post=post
            )
        else:
            continue
        yield cell_fault(package.tables["liaison_posts"], row, "paired_post", said)


def parties_agree_with_the_scope(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each agreement without parties, and for each bilateral one without exactly two.

    A global instrument may have none, because a source may name it without its parties.
    """
    if "agreement_parties" not in rows:
        return
    parties = Counter(row.get("agreement", "") for row in rows["agreement_parties"])
    for row in rows.get("agreements", []):
        number = parties[row.get("agreement", "")]
        if not number and row.get("scope") != "global":
            said = message("has no parties; allowed: one party or more, or none where the scope is global")
            yield cell_fault(package.tables["agreements"], row, "agreement", said)
        elif row.get("scope") == "bilateral" and number != 2:
            said = message(
                "has exactly two parties, and agreement_parties.csv names {n}; allowed: two, or another scope", n=number
            )
            yield cell_fault(package.tables["agreements"], row, "scope", said)


def nothing_supersedes_itself(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each agreement that supersedes itself, directly or through others."""
    found = circles({row.get("agreement", ""): row.get("supersedes", "") for row in rows.get("agreements", [])})
    for row in rows.get("agreements", []):
        circle = found.get(row.get("agreement", ""))
        if circle:
            at = circle.index(row["agreement"])
            names = [*circle[at:], *circle[:at]]
            told = [*names[:LONGEST_CIRCLE], *(["…"] if len(names) > LONGEST_CIRCLE else []), names[0]]
            said = message("leads back here ({way}); allowed: no circle", way=" → ".join(told))
            yield cell_fault(package.tables["agreements"], row, "supersedes", said)


def circles(follows: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return for each name that leads back to itself the names on the way. Each name is gone through once."""
    found: dict[str, tuple[str, ...]] = {}
    gone: set[str] = set()
    for start in follows:
        way: dict[str, int] = {}
        name = start
        while name and name not in gone:
            gone.add(name)
            way[name] = len(way)
            name = follows.get(name, "")
        if name in way:
            circle = tuple(way)[way[name] :]
            found |= dict.fromkeys(circle, circle)
    return found


def numbers_in_a_series_are_unique(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each meeting whose number an earlier row of the same series already has."""
    seen: dict[tuple[str, str], Row] = {}
    for row in rows.get("meetings", []):
        series, number = row.get("series", ""), row.get("number", "")
        first = seen.setdefault((series, number), row)
        if number and first is not row:
            said = message(
                "is the number of row {row} in {series} already; allowed: each number once in a series",
                row=first.line,
                series=series,
            )
            yield cell_fault(package.tables["meetings"], row, "number", said)


def a_commitment_is_of_one_text(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each commitment that names no text, or both an agreement and a document, as that of it."""
    for row in rows.get("commitments", []):
        if bool(row["agreement"]) == bool(row["document"]):
            said = message("and document are both blank; allowed: one of the two")
            if row["agreement"]:
                said = message("is given beside a document; allowed: one of the two")
            yield cell_fault(package.tables["commitments"], row, "agreement", said)
