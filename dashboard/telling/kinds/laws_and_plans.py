"""Laws and plans: dates of adoption and entry into force, years that a plan covers, status, successors, lead body."""

from collections.abc import Mapping

from dashboard.telling import status, successors
from dashboard.telling.kinds.kind import Kind
from dashboard.telling.status import Status
from dashboard.telling.teller import Teller


def _byline(teller: Teller, row: Mapping, day: str) -> list[str | Status]:
    say, period = teller.say, row["period_start"]
    dated = [_acted(teller, row, act) for act in ("adopted", "in_force") if row[act]]
    covers = say("law.covers", period=say.date(period, row["period_end"])) if period else ""
    leads = say("law.lead", bodies=say.listed([teller.record.title(key) for key in row["lead"]])) if row["lead"] else ""
    undated = [] if dated or covers else [say.date("")]
    known = [say.value("kind", row["kind"]), covers, *dated, *undated, status.of(teller, row, day)]
    return [*known, *successors.parts(teller, row["instrument"]), leads]


def _acted(teller: Teller, row: Mapping, act: str) -> str:
    """Return an act and its date; the date alone of an adoption that the status says too."""
    date = teller.say.date(row[act])
    return date if act == row["status"] == "adopted" else teller.say(f"law.{act}", date=date)


KIND = Kind(
    byline=_byline,
    reads=(
        "instrument",
        "kind",
        "period_start",
        "period_end",
        "adopted",
        "in_force",
        "status",
        "told",
        "derived",
        "lead",
    ),
    columns=(
        "title",
        "country",
        "kind",
        "status",
        "superseded_by",
        "adopted",
        "in_force",
        "period_start",
        "period_end",
        "lead",
        "summary",
    ),
    aged=("status",),
)
