"""The filters in the sidebar as a browser has them: a form whose choice the script of the pages makes the address."""

from urllib.parse import parse_qs

from lxml import html
from streamlit.testing.v1 import AppTest


def form(page: AppTest) -> html.FormElement:
    """Return the form of a page."""
    (written,) = [each.proto.body for each in page.sidebar.get("html") if "<form" in each.proto.body]
    return next(part for part in html.fragments_fromstring(written) if part.tag == "form")


def chosen(page: AppTest) -> dict[str, list[str]]:
    """Return the values that the form holds, by parameter, blank ones too."""
    held: dict[str, list[str]] = {name: [] for name in ("country", "match", "from", "to")}
    for name, value in form(page).form_values():
        held[name].append(value)
    return held


def choose(page: AppTest, **choice: list[str] | str) -> AppTest:
    """Choose in the form as a reader does, and return the page after its run. choice: by parameter; "from_" is from."""
    taken = {name.rstrip("_"): [value] if isinstance(value, str) else value for name, value in choice.items()}
    taken = dict(page.query_params) | chosen(page) | taken
    names = form(page).get("data-names").split()
    page.query_params.clear()
    for name in names:
        if any(taken.get(name, ())):
            page.query_params[name] = taken[name]
    return page.run()


def clear(page: AppTest) -> AppTest:
    """Follow the link that clears the filters, and return the page after its run."""
    (link,) = form(page).iter("a")
    page.query_params.clear()
    for name, values in parse_qs(link.get("href").removeprefix("?")).items():
        page.query_params[name] = values
    return page.run()
