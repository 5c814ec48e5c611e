"""Further reading on the page Commitments: a list in the place of that of commitments, chosen in the address."""

import pytest

from dashboard import record, words
from dashboard.measures import commitments
from dashboard.selection import Filters
from dashboard.selection.place import LISTS
from dashboard.telling.teller import Teller
from dashboard.telling.views import commitments as told
from dashboard.ui.parts.markdown import plain
from tests import choices, headings, listed
from tests.pages.test_pages import opened, said
from tests.shown import show

RECORD, SAY = record.current(), words.of("en")
TELLER = Teller(RECORD, SAY)
DOCUMENTS = commitments.further_reading(RECORD, Filters())


def reading(**asked):
    """Return the page with its documents."""
    page = opened("commitments", list="documents", **asked)
    assert not page.exception
    return page


def choose(page, name):
    """Choose what the page lists, and return the page after its run."""
    choices.choose(page, "list", "" if name == LISTS[0] else name)
    assert not page.exception
    return page


def clearing(page) -> list[str]:
    """Return what the buttons say that clear one filter each."""
    return [button.label for button in page.button if button.key.startswith("clear-")]


def test_every_document_is_listed_under_its_kind_in_the_place_of_the_commitments():
    page = reading()
    shown = listed.main(page)
    assert shown.name == "documents"
    assert [row["record"] for row in shown.rows] == DOCUMENTS.index.tolist()
    for row in shown.rows:
        own = DOCUMENTS.loc[row["record"]]
        assert row["group"] == SAY.value("kind", own["kind"])
        assert row.get("summary") == (None if own["url"] else SAY("commitments.no_address"))
        printed = [text for entries, _ in row.get("printed", []) for text in entries]
        assert [*filter(None, [row.get("address")]), *printed] == [*filter(None, [own["url"]])]
    assert plain(SAY.value("list", "documents")) in headings.headers(page)
    assert plain(SAY("commitments.list")) not in headings.headers(page)
    assert not choices.offered(page, "instrument")
    assert "gms-areas gms-dots" in "".join(html.proto.body for html in page.get("html")), "the grid stays above"


def test_without_a_choice_the_page_lists_commitments_and_its_address_is_bare():
    page = opened("commitments")
    assert listed.main(page).name == "commitments_list"
    choose(page, "documents")
    assert dict(page.query_params) == {"list": "documents"}
    choose(page, "commitments")
    assert dict(page.query_params) == {}
    assert listed.main(page).name == "commitments_list"


def test_another_list_starts_without_the_words_kinds_text_and_page_of_the_last():
    kept = {"country": "KHM", "area": "prevention", "form": "table"}
    page = opened("commitments", q="train", page="2", instrument=RECORD.commitment_texts[1], **kept)
    choose(page, "documents")
    assert dict(page.query_params) == {**kept, "list": "documents"}
    assert listed.main(page).choice == {"q": "", "form": "table", "page": 1, "kind": []}
    listed.choose(page, q="plan", kind=["plan", "law"])
    assert dict(page.query_params) == {**kept, "list": "documents", "q": "plan", "kind": ["plan", "law"]}
    choose(page, "commitments")
    assert dict(page.query_params) == kept
    assert listed.main(page).choice == {"q": "", "form": "table", "page": 1, "area": ["prevention"]}


def test_a_kind_narrows_says_itself_and_can_be_cleared_where_documents_are_listed():
    page = reading(kind="plan")
    own = DOCUMENTS.index[DOCUMENTS["kind"].astype(str) == "plan"].tolist()
    assert [row["record"] for row in listed.main(page).rows] == own != []
    phrase = SAY("filter.kind_said", values=SAY.value("kind", "plan"))
    assert clearing(page) == [SAY("filter.clear_one", words=plain(phrase))]
    (button,) = [each for each in page.button if each.key == "clear-kind"]
    button.click().run()
    assert dict(page.query_params) == {"list": "documents"}
    assert len(listed.main(page).rows) == len(DOCUMENTS)
    assert clearing(opened("commitments", kind="plan")) == [], "a kind is none of the commitments"


def test_search_words_narrow_the_documents_and_leave_the_answer_as_it_is():
    page = reading(q="guidelines")
    found = commitments.further_reading(RECORD, Filters(q="guidelines")).index.tolist()
    assert [row["record"] for row in listed.main(page).rows] == found
    assert 0 < len(found) < len(DOCUMENTS)
    assert plain(told.answer(TELLER, Filters())) in said(page)


def test_countries_and_areas_narrow_no_document_and_the_page_says_so():
    page = reading(country="KHM", area="prevention")
    assert len(listed.main(page).rows) == len(DOCUMENTS)
    for name in ("country", "area"):
        assert plain(SAY(f"not_narrowed.{name}")) in said(page)
        assert plain(SAY(f"not_narrowed.{name}")) not in said(reading())
    assert len(clearing(page)) == 2


def test_years_without_a_document_leave_a_sentence_and_a_way_back():
    page = reading(to="1998", country="IRQ", kind="plan")
    assert SAY("nothing.title") in said(page)
    years = SAY("filter.years_said", start=RECORD.years[0], end=1998)
    kind = SAY("filter.kind_said", values=SAY.value("kind", "plan"))
    body = SAY("nothing.body", noun=SAY("noun.documents"), words=f"{years}, {kind}")
    assert plain(body) in said(page)
    page.button(key="clear_nothing").click().run()
    assert dict(page.query_params) == {"list": "documents"}
    assert len(listed.main(page).rows) == len(DOCUMENTS)


@pytest.mark.parametrize("text", ["Documents", "further", "<b>", "'; drop table", "湄公河"])
def test_an_unknown_list_is_ignored_and_said(text):
    page = opened("commitments", list=text)
    assert not page.exception
    assert listed.main(page).name == "commitments_list"
    assert plain(SAY("refused.filter", text=f"list={text}")) in [each.value for each in page.warning]
    assert page.query_params["list"] == text, "the address stays as it came, so that Back works"


def test_a_document_opens_from_its_list_and_from_any_other_page():
    key = DOCUMENTS.index[0]
    page = listed.open_record(reading(), key)
    assert not page.exception
    assert dict(page.query_params) == {"list": "documents", "record": key}
    for name in ("commitments", "about", "news"):
        other = opened(name, record=key)
        assert not other.exception
        assert plain(RECORD.title(key)) in said(other), name


def test_a_record_without_documents_says_so(monkeypatch):
    tables = {"documents", "commitments"}
    empty = {name: rows.iloc[:0] if name in tables else rows for name, rows in RECORD.tables.items()}
    show(monkeypatch, record.Record(RECORD.package, empty))
    assert SAY("nothing.title") in said(reading())


def test_the_list_that_is_shown_leads_to_itself_with_all_that_is_chosen():
    page = reading(q="train", kind="plan")
    (held,) = [each for each in choices.offered(page, "list") if each.chosen]
    assert held.leads == {"q": ["train"], "kind": ["plan"], "list": ["documents"]}
