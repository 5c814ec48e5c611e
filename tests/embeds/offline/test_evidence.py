"""The sources of all records at once agree with those of each drawer."""

from dashboard.embeds.offline import evidence
from dashboard.embeds.offline.way import LISTED
from dashboard.record import current
from dashboard.telling.drawer import statements
from dashboard.telling.teller import teller

RECORD = current()


def test_each_record_has_the_sources_and_the_quotes_of_its_drawer():
    told, found = teller(RECORD, "en"), evidence.statements(RECORD)
    keys = [key for table in LISTED for key in list(RECORD.tables[table].index)[::40]]
    assert len(keys) > 20
    for key in keys:
        drawer = statements.sources(told, key)
        assert {each.source for each in found[key]} == {rested.source.source for rested in drawer}
        quotes = {"".join(piece.words for piece in each.quote) for each in found[key]} - {""}
        assert quotes == {said.quote for rested in drawer for said in rested.statements} - {""}


def test_the_statements_of_a_source_stand_together():
    for said in evidence.statements(RECORD).values():
        sources = [each.source for each in said]
        assert sources == [source for source in dict.fromkeys(sources) for _ in range(sources.count(source))]


def test_the_words_for_a_certainty_are_rules_of_style_in_each_language():
    style = evidence.style([teller(RECORD, code) for code in ("en", "zh")])
    assert 'i.derived::after { content: " · Derived"; }' in style
    assert "html[lang=zh-Hans] i.doubtful::after" in style
