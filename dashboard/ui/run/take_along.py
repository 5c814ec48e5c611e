"""What a reader can take along from every page: files, feeds, a citation, and the selection as codes."""

from collections.abc import Iterable

from dashboard.embeds.figures import PAGES as FIGURES
from dashboard.exports import citation
from dashboard.exports.brief import pdf
from dashboard.exports.citation_files import FORMATS
from dashboard.memo import memo
from dashboard.selection import Selection, address, permanent
from dashboard.telling import views
from dashboard.telling.teller import Teller
from dashboard.ui.parts.markdown import within_html
from dashboard.ui.run.view import View

FILES = {"csv": "CSV", "xlsx": "XLSX", "json": "JSON", "md": "Markdown"}  # ending → its name, the same in all languages
WHOLE = {"package.zip": "ZIP", "record.xlsx": "XLSX", "record.sqlite": "SQLite", "record.parquet.zip": "Parquet"}
BRIEFS = {"country": 1, "pair": 2}  # pages with a brief, and of how many countries
FORMS = ("DOCX", "HTML", "PDF")  # of a brief, the last where the machine can make it
FEEDS = ("news", "meetings")  # pages with a feed of their own
_LINKS, _CITED, _CODES = "\ue001", "\ue002", "\ue003"  # where HTML goes: signs that no catalogue has
# Constant CSS, never data.
STYLE = """\
.gms-take { font-size: 14px; margin: 0 0 .5rem; }
.gms-take summary { cursor: pointer; min-height: 24px; width: fit-content; font-weight: 600; }
.gms-take p { margin: .25rem 0; overflow-wrap: anywhere; }
.gms-take a { display: inline-block; min-height: 24px; color: var(--gms-accent); text-underline-offset: .2em; }
"""


def html(view: View) -> str:
    """Return the fold with all that can be taken along from a page. Addresses are relative to it."""
    return _fold(view.teller, view.as_file)


@memo
def _fold(told: Teller, chosen: Selection) -> str:
    say = told.say
    lines = (
        _line(say("take.page", links=_LINKS), _links(_files(chosen))),
        _line(say.sentences(say("slides.take", links=_LINKS), _why_none(told, chosen)), _links(_papers(told, chosen))),
        *(_line(say("take.figure", links=_LINKS), _links(own)) for own in _figure(chosen)),
        _line(say("take.show", links=_LINKS), _links([("HTML", permanent.shown(chosen))])),
        _line(say("take.feed", links=_LINKS), _links(_feeds(told, chosen))),
        _line(say("take.cite", citation=_CITED, links=_LINKS), _links(_citations(chosen)), _cited(told, chosen)),
        _line(say("take.whole", links=_LINKS), _links(_whole(chosen))),
        _line(say("take.codes", codes=_CODES), codes=f"<code>{within_html(_codes(chosen))}</code>"),
    )
    head = f"<summary>{within_html(say('take.title'))}</summary>"
    return f'<details class="gms-take gms-screen">{head}{"".join(lines)}</details>'


def of_record(view: View, key: str) -> str:
    """Return the links to the permanent page of a record and to its citations, in a line."""
    table, language = view.record.table_of(key), view.as_file.language
    own = [(view.say("take.permanent"), permanent.record(table, key, language))]
    own += [(name, permanent.citation(ending, table, key, language)) for ending, (_, _, name) in FORMATS.items()]
    return f'<div class="gms-take gms-screen">{_line(view.say("take.record", links=_LINKS), _links(own))}</div>'


def _line(words: str, links: str = "", cited: str = "", codes: str = "") -> str:
    filled = within_html(words).replace(_LINKS, links).replace(_CITED, cited).replace(_CODES, codes)
    return f"<p>{filled}</p>"


def _links(named: Iterable[tuple[str, str]]) -> str:
    return " · ".join(f'<a href="{within_html(leads)}">{within_html(words)}</a>' for words, leads in named)


def _files(chosen: Selection) -> list[tuple[str, str]]:
    return [(name, address.page_file(chosen, "api/view", ending)) for ending, name in FILES.items()]


def _papers(told: Teller, chosen: Selection) -> list[tuple[str, str]]:
    """Return what an official takes to a meeting: the page as slides, and a brief on the country or the pair."""
    say, own = told.say, [(f"{told.say('slides.link')} (PPTX)", address.slides(chosen))]
    if BRIEFS.get(chosen.place.page) == len(chosen.filters.country) and views.subject(told, chosen):
        forms = FORMS if pdf.program() else FORMS[:-1]
        own += [(f"{say('brief.link')} ({name})", address.brief(chosen, name.lower())) for name in forms]
    return own


def _why_none(told: Teller, chosen: Selection) -> str:
    """Return the sentence that says why there is no PDF of a brief; blank if there is one, or no brief."""
    held = any(path.startswith("brief/") for _, path in _papers(told, chosen))
    return told.say("brief.no_pdf") if held and not pdf.program() else ""


def _figure(chosen: Selection) -> list[list[tuple[str, str]]]:
    """Return the figure of the page for other sites, as a picture and as a page for a frame; none without one."""
    names = [name for name, page in FIGURES.items() if page == chosen.place.page]
    return [[(kind.upper(), address.figure(chosen, name, kind)) for kind in ("svg", "html")] for name in names]


def _feeds(told: Teller, chosen: Selection) -> list[tuple[str, str]]:
    """Return the feed of the page, and its calendar if it has one; on the page Digest that of the
    editions, on other pages that of all changes."""
    whole, page = chosen.on(list_page=1), chosen.place.page
    own = permanent.feed(whole) if page in FEEDS else permanent.changes(chosen.language)
    own = permanent.editions(chosen.language) if page == "digest" else own
    dated = [(told.say("take.calendar"), permanent.feed(whole, "ics"))]
    return [(told.say("take.atom"), own), *(dated if page == "meetings" else [])]


def _citations(chosen: Selection) -> list[tuple[str, str]]:
    return [(name, address.page_file(chosen, "cite/view", ending)) for ending, (_, _, name) in FORMATS.items()]


def _cited(told: Teller, chosen: Selection) -> str:
    """Return the citation in words. A script of ours writes the whole address into it."""
    cited = citation.of_view(told, chosen, ".")
    place = f'<a class="gms-here" href="{within_html(cited.address)}">{within_html(cited.address)}</a>'
    return within_html(citation.formatted(told, cited._replace(address=_CODES))).replace(_CODES, place)


def _whole(chosen: Selection) -> list[tuple[str, str]]:
    files = [(name, permanent.whole(file, chosen.language)) for file, name in WHOLE.items()]
    return [*files, ("HTML", permanent.offline(chosen.language))]


def _codes(chosen: Selection) -> str:
    return f"{chosen.place.page}{address.link(chosen).rstrip('?')}"
