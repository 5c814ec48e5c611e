"""Records that can stand beside a commitment: reports, laws, plans, practices and outputs, with areas and dates."""

import pandas as pd

from dashboard import dates
from dashboard.memo import memo
from dashboard.record import Record

# Commitments and reports name their area of work. The other tables have categories of their own. We map these to areas
# by what the package says that each category means. A category that fits no area is mapped to none.
# - laws_and_plans by kind: rules are law, plans and policies are plans, and all recorded procedures are about victims.
# - practices by area: protection is of victims, prosecution is enforcement, partnership is cooperation.
#   They have no category for training, for the process's mechanisms or for its management.
# - meeting_outputs by the series of the meeting: meetings of the process keep its mechanism going and manage it;
#   other meetings between governments are cooperation. "other" and the youth forums are too vague to map.
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
def candidates(record: Record) -> pd.DataFrame:
    """Return all records and outputs that can stand beside a commitment, one row each.

    Columns: `table`, `record` (the id that opens: for an output, its meeting), `areas`, `countries`, `text`, `date`
    (partial), `until` (partial or blank), `about` (for an output, the agreement or document that it produced, whose
    own paragraphs it must not stand beside), `told` (partial date of the meeting to which a report was made; of other
    records, as `date`), `first`, `last` (ISO days between which it may have begun; blank if undated), `folded` (blank).
    """
    rows = [*_reports(record), *_laws(record), *_practices(record), *_outputs(record)]
    columns = ["table", "record", "areas", "countries", "text", "date", "until", "about", "told"]
    table = pd.DataFrame(rows, columns=columns)
    spans = [dates.between(row.date, row.until) for row in table.itertuples()]
    table["first"] = [span.first.isoformat() if span else "" for span in spans]
    table["last"] = [span.last.isoformat() if span else "" for span in spans]
    return table.assign(folded="")


def _areas(table: str, *words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(area for word in words for area in AREAS[table][word]))


def _reports(record: Record) -> list[tuple]:
    """Return reports, dated by their own date, else by the meeting to which they were made."""
    meetings, found = record.tables["meetings"], []
    for key, row in record.facts["country_reports"].iterrows():
        held = meetings.loc[row["meeting"]]
        days = (row["date"], "") if row["date"] else (held["starts"], held["ends"])
        found.append(("country_reports", key, (row["area"],), row["countries"], row["text"], *days, "", row["told"]))
    return found


def _laws(record: Record) -> list[tuple]:
    """Return laws and plans, dated by adoption, else by entry into force, else by the start of their period."""
    found = []
    for key, row in record.facts["laws_and_plans"].iterrows():
        day = row["adopted"] or row["in_force"] or row["period_start"]
        areas = _areas("laws_and_plans", row["kind"])
        found.append(("laws_and_plans", key, areas, row["countries"], row["title"], day, "", "", day))
    return found


def _practices(record: Record) -> list[tuple]:
    found = []
    for key, row in record.facts["practices"].iterrows():
        areas, day = _areas("practices", *row["area"]), row["starts"]
        found.append(("practices", key, areas, row["countries"], row["name"], day, "", "", day))
    return found


def _outputs(record: Record) -> list[tuple]:
    """Return outputs, dated by their meeting."""
    meetings, found = record.facts["meetings"], []
    for row in record.tables["meeting_outputs"].itertuples():
        of = meetings.loc[row.meeting]
        areas = _areas("meeting_outputs", of["series"])
        days, about = (of["starts"], of["ends"]), row.agreement or row.document
        found.append(("meeting_outputs", row.meeting, areas, of["countries"], row.text, *days, about, of["starts"]))
    return found
