"""The curator's bench on the page Data."""

import logging

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import apart, words
from dashboard.paths import DATA, MAIN, PAGES

SAY = words.of("en")
SECONDS = 120  # a limit for a busy machine
MEETINGS = (DATA / "meetings.csv").read_bytes()


@pytest.fixture
def bench() -> AppTest:
    """Return the page Data."""
    app = AppTest.from_file(str(MAIN), default_timeout=SECONDS).run()
    return app.switch_page(str(PAGES / "data.py")).run()


def drop(app: AppTest, name: str, content: bytes) -> AppTest:
    return app.file_uploader(key="tried").set_value((name, content, "text/csv")).run()


def in_language(language: str) -> AppTest:
    """Return the page Data in a language."""
    app = AppTest.from_file(str(MAIN), default_timeout=SECONDS)
    app.query_params["lang"] = language
    return app.run().switch_page(str(PAGES / "data.py")).run()


def table(app: AppTest) -> str:
    """Return the table of faults as HTML."""
    (found,) = [html.proto.body for html in app.get("html") if 'gms-faults"' in html.proto.body]
    return found


def said(app: AppTest) -> list[str]:
    """Return what the bench says in boxes, without escapes."""
    return [box.value.replace("&#46;", ".").replace("&#58;", ":") for box in (*app.error, *app.success, *app.info)]


def test_a_file_that_says_the_same_as_the_record_breaks_no_rule(bench):
    drop(bench, "meetings.csv", MEETINGS)
    assert not bench.exception
    assert said(bench) == [
        SAY("curator.passed", name="meetings.csv"),
        SAY("curator.no_difference", name="meetings.csv"),
    ]
    assert bench.download_button(key="download_ordered").label == SAY("curator.ready")


def test_a_file_from_a_spreadsheet_is_offered_in_order(bench):
    drop(bench, "meetings.csv", b"sep=;\r" + MEETINGS.replace(b",held,", b", held ,").replace(b"\n", b"\r"))
    assert not bench.exception
    assert SAY("curator.mended", name="meetings.csv") in said(bench)
    assert SAY("curator.no_difference", name="meetings.csv") in said(bench)
    assert bench.download_button(key="download_ordered").label == SAY("curator.ready")


def test_a_file_with_faults_is_offered_in_order_with_what_is_wrong(bench):
    drop(bench, "meetings.csv", MEETINGS.replace(b",held,", b",maybe,", 1))
    assert not bench.exception
    assert said(bench) == [SAY("curator.faults", name="meetings.csv", n=1)]
    assert bench.download_button(key="download_ordered").label == SAY("curator.ordered")


def test_a_file_that_cannot_be_put_in_order_is_not_offered(bench):
    drop(bench, "meetings.csv", b'meeting,title\n"open')
    assert not bench.exception
    assert said(bench) == [SAY("curator.faults", name="meetings.csv", n=1)]
    assert "download_ordered" not in {button.key for button in bench.download_button}


def test_the_end_by_deadline_is_a_sentence_and_the_file_is_not_tried_again(bench, monkeypatch):
    tried = []
    monkeypatch.setattr(apart, "DEADLINE", 0.05)
    run = apart.tried
    monkeypatch.setattr(apart, "tried", lambda *given, **more: tried.append(given[0]) or run(*given, **more))
    drop(bench, "meetings.csv", MEETINGS)
    assert not bench.exception
    bench.run()
    assert said(bench) == ["The trial of the file took longer than 0.05 seconds and was stopped. Nothing was kept."]
    assert tried == ["meetings.csv"]


def test_a_trial_and_a_refusal_have_a_line_in_the_log_without_what_the_file_holds(bench, caplog):
    with caplog.at_level(logging.INFO, "dashboard.log"):
        drop(bench, "meetings.csv", MEETINGS.replace(b",held,", b",what-a-curator-typed,", 1))
        drop(bench, "what-a-curator-named.csv", b"nothing")
    lines = [entry.fields for entry in caplog.records if entry.message == "trial"]
    tried, refused = lines
    assert (tried["table"], tried["refused"], tried["page"]) == ("meetings", "", "data")
    assert tried["faults"] >= 1
    assert tried["bytes"] > len(MEETINGS)
    assert (refused["table"], refused["refused"], refused["faults"]) == ("", "yes", None)
    assert "what-a-curator" not in str([vars(entry) for entry in caplog.records])
    assert [entry for entry in caplog.records if entry.message == "run"]


def test_a_file_that_is_taken_away_leaves_nothing_behind(bench):
    drop(bench, "meetings.csv", MEETINGS)
    bench.file_uploader(key="tried").set_value(None).run()
    assert not bench.exception
    assert said(bench) == []
    assert "_tried" not in bench.session_state


def test_the_chinese_page_tells_faults_and_a_refusal_in_chinese_alone():
    page = drop(in_language("zh"), "meetings.csv", MEETINGS.replace(b",held,", b",maybe,", 1))
    assert not page.exception
    assert "<td>status</td><td>maybe</td><td>不在列表中；允许：held、announced</td>" in table(page)
    assert "lang=" not in table(page)
    drop(page, "holiday.csv", b"sun,sea\n")
    assert not page.exception
    (refusal,) = page.error
    assert refusal.value.startswith("文件名和表头均未表明该文件属于哪个数据表；")


def test_a_page_without_patterns_marks_the_messages_as_english():
    page = drop(in_language("th"), "meetings.csv", MEETINGS.replace(b",held,", b",maybe,", 1))
    assert not page.exception
    assert '<td lang="en">is not in the list; allowed: held, announced</td>' in table(page)
    assert words.of("th")("card.english") in {caption.value for caption in page.caption}
    drop(page, "holiday.csv", b"sun,sea\n")
    assert not page.exception
    assert not page.error
    shown = [text.value for text in page.markdown if "Neither the name of the file" in text.value]
    assert shown
    assert shown[0].startswith('<span lang="en">')
