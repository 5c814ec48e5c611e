"""The published hotlines, by country."""

from dashboard.measures import hotlines
from dashboard.record import current

RECORD = current()


def test_every_hotline_is_listed_once_and_nothing_else():
    posts = RECORD.tables["liaison_posts"]
    wanted = set(posts.index[posts["kind"] == "hotline"])
    assert wanted
    found = hotlines.hotlines(RECORD).index.tolist()
    assert set(found) == wanted
    assert len(found) == len(wanted)


def test_members_stand_in_their_order_and_the_newest_report_of_each_first():
    rows = hotlines.hotlines(RECORD)
    codes = rows["hosted_by"].drop_duplicates().tolist()
    assert codes == [code for code in RECORD.members if code in codes]
    for _, own in rows.groupby("hosted_by"):
        assert own["told"].tolist() == sorted(own["told"], reverse=True)


def test_each_member_has_a_hotline_or_is_named_as_one_without():
    held, bare = set(hotlines.hotlines(RECORD)["hosted_by"]), hotlines.without(RECORD)
    assert held & set(RECORD.members) == set(RECORD.members) - set(bare)
    assert bare
