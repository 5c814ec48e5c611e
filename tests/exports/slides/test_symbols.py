"""The key of a map on a slide: whole in each language, and within its box."""

import pytest

from dashboard.exports.slides import deck
from dashboard.languages import LANGUAGES
from dashboard.record import current
from dashboard.telling import labels, views
from dashboard.telling.teller import teller
from tests import papers
from tests.chosen import on


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", ["map", "schematic"])
def test_a_key_beside_a_map_leaves_nothing_out(view, language):
    told, chosen = teller(current(), language), on("map").on(map_view=view)
    slide = papers.opened(deck.write(told, [deck.Step(chosen)], "https://example.org")).slides[1]
    shown, said = views.findings(told, chosen)[0].figure, papers.words_of(slide)
    entries = labels.legend(told, shown.posts, chosen.filters) + labels.lines(told, shown.links, chosen.filters)
    assert len(entries) > 9
    assert [entry.words for entry in entries if entry.words not in said] == []
