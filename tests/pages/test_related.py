"""Related records in the drawer."""

import re
from functools import cache
from html import unescape

import pytest

from dashboard import words
from dashboard.measures import details, directory
from dashboard.measures import related as measures
from dashboard.record import current
from dashboard.telling.drawer.related import shown
from dashboard.telling.teller import Teller
from dashboard.ui.drawer import related
from dashboard.ui.parts.markdown import plain
from tests import headings
from tests.pages.test_pages import opened, said

RECORD = current()
SAY = words.of("en")
TELLER = Teller(RECORD, SAY)
TABLES = [table for table in RECORD.package.record_tables if table != "countries" and len(RECORD.facts[table])]


@cache
def found():
    """Return what the drawer of each record lists as related. Worked out when a test asks, for it takes long."""
    return {key: shown(TELLER, key) for key in RECORD.records if RECORD.table_of(key) != "countries"}


def fullest():
    """Return the record of each table with the most related records."""
    return {RECORD.table_of(key): key for key in sorted(found(), key=lambda key: len(found()[key]))}


def alone():
    """Return a record without any related one, of each table that has such a record."""
    return {RECORD.table_of(key): key for key, rows in found().items() if rows.empty}


def links(page):
    """Return the records that the links to related records open."""
    keys = [button.key for button in page.button if re.match("link-(fold-)?related-", button.key or "")]
    return [max((one for one in RECORD.records if key.endswith(f"-{one}")), key=len) for key in keys]


def folded(page):
    """Return the counts in the labels of the folds of related records."""
    fields = SAY("drawer.fields", n="").split("(")[0]
    labels = [unescape(fold.label) for fold in page.expander if not fold.label.startswith(fields)]
    counted = [re.search(r"(\d+) more$|\((\d+)\)$", label) for label in labels]
    return [int(count[1] or count[2]) for count in counted if count]


@pytest.mark.parametrize("table", TABLES)
def test_a_record_shows_the_first_of_three_groups_and_says_how_many_more_there_are(table):
    assert len(TABLES) > 10
    assert set(fullest()) == set(TABLES)
    key = fullest()[table]
    page = opened("about", record=key)
    assert not page.exception
    assert plain(f"{SAY('related.title')} ({len(found()[key])})") in said(page)
    shown = links(page)
    assert 0 < len(shown) <= related.OPEN * (related.SHOWN + 1)
    assert set(shown) <= set(found()[key]["record"])
    assert len(shown) + sum(folded(page)) == len(found()[key])


def test_each_heading_says_in_words_what_is_shared():
    text = said(opened("about", record="blo-cao-bang"))
    for source in found()["blo-cao-bang"]["of"]:
        title = RECORD.tables["sources"].at[source, "title"]
        assert plain(SAY("related.shared.source", title=title)) in text
    text = said(opened("about", record="commit-mou-2004"))
    assert plain(SAY("related.shared.place", title="Yangon, Myanmar")) in text
    assert SAY("related.named.meeting") in text
    assert SAY("related.own.meeting") in said(opened("about", record="commit-imm-2"))


def test_records_among_the_roles_of_a_body_are_not_listed_again_as_related():
    bodies = [key for key in found() if RECORD.table_of(key) == "organisations"]
    assert bodies
    for key in bodies:
        left = set(measures.related(RECORD, key)["record"]) - set(found()[key]["record"])
        roles = {*directory.roles(RECORD, key)["record"], *directory.only_mentioned(RECORD, key)}
        assert left <= roles, key
        assert roles.isdisjoint(found()[key]["record"]), key


def test_a_record_that_shares_nothing_says_so():
    keys = alone().values()
    assert keys
    for key in keys:
        page = opened("about", record=key)
        assert not page.exception
        assert SAY("related.nothing") in said(page)
        assert not links(page)


def test_a_related_record_replaces_the_first_in_the_drawer():
    page = opened("about", record="blo-cao-bang")
    (button,) = [each for each in page.button if (each.key or "").endswith("-news-cao-bang-office-2020")]
    button.click().run()
    assert page.query_params["record"] == "news-cao-bang-office-2020"
    assert "blo-cao-bang" in links(page)


def test_a_fold_is_made_when_it_is_opened():
    page = opened("about", record="declaration-2007-5")
    before = links(page)
    assert len(before) == related.SHOWN
    page.session_state["fold-related-declaration-2007-5-agreement-beijing-declaration-2007"] = True
    page.run()
    assert links(page)[: len(before)] == before
    assert sorted(links(page)) == sorted(found()["declaration-2007-5"]["record"])


def test_a_country_keeps_its_own_drawer():
    assert SAY("related.title") not in said(opened("about", record="LAO"))


def test_sources_precede_related_records_and_outputs_are_not_listed_twice():
    meetings = [key for key in found() if RECORD.table_of(key) == "meetings" and details.named(RECORD, key)]
    assert meetings
    for key in meetings:
        assert not {*details.named(RECORD, key)} & {*found()[key]["record"]}, key
    heads = headings.headers(opened("news", record="commit-imm-2"))
    last = plain(f"{SAY('related.title')} ({len(found()['commit-imm-2'])})")
    order = [SAY("drawer.sources"), SAY("drawer.outputs"), last]
    assert [head for head in heads if head in order] == order
