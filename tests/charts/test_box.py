"""What plotly shows of plain words."""

from dashboard.charts import box
from dashboard.telling.labels import Label


def test_the_box_is_broken_into_lines_and_shows_what_data_bring_letter_by_letter():
    told = box.box(Label("word " * 30, ("<b>x</b>", "")))
    assert told.startswith("<b>word ")
    assert max(map(len, told.split("<br>"))) <= box.WIDTH + len("<b></b>")
    assert told.endswith("<br>&lt;b&gt;x&lt;/b&gt;")


def test_quotation_marks_stay_as_they_are_because_plotly_knows_no_entities_for_them():
    assert box.text('China\'s "action" plan & law') == 'China\'s "action" plan &amp; law'
