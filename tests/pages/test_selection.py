"""The filters in words above each page, the button that clears them, and choices in the address."""

import pytest

from dashboard import record, words
from dashboard.selection import Filters, address, filters
from dashboard.selection.place import PAGES
from dashboard.telling import views
from dashboard.telling.teller import Teller
from dashboard.ui.parts.markdown import plain
from tests import choices, listed, sidebar
from tests.chosen import on
from tests.pages.test_pages import opened, said, texts, without_posts
from tests.shown import show

RECORD, SAY = record.current(), words.of("en")
# For each page with filters of its own, a value for each of them that the page knows.
CHOICES = {
    "overview": Filters(country=("CHN",), q="police"),
    "map": Filters(
        country=("CHN",), start=2001, asof="2015", kind=("border_liaison_office",), mandate=("drugs",), q="China"
    ),
    "agreements": Filters(country=("CHN",), asof="2015", kind=("treaty",), q="China"),
    "meetings": Filters(end=2020, series=("commit_som",), q="meeting"),
    "commitments": Filters(country=("CHN",), area=("prevention",), q="train"),
    "news": Filters(topic=("training",), publisher=tuple(RECORD.publishers)[:1], q="police"),
    "practices": Filters(area=("prevention",), q="school"),
    "pair": Filters(country=("CHN", "THA"), asof="2015"),
    "directory": Filters(country=("CHN",), kind=("coordination_mechanism",), q="committee"),
    "search": Filters(country=("CHN",), q="training"),
}
# Filters in the form of the sidebar, and the names of their parts.
FORM = {"country": {"country"}, "years": {"from", "to"}, "asof": {"asof"}}


def words_of(page) -> str:
    """Return the filters in words as the buttons of a page say them, blank if it shows none."""
    return " ".join(button.label for button in clearing(page))


def clearing(page) -> list:
    """Return the buttons that clear one filter each."""
    return [button for button in page.button if button.key.startswith("clear-")]


def facet(name: str) -> str:
    """Return what the toggles of a filter are called, or what nothing is called."""
    return SAY.texts.get(f"facet.{name}", "-")


def said_in_html(page) -> str:
    return "".join(element.value for element in page.markdown)


def narrowing(chosen: Filters) -> set[str]:
    """Return the names of the filters that are set; both ends of the years are one filter."""
    return {"years" if name in ("start", "end") else name for name in vars(chosen) if chosen != chosen.without(name)}


def test_filters_are_tested_on_every_page_that_has_its_own():
    assert set(CHOICES) == set(filters.OWN)
    for name, chosen in CHOICES.items():
        assert narrowing(chosen) - set(filters.SHARED) == set(filters.OWN[name]), name


@pytest.mark.parametrize("name", CHOICES)
def test_each_filter_of_a_page_changes_what_the_page_says(name):
    teller = Teller(RECORD, SAY)
    base = Filters(country=CHOICES[name].country) if name in filters.COMPARING else Filters()
    base = Filters(q=CHOICES[name].q) if name == "search" else base  # without words it finds nothing
    tried = narrowing(CHOICES[name]) - narrowing(base)
    assert tried
    for field in sorted(tried):
        kept = CHOICES[name].only(*({"years": ("start", "end")}.get(field, (field,))), *narrowing(base))
        before, after = (views.findings(teller, on(name, chosen)) for chosen in (base, kept))
        assert [found.table for found in before] != [found.table for found in after], field


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_a_widget_for_exactly_the_filters_that_it_says(name):
    more = {"country": ["CHN", "THA"]} if name == "pair" else {}
    page = opened(name, **more)
    widgets = [page.get("button_group")]
    found = {element.key for kind in widgets for element in kind} & set(filters.CLAUSES)
    named = {part.name for part in sidebar.form(page).inputs}
    found |= {name for name, parts in FORM.items() if parts <= named}
    found |= {name for each in listed.every(page) if each.kind == "list" for name in each.choice} & set(filters.CLAUSES)
    found |= {name for name in filters.CLAUSES if f'role="group" aria-label="{facet(name)}"' in said_in_html(page)}
    said = {*filters.SHARED, *filters.OWN.get(name, ())}
    assert found <= said
    assert said - found <= {"q"}  # some pages take search words from the address only


@pytest.mark.parametrize("name", CHOICES)
def test_a_page_says_each_filter_that_is_set(name):
    chosen = CHOICES[name]
    page = opened(name, **address.write(on(name, chosen)))
    assert not page.exception
    clauses = filters.in_words(chosen, name, Teller(RECORD, SAY)).values()
    assert len(clauses) >= 2
    said = [SAY("filter.clear_one", words=plain(clause)) for clause in clauses]
    assert [button.label for button in clearing(page)] == said


@pytest.mark.parametrize("name", CHOICES)
def test_each_filter_said_has_a_button_that_clears_it_alone(name):
    chosen = CHOICES[name]
    tried = narrowing(chosen)
    assert len(tried) >= 2
    for field in sorted(tried):
        page = opened(name, **address.write(on(name, chosen)))
        (button,) = [each for each in clearing(page) if each.key == f"clear-{field}"]
        button.click().run()
        assert not page.exception
        left = chosen.without(*{"years": ("start", "end")}.get(field, (field,)))
        held = {key: value if isinstance(value, list) else [value] for key, value in page.query_params.items()}
        assert address.read(name, held, RECORD).filters == left


def test_a_single_filter_has_its_own_button_and_none_for_all():
    page = opened("news", topic="training")
    assert len(clearing(page)) == 1
    assert "clear_said" not in {button.key for button in page.button}


def test_to_clear_the_countries_clears_the_choice_between_any_and_all_too():
    page = opened("news", country=["KHM", "THA"], match="all", q="police")
    clearing(page)[0].click().run()
    assert dict(page.query_params) == {"q": "police"}
    sidebar.choose(page, country=["KHM", "THA"])
    assert dict(page.query_params) == {"q": "police", "country": ["KHM", "THA"]}


@pytest.mark.parametrize("name", PAGES)
def test_any_or_all_is_a_choice_wherever_two_countries_filter(name):
    for codes in (["KHM"], ["KHM", "THA"], ["KHM", "LAO", "THA"]):
        page = opened(name, country=codes, match="all")
        assert not page.exception
        offered = len(codes) > 1 and name not in filters.COMPARING
        assert sidebar.chosen(page)["match"] == ["all"] * offered
        names = Teller(RECORD, SAY).countries(codes)
        assert plain(names) in words_of(page)


def test_the_choice_between_any_and_all_is_in_the_address_and_narrows_the_list():
    page = opened("news", country=["KHM", "THA"])
    assert plain("Cambodia or Thailand") in words_of(page)
    sidebar.choose(page, match="all")
    assert not page.exception
    assert page.query_params["match"] == "all"
    assert plain("Cambodia and Thailand") in words_of(page)
    both = sum({"KHM", "THA"} <= set(codes) for codes in RECORD.facts["news"]["countries"])
    assert SAY.count("news", both) in said(page)


def test_an_unknown_value_of_the_choice_is_ignored_and_said():
    page = opened("news", country=["KHM", "THA"], match="most")
    assert plain(SAY("refused.match", text="most")) in [each.value for each in page.warning]
    assert plain("Cambodia or Thailand") in words_of(page)
    assert page.query_params["match"] == "most", "the address stays as it came, so that Back works"


@pytest.mark.parametrize("name", PAGES)
def test_two_members_lead_to_their_page_from_every_page_but_their_own(name):
    others = next(code for code in RECORD.tables["countries"].index if code not in RECORD.members)
    for codes, leads in ((["KHM", "THA"], name != "pair"), (["KHM"], False), (["KHM", others], False)):
        page = opened(name, country=codes)
        label = SAY("filter.between", a="Cambodia", b="Thailand")
        found = [each for each in page.get("page_link") if each.proto.label == plain(label)]
        assert len(found) == leads, codes
        for each in found:
            assert "country=KHM&country=THA" in each.proto.query_string


@pytest.mark.parametrize("name", CHOICES)
def test_one_button_clears_all_filters_from_page_and_address(name):
    page = opened(name, **address.write(on(name, CHOICES[name])))
    page.button(key="clear_said").click().run()
    assert not page.exception
    assert words_of(page) == ""
    assert dict(page.query_params) == {}


@pytest.mark.parametrize("name", ["agreements", "news", "directory"])
def test_if_nothing_matches_one_button_clears_every_filter_and_the_day(name):
    day = {"asof": "2015"} if name in filters.TIMED else {}
    page = opened(name, q="4711 nothing holds this", country="IRQ", to="1998", **day)
    page.button(key="clear_nothing").click().run()
    assert not page.exception
    assert dict(page.query_params) == {}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_without_filters_says_none(name):
    assert words_of(opened(name)) == ""


def test_the_border_chosen_on_the_map_stands_in_the_address_and_opens_from_it():
    page = opened("map")
    choices.choose(page, "border", "CHN-MMR")
    assert not page.exception
    assert page.query_params["border"] == "CHN-MMR"
    again = opened("map", border="CHN-MMR")
    assert choices.chosen(again, "border") == "CHN-MMR"
    assert texts(again) == texts(page)
    choices.choose(again, "border", "")
    assert "border" not in again.query_params


@pytest.mark.parametrize("border", ["KHM-MMR", "THA-KHM", "nowhere", "KHM-LAO"])
def test_a_border_without_posts_is_ignored_and_the_address_stays_as_it_came(border, monkeypatch):
    known = without_posts("KHM-LAO")
    show(monkeypatch, known)
    page = opened("map", border=border)
    assert not page.exception
    assert choices.chosen(page, "border") == ""
    assert page.query_params["border"] == border
    page.run()
    assert page.query_params["border"] == border
    sidebar.choose(page, country=["THA"])
    assert dict(page.query_params) == {"country": "THA"}


def test_a_run_reads_the_record_once(monkeypatch):
    asked = []

    def counted():
        asked.append(1)
        return RECORD

    page = opened("news")
    monkeypatch.setattr(record, "current", counted)
    listed.choose(page, q="police")
    assert not page.exception
    assert len(asked) == 1
