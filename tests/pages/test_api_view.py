"""The address /api/view says what the screen says: sentence by sentence, row by row, on each page."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.selection.place import PAGES
from dashboard.server.routes import routes
from tests import listed
from tests.pages.test_findings import one_line, shown, unfolded

CLIENT = TestClient(Starlette(routes=routes()))
CHOICES = ({}, {"country": ["LAO", "THA"]}, {"country": ["KHM"], "from": ["2004"], "to": ["2012"]})


def cells(frame) -> list[list[str]]:
    return [["" if value is None else str(value) for value in row] for row in frame.astype(object).values.tolist()]


@pytest.mark.parametrize("chosen", CHOICES, ids=range(len(CHOICES)))
@pytest.mark.parametrize("name", PAGES)
def test_the_screen_says_each_sentence_and_each_row_of_the_address(name, chosen):
    told = CLIENT.get(f"/api/view/{name}.json", params=chosen)
    assert told.status_code == 200, told.text
    page = unfolded(name, chosen)
    text = shown(page)
    assert one_line(told.json()["question"]) in text
    assert one_line(told.json()["answer"]) in text
    rows = {each["name"]: each for each in told.json()["findings"] if not each["name"].startswith("beside_")}
    assert rows
    assert [each["title"] for each in rows.values() if one_line(each["title"]) not in text] == []
    lists = {each.name: [row["record"] for row in each.rows] for each in listed.every(page) if each.kind == "list"}
    assert all(rows[each]["records"] == records for each, records in lists.items())
    for frame in page.dataframe:
        held = cells(frame.value)
        assert held in [
            [["" if cell is None else str(cell) for cell in row] for row in each["rows"]] for each in rows.values()
        ]
