"""Records and measures said in the reader's words: sentences, cards, table cells. Plain texts, escaped where shown."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.ui.view import View


@dataclass(frozen=True)
class Card:
    """One item of a list: the record that it opens, and its texts as plain words."""

    record: str
    title: str
    meta: Sequence[str]
    summary: str = ""
    tags: Sequence[str] = ()


# The columns of a list when it is shown as a table.
COLUMNS = {
    "meetings": ("title", "starts", "ends", "place", "series", "status", "countries", "summary"),
    "agreements": ("title", "kind", "countries", "signed", "place", "expires", "status", "summary"),
    "news": ("published", "event_date", "title", "publisher", "countries", "topics", "summary", "url"),
    "practices": ("name", "area", "countries", "organisations", "place", "starts", "ends", "summary", "result"),
    "liaison_posts": ("name", "kind", "mandate", "posted_by", "place", "opened", "status", "as_of", "officers"),
}


def countries(view: View, codes: Sequence[str]) -> list[str]:
    """Return the names of countries for chips; all six members become one chip."""
    members = view.record.members
    if set(codes) >= set(members):
        codes = [code for code in codes if code not in members]
        return [view.say("all_members"), *(view.record.country(code) for code in codes)]
    return [view.record.country(code) for code in codes]


def cell(view: View, column: str, value: object) -> object:
    """Return a value as a table shows it: codes as labels, ids as names, dates in words; numbers stay numbers."""
    if isinstance(value, tuple):
        return ", ".join(str(cell(view, column, entry)) for entry in value)
    if column in ("starts", "ends", "signed", "expires", "opened", "as_of", "published", "event_date"):
        return view.say.date(value) if value else ""
    if column in ("countries", "posted_by", "hosted_by"):
        return view.record.country(value)
    if column == "place":
        return view.record.place(value)
    if column in ("organisations", "host"):
        return view.record.title(value)
    if column in ("kind", "status", "series", "area", "topics", "mandate"):
        return view.say.value(column, value)
    return value


def table(view: View, rows: pd.DataFrame, name: str) -> pd.DataFrame:
    """Return the rows of a list as a table headed in the reader's language."""
    return pd.DataFrame(
        {
            view.say(f"column.{column}"): [cell(view, column, value) for value in rows[column]]
            for column in COLUMNS[name]
        }
    )


def _meeting(view: View, row: dict) -> list[str]:
    announced = view.say.value("status", "announced") if row["status"] == "announced" else ""
    return [view.say.date(row["starts"], row["ends"]), view.record.place(row["place"]), announced]


def _agreement(view: View, row: dict) -> list[str]:
    signed = view.say("agreements.signed", date=view.say.date(row["signed"])) if row["signed"] else view.say.date("")
    return [
        view.say.value("kind", row["kind"]),
        signed,
        view.record.place(row["place"]),
        view.say.value("status", row["status"]),
    ]


def _news(view: View, row: dict) -> list[str]:
    event = view.say("news.event", date=view.say.date(row["event_date"])) if row["event_date"] else ""
    published = (
        view.say("news.published", date=view.say.date(row["published"])) if row["published"] else view.say.date("")
    )
    return [row["publisher"], published, event]


def _practice(view: View, row: dict) -> list[str]:
    period = view.say.date(row["starts"], row["ends"])
    return [
        view.say.listed([view.say.value("area", area) for area in row["area"]]),
        period,
        view.record.place(row["place"]),
    ]


def _post(view: View, row: dict) -> list[str]:
    since = view.say("posts.since", date=view.say.date(row["opened"])) if row["opened"] else ""
    as_of = view.say("posts.as_of", status=view.say.value("status", row["status"]), date=view.say.date(row["as_of"]))
    return [view.say.value("kind", row["kind"]), view.record.place(row["place"]), since, as_of]


_META = {"liaison_posts": _post, "meetings": _meeting, "agreements": _agreement, "news": _news, "practices": _practice}
_TITLE = {"practices": "name", "liaison_posts": "name"}


def cards(view: View, rows: pd.DataFrame, name: str) -> list[Card]:
    """Return rows of meetings, agreements, news or practices as cards."""
    return [
        Card(
            key,
            row[_TITLE.get(name, "title")],
            _META[name](view, row),
            row.get("summary") or row["note"],
            countries(view, row["countries"]),
        )
        for key, row in zip(rows.index, rows.to_dict("records"), strict=True)
    ]
