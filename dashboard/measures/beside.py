"""What can stand beside a commitment: reports, laws and plans, practices and outputs, each with its areas and date."""

import pandas as pd

from dashboard import dates
from dashboard.memo import memo
from dashboard.record import Record

# Commitments and reports name their area of work. The other tables sort by words of their own, which we put to those
# areas by what the package says that each word means; a word that fits no area stands beside nothing.
# - laws_and_plans by kind: rules are law; plans and policies are plans; the procedures on record are about victims.
# - practices by area: protection is of victims, prosecution is enforcement, partnership is working together.
#   They have no word for training, for the process's mechanisms or for its management.
# - meeting_outputs by the series of the meeting: meetings of the process keep its mechanism going and manage it;
#   other meetings between governments are cooperation. "other" and the forums of the young say too little.
AREAS = {
    "laws_and_plans": {
        "law": ("law_and_enforcement",),
        "amendment": ("law_and_enforcement",),
        "regulation": ("law_and_enforcement",),
        "national_plan": ("policy_and_plans",),
        "annual_plan": ("policy_and_plans",),
        "policy": ("policy_and_plans",),
        "procedure": ("identification_and_support",),
    },
    "practices": {
        "prevention": ("prevention",),
        "protection": ("identification_and_support",),
        "prosecution": ("law_and_enforcement",),
        "policy": ("policy_and_plans",),
        "partnership": ("cooperation",),
    },
    "meeting_outputs": {
        "commit_imm": ("mechanisms", "management"),
        "commit_som": ("mechanisms", "management"),
        "commit_preparatory": ("mechanisms", "management"),
        "commit_task_force": ("mechanisms", "management"),
        "liaison_officers": ("cooperation",),
        "bilateral": ("cooperation",),
        "bali_process": ("cooperation",),
        "ammtc": ("cooperation",),
        "asean": ("cooperation",),
        "unodc": ("cooperation",),
        "ilo_advisory_committee": ("cooperation",),
        "training": ("capacity_building",),
        "childrens_forum": (),
        "youth_forum": (),
        "other": (),
    },
}


@memo
def held(record: Record) -> pd.DataFrame:
    """Return everything that can stand beside a commitment, one row each.

    `table`, `record` (what a click opens: of an output, its meeting), `areas`, `countries`, `text`, `date` (partial),
    `first`, `last` (days between which it can have begun; blank where undated), `folded` (blank), `about` (the
    agreement or document that an output is about, beside whose own paragraphs it says nothing).
    """
    rows = [*_reports(record), *_laws(record), *_practices(record), *_outputs(record)]
    columns = ["table", "record", "areas", "countries", "text", "date", "until", "about"]
    table = pd.DataFrame(rows, columns=columns)
    spans = [dates.between(row.date, row.until) for row in table.itertuples()]
    table["first"] = [span.first.isoformat() if span else "" for span in spans]
    table["last"] = [span.last.isoformat() if span else "" for span in spans]
    return table.assign(folded="")


def _areas(table: str, *words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(area for word in words for area in AREAS[table][word]))


def _reports(record: Record) -> list[tuple]:
    """Reports by what they tell of, where that has a date; else by the meeting to which they were made."""
    meetings, found = record.tables["meetings"], []
    for key, row in record.facts["country_reports"].iterrows():
        held = meetings.loc[row["meeting"]]
        days = (row["date"], "") if row["date"] else (held["starts"], held["ends"])
        found.append(("country_reports", key, (row["area"],), row["countries"], row["text"], *days, ""))
    return found


def _laws(record: Record) -> list[tuple]:
    """Laws and plans by their adoption, else by their entry into force, else by the beginning of their period."""
    return [
        (
            "laws_and_plans",
            key,
            _areas("laws_and_plans", row["kind"]),
            row["countries"],
            row["title"],
            row["adopted"] or row["in_force"] or row["period_start"],
            "",
            "",
        )
        for key, row in record.facts["laws_and_plans"].iterrows()
    ]


def _practices(record: Record) -> list[tuple]:
    return [
        ("practices", key, _areas("practices", *row["area"]), row["countries"], row["name"], row["starts"], "", "")
        for key, row in record.facts["practices"].iterrows()
    ]


def _outputs(record: Record) -> list[tuple]:
    """Outputs by the days of their meeting."""
    meetings, found = record.facts["meetings"], []
    for row in record.tables["meeting_outputs"].itertuples():
        of = meetings.loc[row.meeting]
        areas = _areas("meeting_outputs", of["series"])
        days = (of["starts"], of["ends"])
        found.append(
            ("meeting_outputs", row.meeting, areas, of["countries"], row.text, *days, row.agreement or row.document)
        )
    return found
