"""What a reader sees if a page fails."""

import logging

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import log, words
from dashboard.languages import LANGUAGES


def _page() -> None:
    from dashboard.ui.run import failure

    failure.show(ValueError("/secret/path of the server"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reader_sees_a_sentence_a_code_and_a_link_and_the_log_has_the_code(caplog, language):
    say = words.of(language)
    page = AppTest.from_function(_page)
    page.session_state["lang"] = language
    with caplog.at_level(logging.ERROR):
        page.run()
    (entry,) = [entry for entry in caplog.records if entry.name == "dashboard.log"]
    code = entry.fields["code"]
    shown = page.error[0].value + page.markdown[0].value
    for text in (say("failed.title"), say("failed.body"), say("failed.code", code=code), say("failed.again")):
        assert text in shown
    assert not page.exception
    assert "secret" not in shown
    assert "secret" not in log.Lines("text").format(entry)
    assert "ValueError" in log.Lines("text").format(entry)


def test_streamlit_calls_the_failure_page():
    from dashboard.paths import ROOT

    assert "on_script_error=failure.show" in (ROOT / "app.py").read_text("utf-8")
