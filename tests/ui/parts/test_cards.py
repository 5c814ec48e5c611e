"""Short lists of cards: every text stays a text, each title is a link that opens its record."""

import pytest
from lxml import html

from dashboard import words
from dashboard.record import current
from dashboard.telling.card import Card
from dashboard.ui.parts import cards, foot, picture
from dashboard.ui.run.view import View
from tests.chosen import on

VIEW = View(current(), words.of("en"), on("news", country=("THA",)))
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "x" * 2_000,
    "ราชอาณาจักร ខ្មែរ 湄公河 Việt Nam",
)
LOOKS = ("gms-byline", "gms-summary", "gms-small")


def card(text):
    meta, printed = (text, "", "last"), (((text, "second"), text),)
    told = {"summary": text, "tags": (text,), "address": text, "address_state": text, "beside": text}
    return Card(text, text, meta, printed=printed, paler=text, language="zh", summary_language="vi", **told)


@pytest.fixture
def listing(monkeypatch):
    """Return what writes cards, and gives the whole as elements."""
    shown = []
    monkeypatch.setattr(picture, "table", shown.append)

    def write(*told, label=""):
        cards.listing(VIEW, told, "some", label)
        return html.fragment_fromstring(shown.pop())

    return write


@pytest.mark.parametrize("text", HOSTILE)
def test_every_text_of_a_card_stays_a_text(text, listing):
    (article,) = listing(card(text)).iter("article")
    tags = {part.tag for part in article.iter()}
    assert tags == {"article", "h3", "a", "p", "span", "code"}
    byline, summary, *small = (part.text_content() for part in article.iterfind("p"))
    assert byline == f"{text} · last {text}"
    assert summary == text
    assert small == [text, f"{text} {text}", f"{text} second {text}"]


def test_a_title_is_a_link_that_opens_its_record_and_keeps_the_choice(listing):
    whole = listing(card("imm-5"), card("imm-6"), label="Meetings")
    assert whole.get("class").split() == ["gms-list", "gms-go", "gms-listed-some"]
    assert whole.find("ol").get("aria-label") == "Meetings"
    links = [title.get("href") for title in whole.find_class("gms-title")]
    assert links == [f"?country=THA&record={key}" for key in ("imm-5", "imm-6")]


def test_pieces_in_another_language_carry_their_own(listing):
    whole = listing(card("a"))
    assert whole.find(".//h3").get("lang") == "zh"
    assert whole.find_class("gms-summary")[0].get("lang") == "vi"


@pytest.mark.parametrize(
    "address", ["https://example.org/a?b=1&c=2", "HTTP://example.org", "javascript:alert(1)", "file:x"]
)
def test_only_an_address_of_the_web_is_a_link(address, listing):
    whole = listing(Card("a", "A", (), address=address, address_state="gone"))
    (line,) = whole.find_class("gms-small")
    assert line.text_content() == f"{address} gone"
    (where,) = line
    assert (where.tag, where.get("href")) == (("a", address) if "http" in address.lower() else ("code", None))


def test_a_bare_card_is_its_title_alone(listing):
    (article,) = listing(Card("a", "A", ("",), light=True)).iter("article")
    assert [part.tag for part in article] == ["h3"]
    assert article.get("class") == "gms-light"


def test_without_cards_the_list_says_so(monkeypatch):
    said = []
    monkeypatch.setattr(picture, "table", said.append)
    cards.listing(VIEW, (), "some")
    assert said == [foot.small(VIEW.say("nothing.short"))]
