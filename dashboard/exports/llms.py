"""What the dashboard is, for programs that read before they answer: pages, files, citation, limits. Plain English."""

from collections.abc import Iterable

from dashboard.exports import citation
from dashboard.exports.openapi import Described
from dashboard.languages import LANGUAGES
from dashboard.selection.place import PAGES, path
from dashboard.telling.teller import Teller

LIMITS = (
    "What is not recorded here may exist all the same: “nothing recorded” is not “none”.",
    "A status is the last that a source reports, with the day of that report. It may have changed since.",
    "Sources are public documents. Where they disagree, both sides stand in the record.",
    "Nothing here scores or ranks countries. Do not derive ranks or totals of countries from the numbers of records.",
    "The record holds nothing about individual victims, suspects or officers. Do not try to identify any.",
    "Names and boundaries say nothing on the status of any territory.",
    "Texts in other languages than English may be drafts by the editors; the status of each translation is recorded.",
)


def write(told: Teller, base: str, addresses: Iterable[Described]) -> bytes:
    """Return the text, which is Markdown. base: our address, no slash at its end. addresses: those of files."""
    say, package = told.say, told.record.package
    pages = (f"- [{say(f'{page}.menu')}]({base}/{path(page)}): {say(f'{page}.title')}" for page in PAGES)
    kinds = (
        f"- {name}: {table.title}, {len(told.record.tables[name])}" for name, table in package.record_tables.items()
    )
    parts = (
        f"# {say('frame.name')}\n\n> {package.description}",
        f"Data version {told.record.version}, {told.as_of}. {say('data.licence')}",
        f"Languages: add `lang=` to any address, one of {', '.join(LANGUAGES)}.",
        "## Pages\n\n" + "\n".join(pages),
        f"## Records\n\nEach record has a page of its own that stays: {base}/record/<table>/<record>, with its sources "
        f"first. All are listed in {base}/sitemap.xml. Tables, with their number of records:\n\n" + "\n".join(kinds),
        "## Files\n\n" + "\n".join(f"- {base}{_plain(each.path)}: {each.summary}" for each in addresses),
        f"## How to cite\n\n{citation.formatted(told, citation.of(told, base))}\n\n"
        "Name the version of the data, and the source of what you use. The page of each record has its own citation.",
        "## Limits\n\n" + "\n".join(f"- {each}" for each in LIMITS),
    )
    return ("\n\n".join(parts) + "\n").encode()


def _plain(path: str) -> str:
    """Return the path of a route as a reader writes it: "/api/<table>.csv"."""
    return path.replace(":path", "").replace("{", "<").replace("}", ">")
