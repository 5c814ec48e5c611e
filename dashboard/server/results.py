"""The routes of the search in all tables, and of the history of the record, as JSON."""

from dashboard.dates import is_partial_date
from dashboard.exports import results
from dashboard.server.answers import Made
from dashboard.server.asked import Asked
from dashboard.server.media_types import JSON
from dashboard.server.refused import unknown


def search(asked: Asked) -> Made:
    """Return the results of a search. It takes the parameters of the page Search. Raises Refused for others."""
    teller, chosen = asked.selection("search")
    table = next(iter(asked.parameters().get("table", ())), "")  # the page shows all for the table named first
    body = results.write(teller, results.search(teller, chosen, table, asked.base))
    return Made(body, JSON, language=teller.language)


def history(asked: Asked) -> Made:
    """Return what changed in the record. It takes `since` (a partial date) and `lang`. Raises Refused for others."""
    teller, since = asked.teller({"since"}), asked.only({"lang", "since"}).get("since", "")
    if since and not is_partial_date(since):
        unknown(400, "day", [f"since={since}"], allowed="YYYY, YYYY-MM or YYYY-MM-DD")
    body = results.write(teller, results.history(teller, since))
    return Made(body, JSON, language=teller.language)


ROUTES = {"/api/search.json": search, "/api/changes.json": history}
