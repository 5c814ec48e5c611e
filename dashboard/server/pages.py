"""The routes of a whole page: what it says, as JSON or Markdown, and its list as CSV."""

from dashboard.exports import markdown, page, page_xlsx, view
from dashboard.selection import Selection, permanent
from dashboard.selection.file_name import PRODUCT, file_name
from dashboard.server.answers import Made
from dashboard.server.asked import Asked
from dashboard.server.media_types import CSV, JSON, MARKDOWN, WORKBOOK
from dashboard.server.rows import listed
from dashboard.telling import views
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller


def described(asked: Asked) -> tuple[dict, str]:
    """Return a page as plain values, and the code of its language. Raises Refused for what is not known."""
    teller, chosen = asked.selection(asked.path["page"])
    return page.described(teller, chosen, f"{asked.base}/{permanent.page(chosen)}"), teller.language


def as_json(asked: Asked) -> Made:
    """Return what a page says as JSON, see `exports.page.described`. Raises Refused for what is not known."""
    told, language = described(asked)
    return Made(page.write(told), JSON, language=language)


def as_markdown(asked: Asked) -> Made:
    """Return what a page says as Markdown. Raises Refused for what is not known."""
    told, language = described(asked)
    return Made(markdown.write(told), MARKDOWN, language=language)


def as_workbook(asked: Asked) -> Made:
    """Return what a page says as a workbook. Raises Refused for what is not known."""
    told, language = described(asked)
    return Made(page_xlsx.write(told), WORKBOOK, f"{PRODUCT}_{told['page']}.xlsx", language)


def as_csv(asked: Asked) -> Made:
    """Return the main table of a page as CSV, see `main`. Raises Refused for what is not known."""
    teller, chosen = asked.selection(asked.path["page"])
    found = main(teller, chosen)
    name = file_name(chosen, found.name, teller.record.version)
    return Made(view.write(teller, chosen, found), CSV, name, teller.language)


def main(teller: Teller, chosen: Selection) -> Finding:
    """Return the finding of a page's list; of a page without one, the finding with which it begins."""
    told, what = views.findings(teller, chosen), listed(teller, chosen)
    lists = [each for each in told if what and each.name in (what.table, f"{what.table}_list")]
    return lists[-1] if lists else told[0]


ROUTES = {
    "/api/view/{page}.json": as_json,
    "/api/view/{page}.md": as_markdown,
    "/api/view/{page}.xlsx": as_workbook,
    "/api/view/{page}.csv": as_csv,
}
