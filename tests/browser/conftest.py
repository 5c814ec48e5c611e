"""A server and a Chromium for each worker. A request to another site is refused, and fails the test.

Journeys wait for what must happen, never for a fixed time, so that they pass on a busy machine too.
"""

import os
import re
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Download,
    Locator,
    Page,
    Request,
    TimeoutError,
    expect,
    sync_playwright,
)

from benchmarks.rerun import serving
from dashboard import theme
from dashboard.paths import ROOT

HERE = Path(__file__).parent
CHROMIUMS = ("chromium-headless-shell", "chromium")  # the first has no windows and takes a quarter less time
WIDE = (1440, 900)
NARROW = (390, 844)
TOLD = 500  # milliseconds after a choice within which a list has told the server of it (`chosen.js`)
PATIENCE = 90_000  # milliseconds: a limit for a busy machine, which is reached only if something fails
# No requests of the browser's own, and a map that draws without a graphics card.
FLAGS = [
    "--no-sandbox",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    # Without a graphics card, software compositing without an emulated one is fastest; all pages share one process.
    "--disable-gpu-compositing",
    "--process-per-site",
    # The frame of a window, which no journey sees, is a page of its own, and takes part of the time of each page.
    # Of two such lists the last counts: before the features of that frame stand those that Playwright names.
    "--disable-features=AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,LensOverlay,"
    "HttpsFirstBalancedModeAutoEnable,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,PreconnectToSearch,"
    "AvoidCorsURLLoaderRestartOnRedirect,OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,InitialWebUI,"
    "WebUIReloadButton,WebUIToolbar,PreloadTopChromeWebUI",
    # Only this machine can be resolved. (Refusing requests by a route would also disable the browser's cache.)
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
SETTLED = """() => {
    const app = document.querySelector('[data-testid=stApp]');
    const drawing = document.querySelector('[data-testid=stSkeleton]');
    // A list is drawn once its script and its style are there, or a message in its place.
    const lists = [...document.querySelectorAll('.stBidiComponent')];
    const styled = (part) => part && getComputedStyle(part.parentElement).getPropertyValue('--gms-line');
    const drawn = lists.every((list) => list.querySelector('.gms-store, [data-testid=stAlertContainer]')
        || styled(list.querySelector('.gms-list > *')));
    return app?.getAttribute('data-test-script-state') === 'notRunning' && !drawing && drawn;
}"""
# Leads an open page to an address as Back and Forward do, and notes when the run for it has begun and ended. On a busy
# machine all of a short run may come at once, so that it is never seen to run: then nothing moves for a while.
GOES = """path => {
    const app = document.querySelector('[data-testid=stApp]');
    const rests = () => app.dataset.testScriptState === 'notRunning';
    let begun = !rests(), moved = performance.now();
    window.arrived = false;
    const watch = new MutationObserver(() => { begun ||= !rests(); moved = performance.now(); });
    watch.observe(app, { attributes: true, childList: true, subtree: true });
    const asking = setInterval(() => {
        if (!rests() || (!begun && performance.now() - moved < 2000)) return;
        window.arrived = true;
        watch.disconnect();
        clearInterval(asking);
    }, 50);
    history.pushState({}, '', path);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
}"""
# Whether the server knows of the scheme: a page that stays open tells it when that changes.
COLOURED = "ground => getComputedStyle(document.documentElement).getPropertyValue('--gms-ground').trim() === ground"
# Whether an element is on the screen from side to side.
WITHIN = """element => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.x >= 0 && box.right <= innerWidth;
}"""
# Everything by which a reader can distinguish two views.
SEEN = """() => {
    const all = (rule) => [...document.querySelectorAll(rule)];
    return {
        address: location.pathname + location.search,
        title: document.title,
        text: document.querySelector('[data-testid=stMain]').innerText,
        drawer: all('[data-testid=stDialog]').map((drawer) => drawer.innerText),
        typed: all('[data-testid=stMain] input, [data-testid=stSidebar] input').map((input) => input.value),
        chosen: all('[aria-checked=true], [aria-pressed=true]').map((thing) => thing.innerText),
        ticked: all('[data-testid=stSidebar] :checked').map((part) => part.value),
        day: all('[type=range]').map((slider) => slider.getAttribute('aria-valuetext')),
    };
}"""
# A host's setting for all records, which the journeys use.
COMMENT_LINK = "mailto:gms-record@example.org?subject={record}%20{version}&body={address}"
expect.set_options(timeout=PATIENCE)
# On a deep link Streamlit looks for its base path by trial requests, some of which fail.
HARMLESS = "_stcore"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let a journey that fails be tried once more; the report counts how many were.

    A browser without a graphics card that shares a core with a server loses a click now and then. A fault of ours fails
    both times.
    """
    for item in items:
        if item.path.parent == HERE:
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Yield the address of a running server. Its log must contain no traceback at the end."""
    log = tmp_path_factory.mktemp("server") / "log"
    # One machine is all readers, and asks for more documents than a room of them.
    settings = os.environ | {"COMMENT_LINK": COMMENT_LINK, "API_LIMIT": "0", "DOCUMENT_LIMIT": "0"}
    with log.open("w") as stderr, serving(ROOT / "app.py", ROOT, stderr=stderr, env=settings) as port:
        yield f"http://127.0.0.1:{port}"
    assert "Traceback" not in log.read_text(), log.read_text()


@pytest.fixture
def another_server() -> Iterator[Callable[..., str]]:
    """Yield a function that starts a server that nobody has visited yet, and returns its address.

    It takes, by name, `prefix` (a base path) and `env` (the variables of its process). `visit` asks for it, so
    that the pages of a test are closed before the servers that they may still be reading from.
    """
    with ExitStack() as stack:
        yield lambda **asked: f"http://127.0.0.1:{stack.enter_context(serving(ROOT / 'app.py', ROOT, **asked))}"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Yield a Chromium. The variable `CHROMIUM` names another one than that on the path."""
    named = os.environ.get("CHROMIUM")
    program = next(filter(None, map(shutil.which, [named] if named else CHROMIUMS)), None)
    assert program, "The browser tests need Chromium: `make test` installs it or says what to install."
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield started
        started.close()


def settle(page: Page) -> Page:
    """Wait until the page has a title and is no longer being drawn. Return the page."""
    page.wait_for_selector("h1", timeout=PATIENCE)
    page.wait_for_function(SETTLED, timeout=PATIENCE)
    return page


def at(page: Page, address: str) -> Page:
    """Wait until the browser has the address (path and query) and its page is drawn."""
    page.wait_for_function("address => location.pathname + location.search === address", arg=address, timeout=PATIENCE)
    return settle(page)


def lead(page: Page, path: str) -> Page:
    """Lead an open page to an address (path and query) without loading it anew, and wait until it is drawn."""
    if page.evaluate("location.pathname + location.search") != path:
        page.evaluate(GOES, path)
        page.wait_for_function("() => window.arrived", timeout=PATIENCE)
    return at(page, path)


def within(element: Locator) -> None:
    """Wait until an element, which may be moving in, is on the screen from side to side."""
    element.page.wait_for_function(WITHIN, arg=element.element_handle(), timeout=PATIENCE)


def changed(page: Page, name: str) -> Page:
    """Wait until the address has a parameter of the name and the page is drawn. Return the page."""
    page.wait_for_function("name => new URLSearchParams(location.search).has(name)", arg=name, timeout=PATIENCE)
    return settle(page)


def opened(page: Page) -> str:
    """Return the id of the open record, once its drawer is shown."""
    expect(changed(page, "record").get_by_role("dialog")).to_be_visible()
    return page.evaluate("new URLSearchParams(location.search).get('record')")


def view_of(page: Page) -> dict:
    """Return what the reader sees, once it no longer changes."""
    seen, before = settle(page).evaluate(SEEN), None
    while seen != before:
        page.wait_for_timeout(250)
        seen, before = settle(page).evaluate(SEEN), seen
    return seen


def shows(page: Page, view: dict) -> bool:
    """Return whether the page comes to show a view. view: as `view_of` returns it."""
    deadline = time.monotonic() + PATIENCE / 1000
    while (same := settle(page).evaluate(SEEN) == view) is False and time.monotonic() < deadline:
        page.wait_for_timeout(100)
    return same


@contextmanager
def clock_held(page: Page) -> Iterator[None]:
    """Stop the page's clock while the mouse button goes down and up.

    While it is down, a map searches for the mark below. A press of a quarter of a second does not count as a click, and
    on a busy machine without a graphics card the search alone may take longer.
    """
    page.evaluate("() => { const now = Date.now(); window.running = Date.now; Date.now = () => now; }")
    yield
    page.evaluate("() => { Date.now = window.running; }")


def download(page: Page, button: Locator) -> Download:
    """Press a button with the keyboard and return the file that it gives.

    A press on a button that is drawn anew at that moment is lost, and a click misses a button that moves. So the
    button is pressed again if no file comes.
    """
    deadline = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < deadline:
        settle(page)
        with suppress(TimeoutError):
            with page.expect_download(timeout=PATIENCE / 6) as started:
                button.press("Enter")
            return started.value
    raise AssertionError("No file came.")


def pick(page: Page, box: str, option: str) -> None:
    """Choose in a box. option: its text, without the number of records that may follow."""
    shown = settle(page).get_by_role("combobox", name=box)
    wanted = re.compile(rf"^{re.escape(option)}( \(\d+\))?$")
    shown.select_option(value=shown.get_by_role("option", name=wanted).get_attribute("value"))


def tick(page: Page, country: str) -> None:
    """Tick a country in the sidebar, or untick it. country: its short name."""
    settle(page).get_by_test_id("stSidebar").get_by_role("checkbox", name=country, exact=True).click()


def _watch(page: Page, address: str, faults: list[str]) -> None:
    """Collect in `faults` a page's requests to other sites, its errors and its warnings."""
    near = (address, "data:", "blob:", "about:")

    def said(message: ConsoleMessage) -> None:
        if message.type == "error" and HARMLESS not in message.text + message.location.get("url", ""):
            faults.append(f"console: {message.text}")

    def asked(request: Request) -> None:
        if not request.url.startswith(near):
            faults.append(f"asked outside: {request.url}")

    page.on("request", asked)
    page.on("pageerror", lambda error: faults.append(f"error: {error}"))
    page.on("console", said)


def _fit(page: Page, size: tuple[int, int], scheme: str) -> None:
    """Give a page the size and the colours of a reader, on the screen."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.emulate_media(media="null", color_scheme=scheme)


def _forget(page: Page, address: str) -> None:
    """Take from the browser what earlier readers chose: Streamlit keeps there whether the sidebar is open."""
    kept = {"origin": address, "storageTypes": "local_storage"}
    page.context.new_cdp_session(page).send("Storage.clearDataForOrigin", kept)


@pytest.fixture(scope="session")
def context(browser: Browser, server: str) -> Iterator[BrowserContext]:
    """Yield the context of all readers: a browser that has loaded the scripts of the pages once.

    One page, of a few bytes, stays open in it. With it the process of the pages stays, which knows their scripts.
    """
    shared = browser.new_context()
    shared.set_default_timeout(PATIENCE)
    shared.new_page().goto(f"{server}/robots.txt")
    yield shared
    shared.close()


@pytest.fixture
def visit(server: str, another_server: Callable[..., str], context: BrowserContext) -> Iterator[Callable[..., Page]]:
    """Yield a function that opens a path as a new reader and waits until it is drawn.

    It takes `path`, and by name `size` (WIDE or NARROW), `scheme` ("light" or "dark") and `address` (another server).
    At the end of the test, no page may have sent a request to another site or reported an error.
    """
    faults: list[str] = []

    def open_page(path: str = "/", size: tuple[int, int] = WIDE, scheme: str = "light", address: str = server) -> Page:
        page = context.new_page()
        _forget(page, address)
        _watch(page, address, faults)
        _fit(page, size, scheme)
        page.goto(address + path)
        return settle(page)

    yield open_page
    for page in context.pages[1:]:
        page.close()
    assert faults == []


@pytest.fixture(scope="session")
def kept(browser: Browser) -> Iterator[tuple[dict[tuple[int, int], Page], list[str], BrowserContext]]:
    """Yield the pages that stay open from test to test, by their first size, the faults of them, and their context."""
    own = browser.new_context()
    own.set_default_timeout(PATIENCE)
    yield {}, [], own
    own.close()


@pytest.fixture
def look(request: pytest.FixtureRequest, server: str, kept) -> Iterator[Callable[..., Page]]:
    """Yield a function that leads a page that is open to a path, as `visit` opens one: by `size` and `scheme`.

    The scripts of a page take several times as long to load as the page to be drawn. A test that only looks, or uses
    a page as readers do, asks for this one. There is one page of each size: a test that needs two, or a new one, or
    changes the page itself, such as by a script or a route, asks for `visit`. Before a test comes to the page where the
    last one left off, it goes by another, on which folds close. A journey that is tried again gets a new page.
    """
    pages, faults, own = kept
    asked: set[tuple[int, int]] = set()
    faults.clear()
    if getattr(request.node, "execution_count", 1) > 1:
        while pages:
            pages.popitem()[1].close()

    def go(path: str = "/", size: tuple[int, int] = WIDE, scheme: str = "light") -> Page:
        if size not in pages:
            pages[size] = own.new_page()
            _forget(pages[size], server)
            _watch(pages[size], server, faults)
            _fit(pages[size], size, scheme)
            pages[size].goto(server + path)
            return settle(pages[size])
        page = pages[size]
        if size not in asked:
            page.wait_for_timeout(TOLD)  # what the last test chose may still be on its way
            settle(page)
        _fit(page, size, scheme)
        same = path.partition("?")[0] == page.evaluate("location.pathname")
        for step in (*(("/present",) if same and size not in asked else ()), path):
            lead(page, step)
        asked.add(size)
        page.wait_for_function(COLOURED, arg=theme.SCHEMES[scheme]["ground"])
        page.evaluate("() => { document.activeElement?.blur(); scrollTo(0, 0); }")
        return settle(page)

    yield go
    assert faults == []
