"""The page Commitments: the choice of the text, and its paragraphs in printed order."""

from dataclasses import replace
from functools import partial

import streamlit as st

from dashboard.telling import commitments as telling
from dashboard.telling.finding import Finding
from dashboard.telling.views import commitments as told
from dashboard.ui.bodies import further_reading, reported
from dashboard.ui.figures import areas
from dashboard.ui.parts import heading, lists, picture, ways
from dashboard.ui.parts.foot import small
from dashboard.ui.run.view import View


def _text(view: View) -> str:
    """Return the id of the text whose commitments are listed."""
    return telling.text_shown(view.record, view.place.instrument)


def above(view: View) -> View:
    """Return the view of what stands above the list, without the filters that are for the list alone."""
    return replace(view, selection=replace(view.selection, filters=told.above(view.selection)))


def pictures(view: View, above: View) -> None:
    """Show the areas of the chosen text beside the grid of reports; if documents are listed, the grid alone.

    above: as `above` returns it.
    """
    if further_reading.chosen(view) or not _text(view):
        reported.finding(above)
        return
    left, right = st.columns((2, 3), gap="large")
    with left:
        found = told.in_areas(view.teller, above.filters, _text(view))
        leads = told.ways(view.teller, above.filters, _text(view))
        areas.bars(view, found, leads)
    with right:
        reported.finding(above)


def show(view: View) -> None:
    """Show the choice of the text and list its matching commitments."""
    listed = told.listed(view.teller, view.filters, _text(view))
    _head(view, listed)
    _listing(view, listed)


def _head(view: View, listed: Finding) -> None:
    """Show the title and caption of the list, then the choice of the text, each with its number of commitments.

    A text of guidelines has a sentence that no source says governments adopted it. A sentence names the texts without
    paragraphs on record.
    """
    above = heading.header(listed.title) + small(listed.caption) + _choose_text(view)
    picture.table(above + small(listed.notes[1]) + small(listed.notes[2]))


def _choose_text(view: View) -> str:
    """Return a box with the texts whose commitments are on record. The first has a blank value, as the default."""
    labels = telling.texts(view.teller, view.filters)
    if not labels:
        return ""
    first, *others = labels
    leads = partial(view.selection.on, record="", list_page=1)
    box = ways.box(
        "instrument",
        view.say("commitments.instrument"),
        ["", *others],
        view.place.instrument if view.place.instrument in others else "",
        lambda text: labels[text or first],
        lambda text: leads(instrument=text),
    )
    return f'<div class="gms-boxes">{box}</div>'


def _listing(view: View, listed: Finding) -> None:
    """List commitments in printed order."""
    lists.show(view, listed, told.listed_of(_text(view)), headed=True)
