"""The watch of the benchmark: it takes the time to the last change of a list's text, and of nothing else."""

from urllib.parse import quote

import pytest
from playwright.sync_api import Browser

from benchmarks import marks, screen
from benchmarks.screen import Screen

LATER = 300  # milliseconds after which the made-up list follows
# A list as the component has it: it filters as one types and after a choice, and is built anew once more, unchanged.
MADE = f"""
<div class="gms-list">
  <input type="search">
  <p role="status">3</p>
  <details data-facet="topic"><button data-code="meetings" aria-pressed="false">Meetings</button></details>
  <ol><li>Alpha</li><li>Beta</li><li>Gamma</li></ol>
</div>
<script>
  const [list, box, button] = ["ol", "input", "button"].map((name) => document.querySelector(name));
  const all = [...list.children].map((item) => item.textContent);
  const build = (words) => list.replaceChildren(...words.map((word) => {{
    const item = document.createElement("li");
    item.textContent = word;
    return item;
  }}));
  const follow = (words) => setTimeout(() => {{
    build(words);
    setTimeout(() => build(words), {LATER});
  }}, {LATER});
  box.oninput = () => follow(all.filter((word) => word.includes(box.value)));
  button.onclick = () => {{
    const pressed = button.ariaPressed === "true";
    button.ariaPressed = String(!pressed);
    follow(pressed ? all : ["Gamma"]);
  }};
</script>
"""


@pytest.fixture
def made(browser: Browser):
    context = screen.watching(browser)
    yield Screen(context, f"data:text/html,{quote(MADE)}", None)
    context.close()


def test_the_list_of_the_component_is_timed_to_its_last_change_of_words(made):
    assert made.marks is marks.COMPONENT
    for word, left in (("Alpha", "Alpha"), ("a", "AlphaBetaGamma"), ("Bet", "Beta")):
        took = made.search(word)
        assert made.page.locator("ol").text_content() == left
        assert took >= LATER
        assert made.page.evaluate("paintWatch.changed") == 0, "the watch rests again"


def test_a_topic_is_chosen_timed_and_taken_off_again(made):
    took = made.facet("meetings", "Meetings")
    assert took >= LATER
    assert made.page.locator("button").get_attribute("aria-pressed") == "false"
    assert made.page.locator("li").count() == 3


def test_a_list_that_is_built_again_as_it_was_counts_for_nothing(made):
    made._arm()
    made.page.evaluate("build(all)")
    made.page.wait_for_timeout(100)
    assert made.page.evaluate("paintWatch.changed") == 0
    made.page.evaluate("build(['Beta'])")
    assert screen.waited(made.page, 100) > 0


def test_todays_list_is_found_searched_and_narrowed_by_a_topic(browser: Browser, server: str):
    context = screen.watching(browser)
    opened = Screen(context, f"{server}/news", None)
    assert opened.search("hotline") > 0
    assert opened.search("agreement") > 0
    assert opened.facet("training", "Training") > 0
    context.close()
