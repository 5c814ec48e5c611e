"""Routes for programs that look at the whole: /robots.txt, /sitemap.xml and /llms.txt. They take no parameters."""

from urllib.parse import urlsplit

from dashboard import words
from dashboard.exports import llms, sitemap
from dashboard.record import current
from dashboard.server import interface
from dashboard.server.answers import FOR_A_DAY, Made
from dashboard.server.asked import Asked
from dashboard.server.media_types import TEXT, XML
from dashboard.telling.teller import teller


def robots(asked: Asked) -> Made:
    """Return what search engines may read: all but Streamlit's own addresses and the rows of lists, page by page."""
    under = urlsplit(asked.base).path
    lines = ["User-agent: *", *(f"Disallow: {under}/{folder}/" for folder in ("_stcore", "api/rows"))]
    if urlsplit(asked.base).netloc:  # this one line takes whole addresses alone
        lines += ["", f"Sitemap: {asked.base}/sitemap.xml"]
    return Made("\n".join([*lines, ""]).encode(), TEXT, cache=FOR_A_DAY)


def listed(asked: Asked) -> Made:
    """Return the list of all pages and records."""
    return Made(sitemap.write(current(), asked.base), XML)


def told(asked: Asked) -> Made:
    """Return what the dashboard is and how its files are reached, in English."""
    files = (each for each in interface.PATHS if each.path not in ROUTES)
    return Made(llms.write(teller(current(), words.DEFAULT), asked.base, files), TEXT)


ROUTES = {"/robots.txt": robots, "/sitemap.xml": listed, "/llms.txt": told}
