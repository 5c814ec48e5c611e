"""The curator's bench: a dry run of one file, with its faults and the changes that it would make."""

import pandas as pd
import streamlit as st

from dashboard import curated_file, dry_run
from dashboard.dry_run import DryRun
from dashboard.measures import differences
from dashboard.measures import dry_run as measures
from dashboard.record import Record
from dashboard.telling import dry_run as told
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller
from dashboard.ui.figures import changes
from dashboard.ui.parts import findings
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View

MARK = "background-color: rgba(213, 94, 0, .25)"  # of a faulty cell; the list of faults says in words what is wrong
MEGABYTE = 1_000_000
_TRIED = "_tried"  # key of the session state: (id of the uploaded file, its dry run)


def bench(view: View) -> None:
    """Show the templates and the dry run of a file."""
    with st.container(key="bench"):
        _bench(view)


def _bench(view: View) -> None:
    say = view.say
    st.header(say("curator.title"), anchor=False)
    st.markdown(say("curator.body", rows=f"{dry_run.MOST_ROWS:,}", size=dry_run.LARGEST // MEGABYTE))
    left, right = st.columns([1, 2], gap="large")
    with left:
        known = view.record.package.tables
        name = st.selectbox(
            say("curator.template_of"), list(known), format_func=lambda name: known[name].title, key="template_of"
        )
        st.download_button(
            say("curator.template", name=f"{name}.csv"),
            data=curated_file.template(known[name]),
            file_name=f"{name}.csv",
            mime="text/csv",
            on_click="ignore",
            key="download_template",
        )
    file = right.file_uploader(say("curator.drop"), type="csv", key="tried", max_upload_size=1)
    if file is None:
        st.session_state.pop(_TRIED, None)
        return
    try:
        tried = _tried(view, file)
    except ValueError as error:
        st.error(plain(str(error)))
        return
    _verdict(view, tried)
    if tried.record is not None:
        _change(view, tried, tried.record)


def _tried(view: View, file) -> DryRun:
    """Return the dry run of the uploaded file. The session keeps it until the reader removes or replaces the file.

    Raises ValueError, with a sentence, as `dry_run.try_file` does.
    """
    kept = st.session_state.get(_TRIED)
    if kept is None or kept[0] != file.file_id:
        tried = dry_run.try_file(file.name, file.getvalue(), record=view.record)
        st.session_state[_TRIED] = kept = (file.file_id, tried)
    return kept[1]


def _verdict(view: View, tried: DryRun) -> None:
    """Show the faults of the file, the faults that it would cause in other files, and the rows still to be added."""
    found = told.faults(view.teller, tried)
    if not tried.faults:
        st.success(plain(found.sentence), icon=":material/check:")
        _offered(view, tried)
    else:
        st.error(plain(found.sentence), icon=":material/edit:")
        _table(found)
        findings.caption(found.caption)
        _marked(view, tried)
    elsewhere, owed = told.elsewhere(view.teller, tried), told.owed(view.teller, tried)
    if elsewhere.table.rows:
        st.warning(plain(elsewhere.sentence), icon=":material/link_off:")
        _table(elsewhere)
    if owed.table.rows:
        with st.expander(plain(owed.title)):
            _table(owed)


def _table(found: Finding) -> None:
    """Show faults as a table. Cells are escaped, because Streamlit reads them as markdown."""
    st.table(found.table.frame.map(plain), border="horizontal", hide_index=True)


def _marked(view: View, tried: DryRun) -> None:
    """Show the faulty rows with their faulty cells marked, and the button for the ordered file."""
    rows, wrong = measures.faulty_rows(tried, told.SHOWN)
    if rows.empty:
        return
    styles = pd.DataFrame("", index=rows.index, columns=rows.columns).mask(wrong, MARK)
    with st.expander(view.say("curator.rows"), expanded=True):
        st.dataframe(rows.style.apply(lambda _: styles, axis=None), placeholder="", key="faulty_rows")
    _offered(view, tried)


def _offered(view: View, tried: DryRun) -> None:
    """Show a button that downloads the ordered file, with remarks if it has faults."""
    st.download_button(
        view.say("curator.ordered" if tried.faults else "curator.ready"),
        data=lambda: dry_run.ordered(tried),
        file_name=tried.table.path.rpartition("/")[2],
        mime="text/csv",
        on_click="ignore",
        key="download_ordered",
    )


def _change(view: View, tried: DryRun, record: Record) -> None:
    """Show what the file would change: cell by cell, on the map and on the timeline. record: with the file in place."""
    found, name = told.change(view.teller, tried, record), tried.table.name
    if not found.table.rows:
        st.info(plain(found.sentence))
        return
    st.info(plain(found.sentence), icon=":material/compare_arrows:")
    findings.dataframe(view, found)
    changed = differences.cells(view.record.tables[name], record.tables[name])
    changes.show(view, Teller(record, view.say), measures.concerned(record, name, changed))
