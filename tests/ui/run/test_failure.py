"""What a reader sees if a page fails."""

import logging

from streamlit.testing.v1 import AppTest

from dashboard import words

SAY = words.of("en")


def _page() -> None:
    from dashboard.ui.run import failure

    failure.show(ValueError("/secret/path of the server"))


def test_a_reader_sees_a_sentence_and_a_link_and_the_log_has_the_error(caplog):
    with caplog.at_level(logging.ERROR):
        page = AppTest.from_function(_page).run()
    assert SAY("failed.title") in page.error[0].value
    assert SAY("failed.again") in page.markdown[0].value
    assert not page.exception
    shown = page.error[0].value + page.markdown[0].value
    assert "secret" not in shown
    assert any("secret" in str(entry.exc_info[1]) for entry in caplog.records if entry.exc_info)


def test_streamlit_calls_the_failure_page():
    from dashboard.paths import ROOT

    assert "on_script_error=failure.show" in (ROOT / "app.py").read_text("utf-8")
