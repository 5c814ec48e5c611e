"""Laws and plans: dates of adoption and of entry into force, the years that a plan covers, the lead body."""

from collections.abc import Mapping

from dashboard.telling.kinds.kind import Kind
from dashboard.telling.teller import Teller


def _byline(teller: Teller, row: Mapping) -> list[str]:
    say, period = teller.say, row["period_start"]
    dated = [say(f"law.{act}", date=say.date(row[act])) for act in ("adopted", "in_force") if row[act]]
    covers = say("law.covers", period=say.date(period, row["period_end"])) if period else ""
    leads = say("law.lead", bodies=say.listed([teller.record.title(key) for key in row["lead"]])) if row["lead"] else ""
    undated = [] if dated or covers else [say.date("")]
    return [say.value("kind", row["kind"]), covers, *dated, *undated, say.value("status", row["status"]), leads]


KIND = Kind(
    byline=_byline,
    reads=("kind", "period_start", "period_end", "adopted", "in_force", "status", "lead"),
    columns=(
        "title",
        "country",
        "kind",
        "status",
        "adopted",
        "in_force",
        "period_start",
        "period_end",
        "lead",
        "summary",
    ),
)
