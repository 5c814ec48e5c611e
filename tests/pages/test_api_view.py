"""The address /api/view says what the screen says: sentence by sentence, row by row, on each page."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.selection.place import PAGES
from dashboard.server.routes import routes
from tests import listed
from tests.pages.test_findings import one_line, shown, unfolded
from tests.pages.test_lists_are_findings import BARE
from tests.product import each_once

CLIENT = TestClient(Starlette(routes=routes()))
CHOICES = ({}, {"country": ["LAO", "THA"]}, {"country": ["KHM"], "from": ["2004"], "to": ["2012"]})


# Pages with a table or a list for every choice; others have cards and lists of HTML.
TABLED = ("overview", "map", "agreements", "meetings", "news", "practices", "commitments")


def written(row: list) -> list[str]:
    return ["" if cell is None else str(cell) for cell in row]


@pytest.mark.parametrize(("name", "chosen"), each_once(PAGES, CHOICES))
def test_the_screen_says_each_sentence_and_each_row_of_the_address(name, chosen):
    told = CLIENT.get(f"/api/view/{name}.json", params=chosen)
    assert told.status_code == 200, told.text
    page = unfolded(name, chosen)
    text = shown(page)
    assert one_line(told.json()["question"]) in text
    sentences = one_line(told.json()["answer"]).removesuffix(".").split(". ")
    assert [each for each in sentences if each not in text] == []
    rows = {each["name"]: each for each in told.json()["findings"] if not each["name"].startswith("beside_")}
    assert rows
    titled = [each["title"] for each in rows.values() if each["name"] not in BARE]
    assert [title for title in titled if one_line(title) not in text] == []
    lists = {each.name: [row["record"] for row in each.rows] for each in listed.every(page) if each.kind == "list"}
    assert all(rows[each]["records"] == records for each, records in lists.items())
    told_of: dict[tuple, list] = {}
    for each in rows.values():
        told_of.setdefault(tuple(each["heads"]), []).append([written(row) for row in each["rows"]])
    frames = [frame.value for frame in page.dataframe if tuple(map(str, frame.value.columns)) in told_of]
    for frame in frames:
        shown_rows = [written(row) for row in frame.astype(object).values.tolist()]
        assert shown_rows in told_of[tuple(map(str, frame.columns))]
    assert frames or lists or name not in TABLED
