"""The page News in Dash, as its own guide would write it: a box, topics, and a list of cards that a callback fills.

    python -m benchmarks.peers.dash_news PORT

Served by waitress, for the server that comes with Dash is for development. Like ours it shows so many cards at a time:
Dash takes seconds for all.
"""

import sys

from dash import Dash, Input, Output, dcc, html
from waitress import serve

from benchmarks.peers import news

THREADS = 8  # a browser asks for six files at once
EVERY = news.rows()
app = Dash(__name__, title="News")
app.layout = html.Div(
    [
        html.H1("News"),
        dcc.Input(id="q", type="search", placeholder="Search", value=""),
        dcc.Checklist(
            id="topic",
            options=[{"label": news.named(code), "value": code} for code in news.every_topic(EVERY)],
            value=[],
        ),
        html.P(id="count"),
        html.Ol(id="found"),
    ]
)


def card(row: news.Row) -> html.Li:
    """Return the card of a news item."""
    byline = html.P(f"{row['publisher']} · {row['published']}")
    return html.Li(html.Article([html.H3(row["title"]), byline, html.P(row["summary"])]))


@app.callback(Output("count", "children"), Output("found", "children"), Input("q", "value"), Input("topic", "value"))
def fill(words: str, topics: list[str]) -> tuple[str, list[html.Li]]:
    """Return the count and the cards of the news that match."""
    found = news.matching(EVERY, words, topics)
    return f"{len(found)} found", [card(row) for row in found[: news.SHOWN]]


if __name__ == "__main__":
    serve(app.server, host="127.0.0.1", port=int(sys.argv[1]), threads=THREADS, _quiet=True)
