"""Values of a record in the reader's words."""

import html
import re

import pytest

from dashboard import words
from dashboard.measures import details
from dashboard.record import current
from dashboard.ui.parts import fields
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View
from tests.chosen import on
from tests.pages.test_pages import opened, said

RECORD = current()
SAY = words.of("en")
VIEW = View(RECORD, SAY, on("about"))


@pytest.mark.parametrize(
    ("number", "told"),
    [(800.0, "800"), (1250.5, "1,250.5"), (300_000_000.0, "300,000,000"), (7, "7"), (0.25, "0.25"), (0, "0")],
)
def test_a_number_has_its_thousands_parted_and_no_decimals_that_it_lacks(number, told):
    assert SAY.number(number) == told


def test_each_number_and_period_of_a_figure_is_said_in_words():
    seen = 0
    for key in RECORD.tables["statistics"].index:
        for item in details.fields(RECORD, key).itertuples():
            told = html.unescape(fields.value(VIEW, item.form, item.field, item.value))
            if item.field == "value":
                assert re.fullmatch(r"\d{1,3}(,\d{3})*(\.\d+)?", told), (key, told)
                assert float(told.replace(",", "")) == item.value
            if item.field == "period":
                assert "/" not in told, key
                assert not re.search(r"\d-\d", told), (key, told)
                seen += 1
    assert seen == len(RECORD.tables["statistics"]) > 0


def test_what_is_known_of_a_number_stands_beside_it():
    text = said(opened("about", record="chn-liaison-cases-2005-2007"))
    (line,) = [line for line in text.split("\n") if line.startswith(f"| **{SAY('column.value')}**")]
    assert f"| 800 :small[({plain('More than 800.')}" in line
    assert f"| {plain('2005–2007')} |" in text
    assert f"**{SAY('column.caveat')}**" not in text
