"""What is said of times and bytes in several languages that are made up, and that a process tells its own time."""

import os
import sys
import time

import pytest

from benchmarks import languages, languages_bytes
from benchmarks.bytes import Answer, Visited
from benchmarks.languages import AGAIN
from dashboard.languages import LANGUAGES
from dashboard.selection.place import PAGES

# Medians 10, 11.5 and 10.5 in English, Burmese and English again, beside one slow run each.
FOUND = {
    ("/map", "en"): [10, 10, 400],
    ("/map", "my"): [11.5, 11.5, 400],
    ("/map", AGAIN): [12, 10.5, 10.5],
    ("/news", "en"): [20, 20, 20],
    ("/news", "my"): [22, 22, 22],
    ("/news", AGAIN): [30, 30, 30],
}


def visited(**sizes: int) -> Visited:
    return Visited(tuple(Answer(f"/{name}.js", size) for name, size in sizes.items()), 5_000)


BYTES = {
    ("map", "en"): visited(a=100_000, b=50_000),
    ("map", "km"): visited(a=100_000, b=50_000, font=150_000),
    ("news", "en"): visited(a=100_000),
    ("news", "km"): visited(a=110_000, font=140_001, small=10),
}


def test_each_page_has_an_address_that_says_what_it_is_about_and_its_language():
    found = languages.addresses()
    assert len(found) == len(PAGES)
    assert found[0] == "/"
    assert "/country?country=KHM" in found
    assert languages.in_language("/map", "km") == "/map?lang=km"
    assert languages.in_language("/country?country=KHM", AGAIN) == "/country?country=KHM&lang=en"
    for page in languages.addresses():
        name = page.partition("?")[0].strip("/") or PAGES[0]
        assert name in PAGES


def test_the_time_of_a_process_goes_on_while_it_works_and_not_while_it_rests():
    begun = languages.used(os.getpid())
    while languages.used(os.getpid()) < begun + 20:
        sum(range(1000))
    rests = []
    for _ in range(5):  # another thread of the process may work meanwhile
        worked = languages.used(os.getpid())
        time.sleep(0.2)
        rests.append(languages.used(os.getpid()) - worked)
    assert min(rests) < 150


def test_a_language_is_slower_beyond_the_limit_and_english_again_never_is():
    assert languages.ratios(FOUND)["/map", AGAIN] == 1.05
    assert languages.slower(FOUND, 1.1) == {("/map", "my"): 1.15}
    assert languages.slower(FOUND, 1.15) == {}


def test_the_table_has_a_line_for_each_page_and_a_column_for_each_language():
    heads, *lines = languages.table(FOUND).splitlines()
    assert heads.split() == ["page", "en", "ms", "my", "en", "again"]
    assert [line.split() for line in lines] == [["/map", "10.0", "1.150", "1.050"], ["/news", "20.0", "1.100", "1.500"]]


class Steady:
    """A visit that does nothing, and how often it was rerun."""

    def __init__(self) -> None:
        self.runs = 0

    def rerun(self) -> None:
        self.runs += 1


def test_the_languages_take_turns_and_the_first_runs_do_not_count():
    visits = {("/map", code): Steady() for code in LANGUAGES}
    found = languages.measure(visits, os.getpid(), 4, 0)
    assert {len(times) for times in found.values()} == {4}
    assert {visit.runs for visit in visits.values()} == {4 + languages.WARM_UP}


def test_the_exit_code_is_one_if_a_language_costs_too_much(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["languages.py"])
    monkeypatch.setattr(languages, "run", lambda *_: FOUND)
    with pytest.raises(SystemExit, match=r"/map in my costs 1\.150 of English\."):
        languages.main()
    assert "1.150" in capsys.readouterr().out
    monkeypatch.setattr(sys, "argv", ["languages.py", "--limit", "1.2"])
    languages.main()


def test_a_page_may_take_the_limit_beyond_english_and_no_byte_more():
    assert languages_bytes.missed(BYTES) == ["news takes 150 kB more in km than in English, more than 150."]


def test_the_table_of_bytes_says_what_comes_on_top_of_english():
    heads, *lines = languages_bytes.table(BYTES).splitlines()
    assert heads.split() == ["page", "en", "kB", "socket", "km", "socket"]
    assert [line.split() for line in lines] == [["map", "150", "5", "+150", "+0"], ["news", "100", "5", "+150", "+0"]]


def test_only_answers_that_english_does_not_fetch_are_listed():
    found = languages_bytes.alone(BYTES, "news", "km")
    assert [answer.path for answer in found.answers] == ["/font.js", "/small.js"]


def test_the_exit_code_is_one_if_a_first_visit_fetches_too_much(monkeypatch, capsys):
    asked = []
    monkeypatch.setattr(sys, "argv", ["languages_bytes.py"])
    monkeypatch.setattr(languages_bytes, "measure", lambda names, codes: asked.extend([*names, *codes]) or BYTES)
    with pytest.raises(SystemExit, match="news takes 150 kB more"):
        languages_bytes.main()
    assert asked == [*PAGES, "km"]
    assert "What news fetches in km and not in English:" in capsys.readouterr().out
