"""The page News in Shiny, as its own guide would write it: a box, topics, and a list of cards that the server renders.

    python -m benchmarks.peers.shiny_news PORT

The box sends its word on Enter. As one types, Shiny waits for 250 ms, which would be measured instead.
"""

import sys

import uvicorn
from shiny import App, Inputs, render, ui

from benchmarks.peers import news

EVERY = news.rows()
page = ui.page_fluid(
    ui.h1("News"),
    ui.input_text("q", "Search", update_on="blur"),
    ui.input_checkbox_group("topic", "Topic", {code: news.named(code) for code in news.every_topic(EVERY)}),
    ui.output_ui("found"),
    title="News",
)


def card(row: news.Row) -> ui.Tag:
    """Return the card of a news item."""
    byline = ui.p(f"{row['publisher']} · {row['published']}")
    return ui.tags.li(ui.tags.article(ui.h3(row["title"]), byline, ui.p(row["summary"])))


def server(input: Inputs) -> None:
    """Render the news that match."""

    @render.ui
    def found() -> ui.TagList:
        matching = news.matching(EVERY, input.q(), input.topic())
        return ui.TagList(ui.p(f"{len(matching)} found"), ui.tags.ol([card(row) for row in matching[: news.SHOWN]]))


app = App(page, server)

if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="error")
