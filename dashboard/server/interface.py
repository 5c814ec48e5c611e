"""The route of the description of our interface, /api/openapi.json, and what it says of each address."""

from dashboard import record
from dashboard.exports import atom, calendar, openapi
from dashboard.exports.citation_files import FORMATS
from dashboard.exports.openapi import PAGE, Described
from dashboard.package import schema
from dashboard.server import hosting
from dashboard.server.answers import Made
from dashboard.server.asked import Asked
from dashboard.server.briefs import FORMS, KINDS, TAKEN
from dashboard.server.digest import MEDIA_TYPES as OF_DIGESTS
from dashboard.server.figures import OEMBED
from dashboard.server.media_types import (
    CSV,
    GEOJSON,
    HTML,
    JSON,
    MARKDOWN,
    NDJSON,
    PNG,
    SLIDES,
    SQLITE,
    SVG,
    TEXT,
    WORKBOOK,
    XML,
    ZIP,
)

CITED = {"dataset": "The citation of the whole", "{table}/{record:path}": "The citation of a record"}
PATHS = (
    Described(
        "/api/view/{page}.json", "All findings of a page, with their tables and sources.", JSON, PAGE, "", JSON, "Page"
    ),
    Described("/api/view/{page}.md", "The same as Markdown.", MARKDOWN, PAGE),
    Described("/api/view/{page}.xlsx", "The same as a workbook, a sheet a finding.", WORKBOOK, PAGE),
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
    Described("/api/{table}.csv", "A table, or what its parameters choose; safe for spreadsheets.", CSV, PAGE),
    Described("/api/{table}.json", "The same with types, as it is recorded.", JSON, PAGE),
    Described("/api/{table}.ndjson", "The same, a record on each line.", NDJSON, PAGE),
    Described(f"/api/{schema.FILE}", "What each table and column is: the description of the package.", JSON),
    Described("/api/package/{path:path}", "A file of the package, raw.", "*/*"),
    Described("/api/package.zip", "The whole package, raw.", ZIP),
    Described("/api/record.xlsx", "All tables in a workbook, with a codebook.", WORKBOOK),
    Described("/api/record.sqlite", "All tables in a database, with keys and full text.", SQLITE),
    Described("/api/record.metadata.json", "What Datasette says of the database.", JSON),
    Described("/api/record.parquet.zip", "All tables as Parquet.", ZIP),
    Described("/api/places.geojson", "Places, with what stands there.", GEOJSON),
    Described("/api/agreements.geojson", "Agreements of two countries, from capital to capital.", GEOJSON, PAGE),
    Described(
        "/record/{table}/{record:path}", "The permanent page of a record.", HTML, ("lang",), "", HTML, moved=True
    ),
    Described("/card/{page}.png", "The card of a page for messengers and networks.", PNG, PAGE),
    Described("/figure/{name}.svg", "A figure as a picture: matrix, schematic or timeline.", SVG, PAGE),
    Described("/figure/{name}.html", "The same for a frame on another site.", HTML, PAGE),
    Described("/slides/story/{story}.pptx", "A story as slides for PowerPoint.", SLIDES, ("lang",)),
    Described("/slides/{page}.pptx", "What a page shows, as slides for PowerPoint.", SLIDES, PAGE),
    *(
        Described(f"/brief/{kind}.{ending}", f"A brief of two pages on a {kind}, as {ending}.", media, TAKEN)
        for kind in KINDS
        for ending, (_, media) in FORMS.items()
    ),
    Described("/show/{story}.html", "The show of a story, which needs no server once it is open.", HTML, ("lang",)),
    Described("/show/view/{page}.html", "The same for one view.", HTML, PAGE),
    Described("/oembed.json", "How to embed a figure (oEmbed).", JSON, OEMBED),
    Described("/feeds/news.atom", "News, the newest first.", atom.MEDIA_TYPE, PAGE, "news"),
    Described("/feeds/meetings.atom", "Meetings, the newest first.", atom.MEDIA_TYPE, PAGE, "meetings"),
    Described("/feeds/meetings.ics", "Meetings as a calendar.", calendar.MEDIA_TYPE, PAGE, "meetings"),
    Described("/feeds/changes.atom", "What changed in the record.", atom.MEDIA_TYPE, ("lang", "page")),
    Described("/feeds/editions.atom", "Past editions of the digest.", atom.MEDIA_TYPE, ("lang", "page")),
    *(
        Described(f"/digest.{ending}", f"News as a digest or a newsletter, as {ending}.", media_type, PAGE, "digest")
        for ending, media_type in OF_DIGESTS.items()
    ),
    *(
        Described(f"/edition/{{name}}.{ending}", f"A past edition as {ending}.", media_type)
        for ending, media_type in OF_DIGESTS.items()
    ),
    *(
        Described(f"/cite/view/{{page}}.{each}", f"The citation of a page as {each}.", FORMATS[each][0], PAGE)
        for each in FORMATS
    ),
    *(
        Described(f"/cite/{whose}.{ending}", f"{what} as {ending}.", media_type)
        for whose, what in CITED.items()
        for ending, (media_type, *_) in FORMATS.items()
    ),
    Described("/offline.html", "The whole record as one page that needs no server.", HTML, ("lang",), "", HTML),
    Described("/robots.txt", "What search engines may read.", TEXT, (), open=True),
    Described("/sitemap.xml", "All pages and records.", XML, ()),
    Described("/llms.txt", "What this is, in short.", TEXT, ()),
    Described("/api/openapi.json", "This description.", JSON, ()),
)


def make(asked: Asked) -> Made:
    """Return the description of the interface as JSON. It takes no parameters; raises Refused for any."""
    asked.only(())
    return Made(openapi.write(record.current(), PATHS, asked.base, hosting.GATED), JSON)


ROUTES = {"/api/openapi.json": make}
