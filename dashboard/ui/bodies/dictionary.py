"""The page Data: tables, columns, sources and downloads."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from dashboard.exports import csv
from dashboard.selection import permanent
from dashboard.telling import whole
from dashboard.telling.finding import Finding
from dashboard.ui.parts import findings, fold, foot, heading, markdown, picture, ways
from dashboard.ui.parts.foot import small
from dashboard.ui.parts.markdown import within_html
from dashboard.ui.parts.picture import held
from dashboard.ui.run.view import View


def _download(words: str, leads: str) -> str:
    return f'<p><a class="gms-download" href="{within_html(leads)}" download>{within_html(words)}</a></p>'


def tables(view: View, found: Finding) -> str:
    """Return all tables with their size, freshness, doubts and translations, each with its CSV, as HTML.

    Above them the link to the whole record as a zip and its licence, below them how to read them. Other formats of the
    record: `take_along`.
    """
    above = _download(view.say("data.download_all"), permanent.whole("package.zip", view.as_file.language))
    above += "".join(small(view.say(f"data.{key}")) for key in ("licence", "raw")) + heading.header(found.title)
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


def columns(view: View, found: Finding, first: str) -> str:
    """Show the choice of a table, its description and columns, then its rows in a fold.

    first: what stands above, as HTML. Return the link to the table as CSV, which the next element shows.
    """
    name = view.place.table
    picture.table(first + picture.once(view, found.name, lambda: _described(view, found)))
    rows = view.record.tables[name]
    fold.show(
        view.say("data.rows", n=len(rows)),
        f"rows_{name}",
        lambda: st.dataframe(rows.map(csv.joined), hide_index=True, placeholder="", alt=name),
    )
    return _download(
        view.say("data.download_table", name=f"{name}.csv"), permanent.whole(f"{name}.csv", view.as_file.language)
    )


def _described(view: View, found: Finding) -> str:
    """Return the choice of a table, its description and its columns as HTML."""
    leads, titles_of = partial(view.selection.on, record=""), titles(view).__getitem__
    known, label = view.record.package.tables, view.say("data.choose")
    choose = ways.box("table", label, known, view.place.table, titles_of, lambda table: leads(table=table))
    told = view.teller.piece(found.sentence)
    said = f"<p{markdown.tongue(told.language)}>{within_html(told.words)}</p>"
    body = "".join(_column(view, *map(str, row)) for row in found.table.rows)
    table = picture.rows(found.title, found.table.heads, body, "gms-columns")
    above = f'{heading.header(found.title)}<div class="gms-boxes">{choose}</div>{said}'
    return above + table + foot.html(view, found.name)


def _column(view: View, name: str, *cells: str) -> str:
    """Return a row of the table of columns: its name as head, and what is said of it, some of it in English."""
    said = "".join(f"<td{markdown.tongue(view.teller.foreign(cell))}>{within_html(cell)}</td>" for cell in cells)
    return f'<tr><th scope="row">{within_html(name)}</th>{said}</tr>'


def sources(view: View, found: Finding, first: str) -> str:
    """Show all sources as a table. first: what stands above, as HTML. Return its foot, which the next element shows."""
    picture.table(first + heading.header(found.title))
    findings.dataframe(view, found)
    return foot.html(view, found.name)


def disclaimers(view: View, found: Finding) -> None:
    """List the disclaimers: title of the source, then its text."""
    rows = "".join(f"<li><strong>{held(title)}</strong>: {held(text)}</li>" for title, text in found.table.rows)
    listed = f'<div class="gms-prose"><ul>{rows}</ul></div>'
    picture.table(heading.header(found.title) + listed + foot.html(view, found.name))
