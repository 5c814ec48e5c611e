"""The line below the title of a card: kind, dates, place, state of a record, in the reader's words."""

from collections.abc import Mapping

from dashboard.ui.run.view import Voice


def _meeting(voice: Voice, row: dict) -> list[str]:
    announced = ""
    if row["status"] == "announced":  # of one that lies ahead of the data nobody can know more
        ahead = row["last"] >= voice.record.package.created
        announced = voice.say.value("status", "announced") if ahead else voice.say("meetings.announced")
    return [voice.say.date(row["starts"], row["ends"]), voice.record.place(row["place"]), announced]


def concluded(voice: Voice, row: Mapping) -> str:
    """Return what was done with an agreement and when, "adopted December 2007"; blank where no day is recorded."""
    verb = f"agreements.{row['act'] or 'signed'}"
    return voice.say(verb, date=voice.say.date(row["signed"])) if row["signed"] else ""


def _agreement(voice: Voice, row: dict) -> list[str]:
    return [
        voice.say.value("kind", row["kind"]),
        concluded(voice, row) or voice.say.date(""),
        voice.record.place(row["place"]),
        voice.say.value("status", row["status"]),
    ]


def _news(voice: Voice, row: dict) -> list[str]:
    event = voice.say("news.event", date=voice.say.date(row["event_date"])) if row["event_date"] else ""
    published = (
        voice.say("news.published", date=voice.say.date(row["published"]))
        if row["published"]
        else voice.say("news.unpublished")
    )
    return [row["publisher"], published, event]


def _practice(voice: Voice, row: dict) -> list[str]:
    period = voice.say.date(row["starts"], row["ends"])
    return [
        voice.say.listed([voice.say.value("area", area) for area in row["area"]]),
        period,
        voice.record.place(row["place"]),
    ]


def _post(voice: Voice, row: dict) -> list[str]:
    since = voice.say("posts.since", date=voice.say.date(row["opened"])) if row["opened"] else ""
    as_of = voice.say("posts.as_of", status=voice.say.value("status", row["status"]), date=voice.say.date(row["as_of"]))
    kind = voice.say.value("kind", row["kind"])
    said = row["name"].casefold().startswith(kind.casefold())  # many a post is called after its kind
    return ["" if said else kind, voice.record.place(row["place"]), since, as_of]


def _law(voice: Voice, row: dict) -> list[str]:
    """The dates of adoption and of entry into force apart, and the years that a plan covers."""
    say, period = voice.say, row["period_start"]
    dated = [say(f"law.{act}", date=say.date(row[act])) for act in ("adopted", "in_force") if row[act]]
    covers = say("law.covers", period=say.date(period, row["period_end"])) if period else ""
    leads = say("law.lead", bodies=say.listed([voice.record.title(key) for key in row["lead"]])) if row["lead"] else ""
    undated = [] if dated or covers else [say.date("")]
    return [say.value("kind", row["kind"]), covers, *dated, *undated, say.value("status", row["status"]), leads]


def _report(voice: Voice, row: dict) -> list[str]:
    date = voice.say.date(row["date"]) if row["date"] else ""
    collective = voice.say("reported.collective") if row["collective"] else ""
    return [voice.say.value("area", row["area"]), voice.say.value("status", row["status"]), date, collective]


def _organisation(voice: Voice, row: dict) -> list[str]:
    return [voice.say.value("kind", row["kind"]), row["acronym"]]


def _document(voice: Voice, row: dict) -> list[str]:
    return [voice.say.value("kind", row["kind"]), row["publisher"], voice.say.date(row["published"])]


# By table: its own line, in parts; a part may be blank.
MADE = {"liaison_posts": _post, "meetings": _meeting, "agreements": _agreement, "news": _news, "practices": _practice}
MADE |= {"laws_and_plans": _law, "country_reports": _report, "organisations": _organisation, "documents": _document}
