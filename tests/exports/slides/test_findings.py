"""What is not on the slides of a finding is said there: how many records more, and of which area they are."""

import pytest

from dashboard.exports import typeface
from dashboard.exports.slides import deck, marks
from dashboard.exports.slides.findings import MOST
from dashboard.languages import LANGUAGES
from dashboard.record import current
from dashboard.telling import views
from dashboard.telling.teller import teller
from tests import papers
from tests.chosen import on

BASE = "https://example.org/gms"


@pytest.mark.parametrize("language", ["en", "km"])
def test_a_block_that_shows_its_newest_cards_says_how_many_more_there_are(language):
    told, chosen = teller(current(), language), on("country", country=("KHM",))
    slides = papers.opened(deck.write(told, [deck.Step(chosen)], BASE)).slides
    parts = 0
    for found in views.findings(told, chosen):
        groups = found.figure if isinstance(found.figure, tuple) and hasattr(found.figure[0], "cards") else ()
        left = len(found.table.rows) - sum(len(group.cards) for group in groups)
        if not groups or not left:
            continue
        parts += 1
        own = [papers.words_of(slide) for slide in slides if papers.words_of(slide).startswith(found.title)]
        assert 0 < len(own) <= MOST
        shown = sum(len({row for row in found.table.records if told.record.title(row) in said}) for said in own)
        said = told.say("slides.more", n=told.say.number(len(found.table.rows) - shown), address="")
        assert said.strip() in own[-1]
    assert parts > 2


@pytest.mark.parametrize("language", ["en", "zh", "my"])
def test_records_beside_commitments_stand_under_their_area_with_what_was_reported(language):
    told, chosen = teller(current(), language), on("commitments")
    slides = [papers.words_of(slide) for slide in papers.opened(deck.write(told, [deck.Step(chosen)], BASE)).slides]
    held = [each for each in views.findings(told, chosen) if each.name.startswith("beside_")]
    titles = {each.title for each in held}
    assert len(titles) == len(held) > 1
    for found in held:
        area = told.say.value("area", found.name.removeprefix("beside_"))
        first = found.figure[0]
        (said,) = [each for each in slides if each.startswith(found.title) and first.cards[0].title in each][:1]
        assert said.startswith(area)
        assert first.table not in ("country_reports", "meeting_outputs") or first.cards[0].summary[:40] in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_series_and_no_country_is_left_out_of_a_timeline_and_a_grid(language):
    told = teller(current(), language)
    for page, name in (("meetings", "meetings"), ("commitments", "commitments"), ("agreements", "agreements")):
        found = next(each for each in views.findings(told, on(page)) if each.name == name)
        slides = papers.opened(deck.write(told, [deck.Step(on(page))], BASE)).slides
        lanes = marks.lanes(told, found)
        heads = [lane.head for lane in lanes] or [head for head, _ in found.figure.rows]
        assert len(heads) > 5
        said = "\n".join(
            papers.words_of(slide) for slide in slides if papers.words_of(slide).startswith(found.title[:40])
        )
        assert [head for head in heads if typeface.plain(head) not in said] == []
        assert [words for words in said.splitlines() if BASE in words and not words.startswith("https")] == []


def test_a_chart_of_nothing_is_a_sentence():
    told, chosen = teller(current(), "en"), on("news", q="4711 nothing holds this")
    held = papers.opened(deck.write(told, [deck.Step(chosen)], BASE))
    assert not [shape for slide in held.slides for shape in slide.shapes if shape.has_chart]
    assert told.say("nothing.short") in papers.words_of(held.slides[1])
