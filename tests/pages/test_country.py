"""The page of one country, of two side by side, and of other choices."""

import re
from html import unescape
from itertools import combinations

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import words
from dashboard.measures import country as measures
from dashboard.measures import details, evidence
from dashboard.record import current
from dashboard.telling import country as country_words
from dashboard.telling import country_blocks as country_cards
from dashboard.ui.bodies import country_blocks
from dashboard.ui.drawer import drawer
from dashboard.ui.parts.markdown import plain
from tests import headings, listed
from tests.pages.test_pages import opened, said, texts

RECORD = current()
SAY = words.of("en")


FOLDS = [SAY("finding.behind")]  # below the timeline, or below the cards of the six


def labels(page: AppTest) -> list[str]:
    """Return the labels of the folds, without those of the first figure."""
    found = [block.label for block in page.expander]
    return found[1:] if found[:1] == FOLDS else found


def ways(page: AppTest) -> set[str]:
    """Return the keys of the links to other countries."""
    return {button.key for button in page.button if (button.key or "").startswith("go--")}


def cards(page: AppTest) -> dict[str, str]:
    """Return the name on each card of a member, by the code to which it leads."""
    (held,) = [block.value for block in page.markdown if 'class="gms-cards' in block.value]
    found = re.findall(r'<h2><a href="\./country\?country=([A-Z]{3})[^"]*" target="_self">([^<]*)</a></h2>', held)
    return {code: unescape(name) for code, name in found}


def label(code: str, name: str, named: bool) -> str:
    count = len(measures.blocks(RECORD, code)[name])
    title = f"{SAY(f'country.block.{name}')} ({count})"
    return plain(f"{RECORD.label(code)} · {title}" if named else title)


@pytest.mark.parametrize("code", RECORD.members)
def test_a_country_has_all_its_blocks_with_their_counts_the_first_two_open(code):
    page = opened("country", country=code)
    assert not page.exception
    assert labels(page) == [label(code, name, False) for name in measures.NAMES]
    keys = listed.openers(page, "open-")
    assert {key.split("-")[2] for key in keys} <= set(country_blocks.OPEN)
    laws = measures.blocks(RECORD, code)["laws_and_plans"]["record"]
    assert {f"open-{code}-laws_and_plans--{key}" for key in laws} <= set(keys)
    assert headings.title(page) == plain(RECORD.label(code))
    assert headings.question(page) == plain(SAY("country.title"))
    assert not page.get("plotly_chart")


@pytest.mark.parametrize("code", RECORD.members)
def test_each_block_opens_and_every_record_of_a_short_one_leads_to_its_sources(code):
    page = opened("country", country=code)
    for name in measures.NAMES[2:]:
        page.session_state[f"block-{code}-{name}"] = True
    page.run()
    assert not page.exception
    keys = {*listed.openers(page)}
    for name, rows in measures.blocks(RECORD, code).items():
        for group, own in rows.groupby("group"):
            whole = own["record"].head(country_cards.NEWEST) if name in country_cards.LISTS else own["record"]
            for record in whole:
                assert f"open-{code}-{name}-{group.replace('/', '-')}-{record}" in keys
    text = said(page)
    partners = set(measures.blocks(RECORD, code)["agreements"]["group"])
    for member in RECORD.members:
        if member not in (code, *partners):
            assert f"**{plain(RECORD.label(member))}** (0)" in text
    assert (plain(SAY("nothing.short")) in text) == bool({*RECORD.members} - {code} - partners)
    assert len(page.get("deck_gl_json_chart")) == 1


@pytest.mark.parametrize("code", RECORD.members)
def test_each_block_names_the_sources_that_its_records_rest_on(code):
    sources, rests = RECORD.tables["sources"]["title"], RECORD.tables["evidence"]
    page = opened("country", country=code)
    for name, rows in measures.blocks(RECORD, code).items():
        page.session_state[f"block-{code}-{name}"] = page.session_state[f"sources-{code}-{name}"] = True
        page.run()
        keys = set(rows["record"])
        owners = rests["record"].where(rests["record"].isin(keys), rests["record"].str.split("/").str[0])
        wanted = {plain(sources[key]) for key in rests.loc[owners.isin(keys), "source"]}
        assert bool(wanted) == bool(len(rows))
        text = said(page)
        assert [title for title in wanted if f"- {title}  " not in text] == [], name
        page.session_state[f"block-{code}-{name}"] = False


def test_the_page_of_china_distinguishes_the_state_from_its_provinces():
    text = said(opened("country", country="CHN"))
    assert plain("takes part in the COMMIT process as a State") in text
    assert "Yunnan" in text
    assert "Guangxi" in text
    noted = [code for code in RECORD.members if RECORD.tables["countries"].at[code, "note"]]
    assert noted == ["CHN"]
    drawer = said(opened("about", record="CHN"))
    assert "Yunnan" in drawer
    for source in evidence.sources_of(RECORD, "CHN"):
        assert plain(RECORD.tables["sources"].at[source, "title"]) in drawer


@pytest.mark.parametrize("pair", list(combinations(RECORD.members, 2)), ids="-".join)
def test_two_countries_stand_side_by_side_in_the_order_of_the_address(pair):
    for codes in (pair, pair[::-1]):
        page = opened("country", country=list(codes))
        assert not page.exception
        assert labels(page) == [label(code, name, True) for name in measures.NAMES for code in codes]
        assert ways(page) == {f"go--{code}" for code in codes}


def test_all_blocks_of_two_countries_open_at_once():
    page = opened("country", country=["CHN", "VNM"])
    for code in ("CHN", "VNM"):
        for name in measures.NAMES:
            page.session_state[f"block-{code}-{name}"] = True
    page.run()
    assert not page.exception
    assert len(page.get("deck_gl_json_chart")) == 2
    assert headings.title(page) == plain(SAY.listed([RECORD.label("CHN"), RECORD.label("VNM")]))


def test_the_countries_before_and_after_in_the_alphabet_are_one_click_away():
    names = [RECORD.country(code) for code in RECORD.members]
    assert names == sorted(names)
    page, passed = opened("country", country=RECORD.members[0]), [RECORD.members[0]]
    for code in (*RECORD.members[1:], *RECORD.members[-2::-1]):
        key = "next" if len(passed) < len(names) else "previous"
        text = plain(SAY(f"country.{key}", country=RECORD.label(code)))
        (button,) = [each for each in page.button if each.label == text]
        button.click().run()
        assert not page.exception
        passed.append(code)
        assert page.query_params["country"] == code
        neighbours = {RECORD.members.index(code) - 1, RECORD.members.index(code) + 1} & set(range(len(names)))
        single = {f"go--{RECORD.members[at]}" for at in neighbours}
        beside = {f"go--{code}-{other}" for other in RECORD.members if other != code}
        assert ways(page) == single | beside


@pytest.mark.parametrize(
    "choice",
    [[], ["XXX"], ["<b>x</b>", "![x](https://outside.example/a.png)"], ["USA"], ["KHM", "CHN", "LAO"]],
    ids=str,
)
def test_another_choice_is_explained_and_the_six_are_offered(choice):
    page = opened("country", **({"country": choice} if choice else {}))
    assert not page.exception
    assert labels(page) == []
    assert cards(page) == {code: RECORD.label(code) for code in RECORD.members}
    text = "\n".join([said(page), *(warning.value for warning in page.warning)])
    if not choice:
        assert plain(SAY("country.choose_two")) in text
    elif choice == ["USA"]:
        assert plain(SAY("country.no_page", countries=RECORD.country("USA"))) in text
    elif len(choice) == 3:
        assert "3 countries are chosen" in text
    else:
        for odd in choice:
            assert plain(SAY("country.unknown", text=odd)) in text
    assert ways(page) == set()


def test_a_member_is_shown_and_an_unknown_or_other_country_is_named():
    for other in ("XXX", "USA"):
        page = opened("country", country=[other, "KHM"])
        assert not page.exception
        assert labels(page) == [label("KHM", name, False) for name in measures.NAMES]
        assert len(page.warning) + len(page.info) == 1


def test_the_page_says_that_years_do_not_filter_it():
    assert SAY("country.all_years") not in said(opened("country", country="LAO"))
    page = opened("country", country="LAO", from_="2010")
    assert SAY("country.all_years") in said(page)
    assert labels(page) == [label("LAO", name, False) for name in measures.NAMES]
    page.button(key="go--MMR").click().run()
    assert dict(page.query_params) == {"country": "MMR", "from": "2010"}


def test_only_the_drawer_of_a_member_links_to_a_page_of_its_own():
    for code in ("KHM", "USA"):
        page = opened("map", record=code)
        assert not page.exception
        told = [link.proto.query_string for link in page.get("page_link")]
        assert (f"country={code}" in told) == (code == "KHM")
    page = opened("country", country="LAO", record="KHM")
    page.button(key="go-drawer-KHM").click().run()
    assert page.query_params["country"] == "KHM"
    assert "record" not in page.query_params


@pytest.mark.parametrize("code", RECORD.members)
def test_the_answer_counts_the_blocks_and_names_the_coordinating_bodies(code):
    page = opened("country", country=code)
    held = measures.blocks(RECORD, code)
    (answer,) = [
        block.value for block in page.markdown if plain(f"On record about {RECORD.label(code)}:") in block.value
    ]
    numbers = {name: len(held[name]) for name in ("laws_and_plans", "liaison_posts", "meetings")}
    numbers["agreements"] = len({*held["agreements"]["record"], *held["treaties"]["record"]})
    for name, number in numbers.items():
        assert plain(SAY.count(name, number)) in answer
    for name, states in country_words.APART.items():
        keys = {*held[name]["record"], *(held["treaties"]["record"] if name == "agreements" else ())}
        rows = RECORD.tables[name]
        some = int((rows.index.isin(keys) & rows["status"].isin(states)).sum())
        assert (plain(SAY(f"country.apart.{name}", n=some)) in answer) == (0 < some < len(keys))
    rows = RECORD.tables["organisations"]
    for body in rows.index[(rows["country"] == code) & (rows["kind"] == "coordination_mechanism")]:
        assert plain(RECORD.title(body)) in answer


def test_the_drawer_of_a_country_folds_the_rest_of_long_lists():
    page = opened("about", record="CHN")
    news = details.concerning(RECORD, ("CHN",), "news").index.tolist()
    assert len(news) > drawer.FEW + 1

    def news_listed():
        keys = listed.openers(page, "open-drawer-news-")
        return [key.removeprefix("open-drawer-news-").removeprefix("more-") for key in keys]

    assert news_listed() == news[: drawer.FEW]
    assert plain(SAY("links.more", n=len(news) - drawer.FEW)) in labels(page)
    page.session_state["fold-drawer-news"] = True
    page.run()
    assert not page.exception
    assert news_listed() == news


@pytest.mark.parametrize("code", RECORD.members)
def test_a_report_among_the_bodies_of_a_country_says_when_it_was_made(code):
    rows = RECORD.tables["country_reports"]
    own = rows[(rows["country"] == code) & (rows["area"] == "mechanisms")]
    shown = texts(opened("country", country=code))
    assert len(own)
    for row in own.itertuples():
        said_in = plain(SAY.when(RECORD.tables["meetings"].at[row.meeting, "starts"]))
        assert any(each.startswith(f"**{plain(row.text)}**") and said_in in each for each in shown)


def test_the_drawer_of_a_report_says_its_area_and_date_and_leads_to_its_meeting():
    page, rows = opened("about"), RECORD.tables["country_reports"]
    own = [*rows.groupby(["country", "meeting"]).head(1).index, *rows.index[rows["date"] != ""][:3]]
    for key in own:
        page.query_params["record"] = key
        page.run()
        row, text = rows.loc[key], said(page)
        assert f"| **{SAY('column.area')}** | {plain(SAY.value('area', row['area']))} |" in text
        assert f"| **{SAY('column.meeting')}** | {plain(RECORD.title(row['meeting']))} |" in text
        assert (f"| **{SAY('column.date')}** | {plain(SAY.date(row['date']))} |" in text) == bool(row["date"])
        links = [button for button in page.button if button.key == f"link-meeting-{row['meeting']}"]
        assert len(links) == 1
        held = RECORD.tables["meetings"].loc[row["meeting"]]
        assert plain(SAY.date(held["starts"], held["ends"])) in links[0].label
