"""The results of a search, and the history of the record, as JSON."""

from typing import Any

from dashboard.exports.json import encoded
from dashboard.exports.view import licence
from dashboard.measures import found as measures
from dashboard.selection import Selection
from dashboard.telling import hits
from dashboard.telling.teller import Teller

Told = dict[str, Any]
PAGE = 50  # results of a table at once


def search(teller: Teller, chosen: Selection, table: str, base: str) -> Told:
    """Return the records that have all words of a selection, those with the words in their title first, by table.

    table: whose results alone are wanted; blank for all. base: our address. Of each table a page of PAGE results
    stands there, `chosen.place.list_page`; `number` counts all. The words found in `title` and `text` are the parts
    that are `true`: [["Joint ", false], ["plan", true]].
    """
    every = measures.found(teller.record, chosen.filters)
    wanted = {name: keys for name, keys in every.items() if table in ("", name)}
    first = (chosen.place.list_page - 1) * PAGE
    tables = [
        {
            "table": name,
            "title": teller.say(f"table.{name}"),
            "number": len(keys),
            "results": [_hit(teller, name, key, chosen, base) for key in keys[first : first + PAGE]],
        }
        for name, keys in wanted.items()
    ]
    return {"q": chosen.filters.q, "number": sum(map(len, wanted.values())), "tables": tables}


def _hit(teller: Teller, table: str, key: str, chosen: Selection, base: str) -> dict[str, Any]:
    hit, (title, kind, date, countries) = hits.hit(teller, key, chosen.filters.q), hits.row(teller, key)
    return {
        "record": key,
        "title": title,
        "kind": kind,
        "date": date,
        "countries": countries,
        "found_in_title": hit.title,
        "found_in_text": hit.text,
        "address": f"{base}/record/{table}/{key}",
    }


def history(teller: Teller, since: str) -> Told:
    """Return what was added, corrected and removed since a day (that day included), with reasons, the newest first.

    since: a partial date; blank for the whole history. A change of one column names it in `field`.
    """
    rows = teller.record.tables["changes"]
    rows = rows[rows["date"].map(lambda day: day[: len(since)] >= since)] if since else rows
    rows = rows.sort_values("date", ascending=False, kind="stable")
    held = [{name: value or None for name, value in row.items()} for row in rows.to_dict("records")]
    return {"since": since or None, "number": len(held), "changes": held}


def write(teller: Teller, told: Told) -> bytes:
    """Return results or history as JSON, with the language, the version and the day of the data, and the licence."""
    record = teller.record
    marks = {
        "language": teller.language,
        "data_version": record.version,
        "data_date": record.package.created,
        "licence": licence(record.package),
    }
    return encoded({**told, **marks})
