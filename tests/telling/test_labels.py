"""Labels of marks are plain words, whatever the data contain."""

from dataclasses import replace

import pytest

from dashboard import theme, words
from dashboard.measures import laws, meetings
from dashboard.measures import map as maps
from dashboard.measures.rows import CERTAINTIES
from dashboard.record import Record, current
from dashboard.selection import Filters
from dashboard.telling import labels
from dashboard.telling.teller import Teller
from tests.made import post

RECORD = current()
TELLER = Teller(RECORD, words.of("en"))
SHOWN = maps.drawn(RECORD, Filters(), "world")
SPANS = meetings.spans(RECORD, Filters())
LAWS = laws.spans(RECORD, "VNM")
HOSTILE = '<b>x</b> & "y" <br> **z** [a](b) @@=1 :red[c] ' + "long " * 40


def hostile(table: str) -> Teller:
    """Return the Teller of a record in which every title of a table is hostile."""
    rows = RECORD.tables[table].assign(**{RECORD.package.tables[table].title_column: HOSTILE})
    return replace(TELLER, record=Record(RECORD.package, {**RECORD.tables, table: rows}))


def test_every_mark_on_the_map_has_a_label():
    for tell, more in ((labels.on_map, ()), (labels.on_schematic, RECORD.members)):
        found = tell(TELLER, SHOWN)
        keys = [*(row.post for row in SHOWN.posts), *(link.pair for link in SHOWN.links), *more]
        assert list(found) == keys
        assert all(label.name for label in found.values())


def test_a_post_has_name_kind_and_place_and_on_the_schematic_the_age_of_its_status():
    for row in SHOWN.posts:
        where = f"{TELLER.say.value('kind', row.kind)} · {RECORD.place(row.place)}"
        assert labels.on_map(TELLER, SHOWN)[row.post] == labels.Label(row.name, (where,))
        name, (first, as_of) = row.name, labels.on_schematic(TELLER, SHOWN)[row.post].lines
        assert (name, first) == (row.name, where)
        assert TELLER.say.date(row.as_of) in as_of


def test_titles_of_meetings_stay_plain_words_without_markup():
    teller = hostile("meetings")
    found = labels.meetings(teller, meetings.spans(teller.record, Filters()))
    assert len(found) == len(SPANS) > 0
    assert {label.name for label in found.values()} == {HOSTILE}


def test_titles_of_laws_stay_plain_words_without_markup():
    teller = hostile("laws_and_plans")
    found = labels.laws(teller, laws.spans(teller.record, "VNM"))
    assert len(found) == len(LAWS) > 0
    assert {label.name for label in found.values()} == {HOSTILE}


@pytest.mark.parametrize("tell", [labels.on_map, labels.on_schematic])
def test_names_of_posts_and_titles_of_agreements_stay_plain_words_without_markup(tell):
    teller = hostile("agreements")
    posts = tuple(row._replace(name=HOSTILE) for row in SHOWN.posts)
    found = tell(teller, SHOWN._replace(posts=posts))
    assert posts
    assert all(found[row.post].name == HOSTILE for row in posts)
    assert SHOWN.links
    for link in SHOWN.links:
        assert found[link.pair].lines == ("; ".join([HOSTILE] * link.number),)


def test_lanes_are_those_that_have_a_mark_in_the_order_of_the_package():
    for found, table, column, codes in (
        (labels.series(TELLER, SPANS), "meetings", "series", {span.series for span in SPANS}),
        (labels.kinds(TELLER, LAWS), "laws_and_plans", "kind", {span.kind for span in LAWS}),
    ):
        order = RECORD.package.tables[table].column(column).values
        assert list(found) == [code for code in order if code in codes]
        assert found == {code: TELLER.say.value(column, code) for code in found}
        assert found
    assert labels.series(TELLER, ()) == {}


def test_the_label_of_every_dated_law_has_its_act_and_kind():
    for span in LAWS:
        (line,) = labels.laws(TELLER, LAWS)[span.instrument].lines
        assert line.startswith(f"{TELLER.say.value('kind', span.kind)} · ")
        assert TELLER.say.date(span.starts, span.ends) in line
    assert LAWS


def test_each_status_that_the_timeline_draws_has_words():
    assert labels.statuses(TELLER) == {status: TELLER.say.value("status", status) for status in theme.STATUS}


def test_the_legend_names_each_kind_and_each_uncertain_form_by_the_first_that_has_it():
    kinds = list(theme.KINDS)[:3]
    posts = [
        post("a", kind=kinds[2]),
        post("b", kind=kinds[1], status="planned"),
        post("c", kind=kinds[0], status="planned"),
        post("d", kind=kinds[0], rough=True),
        post("e", kind=kinds[1], status="closed"),
    ]
    entries = labels.legend(TELLER, posts, Filters())
    assert [(entry.kind, entry.certainty) for entry in entries] == [
        *((kind, "solid") for kind in kinds),
        (kinds[0], "open"),
        (kinds[1], "planned"),
        (kinds[1], "closed"),
    ]
    say = TELLER.say
    assert [entry.words for entry in entries[:3]] == [say.value("kind", kind) for kind in kinds]
    assert [entry.words for entry in entries[3:]] == [say(f"map.form.{form}") for form in CERTAINTIES[1:]]
    assert labels.legend(TELLER, (), Filters()) == ()


def test_on_a_past_day_the_legend_says_that_hollow_marks_are_unsure():
    (_, entry) = labels.legend(TELLER, [post("a", sure=False)], Filters(asof="2004"))
    assert entry.words == TELLER.say("map.form.open_then")


def test_the_line_of_the_legend_has_no_symbol_of_a_post():
    assert labels.line(TELLER) == labels.Entry(TELLER.say("map.line"))
