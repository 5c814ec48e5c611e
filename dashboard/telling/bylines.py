"""The line below the title of a card: kind, dates, place, state of a record, in the reader's words."""

from collections.abc import Mapping

from dashboard.telling.teller import Teller


def _meeting(teller: Teller, row: dict) -> list[str]:
    announced = ""
    if row["status"] == "announced":  # of one that lies ahead of the data nobody can know more
        ahead = row["last"] >= teller.record.package.created
        announced = teller.say.value("status", "announced") if ahead else teller.say("meetings.announced")
    return [teller.say.date(row["starts"], row["ends"]), teller.record.place(row["place"]), announced]


def concluded(teller: Teller, row: Mapping) -> str:
    """Return what was done with an agreement and when, "adopted December 2007"; blank where no day is recorded."""
    verb = f"agreements.{row['act'] or 'signed'}"
    return teller.say(verb, date=teller.say.date(row["signed"])) if row["signed"] else ""


def _agreement(teller: Teller, row: dict) -> list[str]:
    return [
        teller.say.value("kind", row["kind"]),
        concluded(teller, row) or teller.say.date(""),
        teller.record.place(row["place"]),
        teller.say.value("status", row["status"]),
    ]


def _news(teller: Teller, row: dict) -> list[str]:
    event = teller.say("news.event", date=teller.say.date(row["event_date"])) if row["event_date"] else ""
    published = (
        teller.say("news.published", date=teller.say.date(row["published"]))
        if row["published"]
        else teller.say("news.unpublished")
    )
    return [row["publisher"], published, event]


def _practice(teller: Teller, row: dict) -> list[str]:
    period = teller.say.date(row["starts"], row["ends"])
    return [
        teller.say.listed([teller.say.value("area", area) for area in row["area"]]),
        period,
        teller.record.place(row["place"]),
    ]


def _post(teller: Teller, row: dict) -> list[str]:
    since = teller.say("posts.since", date=teller.say.date(row["opened"])) if row["opened"] else ""
    status, told = teller.say.value("status", row["status"]), teller.say.date(row["as_of"])
    as_of = teller.say("posts.as_of", status=status, date=told)
    kind = teller.say.value("kind", row["kind"])
    said = row["name"].casefold().startswith(kind.casefold())  # many a post is called after its kind
    return ["" if said else kind, teller.record.place(row["place"]), since, as_of]


def _law(teller: Teller, row: dict) -> list[str]:
    """The dates of adoption and of entry into force apart, and the years that a plan covers."""
    say, period = teller.say, row["period_start"]
    dated = [say(f"law.{act}", date=say.date(row[act])) for act in ("adopted", "in_force") if row[act]]
    covers = say("law.covers", period=say.date(period, row["period_end"])) if period else ""
    leads = say("law.lead", bodies=say.listed([teller.record.title(key) for key in row["lead"]])) if row["lead"] else ""
    undated = [] if dated or covers else [say.date("")]
    return [say.value("kind", row["kind"]), covers, *dated, *undated, say.value("status", row["status"]), leads]


def _report(teller: Teller, row: dict) -> list[str]:
    date = teller.say.date(row["date"]) if row["date"] else ""
    collective = teller.say("reported.collective") if row["collective"] else ""
    return [teller.say.value("area", row["area"]), teller.say.value("status", row["status"]), date, collective]


def _organisation(teller: Teller, row: dict) -> list[str]:
    return [teller.say.value("kind", row["kind"]), row["acronym"]]


def _document(teller: Teller, row: dict) -> list[str]:
    return [teller.say.value("kind", row["kind"]), row["publisher"], teller.say.date(row["published"])]


# By table: its own line, in parts; a part may be blank.
MADE = {"liaison_posts": _post, "meetings": _meeting, "agreements": _agreement, "news": _news, "practices": _practice}
MADE |= {"laws_and_plans": _law, "country_reports": _report, "organisations": _organisation, "documents": _document}
