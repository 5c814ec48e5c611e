"""A page without Streamlit and without scripts: menu, languages, what it says, and the foot of every page."""

from collections.abc import Iterable
from typing import NamedTuple

from dashboard.exports.html import Child, Element, document, tag
from dashboard.languages import LANGUAGES
from dashboard.selection.place import PAGES, path
from dashboard.telling.teller import Teller

STYLE = "assets/plain.css"
DEEPEST = 30  # slashes of an address from which the way back is relative
HOTLINES = "about", "hotlines"  # a page, and the place on it
UNLISTED = tag("meta", name="robots", content="noindex")


class Place(NamedTuple):
    """Where a plain page is.

    `root`: the relative way from it to the start of the dashboard, such as "../../". `lang`: the code of a language if
    its address names one, which its links keep; else blank.
    """

    root: str
    lang: str = ""

    def way(self, path: str = "", place: str = "") -> str:
        """Return the relative address of a page or a file. place: on the page, or blank."""
        query = f"?lang={self.lang}" if self.lang else ""
        return f"{self.root}{path}{query}{f'#{place}' if place else ''}"


def back(slashes: int, start: str) -> str:
    """Return the way to the start from an address with a number of slashes below it.

    It is relative, so that it holds under any path; from far below, it is `start` itself, and the page stays small.
    """
    return start if slashes > DEEPEST else "../" * slashes or "./"


def write(told: Teller, place: Place, title: str, main: Iterable[Child], head: Iterable[Element] = ()) -> bytes:
    """Return a page. title: of its window. main: what it holds, a heading first. head: further elements of its head."""
    say = told.say
    named = say("frame.title", about=title, name=say("frame.name"))
    begin = (
        tag("title", named),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("link", rel="stylesheet", href=place.root + STYLE),
        tag("link", rel="icon", href=f"{place.root}favicon.svg", type="image/svg+xml"),
        *head,
    )
    return document(told.language, begin, (_header(told, place), tag("main", *main), _footer(told, place)))


def nothing(told: Teller, place: Place, title: str, *why: Child) -> bytes:
    """Return the page for an address that leads to nothing, with the way to each page. why: in more words."""
    say = told.say
    main = (tag("h1", title), tag("p", *why) if why else None, tag("h2", say("frame.pages")))
    entries = (tag("li", tag("a", say(f"{page}.title"), href=_page(place, page))) for page in PAGES)
    return write(told, place, title, (*main, tag("ul", *entries)), (UNLISTED,))


def _page(place: Place, page: str) -> str:
    return place.way(path(page))


def _header(told: Teller, place: Place) -> Element:
    """Return the name of the dashboard, the menu of its pages, and this page in each language."""
    say = told.say
    menu = (tag("a", say(f"{page}.menu"), href=_page(place, page)) for page in PAGES)
    tongues = (
        tag(
            "a",
            language.endonym,
            href=f"?lang={code}",
            lang=language.tag,
            hreflang=language.tag,
            aria_current="true" if code == told.language else "",
        )
        for code, language in LANGUAGES.items()
    )
    here = LANGUAGES[told.language].endonym
    shown = tag("summary", here, aria_label=say("frame.language", name=here))
    return tag(
        "header",
        tag("p", tag("a", say("frame.name"), href=place.way())),
        tag("nav", *_apart(menu), aria_label=say("frame.pages")),
        # Folded, so that no browser fetches the fonts of all languages for their names.
        tag("details", shown, tag("div", *_apart(tongues)), translate="no"),
    )


def _apart(elements: Iterable[Element]) -> Iterable[Child]:
    """Yield elements with a space behind each, at which a line may end."""
    for element in elements:
        yield element
        yield " "


def _footer(told: Teller, place: Place) -> Element:
    say = told.say
    foot = say("frame.foot", date=told.as_of, version=told.record.version)
    hotlines = tag("a", say("frame.hotlines"), href=place.way(*HOTLINES))
    return tag("footer", tag("p", hotlines), tag("p", foot))
