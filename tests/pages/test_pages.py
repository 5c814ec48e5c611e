"""Every page as a reader sees it, run from the main script."""

import re
from functools import cache
from html import unescape
from itertools import product

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import geometry, record, words
from dashboard.measures import agreements as agreement_measures
from dashboard.measures import borders, evidence
from dashboard.measures import map as maps
from dashboard.measures import pair as pair_measures
from dashboard.paths import MAIN, PAGES
from dashboard.selection import Filters
from dashboard.selection.filters import TIMED
from dashboard.telling import lists, refused, status
from dashboard.telling import pair as pair_words
from dashboard.telling.drawer import findings as in_drawer
from dashboard.telling.drawer import related
from dashboard.telling.teller import Teller
from dashboard.telling.views import agreements
from dashboard.telling.views import map as map_view
from dashboard.ui.bodies import pair as pair_page
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run import menu
from dashboard.ui.run.view import View
from tests import choices, headings, listed, sidebar
from tests.chosen import on
from tests.measures import by_hand
from tests.product import each_once
from tests.shown import show
from tests.ui import tables

RECORD = record.current()
NAMES = menu.MENU + menu.MORE
SHARDS = 8  # of all records, so that the workers of a test run share them
PARTS = ("pairs", "instruments", "themes", "gaps")
SAY = words.of("en")
VIEW = View(RECORD, SAY, on("about"))
BARE = ("KHM-LAO", "LAO-MMR")  # borders whose posts a test takes away
HOSTILE = {
    "country": ["XXX", "Cambodia", "<script>", "'; drop table"],
    "from": ["not a year"],
    "to": ["99999999999999999999"],
    "record": ["no-such-record"],
    "kind": ["*"],
    "q": ["![x](https://outside.example/a.png) [a](javascript:alert(1)) \\ \u202e 湄公河"],
    "page": ["0"],
    "asof": ["'; drop table"],
    "part": ["<b>"],
    "list": ["<b>"],
    "unheard": ["of"],
}


def opened(name: str, **parameters: str | list[str]) -> AppTest:
    """Return a page after its first run, opened by a deep link."""
    page = AppTest.from_file(str(MAIN), default_timeout=300)
    for parameter, value in parameters.items():
        page.query_params[parameter.rstrip("_")] = value
    page.switch_page(str(PAGES / f"{name}.py"))
    return page.run()


@cache
def without_posts(*pairs: str) -> record.Record:
    """Return the record without the posts at some borders, the same one to each test."""
    posts = RECORD.tables["liaison_posts"]
    gone = [post.post for post in maps.all_placed(RECORD, Filters()) if post.border in pairs]
    assert bool(gone) == bool(pairs)
    return record.Record(RECORD.package, {**RECORD.tables, "liaison_posts": posts.drop(gone)})


MARKS = re.compile(r"</?span[^<>]*>")
PARAGRAPH = re.compile(r"<p(?: [^<>]*)?>([^<]*)</p>")


def paragraphs(page: AppTest) -> list[str]:
    """Return the paragraphs without links that a page writes as HTML, in markdown as others are."""
    written = "".join(element.proto.body for element in page.get("html"))
    return [plain(unescape(text)) for text in PARAGRAPH.findall(written)]


def said(page: AppTest) -> str:
    """Return all the text of a page, without the marks of its languages."""
    kinds = (page.header, page.subheader, page.markdown, page.caption, page.info)
    held = [*(element.value for kind in kinds for element in kind), *paragraphs(page), *listed.said(page)]
    held += [headings.title(page), *headings.headers(page)]
    return MARKS.sub("", "\n".join(held))


def texts(page: AppTest) -> list[str]:
    """Return all markdown of a page, then each row of its lists."""
    return [*(element.value for element in page.markdown), *listed.cards(page)]


def chosen(page: AppTest) -> list[str]:
    """Return the filters that a page says above its content, in markdown, one for each button that clears it."""
    begin = SAY("filter.clear_one", words="")
    return [button.label.removeprefix(begin) for button in page.button if (button.key or "").startswith("clear-")]


def test_every_page_of_the_menu_has_a_file_and_every_file_a_place_in_the_menu():
    assert {path.stem for path in PAGES.glob("*.py")} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_page_opens_with_its_question_the_date_of_the_data_and_the_disclaimer(name):
    page = opened(name)
    assert not page.exception
    assert headings.question(page).startswith(plain(SAY(f"{name}.title")))
    text = said(page)
    assert plain(SAY("frame.foot", date=SAY.date(RECORD.package.created), version=RECORD.version)) in text


def test_the_map_credits_only_the_source_of_its_geometry(blocks, land, monkeypatch):
    assert "Natural Earth" in SAY("map.disclaimer")
    assert plain(SAY("map.disclaimer")) in said(opened("map"))
    own = geometry.of_host(land(blocks))
    monkeypatch.setattr(geometry, "current", lambda: own)
    page = opened("map")
    assert not page.exception
    assert plain(SAY("map.disclaimer_own")) in said(page)
    assert "Natural Earth" not in said(page)


@pytest.mark.parametrize("name", NAMES)
def test_a_page_opens_on_an_odd_address_too(name):
    page = opened(name, **{f"{key}_": value for key, value in HOSTILE.items()})
    assert not page.exception
    assert headings.question(page).startswith(plain(SAY(f"{name}.title")))


@pytest.mark.parametrize(("name", "country"), each_once(NAMES, RECORD.members))
def test_a_page_opens_for_each_country_and_says_so(name, country):
    page = opened(name, country=country)
    assert not page.exception
    assert RECORD.country(country) in chosen(page)


@pytest.mark.parametrize("name", ["map", "agreements", "meetings", "news", "practices", "directory"])
def test_a_page_says_in_words_that_nothing_matches(name):
    page = opened(name, country="IRQ", to="1998")
    assert not page.exception
    assert SAY("nothing.title") in said(page)


@pytest.mark.parametrize("name", ["agreements", "meetings", "news", "practices", "map", "directory"])
def test_a_list_says_how_many_match_of_how_many_there_are(name):
    table = {"map": "liaison_posts", "directory": "organisations"}.get(name, name)
    total = len(RECORD.tables[table])
    told = SAY("shown.of", n=f"{total:,}", total=SAY.count(table, total))
    assert plain(told) in said(opened(name))


def some() -> list[str]:
    """Return of each table the record with the most evidence and the one with the least, and one pair."""
    keys = [RECORD.pairs[0]]
    for name in RECORD.package.record_tables:
        in_order = sorted(RECORD.tables[name].index, key=lambda key: len(evidence.of(RECORD, key)))
        keys += dict.fromkeys((in_order[0], in_order[-1]))
    return keys


@pytest.mark.parametrize("shard", [None, *(pytest.param(at, marks=pytest.mark.product) for at in range(SHARDS))])
def test_every_record_opens_in_the_drawer_with_what_it_rests_on(shard):
    keys = some() if shard is None else [*RECORD.records, *RECORD.pairs][shard::SHARDS]
    assert keys
    page = opened("about")
    for key in keys:
        page.query_params["record"] = key
        page.run()
        assert not page.exception, key
        table = RECORD.table_of(key)
        if table and not RECORD.package.tables[table].evidence_exempt:
            text = said(page)
            assert SAY("drawer.sources") in text, key
            assert plain(f"{SAY('related.title')} ({len(related.shown(VIEW, key))})") in text, key
            for source in evidence.of(RECORD, key)["source_title"]:
                assert plain(source) in text, key


def test_a_choice_in_the_sidebar_is_taken_and_can_be_cleared():
    page = opened("meetings")
    sidebar.choose(page, country=["CHN", "VNM"])
    sidebar.choose(page, from_="2004", to="2010")
    assert sidebar.chosen(page) == {"country": ["CHN", "VNM"], "match": [""], "from": ["2004"], "to": ["2010"]}
    assert (page.session_state["from"], page.session_state["to"]) == (2004, 2010)
    sidebar.clear(page)
    assert dict(page.query_params) == {}
    assert sidebar.chosen(page) == {"country": [], "match": [], "from": [""], "to": [""]}


def test_a_choice_in_a_widget_is_written_to_the_address_in_codes():
    page = opened("digest")
    page.number_input(key="number").set_value(3).run()
    assert page.query_params["number"] == "3"


def test_a_changed_address_without_a_click_counts_so_back_works():
    page = opened("meetings")
    sidebar.choose(page, country=["CHN"])
    page.query_params["country"] = "THA"
    page.run()
    assert sidebar.chosen(page)["country"] == ["THA"]
    page.query_params.clear()
    page.run()
    assert sidebar.chosen(page)["country"] == []


def test_an_address_with_unknown_values_is_kept_so_back_is_not_trapped():
    page = opened("news", country="XXX", unheard="of")
    assert page.query_params == {"country": "XXX", "unheard": "of"}


def test_a_click_overrides_an_address_that_is_one_step_behind():
    page = opened("digest")
    page.number_input(key="number").set_value(1).run()
    page.query_params.clear()
    page.number_input(key="number").set_value(2).run()
    assert page.number_input(key="number").value == 2
    assert page.query_params["number"] == "2"


def test_two_quick_steps_back_are_two_steps_back():
    page = opened("digest")
    first = page.number_input(key="number").value
    page.number_input(key="number").set_value(1).run()
    page.number_input(key="number").set_value(2).run()
    page.query_params["number"] = "1"
    page.run()
    page.query_params.clear()
    page.number_input(key="number").set_value(2).run()  # the state that the browser's second message has
    assert page.number_input(key="number").value == first


def test_an_address_and_a_widget_that_change_in_one_run_both_count():
    page = opened("digest", country="KHM")
    page.query_params["country"] = "THA"
    page.number_input(key="number").set_value(3).run()
    assert page.session_state["country"] == ["THA"]
    assert dict(page.query_params) == {"country": "THA", "number": "3"}


def test_a_browser_may_be_some_steps_behind_with_its_address():
    page = opened("digest", country="KHM")
    for number in (1, 2, 3):
        page.query_params.clear()
        page.query_params["country"] = "KHM"
        page.number_input(key="number").set_value(number).run()
        assert dict(page.query_params) == {"country": "KHM", "number": str(number)}


def test_shared_filters_stay_across_pages():
    page = opened("meetings", country="MMR", from_="2004")
    page.switch_page(str(PAGES / "news.py")).run()
    assert sidebar.chosen(page)["country"] == ["MMR"]
    assert sidebar.chosen(page)["from"] == ["2004"]


def test_new_filters_go_back_to_the_first_page_of_the_list():
    page = opened("practices", page="2")
    assert page.query_params["page"] == "2"
    sidebar.choose(page, country=["CHN"])
    assert "page" not in page.query_params
    assert listed.main(page).choice["page"] == 1


@pytest.mark.parametrize("name", ["agreements", "meetings"])
def test_a_figure_and_the_list_below_it_can_both_be_open_as_tables(name):
    page = opened(name, form="table")
    page.session_state[f"behind_{name}"] = True
    page.run()
    assert not page.exception
    assert len(page.dataframe) == 1
    assert listed.main(page).as_table
    assert all(len(row["cells"]) == len(listed.main(page).told["heads"]) for row in listed.main(page).rows)


def test_a_figure_and_the_list_below_it_each_link_to_a_file_of_their_own():
    for name, drawn in (("agreements", "agreements"), ("meetings", "meetings"), ("map", "map")):
        shown = listed.every(opened(name))
        (foot,) = [each for each in shown if each.kind == "foot" and each.name == drawn]
        (whole,) = [each for each in shown if each.kind == "list"]
        assert foot.told["file"] == f"api/view/{name}/{drawn}.csv"
        assert whole.told["file"] == f"api/view/{name}/{whole.name}.csv" != foot.told["file"]


def test_the_title_of_a_card_opens_its_record():
    page = opened("news")
    first = listed.main(page).rows[0]["record"]
    listed.open_record(page, first)
    assert not page.exception
    assert page.query_params["record"] == first
    assert plain(RECORD.title(first)) in page.get("dialog")[0].proto.dialog.title


def test_both_maps_show_the_same_and_the_choice_stays_in_the_address():
    page = opened("map")
    answer = headings.title(page)
    table = len(page.expander)
    assert len(page.get("deck_gl_json_chart")) == 1
    assert not page.get("plotly_chart")
    choices.choose(page, "view", "schematic")
    assert not page.exception
    assert page.query_params["view"] == "schematic"
    assert len(drawings(page)) == 1
    assert not page.get("plotly_chart")
    assert not page.get("deck_gl_json_chart")
    assert headings.title(page) == answer
    assert len(page.expander) == table
    assert plain(SAY("schematic.caption")) in said(page)
    assert not choices.offered(page, "extent")
    choices.choose(page, "view", "")
    assert "view" not in page.query_params
    assert len(page.get("deck_gl_json_chart")) == 1


def test_the_schematic_map_opens_for_each_country_and_without_matches():
    for choice in [*({"country": code} for code in RECORD.members), {"country": "IRQ", "to": "1998"}]:
        page = opened("map", view="schematic", **choice)
        assert not page.exception
        assert len(drawings(page)) == 1


def drawings(page: AppTest) -> list[str]:
    """Return the drawings on a page."""
    return [element.value for element in page.markdown if element.value.startswith('<div class="gms-picture">')]


def test_each_border_shows_the_posts_of_both_sides_each_with_its_date_and_its_record():
    page = opened("map")
    posts = borders.along(RECORD, Filters())
    offered = [each.code for each in choices.offered(page, "border") if each.code]
    pairs = list(dict.fromkeys(post.border for post in posts))
    assert len(offered) == len(pairs) > 5
    assert not listed.openers(page, "open-border-")
    for pair in pairs:
        own = [post for post in posts if post.border == pair]
        choices.choose(page, "border", pair)
        assert not page.exception
        keys = listed.openers(page, "open-border-")
        assert sorted(keys) == sorted(f"open-border-{row.hosted_by}-{row.kind}-{row.post}" for row in own)
        text = said(page)
        for row in own:
            assert plain(status.of(VIEW.teller, RECORD.row(row.post)).whole(SAY)) in text, row.post
            assert not row.paired_post or plain(SAY("borders.paired", name=RECORD.title(row.paired_post))) in text
    last = own[-1]
    listed.open_record(page, last.post)
    assert page.query_params["record"] == last.post


@pytest.mark.parametrize("taken", [(), BARE, (BARE[0],)])
def test_only_a_border_without_any_recorded_post_is_named_as_such(taken, monkeypatch):
    known = without_posts(*taken)
    show(monkeypatch, known)
    bare = borders.without(maps.all_placed(known, Filters()))
    assert set(taken) <= set(bare)
    between = [" – ".join(map(RECORD.label, RECORD.pair(pair))) for pair in bare]
    told = [plain(SAY("borders.unrecorded", borders=SAY.listed(between)))] if bare else []
    start = plain(SAY("borders.unrecorded", borders="")).partition(" of ")[0]
    for page in (opened("map"), opened("map", country="CHN")):
        assert not page.exception
        assert [text for text in paragraphs(page) if text.startswith(start)] == told


def test_filters_without_posts_at_the_chosen_border_close_it():
    page = opened("map")
    choices.choose(page, "border", "CHN-MMR")
    sidebar.choose(page, country=["KHM"])
    assert not page.exception
    assert choices.chosen(page, "border") == ""


def html(page: AppTest) -> list[tables.Table]:
    """Return the HTML tables of cells on a page."""
    pieces = [element.proto.body for element in page.get("html")]
    return [tables.read(piece) for piece in pieces if 'class="grid' in piece and "<table" in piece]


def warned(page: AppTest) -> list[str]:
    return [element.value for element in page.warning]


@pytest.mark.parametrize(
    ("part", "asof"),
    each_once(PARTS, ["", "1900", "2004", "2004-06", "2008-12-31", "2026-11-21", "2099", "yesterday"]),
)
def test_each_tab_opens_on_each_day(part, asof):
    page = opened("agreements", part=part, asof=asof)
    assert not page.exception
    assert plain(SAY(f"matrix.{part}_title")) in said(page)
    assert choices.chosen(page, "part") in (part, "")
    assert choices.chosen(page, "part") or part == PARTS[0]
    assert bool(warned(page)) == (asof == "yesterday")
    if part != "gaps" and (part, asof) != ("instruments", "1900"):
        assert len(html(page)[0].rows) > 1


def test_the_default_day_is_that_of_the_data():
    today, named = opened("agreements"), opened("agreements", asof=by_hand.CREATED)
    for one, other in zip(html(today)[0].rows, html(named)[0].rows, strict=True):
        assert [(cell.words, cell.more, cell.state) for cell in one] == [(c.words, c.more, c.state) for c in other]


@pytest.mark.parametrize(
    ("asof", "day"), [("2004", "31 December 2004"), ("2008-02", "29 February 2008"), ("2008-12-31", "31 December 2008")]
)
@pytest.mark.parametrize("name", sorted(TIMED))
def test_a_page_says_the_exact_day_whose_state_it_shows(name, asof, day):
    page = opened(name, asof=asof, **({"country": ["CHN", "THA"]} if name == "pair" else {}))
    assert not page.exception
    assert SAY("filter.asof_said", date=day) in chosen(page)
    assert plain(SAY("agreements.then", date=day, sentence="")).strip() in said(page)


@pytest.mark.parametrize("day", ["", *by_hand.DAYS])
def test_the_answer_counts_pairs_with_a_sure_and_with_a_possible_agreement(day):
    held = [
        [state for key, state in told.items() if by_hand.AGREEMENTS[key]["focus"] == "trafficking"]
        for told in (by_hand.between(pair, day or by_hand.CREATED) for pair in by_hand.PAIRS)
    ]
    sure = sum(any(state != "negotiated" and is_sure for state, is_sure in states) for states in held)
    perhaps = sum(any(state != "negotiated" for state, _ in states) for states in held) - sure
    form = "_".join(["agreements.pairs", *["perhaps"] * bool(perhaps)])
    for tell in (agreements.answer, map_view.answer):
        answer = tell(Teller(RECORD, SAY), Filters(asof=day))
        rows = agreement_measures.agreements(RECORD, Filters(asof=day))
        rows = agreement_measures.between_pairs(RECORD, rows[rows["focus"] == "trafficking"])
        assert len(rows) == sure + perhaps
        since = status.since(VIEW.teller, rows["told"], day)
        told = SAY(f"{form}_since" if since else form, pairs=sure, n=perhaps, since=since)
        assert f"{sure} of the 15 pairs of members have a bilateral agreement on trafficking" in told
        assert told in answer


def test_a_page_without_the_day_slider_names_no_day_and_shows_today():
    for name in sorted(set(NAMES) - TIMED):
        page = opened(name, asof="2004", record="CHN-VNM")
        assert not page.exception
        assert chosen(page) == []
        assert plain(by_hand.AGREEMENTS["china-viet-nam-agreement-2010"]["title"]) in said(page), name


def count(states: list[str]) -> str:
    """Return the count of agreements in these states in words, with those not concluded counted separately."""
    unfinished = states.count("negotiated")
    return SAY("matrix.counted", n=len(states) - unfinished, open=unfinished) if unfinished else str(len(states))


@pytest.mark.parametrize("day", ["", "2003-12-31", "2008-12-31", "2015"])
def test_the_drawer_of_each_pair_tells_its_history_in_order(day):
    on = {"": by_hand.CREATED, "2015": "2015-12-31"}.get(day, day)
    page = opened("agreements", **({"asof": day} if day else {}))
    lengths = set()
    for pair in by_hand.PAIRS:
        page.query_params["record"] = by_hand.name(pair)
        page.run()
        assert not page.exception, pair
        told = by_hand.between(pair, on)
        labels = [expander.label for expander in page.expander]
        blocks = pair_measures.blocks(RECORD, Filters(asof=day), by_hand.name(pair))
        assert {plain(pair_words.label(VIEW.teller, name, blocks[name])) for name in in_drawer.OF_PAIR} <= set(
            labels
        ), pair
        counted = count([state for state, _ in told.values()])
        assert plain(f"{SAY('pair.block.agreements')} ({counted})") in labels, pair
        assert plain(f"{SAY('pair.block.liaison_posts')} ({len(by_hand.posts_between(pair, on))})") in labels, pair
        keys = listed.openers(page, "open-drawer-agreements-")
        order = [key.removeprefix("open-drawer-agreements-") for key in keys]
        assert set(order) == set(told), pair
        dates = [by_hand.AGREEMENTS[key] for key in order]
        ranks = [(row["status"] in by_hand.DRAFTS, row["signed"] or row["in_force"]) for row in dates]
        assert ranks == sorted(ranks), pair
        cards = texts(page)
        for key, (state, sure) in told.items():
            row = by_hand.AGREEMENTS[key]
            words = SAY(f"state.{state}") if day else SAY.value("status", row["status"])
            card = [text for text in cards if text.startswith(f"**{plain(row['title'])}**")][
                -1
            ]  # the drawer comes last
            assert plain(words if sure else SAY("state.perhaps", words=words)) in card, key
            if row["supersedes"]:
                earlier = by_hand.AGREEMENTS[row["supersedes"]]["short_title"]
                assert plain(f"{SAY('column.supersedes')}: {earlier}") in card
            for theme in filter(None, row["themes"].split(";")):
                assert plain(SAY.value("themes", theme)) in card
        lengths.add(len(told))
    assert len(lengths) > 2


@pytest.mark.parametrize("name", ["agreements", "map", "news"])
def test_the_drawer_of_each_country_opens_on_a_past_day(name):
    page = opened(name, asof="2008-12-31")
    for code in by_hand.MEMBERS:
        page.query_params["record"] = code
        page.run()
        assert not page.exception, code
        own = {
            key
            for key in by_hand.AGREEMENTS
            if by_hand.state(key, "2008-12-31" if name in TIMED else by_hand.CREATED)
            and code in {party["party"] for party in by_hand.PARTIES[key]}
        }
        assert plain(f"{SAY('table.agreements')} ({len(own)})") in said(page), code


@pytest.mark.parametrize(
    ("name", "text"),
    each_once(NAMES, ["yesterday", "2004-13", "2007-02-30", "20040101", "1500", "<script>", "2004 ", "x" * 500]),
)
def test_an_invalid_day_is_warned_of_and_the_day_of_the_data_is_shown(name, text):
    page = opened(name, asof=text)
    assert not page.exception
    assert warned(page) == [plain(SAY("refused.asof", text=text[: refused.LONGEST]))]
    assert page.query_params["asof"] == text
    assert headings.question(page).startswith(plain(SAY(f"{name}.title")))


@pytest.mark.parametrize("code", by_hand.MEMBERS)
def test_a_pair_of_one_country_with_itself_is_warned_of(code):
    page = opened("agreements", record=f"{code}-{code}")
    assert not page.exception
    assert warned(page) == [plain(SAY("refused.pair", text=f"{code}-{code}"))]
    assert html(page)


@pytest.mark.parametrize("text", ["no-such-record", "THA-CHN", "-", "x-x", "CHN-THA-VNM", "<b>", "![x](y)", "z" * 500])
def test_an_unknown_record_is_warned_of_by_id(text):
    page = opened("agreements", record=text)
    assert not page.exception
    assert warned(page) == [plain(SAY("refused.record", text=text[: refused.LONGEST]))]


def test_a_record_that_was_removed_says_what_became_of_it():
    gone = {row["record"]: row["reason"] for row in by_hand.rows("changes") if row["action"] == "removed"}
    assert gone
    everywhere = [(name, next(iter(gone))) for name in NAMES]
    for name, key in (*everywhere, *product(NAMES[:1], gone)):
        page = opened(name, record=key)
        assert not page.exception
        assert warned(page) == [plain(SAY("refused.removed", text=f"{key}: {gone[key]}"))]


def test_all_unknown_values_are_warned_of_at_once_and_valid_ones_count():
    page = opened("agreements", asof="soon", record="CHN-CHN", country="THA", part="themes")
    assert len(warned(page)) == 2
    assert sidebar.chosen(page)["country"] == ["THA"]
    assert choices.chosen(page, "part") == "themes"


def test_many_unknown_values_are_cut_to_the_first_and_a_count():
    page = opened("directory", record=[f"no-{at}" for at in range(300)])
    assert len(warned(page)) == refused.MOST + 1
    assert warned(page)[-1] == plain(SAY("refused.more", n=300 - refused.MOST))
    page = opened("country", country=["", *(f"X{at}" for at in range(300))])
    assert warned(page)[0] == plain(SAY("country.unknown", text="X0"))
    assert warned(page)[-1] == plain(SAY("refused.more", n=300 - refused.MOST))


def test_a_valid_address_causes_no_warning():
    for key in ("", "CHN-THA", "china-thailand-mou-2018", "CHN"):
        assert warned(opened("agreements", asof="2018-11-02", record=key)) == []


def test_the_next_click_removes_an_invalid_day_from_the_address():
    odd = {"asof": "soon", "record": "CHN-CHN"}
    page = opened("agreements", **odd)
    assert dict(page.query_params) == odd
    assert len(warned(page)) == 2
    choices.choose(page, "part", "gaps")
    assert dict(page.query_params) == {"part": "gaps"}
    assert warned(page) == []


def test_the_slider_changes_answer_and_matrix_and_the_address():
    page = opened("agreements")
    before, rows = said(page), html(page)[0].rows
    sidebar.choose(page, asof="2003-12-31")
    assert page.query_params["asof"] == "2003-12-31"
    assert said(page) != before
    assert html(page)[0].rows != rows
    sidebar.clear(page)
    assert "asof" not in page.query_params
    assert html(page)[0].rows == rows


def test_playback_writes_no_address_until_the_reader_stops_it():
    page = opened("agreements")
    page.button(key="moment_play").click().run()
    assert sidebar.chosen(page)["asof"] == [f"{RECORD.years[0]}-12-31"]
    assert dict(page.query_params) == {}
    assert page.button(key="moment_play").label == SAY("moment.stop")
    page.button(key="moment_play").click().run()
    assert page.query_params["asof"] == f"{RECORD.years[0]}-12-31"
    assert page.button(key="moment_play").label == SAY("moment.play")


def test_playback_stops_when_the_reader_opens_another_page():
    page = opened("agreements")
    page.button(key="moment_play").click().run()
    page.switch_page(str(PAGES / "map.py")).run()
    assert page.button(key="moment_play").label == SAY("moment.play")


@pytest.mark.parametrize("pair", RECORD.pairs)
def test_the_page_of_a_pair_has_all_its_blocks_with_their_counts(pair):
    one, other = pair.split("-")
    page = opened("pair", country=[other, one])
    assert not page.exception
    labels = [expander.label for expander in page.expander]
    for name, rows in pair_measures.blocks(RECORD, Filters(), pair).items():
        counted = count(list(rows["state"])) if "state" in rows else len(rows)
        assert plain(f"{SAY(f'pair.block.{name}')} ({counted})") in labels, name
        if name in pair_page.OPEN:
            keys = {*listed.openers(page)}
            assert {f"open-pair-{name}-{key}" for key in rows.index} <= keys, name
    wider = pair_measures.blocks(RECORD, Filters(), pair)["wider"]
    few = wider.index[~wider["common"]]
    keys = {*listed.openers(page)}
    assert {f"open-pair-wider-{key}" for key in few} <= keys
    assert (plain(f"{SAY('pair.of_all_six')} ({len(wider) - len(few)})") in labels) == bool(len(few))
    page.session_state["pair-wider"] = page.session_state["pair-wider-six"] = True
    page.run()
    assert not page.exception
    keys = {key.removeprefix("open-pair-wider-").removeprefix("six-") for key in listed.openers(page)}
    assert set(wider.index) <= keys
    assert any(label.startswith(SAY("pair.block.gaps")) for label in labels)
    assert headings.title(page) == plain(" – ".join(map(RECORD.label, RECORD.pair(pair))))


def test_a_pair_with_only_a_draft_has_not_agreed():
    page = opened("pair", country=["CHN", "LAO"])
    text, labels = said(page), [expander.label for expander in page.expander]
    assert plain(f"{SAY('pair.block.agreements')} ({count(['negotiated'])})") in labels
    start = SAY("pair.answer", agreements=SAY("state.negotiated"), wider="@", posts="").partition(". ")[0]
    assert plain(f"{start} (") in text
    assert plain(SAY("gap.no_agreement", a=RECORD.country("CHN"), b=RECORD.country("LAO"))) in text
    assert "concluded" in SAY("gap.no_agreement", a="", b="")


def test_a_caption_explains_the_order_of_dated_and_undated_agreements():
    order = plain(SAY("pair.order.agreements"))
    assert any(caption.value.endswith(order) for caption in opened("pair", country=["CHN", "KHM"]).caption)
    assert not any(order in caption.value for caption in opened("pair", country=["CHN", "LAO"]).caption)


@pytest.mark.parametrize("where", ["pair", "agreements"])
def test_a_pair_with_only_multilateral_instruments_lists_them(where):
    chosen = {"country": ["KHM", "LAO"]} if where == "pair" else {"record": "KHM-LAO"}
    page = opened(where, **chosen)
    assert not page.exception
    prefix = "pair" if where == "pair" else "drawer"
    assert f"open-{prefix}-wider-cambodia-lao-viet-nam-agreement-2016" in listed.openers(page)
    assert plain(by_hand.AGREEMENTS["cambodia-lao-viet-nam-agreement-2016"]["title"]) in said(page)
    convention = plain(by_hand.AGREEMENTS["actip-2015"]["title"])
    told = [text for text in texts(page) if text.startswith(f"**{convention}**")]
    for step in ("Cambodia: Ratification, January 2016", "Lao PDR: Signed, November 2015"):
        assert plain(step) in told[-1]


def test_a_pair_with_a_multilateral_instrument_is_not_said_to_have_none():
    page = opened("pair", country=["KHM", "LAO"])
    text = said(page)
    assert plain(SAY("gap.no_agreement", a=RECORD.country("KHM"), b=RECORD.country("LAO"))) in text
    assert "bilateral" in SAY("gap.no_agreement", a="", b="")
    number = len(
        [
            1
            for state, _ in by_hand.with_others(frozenset(("KHM", "LAO")), by_hand.CREATED).values()
            if state != "negotiated"
        ]
    )
    assert SAY.count("instruments", number) in text


@pytest.mark.parametrize("pair", RECORD.pairs)
def test_an_agreement_has_the_same_status_on_the_page_of_a_pair_and_in_every_list(pair):
    rows = pair_measures.blocks(RECORD, Filters(), pair)["agreements"]
    listed = lists.cards_by_id(Teller(RECORD, SAY), rows.index, "agreements")
    told = lists.history(Teller(RECORD, SAY), rows, "")
    assert [card.meta for card in told] == [card.meta for card in listed]
    for key, card in zip(rows.index, told, strict=True):
        row = by_hand.AGREEMENTS[key]
        (words,) = [part for part in card.meta if part.startswith(f"{SAY.value('status', row['status'])} (")]
        assert (SAY.date(row["as_of"]) if row["as_of"] else SAY("status.undated")) in words


def test_on_a_past_day_the_page_of_a_pair_shows_the_state_of_that_day():
    page = opened("pair", country=["LAO", "THA"], asof="2024")
    plan = plain(by_hand.AGREEMENTS["lao-thailand-plan-2023-2025"]["title"])
    (card,) = [text for text in texts(page) if text.startswith(f"**{plan}**")]
    assert plain(SAY("state.in_force")) in card
    assert plain(SAY.value("status", "expired")) not in card


@pytest.mark.parametrize(
    "countries", [["THA"], ["THA", "THA"], ["THA", "VNM", "LAO"], ["THA", "IRQ"], ["XXX", "THA"], []]
)
def test_a_choice_that_is_no_pair_is_explained_and_the_fifteen_are_offered(countries):
    page = opened("pair", country=countries)
    assert not page.exception
    assert not headings.headers(page)
    assert plain(SAY("pair.choose")) in said(page)
    known = [code for code in dict.fromkeys(countries) if code != "XXX"]
    assert any("A pair has two" in info.value for info in page.info) == bool(known)


@pytest.mark.parametrize("name", NAMES)
def test_a_country_a_pair_and_a_commitment_open_beside_every_page(name):
    chosen = {"country": ["KHM", "THA"]} if name in ("pair", "country") else {}
    commitment = RECORD.tables["commitments"].index[0]
    for record_ in ("KHM-THA", "LAO", commitment):
        page = opened(name, record=record_, **chosen)
        assert not page.exception, record_
