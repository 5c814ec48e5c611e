"""Where each measured app keeps its search box, its list and its choices: the only place with their selectors."""

from typing import NamedTuple

MAIN = "[data-testid=stMain]"  # what a full run of a Streamlit page draws
COUNTRIES = ".st-key-country input"  # the box in the sidebar of the other Streamlit apps
COUNTRY = '.gms-choose input[value="{code}"]'  # a country in ours
RUNNING = "[data-testid=stApp]:not([data-test-script-state=notRunning])"


class Marks(NamedTuple):
    """Selectors of one app.

    `search`: its search box. `typed`: the list follows each letter; otherwise it waits for Enter. `found`: the element
    whose text changes with the list. `option`: a topic to click on, with {code} and {label}; or blank, and `box` is a
    box into which a topic's label is typed.
    """

    search: str
    typed: bool
    found: str
    option: str = ""
    box: str = ""


# A list of ours is the component, or was built of Streamlit's own elements. Which one is seen on the page.
COMPONENT = Marks(
    ".gms-list input[type=search]", True, ".gms-list ol", '.gms-list [data-facet="topic"] [data-code="{code}"]'
)
NATIVE = Marks(".st-key-q input", False, ".st-key-listing-news", box=".st-key-topic input")
PLAIN = Marks(".st-key-q input", False, ".st-key-found", box=".st-key-topic input")
FLOOR = Marks(".st-key-q input", False, f"{MAIN} ol", option='.st-key-topic button:has-text("{label}")')
DASH = Marks("#q", True, "#found", option='#topic label:has-text("{label}")')
SHINY = Marks("#q", False, "#found", option='#topic input[value="{code}"]')
