"""The curator's bench: a dry run of one file, its faults, and what it would change."""

import pandas as pd
import streamlit as st

from dashboard import curated_file, dry_run
from dashboard.dry_run import DryRun
from dashboard.measures import differences
from dashboard.measures import dry_run as measures
from dashboard.parse.faults import Fault
from dashboard.record import Record
from dashboard.telling.finding import Finding, Table
from dashboard.telling.teller import Teller
from dashboard.ui.figures import changes
from dashboard.ui.parts import cards
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View

SHOWN = 100  # faults listed on the page
MARK = "background-color: rgba(213, 94, 0, .25)"  # of a faulty cell; the list of faults says the same in words
MEGABYTE = 1_000_000
LONGEST = 300  # letters of a cell in the list of faults
_TRIED = "_tried"  # session state: the id of the file on the bench, and its dry run


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
    """Return the dry run of the uploaded file, kept until the file goes. Raises ValueError if it is no table."""
    kept = st.session_state.get(_TRIED)
    if kept is None or kept[0] != file.file_id:
        tried = dry_run.try_file(file.name, file.getvalue(), record=view.record)
        st.session_state[_TRIED] = kept = (file.file_id, tried)
    return kept[1]


def _verdict(view: View, tried: DryRun) -> None:
    """Show the faults of the file by row, and the rows that are still to be added to other tables."""
    say, name = view.say, tried.table.path
    if not tried.faults:
        st.success(plain(say("curator.passed", name=name)), icon=":material/check:")
        _offered(view, tried)
    else:
        st.error(plain(say("curator.faults", name=name, n=len(tried.faults))), icon=":material/edit:")
        st.table(_listed(view, tried.faults[:SHOWN], "row"), border="horizontal", hide_index=True)
        if len(tried.faults) > SHOWN:
            st.caption(say("curator.first", n=SHOWN))
        _marked(view, tried)
    if tried.elsewhere:
        st.warning(plain(say("curator.elsewhere", n=len(tried.elsewhere))), icon=":material/link_off:")
        st.table(_listed(view, tried.elsewhere[:SHOWN], "file"), border="horizontal", hide_index=True)
    if tried.owed:
        with st.expander(say("curator.owed", n=len(tried.owed))):
            st.table(_listed(view, tried.owed[:SHOWN], "file"), border="horizontal", hide_index=True)


def _listed(view: View, faults: tuple[Fault, ...], first: str) -> pd.DataFrame:
    """Return faults as a table of markdown: row (or file and row, if there are several files), and message."""
    names = [first, "column", "value", "message"]
    rows = [[plain(shortened(str(getattr(fault, name)))) for name in names] for fault in faults]
    return pd.DataFrame(rows, columns=[view.say(f"curator.head.{name}") for name in names])


def shortened(text: str) -> str:
    """Return a text, cut if it is long, with invisible and direction-changing characters spelled out."""
    cut = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    return "".join(letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in cut)


def _marked(view: View, tried: DryRun) -> None:
    """Show the faulty rows with their faulty cells marked, and offer the ordered file."""
    rows, wrong = measures.faulty_rows(tried, SHOWN)
    if rows.empty:
        return
    styles = pd.DataFrame("", index=rows.index, columns=rows.columns).mask(wrong, MARK)
    with st.expander(view.say("curator.rows"), expanded=True):
        st.dataframe(rows.style.apply(lambda _: styles, axis=None), placeholder="", key="faulty_rows")
    _offered(view, tried)


def _offered(view: View, tried: DryRun) -> None:
    """Offer the ordered file, with remarks if it has faults."""
    st.download_button(
        view.say("curator.ordered" if tried.faults else "curator.ready"),
        data=lambda: dry_run.ordered(tried),
        file_name=tried.table.path.rpartition("/")[2],
        mime="text/csv",
        on_click="ignore",
        key="download_ordered",
    )


def _change(view: View, tried: DryRun, record: Record) -> None:
    """Show what the file would change: by record, on the map and on the timeline."""
    say, name = view.say, tried.table.name
    cells = differences.cells(view.record.tables[name], record.tables[name])
    if cells.empty:
        st.info(plain(say("curator.no_difference", name=tried.table.path)))
        return
    counts = differences.counts(cells)
    st.info(plain(say("curator.differences", name=tried.table.path, **counts)), icon=":material/compare_arrows:")
    said = cells.assign(action=[say.value("action", action) for action in cells["action"]])
    heads = {column: say(f"curator.head.{column}") for column in cells.columns}
    table = Table.of(said.rename(columns=heads))
    cards.dataframe(view, Finding("curator", say("curator.cells"), "", table, tuple(cells["record"].unique())))
    changes.show(view, Teller(record, say), measures.concerned(record, name, cells))
