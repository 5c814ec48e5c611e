"""Faults of a curator's file: as a table, and the sentence that refuses a file."""

import streamlit as st

from dashboard.telling.finding import Finding
from dashboard.telling.tongues import Piece
from dashboard.ui.parts import findings, markdown, picture
from dashboard.ui.parts.markdown import plain, tongue, within_html


def table(found: Finding) -> None:
    """Show faults as a table of HTML, in which messages in another language name it; then a word that says so."""
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in found.figure)
    picture.table(picture.rows(found.title, found.table.heads, body, "gms-faults"))
    for note in found.notes:
        findings.caption(note)


def _cell(piece: Piece) -> str:
    return f"<td{tongue(piece.language)}>{within_html(piece.words)}</td>"


def refusal(piece: Piece) -> None:
    """Show the sentence that refuses a file. A box of Streamlit cannot name a language, so another has a plain one."""
    if not piece.language:
        st.error(plain(piece.words))
        return
    with st.container(border=True):
        markdown.show(markdown.spoken((piece,)))
