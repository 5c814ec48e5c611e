"""Search words of any kind, made up by hypothesis too: a search answers, and marks what it found."""

import json
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from dashboard import search
from dashboard.selection import narrowing
from dashboard.selection.address import LONGEST_QUERY
from dashboard.selection.codes import allowed
from dashboard.telling import hits
from dashboard.telling.teller import teller
from tests.fuzz import plan, texts, watched
from tests.fuzz.watched import Given
from tests.fuzz.world import World

KIND = "search"
FILE = "words.txt"
SCRIPTS = st.text(
    st.sampled_from("aZ9é\"'*^:().-_ \u0301\u200b文湄公河ខ្មែរไทยລາວမြန်မာİßﬃ\x00\ue000\U0010ffff"), max_size=60
)
# What the list of a page sends: any JSON.
SENT = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | SCRIPTS | st.sampled_from(["KHM", "cards", "table"]),
    lambda inner: (
        st.lists(inner, max_size=5) | st.dictionaries(st.sampled_from(["q", "form", "page", "topic", "x"]), inner)
    ),
    max_leaves=12,
)
BY_HYPOTHESIS = settings(
    max_examples=max(1, plan.number(KIND) // 2),
    deadline=None,
    database=None,
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
    suppress_health_check=list(HealthCheck),
)


def make(known: World, chance: Random) -> Given:
    """Return search words: hostile texts, and words of the record in pieces."""
    pieces = [
        chance.choice(known.cells) if chance.random() < 0.4 else texts.some(chance, 3_000)
        for _ in range(chance.choice((1, 2, 6)))
    ]
    words = chance.choice((" ", '"', "", " OR ")).join(pieces)[chance.choice((0, 0, 1, 3)) :]
    return Given(FILE, words.encode("utf-8", "replace"), "words")


def attempt(known: World, given: Given) -> str:
    """Search the record as an address does, and mark what was found."""
    return searched(known, given.content.decode("utf-8"))


def searched(known: World, words: str) -> str:
    query = " ".join(words.split())[:LONGEST_QUERY]
    found = search.find(known.record, query)
    shown = teller(known.record, "en")
    for keys in found.values():
        for key in keys[:3]:
            hit = hits.hit(shown, key, query)
            assert "".join(part.words for part in hit.title)
    for row in known.record.facts["news"]["folded"]:
        search.matches(query, row)
    return "found" if found else "nothing"


@pytest.mark.parametrize("batch", plan.batches(KIND))
def test_any_words_are_searched(batch, tried, known):
    tried(KIND, batch, lambda chance: make(known, chance), lambda given: attempt(known, given))


def test_any_words_that_hypothesis_makes_up_are_searched(known):
    @seed(plan.SEED)
    @BY_HYPOTHESIS
    @given(SCRIPTS)
    def holds(words: str) -> None:
        made = Given(FILE, words.encode("utf-8", "replace"), "hypothesis")
        with watched.limits(KIND, made):
            attempt(known, made)

    holds()


def test_whatever_a_list_in_the_browser_sends_becomes_a_choice(known):
    facets = {name: allowed(known.record, "news")[name] for name in ("topic", "publisher")}

    @seed(plan.SEED)
    @BY_HYPOTHESIS
    @given(SENT)
    def holds(sent: object) -> None:
        with watched.limits(KIND, Given("sent.json", json.dumps(sent).encode(), "hypothesis")):
            chosen = narrowing.narrowed(sent if isinstance(sent, dict) else {}, facets)
        assert chosen["form"] in ("cards", "table")
        assert all(set(chosen[name]) <= set(codes) for name, codes in facets.items())
        chosen["q"].encode("utf-8")

    holds()
