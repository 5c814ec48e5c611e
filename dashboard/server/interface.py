"""The route of the description of our interface, /api/openapi.json, and what it says of each address."""

from dashboard import record
from dashboard.exports import openapi
from dashboard.exports.openapi import PAGE, Described
from dashboard.server.answers import Made
from dashboard.server.asked import Asked

JSON, CSV = "application/json", "text/csv; charset=utf-8"
PATHS = (
    Described(
        "/api/view/{page}.json", "All findings of a page, with their tables and sources.", JSON, PAGE, "", JSON, "Page"
    ),
    Described("/api/view/{page}.md", "The same as Markdown.", "text/markdown; charset=utf-8", PAGE),
    Described("/api/view/{page}.csv", "The list of a page, or the figure with which it begins.", CSV, PAGE),
    Described("/api/view/{page}/{finding}.csv", "One finding of a page, by its name.", CSV, PAGE),
    Described(
        "/api/rows/{page}/{name}.json", "A page of the rows of a long list, as the screen asks for them.", JSON, PAGE
    ),
    Described(
        "/api/search.json", "The records that have all words, in any language.", JSON, PAGE, "search", JSON, "Search"
    ),
    Described(
        "/api/changes.json", "What was added, corrected and removed.", JSON, ("since", "lang"), "", JSON, "Changes"
    ),
    Described("/api/names.json", "Names that the search box offers.", JSON),
    Described("/api/{table}.csv", "A table of the record.", CSV, ()),
    Described("/api/openapi.json", "This description.", JSON, ()),
)


def make(asked: Asked) -> Made:
    """Return the description of the interface as JSON. It takes no parameters; raises Refused for any."""
    asked.only(())
    return Made(openapi.write(record.current(), PATHS, asked.base), JSON)


ROUTES = {"/api/openapi.json": make}
