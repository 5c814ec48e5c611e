"""The style sheet of the app's pages: our fonts and the CSS of all parts of the screen, which are the same in each run.

The link to it stands at the end of the page: of two rules of the same weight the later one wins, and Streamlit writes
its own into the head as it runs.
"""

from dashboard.server import files, plain_style
from dashboard.ui import sheet

NAME = "dashboard.css"
BODY = (plain_style.faces() + sheet.write()).encode()
# The address changes with the content, since browsers keep what it answers for a day.
TAG = f'<link rel="stylesheet" href="./assets/{NAME}?v={files.digest(BODY)}">'.encode()
