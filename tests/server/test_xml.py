"""What we send as XML is well-formed: so says xmllint where it is installed, else the library under it."""

import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.embeds import figures
from dashboard.server.routes import routes

CLIENT = TestClient(Starlette(routes=routes("/mekong")), base_url="https://example.org/mekong")
ATOM = Path(__file__).parents[1] / "fixtures" / "atom.rng"
FEEDS = ("/feeds/news.atom", "/feeds/meetings.atom", "/feeds/changes.atom", "/feeds/news.atom?country=KHM&page=2")
OTHERS = ("/sitemap.xml", *(f"/figure/{name}.svg" for name in figures.PAGES), "/favicon.svg")
XMLLINT = shutil.which("xmllint")


def faults(content: bytes, schema: Path | None) -> str:
    """Return what is wrong with a document; blank if nothing is. schema: in RELAX NG, or None."""
    if XMLLINT:
        asked = [XMLLINT, "--noout", "--nonet", *(["--relaxng", str(schema)] if schema else []), "-"]
        ran = subprocess.run(asked, input=content, capture_output=True, check=False)
        return ran.stderr.decode() if ran.returncode else ""
    try:
        read = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as wrong:
        return str(wrong)
    judge = etree.RelaxNG(etree.parse(schema)) if schema else None
    return str(judge.error_log) if judge and not judge.validate(read) else ""


@pytest.mark.parametrize("language", ["en", "zh", "km"])
def test_feeds_are_atom_in_each_language(language):
    assert FEEDS
    for path in FEEDS:
        answer = CLIENT.get(f"{path}{'&' if '?' in path else '?'}lang={language}")
        assert answer.status_code == 200, path
        assert not faults(answer.content, ATOM), path


def test_the_sitemap_and_all_drawings_are_well_formed():
    assert len(OTHERS) > 4
    for path in OTHERS:
        for language in ("en", "zh", "km"):
            asked = f"{path}?lang={language}" if path.startswith("/figure/") else path
            answer = CLIENT.get(asked)
            assert answer.status_code == 200, asked
            assert not faults(answer.content, None), asked


def test_what_is_not_well_formed_or_no_feed_is_found():
    assert faults(b"<a><b></a>", None)
    assert faults(b"<svg/>", ATOM)
    assert not faults(b"<svg/>", None)
