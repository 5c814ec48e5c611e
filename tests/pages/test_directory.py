"""The directory as a reader sees it: every body once, its roles, and its contact as printed."""

from collections import Counter

import pytest

from dashboard import words
from dashboard.measures import addresses
from dashboard.measures import directory as measures
from dashboard.record import current
from dashboard.selection import Filters, address
from dashboard.telling import roles, values
from dashboard.telling.teller import Teller
from dashboard.ui.parts import fields
from dashboard.ui.parts.markdown import JOINER, plain
from tests import headings, listed
from tests.measures.test_directory import BODIES, named
from tests.pages.test_pages import opened, said
from tests.product import some

RECORD = current()
SAY = words.of("en")
TELLER = Teller(RECORD, SAY)


def bodies(page):
    """Return the bodies of the list, in order."""
    return [row["record"] for row in listed.main(page).rows]


def test_every_body_is_listed_once_under_its_kind():
    page = opened("directory")
    assert not page.exception
    for row in listed.main(page).rows:
        assert row["group"] == SAY.value("kind", BODIES[row["record"]]["kind"])
        assert row["meta"] == [roles.in_words(TELLER, row["record"])]
    assert bodies(page) == measures.bodies(RECORD, Filters()).index.tolist()
    assert sorted(bodies(page)) == sorted(BODIES)
    numbers = Counter(row["kind"] for row in BODIES.values())
    for kind, number in numbers.items():
        assert said(page).count(f"**{plain(SAY.value('kind', kind))}** ({number})") == 1


@pytest.mark.parametrize("step", some([5, 1]), ids=["every fifth", "all"])
def test_the_drawer_of_every_body_links_to_exactly_its_records(step):
    page, links = opened("about"), 0
    for key in [*BODIES][::step]:
        page.query_params["record"] = key
        for role, _, _ in named(key):
            page.session_state[f"role-{key}-{role.replace('.', '-')}"] = True
        page.session_state[f"fold-named-{key}"] = True
        page.run()
        assert not page.exception, key
        found = {button.key for button in page.button if (button.key or "").startswith("link-role-")}
        wanted = {
            f"link-role-{role.replace('.', '-')}-{record}" for role, table, record in named(key) if table != "sources"
        }
        assert found == wanted, key
        for _, table, record in named(key):
            if table == "sources":
                assert plain(RECORD.tables[table].at[record, "title"]) in said(page), key
        mentioned = {button.key for button in page.button if (button.key or "").startswith("link-fold-named-")}
        assert mentioned == {f"link-fold-named-{key}-{each}" for each in measures.only_mentioned(RECORD, key)}
        links += len(found)
    assert links > 100 / step


def test_a_link_in_the_drawer_opens_the_record():
    page = opened("directory", record="ncct-cambodia")
    button = next(button for button in page.button if (button.key or "").startswith("link-role-laws_and_plans"))
    button.click().run()
    assert page.query_params["record"] in RECORD.tables["laws_and_plans"].index


def test_a_record_of_another_table_has_no_roles():
    for key in ("CHN", "CHN-THA", "beijing-declaration-2007"):
        assert SAY("roles.title") not in headings.headers(opened("directory", record=key))


def test_a_contact_is_shown_as_printed_with_its_state_and_never_as_a_link():
    page, seen = opened("directory"), 0
    for key, row in BODIES.items():
        page.query_params["q"] = row["name"]
        page.run()
        title = f"{row['name']} ({row['acronym']})" if row["acronym"] not in ("", row["name"]) else row["name"]
        (card,) = [text for text in listed.cards(page) if text.startswith(f"**{plain(title)}**")]
        link = bool(row["url"]) and addresses.opens(RECORD, row["url"], row["url_state"])
        assert card.count("](") == link, key
        for entry in (*filter(None, row["contact"].split(";")), *([] if link else filter(None, [row["url"]]))):
            assert f"`{entry}`" in card, key
            seen += 1
        for column in ("contact_state", "url_state"):
            words_of = plain(SAY.value(column, row[column]))
            assert not words_of or (words_of in card) == (row[column] != "as_printed"), key
    assert seen > 5
    assert "damaged" in {row["contact_state"] for row in BODIES.values()}


def test_no_address_of_one_person_is_shown():
    for person in ("thongphataysack", "ayhtut"):
        assert not any(person in cell for row in BODIES.values() for cell in row.values())
        assert not RECORD.tables["evidence"]["quote"].str.contains(person).any()


@pytest.mark.parametrize("state_of_it", ["", "as_printed", "ok", "damaged", "dead", "mirror"])
def test_an_address_that_is_dead_or_leads_to_a_copy_is_not_a_link(state_of_it):
    whole = "https://example.org/a"
    row = {"url": whole, "url_state": state_of_it}
    linked = state_of_it not in ("damaged", "dead", "mirror")
    shown = fields.reached(values.address(TELLER, row))
    assert ("](" in shown) == linked
    assert (plain(SAY.value("url_state", state_of_it)) in shown) == (state_of_it != "as_printed")
    reached = values.reach(TELLER, row)
    assert (reached["address"] == whole) == linked
    assert bool(reached["printed"]) != linked


def test_kinds_of_bodies_filter_only_the_directory():
    kinds = {row["kind"] for row in BODIES.values()}
    assert set(address.allowed(RECORD, "directory")["kind"]) == kinds
    for name in ("map", "agreements", "news"):
        assert not kinds & set(address.allowed(RECORD, name)["kind"])
    page = opened("directory", kind=["media", "transit_centre"])
    assert listed.main(page).choice["kind"] == ["media"]
    assert {BODIES[key]["kind"] for key in bodies(page)} == {"media"}


def test_the_page_says_that_years_do_not_filter_and_which_bodies_never_match():
    page = opened("directory", country="THA", from_="2004")
    assert set(bodies(page)) == {key for key, row in BODIES.items() if row["country"] == "THA"}
    beyond = sum(not row["country"] for row in BODIES.values())
    text = said(page)
    assert plain(SAY("country.all_years")) in text
    assert plain(SAY.count("beyond_countries", beyond)) in text


def test_the_table_shows_the_same_as_the_cards():
    page = opened("directory", form="table")
    table = listed.main(page)
    assert table.as_table
    assert len(table.rows) == len(BODIES)
    columns = dict(zip(table.told["heads"], zip(*(row["cells"] for row in table.rows), strict=True), strict=True))
    assert not [head for head, cells in columns.items() if not any(cells)]
    assert list(columns[SAY("roles.title")]) == [roles.in_words(TELLER, row["record"]) for row in table.rows]


@pytest.mark.parametrize("code", RECORD.members)
def test_the_page_of_a_country_leads_to_its_bodies(code):
    page = opened("country", country=code)
    page.session_state[f"block-{code}-organisations"] = True
    page.run()
    assert not page.exception
    links = [link.proto for link in page.get("page_link")]
    assert any(link.page == "directory" and f"country={code}" in link.query_string for link in links)


def test_no_character_of_a_contact_ends_its_code_span():
    for sign in ("[", "]", "\\", "a ] ![x](https://outside.example/a.png)"):
        assert fields.small(fields.printed("tel. 1"), fields.printed(sign), "x") == f"`tel. 1` `{sign}` x", sign
    assert fields.small(fields.printed("tel. 1"), "as printed").endswith("as printed]")
    assert fields.small(fields.address("https://example.org/a"), "ok").startswith(":small[[")


def test_a_bar_after_a_backslash_does_not_end_the_cell_of_a_table():
    shown = fields.printed("a\\|b").replace("|", "\\|")
    assert shown == "`a\\`" + JOINER + "`\\|b`"
