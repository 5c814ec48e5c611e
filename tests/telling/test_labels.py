"""Labels of marks are plain words, whatever the data contain."""

from dataclasses import replace

import pytest

from dashboard import theme, words
from dashboard.measures import laws, meetings
from dashboard.measures import map as maps
from dashboard.measures.rows import CERTAINTIES
from dashboard.record import Record, current
from dashboard.selection import Filters
from dashboard.telling import labels, states, status
from dashboard.telling.teller import Teller
from tests.made import meeting, post

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


def test_a_post_has_name_kind_place_and_status_with_its_day_on_both_maps():
    for day in ("", "2012-12-31"):
        shown = maps.drawn(RECORD, Filters(asof=day), "world")
        maps_of = labels.on_map(TELLER, shown, day), labels.on_schematic(TELLER, shown, day)
        assert shown.posts
        for row in shown.posts:
            mandate = TELLER.say.listed([TELLER.say.value("mandate", code) for code in row.mandate])
            assert row.mandate == RECORD.row(row.post)["mandate"]
            where = " · ".join(filter(None, (TELLER.say.value("kind", row.kind), mandate, TELLER.place(row.place))))
            told = status.of(TELLER, RECORD.row(row.post), day).whole(TELLER.say)
            assert TELLER.say.date(row.as_of) in told
            assert [found[row.post] for found in maps_of] == [labels.Label(row.name, (where, told))] * 2


def test_titles_of_meetings_stay_plain_words_without_markup():
    teller = hostile("meetings")
    found = labels.named(teller, meetings.spans(teller.record, Filters()))
    assert len(found) == len(SPANS) > 0
    assert all(name.startswith(f"{HOSTILE} (") for name in found.values())


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
        told = [f"{HOSTILE}: {state.whole(TELLER.say)}" for state in states.of_agreements(teller, link.agreements)]
        assert found[link.pair].lines == ("; ".join(told),)


def test_lanes_are_those_that_have_a_mark_in_the_order_of_the_package():
    for found, table, column, codes in (
        (labels.series(TELLER, SPANS), "meetings", "series", {span.series for span in SPANS}),
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


def test_each_look_that_the_timeline_draws_has_words_and_the_paler_tone_its_number():
    assert labels.statuses(TELLER, ()) == ()
    span = ("2007-01-01", "2007-01-02", "day")
    spans = [
        meeting("a", "x", "announced", *span, "2006", True, unreported=True),
        meeting("b", "x", "announced", *span, "", True, unreported=True),
        meeting("c", "x", "held", *span, "2007"),
        meeting("d", "x", "held", "2007-01-01", "2007-02-01", "month"),
    ]
    say, pale = TELLER.say, status.paler(TELLER, ["2006", ""])
    past, bar = say("meetings.unreported_mark"), say("meetings.bar")
    held = say.value("status", "held")
    told = [(span.meeting, words_) for span, words_ in labels.statuses(TELLER, spans)]
    assert told == [("c", held), ("a", "; ".join([past, *pale])), ("d", bar)]
    assert len(pale) == 2
    recent = meeting("e", "x", "announced", *span, "2026", unreported=True)
    coming = meeting("f", "x", "announced", "2027-01-01", "2027-01-02", "day", "2026")
    told = [(span.meeting, words_) for span, words_ in labels.statuses(TELLER, [*spans, recent, coming])]
    announced = say.value("status", "announced")
    assert told == [("c", held), ("f", announced), ("e", past), ("a", "; ".join(pale)), ("d", bar)]


def test_the_status_of_each_meeting_and_law_in_a_label_has_its_day():
    for found, spans in ((labels.named(TELLER, SPANS), SPANS), (labels.laws(TELLER, LAWS), LAWS)):
        for key, label in found.items():
            (told,) = (span.told for span in spans if key in span)
            line = label if isinstance(label, str) else label.lines[0]
            assert (TELLER.say.date(told) if told else TELLER.say("status.undated")) in line


def test_what_a_mark_of_a_meeting_is_called_has_its_title_series_and_dates():
    for span in SPANS:
        name = labels.named(TELLER, SPANS)[span.meeting]
        assert name.startswith(f"{span.title} ({TELLER.say.value('series', span.series)}): ")
        assert TELLER.say.date(span.starts, span.ends) in name


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


def test_the_lines_of_the_legend_have_no_symbol_of_a_post_and_number_the_paler():
    lines = labels.lines(TELLER, SHOWN.links, Filters())
    assert lines[0] == labels.Entry(TELLER.say("map.line"))
    assert not any(entry.kind for entry in lines)
    pale = [link.told for link in SHOWN.links if link.paler]
    assert [entry.words for entry in lines[1:]] == list(status.paler(TELLER, pale))
    assert all(entry.paler for entry in lines[1:])
    assert pale


def test_the_legend_names_the_paler_tone_with_the_number_of_posts():
    kinds = list(theme.KINDS)[:2]
    posts = [post("a", kind=kinds[0]), post("b", kind=kinds[1], paler=True), post("c", kind=kinds[0], paler=True)]
    *_, entry = labels.legend(TELLER, posts, Filters())
    (words_,) = status.paler(TELLER, ["2009", "2009"])
    assert entry == labels.Entry(words_, kinds[1], paler=True)
    assert "(2)" in words_
    assert not any(each.paler for each in labels.legend(TELLER, posts[:1], Filters()))


def test_a_number_of_posts_is_called_by_it_and_by_that_of_each_kind():
    found = [post("a", kind="transit_centre"), post("b"), post("c")]
    label = labels.gathered(TELLER, found)
    assert label.name == TELLER.say.count("liaison_posts", 3)
    say = TELLER.say.value
    assert label.lines == (f"{say('kind', 'border_liaison_office')} 2", f"{say('kind', 'transit_centre')} 1")
