"""Further reading in words: the list of documents and their cards."""

from dashboard import words
from dashboard.measures import commitments as measures
from dashboard.record import current
from dashboard.selection import Filters
from dashboard.telling import further_reading
from dashboard.telling.teller import Teller
from tests.measures import by_hand

RECORD, SAY = current(), words.of("en")
TELLER = Teller(RECORD, SAY)
DOCUMENTS = {row["document"]: row for row in by_hand.rows("documents")}


def test_a_card_has_publisher_date_and_address_or_says_that_there_is_none():
    bare = SAY("commitments.no_address")
    for key, row in DOCUMENTS.items():
        card = further_reading.card(TELLER, key)
        assert card.title == row["title"]
        assert list(card.meta) == [*filter(None, [row["publisher"]]), SAY.date(row["published"])]
        assert card.summary == ("" if row["url"] else bare)
        assert [card.address, *(text for entries, _ in card.printed for text in entries)].count(row["url"]) == 1
        assert card.tags == tuple(TELLER.marks(key))
    assert {bool(row["url"]) for row in DOCUMENTS.values()} == {True, False}


def test_the_list_says_how_many_match_and_how_many_years_leave_out():
    undated = sum(not row["published"] for row in DOCUMENTS.values())
    for chosen in (Filters(), Filters(kind=("plan",)), Filters(start=2008), Filters(q="guidelines")):
        found, number = further_reading.finding(TELLER, chosen), len(measures.further_reading(RECORD, chosen))
        total = SAY.count("documents", len(DOCUMENTS))
        assert found.sentence.startswith(SAY("shown.of", n=f"{number:,}", total=total))
        assert (SAY.count("out_of_years", undated) in found.sentence) == bool(chosen.start)
        assert len(found.table.rows) == number > 0
    assert undated > 0


def test_the_caption_names_each_chosen_filter_that_narrows_no_document():
    said = {name: SAY(f"not_narrowed.{name}") for name in ("country", "area")}
    for chosen, wanted in (
        (Filters(), ()),
        (Filters(start=2008, q="plan", kind=("plan",)), ()),
        (Filters(country=("KHM", "THA"), match="all"), ("country",)),
        (Filters(area=("prevention",)), ("area",)),
        (Filters(country=("KHM",), area=("prevention",)), ("country", "area")),
    ):
        assert further_reading.finding(TELLER, chosen).caption == " ".join(said[name] for name in wanted)


def test_where_no_document_matches_the_sentence_names_only_what_narrows():
    found = further_reading.finding(TELLER, Filters(country=("IRQ",), end=1998, area=("prevention",), kind=("plan",)))
    assert found.table.rows == ()
    years = SAY("filter.years_said", start=RECORD.years[0], end=1998)
    kind = SAY("filter.kind_said", values=SAY.value("kind", "plan"))
    assert found.sentence == SAY("nothing.body", noun=SAY("noun.documents"), words=f"{years}, {kind}")
