"""An independent reading of the CSV files with plain loops, to compare measures with."""

import csv
import json
from calendar import monthrange
from itertools import combinations

from dashboard.paths import DATA

NOT_YET = {"planned", "considered"}  # posts of which no source says that they existed
DRAFTS = {"under_negotiation", "announced", "drafted", "draft", "approved"}
CREATED = json.loads((DATA / "datapackage.json").read_text("utf-8"))["created"][:10]
# Ends of years, days within the spans of partial dates, days of signature and the days before them.
DAYS = (
    *("1990-01-01", "2003-12-31", "2003-07-01", "2005-06-30", "2007-12-31", "2008-01-01", "2008-12-31", "2009-11-15"),
    *("2010-12-31", "2012-02-29", "2014-10-29", "2014-10-30", "2015-12-31", "2023-08-01", "2025-12-31", "2026-01-01"),
    CREATED,
)


def rows(table: str) -> list[dict[str, str]]:
    """Return the rows of a table as text."""
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


AGREEMENTS = {row["agreement"]: row for row in rows("agreements")}
POSTS = {row["post"]: row for row in rows("liaison_posts")}
MEMBERS = [row["country"] for row in rows("countries") if row["member"] == "true"]
PAIRS = [frozenset(two) for two in combinations(MEMBERS, 2)]
PARTIES = {key: [row for row in rows("agreement_parties") if row["agreement"] == key] for key in AGREEMENTS}
_PUBLISHED = {row["source"]: row["published"] for row in rows("sources")}


def name(pair: frozenset[str]) -> str:
    """Return the id of a pair."""
    return "-".join(sorted(pair))


def days(text: str) -> tuple[str, str]:
    """Return the first and the last day that a partial date may mean."""
    if len(text) == 4:
        return f"{text}-01-01", f"{text}-12-31"
    if len(text) == 7:
        return f"{text}-01", f"{text}-{monthrange(int(text[:4]), int(text[5:]))[1]}"
    return text, text


def happened(text: str, on: str) -> str:
    """Return "yes", "no" or "perhaps": whether a partial date is on or before a day."""
    first, last = days(text)
    if last <= on:
        return "yes"
    return "no" if first > on else "perhaps"


def earlier(text: str, other: str) -> bool:
    """Return whether a partial date surely lies before another; False if either is blank."""
    return bool(text and other) and days(text)[1] < days(other)[0]


def _first_told() -> dict[str, str]:
    found = {}
    for row in rows("evidence"):
        dated = row["told"] or _PUBLISHED[row["source"]]
        stated = row["certainty"] == "stated" and row["field"] in ("", "status")
        if row["table"] == "agreements" and stated and dated:
            found[row["record"]] = min(days(dated)[1], found.get(row["record"], "9999"))
    return found


TOLD = _first_told()


def begun(key: str, on: str) -> str:
    """Return whether an agreement, or the work on it, had begun by a day: "yes", "no" or "perhaps"."""
    row, told = AGREEMENTS[key], TOLD.get(key, "9999") <= on
    if on >= CREATED:
        return "yes"
    if row["status"] in DRAFTS:
        return "yes" if told else "no"
    if row["signed"] or row["in_force"]:
        return happened(row["signed"] or row["in_force"], on)
    return "yes" if told else "perhaps"


def state(key: str, on: str) -> tuple[str, bool] | None:
    """Return the state of an agreement on a day and whether it is sure; None if it had not begun."""
    row, there = AGREEMENTS[key], begun(key, on)
    if there == "no":
        return None
    if row["status"] in DRAFTS:
        return "negotiated", True
    replaced = [begun(k, on) for k, r in AGREEMENTS.items() if r["supersedes"] == key and r["status"] not in DRAFTS]
    over = row["expires"] and days(row["expires"])[1] < on
    if over or "yes" in replaced or (on >= CREATED and row["status"] in ("expired", "superseded")):
        return "ended", there == "yes"
    open_still = there == "perhaps" or "perhaps" in replaced
    force = happened(row["in_force"], on) if row["in_force"] else "no"
    if force != "no" or (on >= CREATED and row["status"] == "in_force"):
        return "in_force", not open_still and force != "perhaps"
    return ("agreed" if row["status"] == "agreed" or row["act"] else "signed"), not open_still


def between(pair: frozenset[str], on: str) -> dict[str, tuple[str, bool]]:
    """Return the bilateral agreements of two members that had begun by a day, each with its state."""
    own = [
        key
        for key, row in AGREEMENTS.items()
        if row["scope"] == "bilateral" and {party["party"] for party in PARTIES[key]} == pair
    ]
    return {key: found for key in own if (found := state(key, on))}


def on_trafficking(held: dict[str, tuple[str, bool]]) -> dict[str, tuple[str, bool]]:
    """Return the agreements of a pair that decide its state: those on trafficking, or all if there are none."""
    return {key: said for key, said in held.items() if AGREEMENTS[key]["focus"] == "trafficking"} or held


def party(key: str, code: str, on: str) -> bool:
    """Return whether a member had, or may have, taken a step towards an instrument by a day; True if undated."""
    for row in PARTIES[key]:
        if row["party"] == code:
            dated = [row[step] for step in ("signed", "consented", "in_force") if row[step]]
            return not dated or any(happened(date, on) != "no" for date in dated)
    return False


def with_others(pair: frozenset[str], on: str) -> dict[str, tuple[str, bool]]:
    """Return the agreements to which two members and others were party on a day, each with its state."""
    own = [
        key
        for key, row in AGREEMENTS.items()
        if row["scope"] != "bilateral" and all(party(key, code, on) for code in pair)
    ]
    return {key: found for key in own if (found := state(key, on))}


def post(row: dict[str, str], on: str) -> bool | None:
    """Return whether a post surely existed on a day; None if it did not."""
    if row["status"] in NOT_YET and not row["opened"]:
        there = happened(row["as_of"], on)
    elif row["opened"]:
        there = happened(row["opened"], on)
    else:
        there = "yes" if row["as_of"] and happened(row["as_of"], on) == "yes" else "perhaps"
    gone = happened(row["closed"], on) if row["closed"] else "no"
    return None if there == "no" or gone == "yes" else there == "yes" and gone == "no"


def posts_between(pair: frozenset[str], on: str) -> dict[str, bool]:
    """Return the posts of two members at their border or with each other, each with whether it surely existed."""
    found = {}
    for key, row in POSTS.items():
        sides = {row["hosted_by"], row["faces"] or row["posted_by"]}
        stands = row["kind"] != "hotline" and row["status"] not in NOT_YET
        if stands and sides == pair and post(row, on) is not None:
            found[key] = bool(post(row, on))
    return found
