"""The routes of slides and briefs: each form at its address, unknown choices refused, one maker at a time."""

import threading
import time

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.exports.brief import pdf
from dashboard.record import current
from dashboard.selection.place import PAGES
from dashboard.server import briefs, makers, media_types
from dashboard.server.refused import Refused
from dashboard.server.routes import routes
from dashboard.telling.teller import teller

CLIENT = TestClient(Starlette(routes=routes()))
SERVED = ("/brief/country.docx", "/brief/country.html", "/brief/country.pdf")
SERVED += ("/brief/pair.docx", "/brief/pair.html", "/brief/pair.pdf")
CHOICES = {"country": "country=KHM", "pair": "country=THA&country=KHM"}


@pytest.mark.parametrize("page", PAGES)
def test_each_page_has_its_slides(page):
    answer = CLIENT.get(f"/slides/{page}.pptx?lang=zh")
    assert (answer.status_code, answer.headers["content-type"]) == (200, media_types.SLIDES)
    assert answer.content.startswith(b"PK")
    name = answer.headers["content-disposition"]
    assert page in name
    assert name.endswith('.pptx"')


def test_there_are_briefs_of_a_country_and_of_a_pair_in_three_forms():
    assert {*briefs.ROUTES} == {*SERVED}


@pytest.mark.parametrize("kind", briefs.KINDS)
@pytest.mark.parametrize("form", ["docx", "html"])
def test_a_brief_is_at_its_address_in_each_form(kind, form):
    answer = CLIENT.get(f"/brief/{kind}.{form}?{CHOICES[kind]}&lang=km")
    assert (answer.status_code, answer.headers["content-type"]) == (200, briefs.FORMS[form][1])
    assert answer.headers["content-language"] == "km"
    assert ("content-disposition" in answer.headers) == (form == "docx")


@pytest.mark.skipif(not pdf.program(), reason="no program makes PDF here")
def test_a_brief_is_there_as_pdf_of_two_pages():
    answer = CLIENT.get(f"/brief/pair.pdf?{CHOICES['pair']}")
    assert (answer.status_code, answer.headers["content-type"]) == (200, media_types.PDF)
    assert answer.content.startswith(b"%PDF-")


def test_where_no_program_makes_pdf_the_answer_says_why(monkeypatch):
    monkeypatch.setattr(pdf, "program", lambda: "")
    answer = CLIENT.get("/brief/country.pdf?country=VNM")
    assert answer.status_code == 503
    assert "Word" in answer.json()["error"]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("slides/nothing.pptx", 404),
        ("slides/news.pptx?colour=red", 400),
        ("brief/country.docx", 400),
        ("brief/country.docx?country=FRA", 400),
        ("brief/country.docx?country=KHM&country=THA", 400),
        ("brief/pair.html?country=KHM", 400),
        ("brief/pair.html?country=KHM&country=THA&q=a", 400),
        ("brief/region.docx", 404),
    ],
)
def test_what_is_not_known_is_refused(path, status):
    assert CLIENT.get(f"/{path}").status_code == status


def test_a_file_is_made_once_and_never_two_at_a_time():
    at_once, most, calls = [], [], []

    def write(_told: object, number: int) -> bytes:
        at_once.append(number)
        most.append(len(at_once))
        calls.append(number)
        time.sleep(0.01)
        at_once.remove(number)
        return b"%d" % number

    made, told = makers.one_at_a_time(write, 9), teller(current(), "en")
    threads = [threading.Thread(target=made, args=(told, number % 3)) for number in range(6)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert sorted(calls) == [0, 1, 2]
    assert max(most) == 1


def test_who_would_wait_behind_too_many_is_refused():
    gate, told = threading.Event(), teller(current(), "en")

    def write(_told: object, number: int) -> bytes:
        gate.wait(30)
        return b"%d" % number

    made = makers.one_at_a_time(write, 9)
    threads = [threading.Thread(target=made, args=(told, number)) for number in range(makers.WAITING)]
    for each in threads:
        each.start()
    time.sleep(0.3)
    with pytest.raises(Refused) as why:
        made(told, 99)
    assert why.value.answer.status_code == 503
    gate.set()
    for each in threads:
        each.join()
