"""Every page as a reader gets it, run from the script of the frame."""

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import geometry, record, words
from dashboard.measures import borders, details
from dashboard.measures import map as maps
from dashboard.paths import MAIN, PAGES
from dashboard.selection import Selection
from dashboard.ui import frame
from dashboard.ui.view import plain

RECORD = record.current()
NAMES = frame.MENU + frame.MORE
SAY = words.of("en")
HOSTILE = {
    "country": ["XXX", "Cambodia", "<script>", "'; drop table"],
    "from": ["not a year"],
    "to": ["99999999999999999999"],
    "record": ["no-such-record"],
    "kind": ["*"],
    "q": ["![x](https://outside.example/a.png) [a](javascript:alert(1)) \\ \u202e 湄公河"],
    "page": ["0"],
    "unheard": ["of"],
}


def opened(name: str, **parameters: str | list[str]) -> AppTest:
    """Return a page after its first run, as a deep link opens it."""
    page = AppTest.from_file(str(MAIN), default_timeout=60)
    page.run()
    for parameter, value in parameters.items():
        page.query_params[parameter.rstrip("_")] = value
    page.switch_page(str(PAGES / f"{name}.py"))
    return page.run()


def said(page: AppTest) -> str:
    """Return all the text of a page."""
    kinds = (page.title, page.header, page.subheader, page.markdown, page.caption, page.info)
    return "\n".join(element.value for kind in kinds for element in kind)


def test_every_page_of_the_menu_has_a_file_and_every_file_a_place_in_the_menu():
    assert {path.stem for path in PAGES.glob("*.py")} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_page_opens_with_its_question_the_date_of_the_data_and_the_disclaimer(name):
    page = opened(name)
    assert not page.exception
    assert page.title[0].value == SAY(f"{name}.title")
    text = said(page)
    assert "21 November 2026" in text
    assert SAY("frame.foot", date="21 November 2026", version="2026&#46;11&#46;21") in text


def test_the_map_credits_whose_land_it_shows_and_nobody_else(blocks, land, monkeypatch):
    assert "Natural Earth" in SAY("map.disclaimer")
    assert SAY("map.disclaimer") in said(opened("map"))
    own = geometry.of_host(land(blocks))
    monkeypatch.setattr(geometry, "current", lambda: own)
    page = opened("map")
    assert not page.exception
    assert SAY("map.disclaimer_own") in said(page)
    assert "Natural Earth" not in said(page)


@pytest.mark.parametrize("name", NAMES)
def test_a_page_opens_on_an_odd_address_too(name):
    page = opened(name, **{f"{key}_": value for key, value in HOSTILE.items()})
    assert not page.exception
    assert page.title[0].value == SAY(f"{name}.title")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("country", RECORD.members)
def test_a_page_opens_for_each_country_and_says_so(name, country):
    page = opened(name, country=country)
    assert not page.exception
    assert f"**{RECORD.country(country)}**" in said(page)


@pytest.mark.parametrize("name", ["map", "agreements", "meetings", "news", "practices"])
def test_a_choice_that_nothing_matches_is_said_in_words(name):
    page = opened(name, country="IRQ", to="1998")
    assert not page.exception
    assert SAY("nothing.title") in said(page)


@pytest.mark.parametrize("name", ["agreements", "meetings", "news", "practices", "map"])
def test_a_list_says_how_many_are_shown_of_how_many_there_are(name):
    table = {"map": "liaison_posts"}.get(name, name)
    total = len(RECORD.tables[table])
    assert SAY("shown.of", n=SAY.count(table, total), total=f"{total:,}") in said(opened(name))


def test_every_record_opens_in_the_drawer_with_what_it_rests_on():
    page = opened("about")
    for key in [*RECORD.records, *details.pairs(RECORD)]:
        page.query_params["record"] = key
        page.run()
        assert not page.exception, key
        table = RECORD.table_of(key)
        if table and not RECORD.package.tables[table].evidence_exempt:
            text = said(page)
            assert SAY("drawer.sources") in text, key
            for source in RECORD.evidence_of(table, key)["source_title"]:
                assert plain(source) in text, key


def test_a_choice_in_a_widget_is_written_to_the_address_in_codes():
    page = opened("meetings")
    page.multiselect(key="country").set_value(["CHN", "VNM"]).run()
    assert page.query_params["country"] == ["CHN", "VNM"]
    page.slider(key="years").set_value((2004, 2010)).run()
    assert (page.query_params["from"], page.query_params["to"]) == ("2004", "2010")
    page.button(key="clear_side").click().run()
    assert dict(page.query_params) == {}


def test_an_address_that_changes_without_a_click_counts_so_back_works():
    page = opened("meetings")
    page.multiselect(key="country").set_value(["CHN"]).run()
    page.query_params["country"] = "THA"
    page.run()
    assert page.multiselect(key="country").value == ["THA"]
    page.query_params.clear()
    page.run()
    assert page.multiselect(key="country").value == []


def test_an_unknown_address_is_left_as_it_came_so_back_is_not_trapped():
    page = opened("news", country="XXX", unheard="of")
    assert page.query_params == {"country": "XXX", "unheard": "of"}


def test_a_click_counts_more_than_an_address_that_is_one_step_behind():
    page = opened("practices")
    page.multiselect(key="country").set_value(["CHN"]).run()
    page.query_params.clear()
    page.multiselect(key="country").set_value(["CHN", "THA"]).run()
    assert page.multiselect(key="country").value == ["CHN", "THA"]
    assert page.query_params["country"] == ["CHN", "THA"]


def test_two_quick_steps_back_are_two_steps_back():
    page = opened("news")
    page.multiselect(key="country").set_value(["CHN"]).run()
    page.multiselect(key="country").set_value(["CHN", "THA"]).run()
    page.query_params["country"] = "CHN"
    page.run()
    page.query_params.clear()
    page.multiselect(key="country").set_value(["CHN", "THA"]).run()  # as the browser's second message has it
    assert page.multiselect(key="country").value == []


def test_the_shared_choice_holds_across_pages():
    page = opened("meetings", country="MMR", from_="2004")
    page.switch_page(str(PAGES / "news.py")).run()
    assert page.multiselect(key="country").value == ["MMR"]
    assert page.slider(key="years").value[0] == 2004


def test_a_narrower_choice_goes_back_to_the_first_page_of_the_list():
    page = opened("practices", page="2")
    assert page.query_params["page"] == "2"
    page.text_input(key="q").set_value("training").run()
    assert "page" not in page.query_params


def test_the_button_of_a_card_opens_its_record():
    page = opened("news")
    button = next(button for button in page.button if (button.key or "").startswith("open-news-"))
    button.click().run()
    assert page.query_params["record"] == button.key.removeprefix("open-news-")


def test_both_views_of_the_map_tell_the_same_and_the_choice_stays_in_the_address():
    page = opened("map")
    answer = page.markdown[0].value
    table = len(page.expander)
    assert len(page.get("deck_gl_json_chart")) == 1
    assert not page.get("plotly_chart")
    page.segmented_control(key="view").set_value("schematic").run()
    assert not page.exception
    assert page.query_params["view"] == "schematic"
    assert len(page.get("plotly_chart")) == 1
    assert not page.get("deck_gl_json_chart")
    assert page.markdown[0].value == answer
    assert len(page.expander) == table
    assert SAY("schematic.caption") in said(page)
    assert not [each for each in page.segmented_control if each.key == "extent"]
    page.segmented_control(key="view").set_value("map").run()
    assert "view" not in page.query_params
    assert len(page.get("deck_gl_json_chart")) == 1


def test_the_schematic_map_opens_for_each_country_and_where_nothing_matches():
    for choice in [*({"country": code} for code in RECORD.members), {"country": "IRQ", "to": "1998"}]:
        page = opened("map", view="schematic", **choice)
        assert not page.exception
        assert len(page.get("plotly_chart")) == 1


def test_each_border_shows_the_posts_of_both_sides_each_with_its_date_and_its_record():
    page = opened("map")
    rows = borders.sides(maps.posts(RECORD, Selection()))
    offered = page.selectbox(key="border")
    assert len(offered.options) == rows["pair"].nunique() > 5
    assert not [button for button in page.button if (button.key or "").startswith("open-border-")]
    for pair, own in rows.groupby("pair"):
        page.selectbox(key="border").set_value(pair).run()
        assert not page.exception
        keys = [button.key for button in page.button if (button.key or "").startswith("open-border-")]
        assert sorted(keys) == sorted(f"open-border-{row.side}-{row.kind}-{row.post}" for row in own.itertuples())
        text = said(page)
        for row in own.itertuples():
            since = SAY("posts.as_of", status=SAY.value("status", row.status), date=SAY.date(row.as_of))
            assert plain(since) in text, row.post
            assert not row.paired_post or plain(SAY("borders.paired", name=RECORD.title(row.paired_post))) in text
    last = own.iloc[-1]
    page.button(key=f"open-border-{last['side']}-{last['kind']}-{last['post']}").click().run()
    assert page.query_params["record"] == last["post"]


def test_a_border_without_a_post_is_named_and_never_called_empty_for_a_choice():
    bare = borders.without(maps.posts(RECORD, Selection()))
    assert bare
    for page in (opened("map"), opened("map", country="CHN")):
        told = [caption.value for caption in page.caption if caption.value.startswith("No post is recorded")]
        assert len(told) == 1
        for pair in bare:
            assert all(RECORD.label(code) in told[0] for code in pair.split("-"))
        assert "Myanmar" not in told[0]


def test_a_choice_that_takes_a_border_away_closes_it():
    page = opened("map")
    page.selectbox(key="border").set_value("CHN-MMR").run()
    page.multiselect(key="country").set_value(["KHM"]).run()
    assert not page.exception
    assert page.selectbox(key="border").value != "CHN-MMR"
