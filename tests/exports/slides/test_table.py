"""Tables of slides: rows are parted over slides, and no row keeps the server busy."""

from dashboard.exports.slides.table import LEAST, field, head, parted


def test_rows_that_cannot_stand_on_a_slide_are_cut_and_the_parting_ends():
    heads, rows = (head("A"), head("B")), [(field("word " * 80), field("short"))] * 3
    for tall in (400.0, 60.0, 1.0, -5.0):
        found = parted(heads, rows, 300.0, tall, "en")
        assert sum(len(page.rows) for page in found) == len(rows)
    words = found[-1].rows[-1][0].told[0].runs[0].words
    assert len(words) <= max(LEAST, len("word " * 80) // 3)


def test_a_heading_is_never_last_on_a_slide_and_stands_again_where_its_rows_go_on():
    headings = [field(name, across=True) for name in ("First", "Second")]
    rows = [(headings[0],), *[(field("word"), field("x"))] * 4, (headings[1],), *[(field("word"), field("x"))] * 20]
    heads = head("A"), head("B")
    one = sum(parted(heads, rows[:1], 300.0, 900.0, "en", (12.0,))[0].heights)
    for tall in [one * step / 4 for step in range(6, 40)]:
        found = parted(heads, rows, 300.0, tall, "en", (12.0,))
        assert not [page for page in found if page.rows[-1][0].across]
        assert all(page.rows[0][0].across for page in found)
        assert sum(not row[0].across for page in found for row in page.rows) == 24
        assert all(sum(page.heights) <= tall for page in found)


def test_rows_that_fit_stand_on_one_slide_in_the_largest_letters():
    (page,) = parted((head("A"),), [(field("one"),), (field("two"),)], 300.0, 400.0, "en")
    assert [row[0].told[0].runs[0].words for row in page.rows] == ["one", "two"]
