"""The filters in the sidebar as a browser has them: a form whose choice the script of the pages makes the address."""

import json
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
    for part in form(page).inputs:
        if part.get("type") == "range":
            held[part.name] = [json.loads(part.get("data-days"))[int(part.get("value"))]]
        ticked = part.tag == "select" or part.get("checked") is not None
        if ticked:  # lxml itself takes a blank value for none
            held[part.name].append(part.value if part.tag == "select" else part.get("value"))
    return held


def choose(page: AppTest, **choice: list[str] | str) -> AppTest:
    """Choose in the form as a reader does, and return the page after its run. choice: by parameter; "from_" is from."""
    taken = {name.rstrip("_"): [value] if isinstance(value, str) else value for name, value in choice.items()}
    before, after = (parse_qs(form(page).get(f"data-{side}")) for side in ("before", "after"))
    return _run(page, before | chosen(page) | taken | after)


def clear(page: AppTest) -> AppTest:
    """Follow the link that clears the filters, and return the page after its run."""
    (link,) = form(page).iter("a")
    return _run(page, parse_qs(link.get("href").removeprefix("?")))


def _run(page: AppTest, asked: dict[str, list[str]]) -> AppTest:
    page.query_params.clear()
    for name, values in asked.items():
        if any(values):
            page.query_params[name] = values
    return page.run()
