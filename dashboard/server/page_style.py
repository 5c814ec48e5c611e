"""The style sheet of the app's pages: our fonts and the CSS of all parts of the screen, which are the same in each run.

The link to it stands at the end of the page: of two rules of the same weight the later one wins, and Streamlit writes
its own into the head as it runs.
"""

from dashboard.server import files, plain_style

NAME = "dashboard.css"


def body(css: str) -> bytes:
    """Return the style sheet. css: of the parts of the screen."""
    return (plain_style.faces() + css).encode()


def tag(css: str) -> bytes:
    """Return the link to it. Its address changes with the content, since browsers keep what it answers for a day."""
    return f'<link rel="stylesheet" href="./assets/{NAME}?v={files.digest(body(css))}">'.encode()
