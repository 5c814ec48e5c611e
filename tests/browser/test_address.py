"""One address is one view: Back, Forward, Reload and a shared link all agree."""

import pytest
from playwright.sync_api import expect

from dashboard import words
from dashboard.record import current
from dashboard.ui.run import frame
from tests.browser.conftest import PATIENCE, at, pick, settle, shows, view_of

SAY = words.of("en")
FIRST_YEAR = current().years[0]


def path_of(name):
    return "/" if name == frame.MENU[0] else f"/{name}"


def choose_china(page):
    pick(page, SAY("filter.country"), "China")
    page.keyboard.press("Escape")


def move_the_first_year(page):
    page.get_by_role("slider").first.press("ArrowRight")


def open_the_first(page):
    page.locator("[class*=st-key-listing-] button").first.click()


def turn_the_page(page):
    page.get_by_role("button", name="Page 2").click()


def choose(option):
    return lambda page: page.get_by_test_id("stMain").get_by_role("button", name=option).first.click()


def choose_radio(option):
    return lambda page: page.get_by_test_id("stMain").get_by_role("radio", name=option).click()


def search_for(text):
    def search(page):
        box = page.get_by_label(SAY("facet.text"))
        box.fill(text)
        box.press("Enter")
        box.blur()  # the box shows a count of letters while it has the focus

    return search


AREA, SERIES, KIND = SAY.value("area", "prevention"), SAY.value("series", "training"), SAY.value("kind", "declaration")
POST = SAY.value("kind", "transit_centre")
# Path, and each choice with the address that it leads to.
JOURNEYS = {
    "practices": [
        (choose_china, "country=CHN"),
        (choose(AREA), "country=CHN&area=prevention"),
        (turn_the_page, "country=CHN&area=prevention&page=2"),
        (open_the_first, "country=CHN&area=prevention&page=2&record="),
    ],
    "news": [
        (move_the_first_year, f"from={FIRST_YEAR + 1}"),
        (search_for("ministers"), f"from={FIRST_YEAR + 1}&q=ministers"),
        (choose_radio(SAY.value("form", "table")), f"from={FIRST_YEAR + 1}&q=ministers&form=table"),
    ],
    "meetings": [(choose(SERIES), "series=training"), (open_the_first, "series=training&record=")],
    "agreements": [(choose(KIND), "kind=declaration"), (choose_china, "country=CHN&kind=declaration")],
    "map": [
        (choose_radio(SAY.value("extent", "world")), "extent=world"),
        (choose(POST), "kind=transit_centre&extent=world"),
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


@pytest.mark.parametrize("name", JOURNEYS)
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


def test_an_address_with_unknown_values_opens_the_page_and_back_works(visit):
    page = visit("/about")
    for name in ("news", "map"):
        odd = f"/{name}?country=XXX&foo=1&from=abc&record=none&page=-1"
        before = page.evaluate("location.pathname + location.search")
        page.goto(page.evaluate("location.origin") + odd)
        at(page, odd)
        page.go_back()
        at(page, before)
        page.go_forward()
        at(page, odd)
        expect(page.locator(".st-key-said")).to_have_count(0)


def test_the_menu_keeps_the_shared_filters_with_one_step_of_history_a_page(visit):
    shared = "country=KHM&from=2005&to=2010"
    page = visit(f"/news?{shared}&topic=cooperation")
    topic = ", " + SAY("filter.topic_said", values=SAY.value("topics", "cooperation"))
    said = page.locator(".st-key-said").inner_text()
    assert topic in said, "a filter of this page alone"
    said = said.replace(topic, "")
    begin = page.evaluate("history.length")
    passed = [page.evaluate("location.pathname + location.search")]
    names = [name for name in frame.MENU if name != "news"]
    for name in names:
        page.locator(".st-key-menu").get_by_role("link", name=SAY(f"{name}.menu"), exact=True).click()
        passed.append(f"{path_of(name)}?{shared}")
        at(page, passed[-1])
        expect(page.get_by_role("heading", level=1)).to_have_text(SAY(f"{name}.title"))
        expect(page.locator(".st-key-said")).to_have_text(said.replace("\n", ""), use_inner_text=False)
    for name in frame.MORE:
        page.get_by_role("button", name=SAY("frame.more")).click()
        page.get_by_test_id("stPopoverBody").get_by_role("link", name=SAY(f"{name}.menu"), exact=True).click()
        passed.append(f"/{name}?{shared}")
        at(page, passed[-1])
        expect(page.get_by_role("heading", level=1)).to_have_text(SAY(f"{name}.title"))
        page.keyboard.press("Escape")
    assert page.evaluate("history.length") == begin + len(names) + len(frame.MORE)
    questions = {path: SAY(f"{name}.title") for name in frame.MENU + frame.MORE for path in [path_of(name)]}
    for address in reversed(passed[:-1]):
        page.go_back()
        at(page, address)
        expect(page.get_by_role("heading", level=1)).to_have_text(questions[address.partition("?")[0]])


def test_the_clear_button_removes_all_filters_said_and_back_restores_them(visit):
    page = visit("/agreements?country=KHM&to=2010&kind=declaration")
    page.locator(".st-key-clear_said button").click()
    at(page, "/agreements")
    expect(page.locator(".st-key-said")).to_have_count(0)
    page.go_back()
    settle(at(page, "/agreements?country=KHM&to=2010&kind=declaration"))
    expect(page.locator(".st-key-said")).to_contain_text("Cambodia")
    expect(page.locator(".st-key-said")).to_contain_text(SAY.value("kind", "declaration"))
