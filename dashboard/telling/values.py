"""Values of a record in plain words, by what the package says of their columns."""

from collections.abc import Mapping

from dashboard.measures.details import BAD
from dashboard.telling.teller import Teller


def reach(teller: Teller, row: Mapping) -> dict[str, object]:
    """Return where a record is reached, as the fields of a card: `address`, `address_state` and what is `printed`.

    row: may have `url`, `url_state`, `contact` (a tuple) and `contact_state`. An address that leads nowhere is printed
    like a contact.
    """
    url, bad = row.get("url", ""), row.get("url_state", "") in BAD
    states = {name: teller.say.value(name, row.get(name, "")) for name in ("url_state", "contact_state")}
    lines = [((url,), states["url_state"])] if bad else []
    lines += [(row["contact"], states["contact_state"])] if row.get("contact") else []
    return {"address": "" if bad else url, "address_state": states["url_state"], "printed": tuple(lines)}


def label(teller: Teller, key: str, column: str) -> str:
    """Return what a column is called of a record: the day of an agreement is called after what was done on it."""
    act = teller.record.row(key).get("act", "") if column == "signed" else ""
    return teller.say.value("act", act) if act else teller.say(f"column.{column}")
