"""What a reader sees if a page fails."""

import logging
from contextlib import ExitStack

import pytest
from streamlit.testing.v1 import AppTest

from benchmarks.rerun import Visit, serving
from dashboard import log, words
from dashboard.languages import LANGUAGES
from dashboard.paths import ROOT


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


def _broken() -> None:
    raise ValueError("/secret/path of the server")


def test_streamlit_writes_an_error_down_by_the_words_that_the_log_leaves_out():
    kept, handler, theirs = [], logging.Handler(), logging.getLogger("streamlit.error_util")
    handler.emit = kept.append
    theirs.addHandler(handler)
    assert AppTest.from_function(_broken).run().exception
    theirs.removeHandler(handler)
    assert [(entry.name, entry.msg) for entry in kept] == [log._TWICE]
    assert not log._once(kept[0])


SERVER = """
import sys
sys.path.insert(0, {root!r})
import streamlit as st
from dashboard import log
from dashboard.ui.run import failure
log.start()
app = st.App("failing.py", on_script_error=failure.show)
"""


def test_on_a_server_an_error_of_a_page_has_one_line_and_its_message_none(tmp_path):
    (tmp_path / "app.py").write_text(SERVER.format(root=str(ROOT)))
    (tmp_path / "failing.py").write_text("word = 'what-a-reader' + '-typed'\nraise ValueError(word)\n")
    with (tmp_path / "log").open("w") as stderr, ExitStack() as stack:
        port = stack.enter_context(serving(tmp_path / "app.py", ROOT, stderr=stderr))
        Visit(stack, port, "/")
    written = (tmp_path / "log").read_text("utf-8")
    assert "what-a-reader-typed" not in written
    assert written.count("Traceback of builtins.ValueError") == 1
    assert written.count(" ERROR error code=") == 1


def test_streamlit_calls_the_failure_page():
    assert "on_script_error=failure.show" in (ROOT / "app.py").read_text("utf-8")
