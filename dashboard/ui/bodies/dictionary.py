"""The page Data: tables, columns, sources and downloads."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from dashboard.exports import csv, package
from dashboard.telling import whole
from dashboard.telling.finding import Finding
from dashboard.ui.parts import findings, fold, foot, heading, markdown, picture, ways
from dashboard.ui.parts.foot import small
from dashboard.ui.parts.markdown import within_html
from dashboard.ui.parts.picture import held
from dashboard.ui.run import kept
from dashboard.ui.run.view import View


def downloads(view: View) -> None:
    """Show a button that downloads the record as a zip. Other formats: `take_along`."""
    st.download_button(
        view.say("data.download_all"),
        data=kept.later(package.write),  # the package names its version
        file_name="gms-anti-trafficking-cooperation.zip",
        mime="application/zip",
        on_click="ignore",
        key="download_package",
    )


def tables(view: View, found: Finding) -> str:
    """Return all tables with their size, freshness, doubts and translations, each with its CSV, as HTML.

    Above them the licence of the download, below them how to read them.
    """
    above = "".join(small(view.say(f"data.{key}")) for key in ("licence", "raw")) + heading.header(found.title)
    below = foot.html(view, found.name) + small(found.caption) + small(found.sentence)
    return above + picture.once(view, found.name, lambda: _files(view, found)) + below


def _files(view: View, found: Finding) -> str:
    """Return the table of tables as HTML. The name of a file is a link to it."""
    rows = zip(view.record.package.tables, found.table.rows, strict=True)
    body = "".join(f"<tr>{_cells(view, name, row)}</tr>" for name, row in rows)
    return picture.rows(found.title, found.table.heads, body)


def _cells(view: View, name: str, row: Sequence[object]) -> str:
    """Return a row of the table of tables: the link to the file, its title as head, numbers and dates."""
    file, title, *others = (_said(cell) for cell in row)
    named = within_html(view.say("data.download_table", name=f"{name}.csv"))
    link = f'<a href="api/{name}.csv" aria-label="{named}" download>{file}.csv</a>'
    language = markdown.tongue(view.teller.foreign(str(row[1])))
    return f'<td>{link}</td><th scope="row"{language}>{title}</th>{"".join(f"<td>{cell}</td>" for cell in others)}'


def _said(cell: object) -> str:
    if cell is None:
        return ""
    return f"{cell:,}" if isinstance(cell, int) else within_html(str(cell))


def titles(view: View) -> dict[str, str]:
    """Return the title of each table by its name."""
    return {name: whole.title(view.teller, name) for name in view.record.package.tables}


def columns(view: View, found: Finding, first: str) -> None:
    """Show the choice of a table, its description and columns, then its rows in a fold and as a CSV download.

    first: what stands above, as HTML.
    """
    known, name, leads = view.record.package.tables, view.place.table, partial(view.selection.on, record="")
    choose = ways.box(
        "table", view.say("data.choose"), known, name, titles(view).__getitem__, lambda table: leads(table=table)
    )
    told = view.teller.piece(found.sentence)
    said = f"<p{markdown.tongue(told.language)}>{within_html(told.words)}</p>"
    picture.table(f'{first}{heading.header(found.title)}<div class="gms-boxes">{choose}</div>{said}')
    _table(found)
    foot.show(view, found.name)
    rows = view.record.tables[name]
    fold.show(
        view.say("data.rows", n=len(rows)),
        f"rows_{name}",
        lambda: st.dataframe(rows.map(csv.joined), hide_index=True, placeholder="", alt=name),
    )
    st.download_button(
        view.say("data.download_table", name=f"{name}.csv"),
        data=lambda: csv.record(known[name], rows),
        file_name=f"{name}.csv",
        mime="text/csv",
        on_click="ignore",
        key="download_table",
    )


def _table(found: Finding) -> None:
    st.dataframe(findings.sent(found.table), hide_index=True, placeholder="", alt=found.title, height="content")


def sources(view: View, found: Finding) -> None:
    """Show all sources as a table, with a download as CSV."""
    findings.title(found)
    findings.dataframe(view, found)
    foot.show(view, found.name)


def disclaimers(view: View, found: Finding) -> None:
    """List the disclaimers: title of the source, then its text."""
    rows = "".join(f"<li><strong>{held(title)}</strong>: {held(text)}</li>" for title, text in found.table.rows)
    listed = f'<div class="gms-prose"><ul>{rows}</ul></div>'
    picture.table(heading.header(found.title) + listed + foot.html(view, found.name))
