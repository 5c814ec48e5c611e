"""One address is one view: Back, Forward, Reload and a shared link all agree."""

from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from dashboard import words
from dashboard.record import current
from dashboard.ui.run import menu
from tests.browser import listing
from tests.browser.conftest import NARROW, PATIENCE, WIDE, at, settle, shows, tick, view_of
from tests.product import some

SAY = words.of("en")
FIRST_YEAR = current().years[0]


CLEARING = ".st-key-said [class*=st-key-clear-] button"  # the buttons that clear one filter each


def said_on(page):
    """Return the names of the buttons that clear one filter each, as a screen reader says them."""
    return [" ".join(name.split()) for name in page.locator(CLEARING).all_inner_texts()]


def cleared(words):
    """Return the name of the button that clears the filter with these words."""
    return SAY("filter.clear_one", words=words).replace("**", "")


def choose_all(page):
    page.get_by_test_id("stSidebar").get_by_role("radio", name=SAY.value("match", "all")).click()


def path_of(name):
    return "/" if name == menu.MENU[0] else f"/{name}"


def choose_china(page):
    tick(page, "China")


def choose_thailand(page):
    tick(page, "Thailand")


def move_the_first_year(page):
    page.get_by_label(SAY("filter.from"), exact=True).select_option(str(FIRST_YEAR + 1))


def open_the_first(page):
    page.locator(".gms-title").first.click()


def turn_the_page(page):
    listing.pages(page).get_by_role("button").last.click()


def choose(option):
    return lambda page: page.get_by_test_id("stMain").get_by_role("button", name=option).first.click()


def follow(option):
    return lambda page: page.locator(".gms-toggles").get_by_role("link", name=option).click()


def choose_way(option):
    return lambda page: page.locator(".gms-ways").get_by_role("link", name=option).click()


def search_for(text):
    return lambda page: listing.box(page).fill(text)


def show_as_table(page):
    listing.form(page, "table").click()


AREA, SERIES, KIND = SAY.value("area", "prevention"), SAY.value("series", "training"), SAY.value("kind", "declaration")
POST, MANDATE = SAY.value("kind", "transit_centre"), SAY.value("mandate", "victim_care")
# Path, and each choice with the address that it leads to.
JOURNEYS = {
    "practices": [
        (choose_china, "country=CHN"),
        (choose(AREA), "country=CHN&area=prevention"),
        (open_the_first, "country=CHN&area=prevention&record="),
    ],
    "news": [
        (turn_the_page, "page=2"),
        (move_the_first_year, f"from={FIRST_YEAR + 1}"),
        (search_for("ministers"), f"from={FIRST_YEAR + 1}&q=ministers"),
        (show_as_table, f"from={FIRST_YEAR + 1}&q=ministers&form=table"),
    ],
    "meetings": [(choose(SERIES), "series=training"), (open_the_first, "series=training&record=")],
    "agreements": [(choose(KIND), "kind=declaration"), (choose_china, "country=CHN&kind=declaration")],
    "map": [
        (choose_way(SAY.value("extent", "world")), "extent=world"),
        (follow(POST), "kind=transit_centre&extent=world"),
        (follow(MANDATE), "kind=transit_centre&mandate=victim_care&extent=world"),
    ],
    "directory": [
        (choose_china, "country=CHN"),
        (choose_thailand, "country=CHN&country=THA"),
        (choose_all, "match=all"),
    ],
    "": [(choose_china, "country=CHN"), (open_the_first, "country=CHN&record=")],
}


def travelled(page, journey):
    """Make every choice of a journey and return all views, the first included."""
    views = [view_of(page)]
    for act, address in journey:
        act(page)
        page.wait_for_function("part => location.search.includes(part)", arg=address, timeout=PATIENCE)
        views.append(view_of(page))
    return views


# In `make test` a journey through a list of each form; the others make such choices on other pages.
OFTEN = ("practices", "news")


@pytest.mark.parametrize(
    "name", [name if name in OFTEN else pytest.param(name, marks=pytest.mark.product) for name in JOURNEYS]
)
def test_back_forward_reload_and_a_link_restore_each_view(name, visit):
    page = visit(f"/{name}")
    begin = page.evaluate("history.length")
    views = travelled(page, JOURNEYS[name])
    assert page.evaluate("history.length") == begin + len(JOURNEYS[name]), "one step of history a choice"
    assert shows(visit(views[-1]["address"]), views[-1]), "a link in a new browser"
    page.reload()
    assert shows(page, views[-1]), "reload"
    for view in reversed(views[:-1]):
        page.go_back()
        assert shows(page, view), f"back to {view['address']}"
    for view in views[1:]:
        page.go_forward()
        assert shows(page, view), f"forward to {view['address']}"


@pytest.mark.parametrize("name", ["news", pytest.param("map", marks=pytest.mark.product)])
def test_an_address_with_unknown_values_opens_the_page_and_back_works(name, visit):
    page = visit("/about")
    odd = f"/{name}?country=XXX&foo=1&from=abc&record=none&page=-1"
    before = page.evaluate("location.pathname + location.search")
    page.goto(page.evaluate("location.origin") + odd)
    at(page, odd)
    page.go_back()
    at(page, before)
    page.go_forward()
    at(page, odd)
    expect(page.locator(".st-key-said")).to_have_count(0)


@pytest.mark.parametrize("back", some([4, len(menu.MENU + menu.MORE) - 1]), ids=["four pages back", "all"])
def test_the_menu_keeps_the_shared_filters_with_one_step_of_history_a_page(back, visit):
    shared = "country=KHM&from=2005&to=2010"
    page = visit(f"/news?{shared}&topic=cooperation")
    topic = SAY("filter.topic_said", values=SAY.value("topics", "cooperation"))
    said = said_on(page)
    assert said.pop() == cleared(topic), "a filter of this page alone"
    assert len(said) == 2
    begin = page.evaluate("history.length")
    passed = [page.evaluate("location.pathname + location.search")]
    names = [name for name in menu.MENU if name != "news"]
    for name in names:
        page.locator(".gms-menu").get_by_role("link", name=SAY(f"{name}.menu"), exact=True).click()
        passed.append(f"{path_of(name)}?{shared}")
        at(page, passed[-1])
        expect(page.get_by_text(SAY(f"{name}.title")).first).to_be_visible()
        expect(page.locator(CLEARING)).to_have_text(said)
    for name in menu.MORE:
        page.locator(".gms-menu nav summary").click()
        page.locator(".gms-menu nav details").get_by_role("link", name=SAY(f"{name}.menu"), exact=True).click()
        passed.append(f"/{name}?{shared}")
        at(page, passed[-1])
        expect(page.get_by_text(SAY(f"{name}.title")).first).to_be_visible()
        expect(page.locator(".gms-menu details[open]")).to_have_count(0)
    assert page.evaluate("history.length") == begin + len(names) + len(menu.MORE)
    questions = {path: SAY(f"{name}.title") for name in menu.MENU + menu.MORE for path in [path_of(name)]}
    for address in reversed(passed[-1 - back : -1]):
        page.go_back()
        at(page, address)
        expect(page.get_by_text(questions[address.partition("?")[0]]).first).to_be_visible()


def test_the_clear_button_removes_all_filters_said_and_back_restores_them(look):
    page = look("/agreements?country=KHM&to=2010&kind=declaration")
    page.locator(".st-key-clear_said button").click()
    at(page, "/agreements")
    expect(page.locator(".st-key-said")).to_have_count(0)
    page.go_back()
    settle(at(page, "/agreements?country=KHM&to=2010&kind=declaration"))
    expect(page.locator(".st-key-said")).to_contain_text("Cambodia")
    expect(page.locator(".st-key-said")).to_contain_text(SAY.value("kind", "declaration"))


def test_each_filter_said_is_cleared_alone_by_its_button_and_back_restores_it(look):
    shared, more = "country=KHM&country=THA&match=all", "from=2005&q=police&topic=cooperation"
    page = look(f"/news?{shared}&{more}")
    assert len(said_on(page)) == 4
    page.get_by_role("button", name=cleared("Cambodia and Thailand"), exact=True).click()
    settle(at(page, f"/news?{more}"))
    expect(page.locator(CLEARING)).to_have_count(3)
    page.go_back()
    settle(at(page, f"/news?{shared}&{more}"))
    expect(page.locator(CLEARING)).to_have_count(4)
    page.locator(".st-key-clear_said button").press("Enter")
    settle(at(page, "/news"))
    expect(page.locator(".st-key-said")).to_have_count(0)


@pytest.mark.parametrize(
    ("size", "scheme"),
    [
        *((WIDE, "light"), (NARROW, "dark")),
        *(pytest.param(*pair, marks=pytest.mark.product) for pair in ((WIDE, "dark"), (NARROW, "light"))),
    ],
)
def test_buttons_of_filters_are_high_enough_and_stay_on_the_screen(size, scheme, look):
    long = quote("<b>**x** " + "word" * 40)
    page = look(f"/agreements?country=KHM&country=THA&from=2005&asof=2015&kind=treaty&q={long}", size, scheme)
    targets = page.locator(".st-key-said :is(button, a)")
    expect(targets).to_have_count(7)
    for target in targets.all():
        box = target.bounding_box()
        assert box["height"] >= 24
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= size[0]
    expect(page.locator(CLEARING).last).to_contain_text("<b>**x** wordword")
    assert page.locator(".st-key-said b").count() == 0


def test_two_members_lead_to_what_is_recorded_between_them_and_keep_the_choice(look):
    page = look("/news?country=KHM&country=THA&match=all&from=2005")
    page.get_by_role("link", name=SAY("filter.between", a="Cambodia", b="Thailand")).click()
    at(page, "/pair?country=KHM&country=THA&match=all&from=2005")
    expect(page.get_by_role("heading", level=1, name="Cambodia – Thailand", exact=True)).to_be_visible()
    expect(page.locator(".st-key-said a")).to_have_count(0)
    page.go_back()
    at(page, "/news?country=KHM&country=THA&match=all&from=2005")


def test_on_paper_the_filters_are_said_without_crosses_and_links(look):
    page = look("/news?country=KHM&country=THA&from=2005")
    page.emulate_media(media="print")
    expect(page.locator(CLEARING)).to_have_count(2)
    for button in page.locator(CLEARING).all():
        expect(button).to_be_visible()
        cross = "button => getComputedStyle(button.querySelector('p'), '::after').content"
        assert button.evaluate(cross) == "none"
    expect(page.locator(".st-key-said a, .st-key-clear_said button")).to_have_count(2)
    for other in page.locator(".st-key-said a, .st-key-clear_said button").all():
        expect(other).to_be_hidden()
