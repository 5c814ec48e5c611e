"""Files of the digest at their addresses."""

import email
from email import policy
from io import BytesIO

import docx
import pytest
from lxml import etree
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.exports.digest import WRITERS
from dashboard.languages import LANGUAGES
from dashboard.measures import digest as measures
from dashboard.record import current
from dashboard.server.digest import MEDIA_TYPES, ROUTES
from dashboard.server.routes import routes

CLIENT = TestClient(Starlette(routes=routes()))
CHOICE = "country=KHM&from=2025&lang=en&second=zh"
EDITIONS = measures.editions(current())
NEWS = tuple(current().tables["news"].index)


@pytest.mark.parametrize("ending", WRITERS)
def test_a_choice_is_a_file_of_each_kind(ending):
    answer = CLIENT.get(f"/digest.{ending}?{CHOICE}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == MEDIA_TYPES[ending]
    assert answer.headers["content-language"] == "en"
    saved = answer.headers.get("content-disposition", "")
    name = f"gms-cooperation_digest_regional_KHM_en-zh_{current().package.created}.{ending}"
    assert saved == ("" if ending in ("html", "txt") else f'attachment; filename="{name}"')
    again = CLIENT.get(f"/digest.{ending}?{CHOICE}", headers={"if-none-match": answer.headers["etag"]})
    assert again.status_code == 304


def test_a_draft_and_a_document_are_read_by_other_programs():
    held = email.message_from_bytes(CLIENT.get(f"/digest.eml?{CHOICE}").content, policy=policy.default)
    assert "柬埔寨" in held.get_body(("plain",)).get_content()
    assert docx.Document(BytesIO(CLIENT.get(f"/digest.docx?{CHOICE}").content)).tables


def test_the_addresses_are_these():
    wanted = ["/digest.html", "/digest.txt", "/digest.docx", "/digest.eml"]
    wanted += ["/edition/{name}.html", "/edition/{name}.txt", "/edition/{name}.docx", "/edition/{name}.eml"]
    assert list(ROUTES) == wanted


@pytest.mark.parametrize("ending", WRITERS)
def test_each_past_edition_is_a_file_of_each_kind(ending):
    assert EDITIONS
    for each in EDITIONS:
        answer = CLIENT.get(f"/edition/{each.name}.{ending}")
        assert (answer.status_code, answer.headers["content-type"]) == (200, MEDIA_TYPES[ending])
        assert answer.headers["content-language"] == LANGUAGES[each.languages[0]].tag
    titles = CLIENT.get(f"/edition/{EDITIONS[0].name}.txt").text
    assert all(title in titles for title in EDITIONS[0].titles)


@pytest.mark.parametrize(
    ("path", "status", "named"),
    [
        ("/digest.html?second=xx", 400, "second=xx"),
        ("/digest.html?edition=USA", 400, "edition=USA"),
        ("/digest.html?number=0x1", 400, "number=0x1"),
        ("/digest.html?since=2025%0D%0ABcc:x", 400, "since=2025\r\nBcc:x"),
        ("/digest.html?since=2025&until=2024", 400, "until=2024"),
        ("/digest.html?item=news-x", 400, "item=news-x"),
        ("/edition/none.html", 404, "none"),
        ("/edition/..%2F..%2Fsources.csv.html", 404, None),
        ("/edition/none.pdf", 404, None),
    ],
)
def test_what_is_not_known_is_refused_by_name(path, status, named):
    answer = CLIENT.get(path)
    assert answer.status_code == status
    if named:
        assert named in answer.json()["unknown"]


def test_thousands_of_ticked_items_are_refused_and_those_of_an_address_are_not():
    every = "&".join(f"item={key}" for key in NEWS)
    assert CLIENT.get(f"/digest.txt?{every}").status_code in (400, 414)
    assert CLIENT.get("/digest.txt?" + "&".join(f"item=x{at}" for at in range(5_000))).status_code == 414
    most = "&".join(f"item={key}" for key in NEWS[:60])
    assert CLIENT.get(f"/digest.txt?{most}").text.count("\n-----") == 60


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_feed_of_the_editions_names_each_with_its_page(language):
    answer = CLIENT.get(f"/feeds/editions.atom?lang={language}")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    root = etree.fromstring(answer.content)
    atom = {"a": "http://www.w3.org/2005/Atom"}
    entries = root.findall("a:entry", atom)
    assert len(entries) == len(EDITIONS) > 0
    for entry, each in zip(entries, EDITIONS, strict=True):
        assert entry.find("a:id", atom).text.endswith(f":editions/{each.name}")
        (page,) = (link.get("href") for link in entry.findall("a:link", atom) if link.get("rel") == "alternate")
        assert CLIENT.get(page.removeprefix("http://testserver")).status_code == 200
    assert CLIENT.get("/feeds/editions.atom?page=0").status_code == 400
    assert CLIENT.get("/feeds/editions.atom?country=KHM").status_code == 400
