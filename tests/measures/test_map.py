"""Posts on the map: places, certainty, and extents."""

from itertools import product

from dashboard.measures import map as maps
from dashboard.measures.rows import CERTAINTIES
from dashboard.record import BORDERS, current
from dashboard.selection import Filters
from dashboard.selection.place import EXTENTS
from tests.made import post

RECORD = current()
VAGUE = ("province", "country")
PRECISIONS = RECORD.package.tables["places"].column("precision").values
STATUSES = RECORD.package.tables["liaison_posts"].column("status").values


def test_a_post_is_as_certain_as_its_status_its_place_and_its_day():
    found = set()
    for status, precision, rough, sure in product(STATUSES, PRECISIONS, (True, False), (True, False)):
        mark = post("a", status=status, precision=precision, rough=rough, sure=sure)
        if status in ("planned", "considered", "closed"):
            assert mark.certainty == ("closed" if status == "closed" else "planned")
        else:
            assert mark.certainty == ("open" if precision in VAGUE or rough or not sure else "solid"), mark
        found.add(mark.certainty)
    assert found == set(CERTAINTIES)


def test_each_post_keeps_what_the_tables_say_of_it_and_of_its_place():
    rows, places = RECORD.tables["liaison_posts"], RECORD.tables["places"]
    posts = maps.all_placed(RECORD, Filters())
    assert [row.post for row in posts] == rows.index.tolist()
    for row in posts:
        place = places.loc[row.place]
        for column in ("name", "kind", "status", "as_of", "hosted_by", "paired_post", "place"):
            assert getattr(row, column) == rows.at[row.post, column]
        assert (row.latitude, row.longitude, row.precision) == tuple(place[["latitude", "longitude", "precision"]])
        assert row.rough == (place["geonames_id"] == "" and row.precision != "country")
        assert row.border in ("", *BORDERS)
        assert row.sure


def test_some_places_of_posts_are_rough_and_some_exact():
    assert {row.rough for row in maps.all_placed(RECORD, Filters())} == {True, False}


def test_a_hotline_is_listed_and_does_not_stand_on_the_map():
    every, marks = (measure(RECORD, Filters()) for measure in (maps.all_placed, maps.marks))
    hotlines = [row for row in every if row.kind == "hotline"]
    assert hotlines
    assert set(marks) == set(every) - set(hotlines)


def test_an_extent_hides_what_stands_outside_the_members_and_the_world_shows_all():
    marks = maps.marks(RECORD, Filters())
    outside = [row for row in marks if row.hosted_by not in RECORD.members]
    assert outside
    for extent in EXTENTS:
        shown = maps.within(marks, extent, RECORD.members)
        assert shown == tuple(row for row in marks if extent == "world" or row not in outside)
        assert maps.drawn(RECORD, Filters(), extent).posts == shown


def test_a_map_of_chosen_posts_keeps_their_order_without_hotlines_and_far_ones():
    keys = RECORD.tables["liaison_posts"].index.tolist()[::-1]
    found = maps.of_posts(RECORD, keys)
    assert found.posts == maps.within(maps.marks(RECORD, Filters()), "region", RECORD.members)[::-1]
    assert found.links == ()
    assert [capital.country for capital in found.capitals] == list(RECORD.members)
    assert maps.of_posts(RECORD, []).posts == ()


def test_each_mandate_is_counted_and_chosen_by_itself_and_a_post_may_have_two():
    counts = maps.mandate_counts(RECORD, Filters())
    every = [code for codes in RECORD.facts["liaison_posts"]["mandate"] for code in codes]
    assert counts == {code: every.count(code) for code in counts}
    assert set(counts) == set(every) <= set(RECORD.package.tables["liaison_posts"].column("mandate").values)
    for code, number in counts.items():
        kept = maps.posts(RECORD, Filters(mandate=(code,)))
        assert len(kept) == number
        assert all(code in codes for codes in kept["mandate"])
    assert sum(counts.values()) > len(RECORD.facts["liaison_posts"])


def test_a_choice_of_kind_or_mandate_narrows_the_counts_of_the_other_alone():
    chosen = Filters(kind=("transit_centre",), mandate=("victim_care",))
    assert maps.kind_counts(RECORD, chosen) == maps.kind_counts(RECORD, chosen.without("kind"))
    assert maps.mandate_counts(RECORD, chosen) == maps.mandate_counts(RECORD, chosen.without("mandate"))
    assert sum(maps.kind_counts(RECORD, chosen).values()) < len(RECORD.facts["liaison_posts"])
    assert maps.links(RECORD, chosen) == maps.links(RECORD, Filters())
