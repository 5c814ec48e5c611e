"""A reader with a browser: measures the time from a key press to the painted list."""

import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from benchmarks import marks
from benchmarks.marks import Marks

WIDE = {"width": 1440, "height": 900}
WITHIN = 60  # seconds in which a list must change
QUIET = 600  # milliseconds without a change after which a list is taken for painted
LOADED = 1500  # the same for a page that is loaded, whose scripts come one after the other
# A map is drawn without a graphics card. Only this machine can be reached: what is outside is not measured.
FLAGS = [
    "--no-sandbox",
    "--disable-quic",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-gpu-compositing",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


@contextmanager
def browsing() -> Iterator[BrowserContext]:
    """Yield a Chromium whose pages note when they paint. The variable `CHROMIUM` names another one."""
    program = shutil.which(os.environ.get("CHROMIUM", "chromium"))
    if not program:
        sys.exit("The benchmark needs Chromium. The variable CHROMIUM names it, if it is not on the path.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield watching(browser)
        browser.close()


def watching(browser: Browser) -> BrowserContext:
    """Return a new context of a browser, whose pages note when they paint."""
    context = browser.new_context(viewport=WIDE)
    context.set_default_timeout(WITHIN * 1000)
    context.add_init_script(path=Path(__file__).with_name("watch.js"))
    return context


class Screen:
    """One app in a tab of its own."""

    def __init__(self, context: BrowserContext, address: str, app: Marks | None, rule: str = "") -> None:
        """Open the page. app: None for a page of ours, which shows its kind of list. rule: what to watch instead."""
        self.page: Page = context.new_page()
        self.page.goto(address)
        self.marks = app or self._ours(rule)
        self.rule = rule or self.marks.found
        self.page.locator(self.rule).first.wait_for()
        self._rest()

    def _ours(self, rule: str) -> Marks:
        self.page.locator(", ".join((rule,) if rule else (marks.COMPONENT.found, marks.NATIVE.found))).first.wait_for()
        return marks.COMPONENT if self.page.locator(marks.COMPONENT.found).count() else marks.NATIVE

    def _rest(self) -> None:
        """Wait until the server works no more, and what follows after a pause has followed."""
        self._arm()
        while self.page.locator(marks.RUNNING).count() or not self.page.evaluate(f"paintWatch.still({QUIET})"):
            self.page.wait_for_timeout(50)

    def _arm(self, on: str = "") -> None:
        self.page.bring_to_front()
        self.page.evaluate("([rule, on]) => paintWatch.arm(rule, on)", [self.rule, on])

    def _took(self) -> float:
        """Return the milliseconds until the list was painted."""
        took = waited(self.page, QUIET)
        self._rest()
        return took

    def search(self, word: str) -> float:
        """Put a word into the search box in place of the last one. Return the milliseconds to the painted list.

        A list that follows each letter gets the word at once, as its last letter: the letters before would be measured
        with it otherwise. Elsewhere the clock starts with Enter.
        """
        box = self.page.locator(self.marks.search)
        box.focus()
        box.press("ControlOrMeta+a")
        if self.marks.typed:
            self._arm("beforeinput")
            self.page.keyboard.insert_text(word)
        else:
            self.page.keyboard.insert_text(word)
            self._arm("keydown")
            self.page.keyboard.press("Enter")
        return self._took()

    def facet(self, code: str, label: str) -> float:
        """Choose one topic. Return the milliseconds to the painted list. Then it is taken off again."""
        if self.marks.box:
            return self.choose(self.marks.box, label)
        return self._on_and_off(self.marks.option.format(code=code, label=label))

    def country(self, code: str, label: str) -> float:
        """Choose one country in the sidebar. Return the milliseconds to the paint. Then it is taken off again."""
        ours = marks.COUNTRY.format(code=code)
        return self._on_and_off(ours) if self.page.locator(ours).count() else self.choose(marks.COUNTRIES, label)

    def _on_and_off(self, rule: str) -> float:
        option = self.page.locator(rule).first
        option.evaluate("element => element.closest('details')?.setAttribute('open', '')")
        self._arm("click")
        option.click()
        took = self._took()
        option.click()
        self._rest()
        return took

    def choose(self, box: str, label: str) -> float:
        """Choose in a box by its label and Enter. Return the milliseconds to the paint. Then the box is emptied."""
        field = self.page.locator(box)
        field.focus()
        self.page.keyboard.type(label)
        self.page.get_by_role("option", name=label).first.wait_for()
        self._arm("keydown")
        self.page.keyboard.press("Enter")
        took = self._took()
        field.press("Backspace")
        self._rest()
        self.page.keyboard.press("Tab")
        return took


def waited(page: Page, quiet: int) -> float:
    """Return the milliseconds to the last paint of what is watched, once it stays the same for `quiet` milliseconds."""
    deadline = time.monotonic() + WITHIN
    while time.monotonic() < deadline:
        took = page.evaluate("quiet => paintWatch.took(quiet)", quiet)
        if took is not None:
            return took
        page.wait_for_timeout(50)
    sys.exit(f"The list at {page.url} did not change within {WITHIN} seconds.")


def load(context: BrowserContext, address: str, rule: str) -> float:
    """Return the milliseconds from navigation to the painted list, in a new tab of a browser that knows the scripts."""
    page = context.new_page()
    page.add_init_script(f"paintWatch.arm({rule!r})")
    page.goto(address)
    took = waited(page, LOADED)
    page.close()
    return took
