"""The curator's bench: a dry run of one file, with its faults and the changes that it would make."""

import codecs
import time

import pandas as pd
import streamlit as st

from dashboard import apart, dry_run, log
from dashboard.curated_file import cells
from dashboard.exports import csv
from dashboard.package import messages
from dashboard.telling import dry_run as told
from dashboard.telling.finding import Finding
from dashboard.telling.outcome import Outcome
from dashboard.ui.bodies import dictionary
from dashboard.ui.figures import changes
from dashboard.ui.parts import faults, file_box, findings, heading, picture, prose
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View

MARK = "background-color: rgba(213, 94, 0, .25)"  # of a faulty cell; the list of faults says in words what is wrong
LARGEST = dry_run.LARGEST // 1_000_000  # megabytes
# Key of the session state: (id of the file and version of the data, the outcome of its trial or why it has none)
_TRIED = "_tried"


def bench(view: View, first: str) -> None:
    """Show the templates and the dry run of a file. first: what stands above, as HTML."""
    with st.container(key="bench"):
        _bench(view, first)


def _bench(view: View, first: str) -> None:
    say = view.say
    body = say("curator.body", rows=f"{dry_run.MOST_ROWS:,}", size=LARGEST)
    picture.table(first + heading.header(say("curator.title")) + prose.html(body))
    left, right = st.columns([1, 2], gap="large")
    with left:
        known = view.record.package.tables
        name = st.selectbox(
            say("curator.template_of"),
            list(known),
            format_func=dictionary.titles(view).__getitem__,
            key="template_of",
        )
        st.download_button(
            say("curator.template", name=f"{name}.csv"),
            data=codecs.BOM_UTF8 + cells.template(known[name]),
            file_name=f"{name}.csv",
            mime="text/csv",
            on_click="ignore",
            key="download_template",
        )
    with right:
        file_box.speaks(say("curator.choose_file"))
        file = st.file_uploader(say("curator.drop"), type="csv", key="tried", max_upload_size=LARGEST)
    if file is None:
        st.session_state.pop(_TRIED, None)
        return
    tried = _tried(view, file)
    if isinstance(tried, str):
        faults.refusal(told.in_words(view.teller, tried))
        return
    _verdict(view, tried)
    if tried.enters and tried.cells is not None:
        _change(view, tried)


def _tried(view: View, file) -> Outcome | str:
    """Return the outcome of the trial of the uploaded file, or a sentence that says why there is none.

    The session keeps it until the reader removes or replaces the file, or newer data are shown. A reader who removes it
    before the end, goes to another page or leaves ends the trial: Streamlit stops this run at the next line that it
    writes.
    """
    kept, about = st.session_state.get(_TRIED), (file.file_id, view.record.version)
    if kept is not None and kept[0] == about:
        return kept[1]
    line, started = st.empty(), time.perf_counter()

    def pulse(waits: bool) -> None:
        line.info(view.say("curator.waits") if waits else view.say("curator.tries", seconds=apart.DEADLINE))

    try:
        tried = apart.tried(file.name, file.getvalue(), pulse, view.record, language=view.language)
    except ValueError as error:
        tried = messages.of(error)
    line.empty()
    _note(view, tried, len(file.getvalue()), time.perf_counter() - started)
    st.session_state[_TRIED] = (about, tried)
    return tried


def _note(view: View, tried: Outcome | str, size: int, seconds: float) -> None:
    """Write the line of a trial in the log: neither the name of the file nor what it holds."""
    refused = isinstance(tried, str)
    log.line(
        "trial",
        ms=round(seconds * 1000, 1),
        bytes=size,
        table="" if refused else tried.table.name,
        faults=None if refused else tried.faults.number,
        refused="yes" if refused else "",
        page=view.name,
        language=view.language,
        data_version=view.record.version,
    )


def _verdict(view: View, tried: Outcome) -> None:
    """Show the faults of the file, the faults that it would cause in other files, and the rows still to be added."""
    found, left = told.faults(view.teller, tried), told.left(view.teller, tried)
    if tried.faults.number:
        st.error(plain(found.sentence), icon=":material/edit:")
        _mended(view, tried, left if left.sentence else found)
    else:
        st.success(plain(found.sentence), icon=":material/check:")
    _offered(view, tried)
    elsewhere, owed = told.elsewhere(view.teller, tried), told.owed(view.teller, tried)
    if elsewhere.table.rows:
        st.warning(plain(elsewhere.sentence), icon=":material/link_off:")
        faults.table(elsewhere)
    if owed.table.rows:
        with st.expander(plain(owed.title)):
            faults.table(owed)


def _mended(view: View, tried: Outcome, left: Finding) -> None:
    """Show what putting the file in order mends, the faults that are left for a person to mend, and their rows.

    left: the faults that are left, or those of the file if putting it in order mends none.
    """
    if tried.ready:
        st.success(plain(left.sentence), icon=":material/check:")
        with st.expander(view.say("curator.put_in_order")):
            faults.table(told.faults(view.teller, tried))
        return
    if left.name == "left":
        st.markdown(plain(left.sentence))
    faults.table(left)
    findings.caption(left.caption)
    _marked(view, tried)


def _marked(view: View, tried: Outcome) -> None:
    """Show the faulty rows with their faulty cells marked."""
    if tried.rows.empty:
        return
    styles = pd.DataFrame("", index=tried.rows.index, columns=tried.rows.columns).mask(tried.wrong, MARK)
    with st.expander(view.say("curator.rows"), expanded=True):
        st.dataframe(tried.rows.style.apply(lambda _: styles, axis=None), placeholder="", key="faulty_rows")


def _offered(view: View, tried: Outcome) -> None:
    """Show a button that downloads the file in order, with remarks if it has faults; none if there is no order."""
    if not tried.ordered:
        return
    st.download_button(
        view.say("curator.ready" if tried.ready else "curator.ordered"),
        data=tried.ordered,
        file_name=tried.table.path.rpartition("/")[2],
        mime="text/csv",
        on_click="ignore",
        key="download_ordered",
    )


def _change(view: View, tried: Outcome) -> None:
    """Show what the file would change: cell by cell, on the map and on the timeline."""
    found = told.change(view.teller, tried)
    if not found.table.rows:
        st.info(plain(found.sentence))
        return
    st.info(plain(found.sentence), icon=":material/compare_arrows:")
    findings.dataframe(view, found)
    st.download_button(
        view.say("narrow.file"),
        data=lambda: csv.write(found.table.frame),
        file_name=f"{found.name}.csv",
        mime="text/csv",
        on_click="ignore",
        key="download_change",
    )
    findings.caption(found.caption)
    if tried.marks:
        changes.show(view, tried.marks)
