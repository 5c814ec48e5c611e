"""Checks of every finding of every page."""

import json
from collections.abc import Sequence

from dashboard.record import Record
from dashboard.telling.finding import Finding, Grid

MARKUP = ("**", "<b>", "<br>", ":small[", ":gray-badge[", "&#")


def check(record: Record, findings: Sequence[Finding]) -> None:
    """Fail where a finding of a page is not whole.

    It has a title, rows or a sentence, rows as wide as the heads that can be written as JSON, records that are known,
    and no markup in its texts.
    """
    assert findings
    names = [found.name for found in findings]
    assert len(set(names)) == len(names), "names tell findings apart"
    for found in findings:
        _sound(record, found)


def _sound(record: Record, found: Finding) -> None:
    table = found.table
    assert found.title.strip(), found.name
    assert table.heads
    assert table.rows or found.sentence.strip(), f"{found.name} has no row and does not say so"
    assert json.dumps([table.heads, table.rows, table.records], allow_nan=False), found.name
    assert {len(row) for row in table.rows} <= {len(table.heads)}, found.name
    assert len(table.records) in (0, len(table.rows)), found.name
    assert set(table.records) <= {*record.records, *record.pairs}, found.name
    assert set(found.cites) <= set(record.records), found.name
    texts = [
        found.title,
        found.sentence,
        found.caption,
        *found.notes,
        *table.heads,
        *(cell for row in table.rows for cell in row),
    ]
    if isinstance(found.figure, Grid):
        texts += _of_grid(record, found.figure)
    told = "\n".join(text for text in texts if isinstance(text, str))
    assert not [mark for mark in MARKUP if mark in told], found.name


def _of_grid(record: Record, grid: Grid) -> list[str]:
    texts = list(grid.heads)
    for head, cells in grid.rows:
        assert len(cells) in (len(grid.heads), len(grid.heads) - 1), head
        texts.append(head)
        for cell in cells:
            if cell:
                assert cell.words
                assert not cell.opens or cell.opens in {*record.records, *record.pairs}
                texts += [cell.words, cell.more]
    return texts
