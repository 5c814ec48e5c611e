"""Categories by which measures and gates decide: each code that the package allows is one that they know."""

from collections.abc import Iterable, Iterator, Sequence

from dashboard.gates import translations
from dashboard.package.description import Package
from dashboard.package.schema import FILE
from dashboard.parse.faults import Fault
from dashboard.parse.row import Rows

# Codes that the code tells apart, by column. Other categories, such as topics, are only shown: a label is enough.
KNOWN = {
    "places.precision": "site crossing town city province country",
    "liaison_posts.status": "operating planned considered closed",
    "agreements.scope": "bilateral subregional regional global",
    "agreements.focus": "trafficking wider",
    "agreements.status": "under_negotiation announced agreed signed in_force expired superseded drafted approved draft",
    "agreements.act": "adopted agreed released dated",
    "meetings.series": "commit_imm commit_som commit_preparatory commit_task_force liaison_officers bilateral "
    "bali_process ammtc asean unodc ilo_advisory_committee training childrens_forum youth_forum other",
    "meetings.status": "held announced",
    "practices.area": "prevention protection prosecution policy partnership",
    "commitments.kind": "preamble pledge article final_clause heading aim action summary decision guideline",
    "commitments.area": "mechanisms policy_and_plans capacity_building law_and_enforcement identification_and_support "
    "prevention cooperation management",
    "laws_and_plans.kind": "law amendment regulation national_plan annual_plan policy procedure",
    "laws_and_plans.status": "drafted approved adopted in_force repealed superseded expired",
    "evidence.certainty": "stated derived inferred doubtful",
    "changes.action": "added corrected removed",
}
OF_TABLES = ("evidence", "changes", "responses")  # their column `table` names tables, as that of translations does


def codes_are_known(package: Package, _rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each code that the package allows and that no measure or gate knows."""
    for name, known in KNOWN.items():
        table, column = name.split(".")
        yield from _unknown(name, package.tables[table].column(column).values, known.split())
    reports, commitments = (package.tables[name].column("area").values for name in ("country_reports", "commitments"))
    yield from _unknown("country_reports.area", reports, commitments)
    for name in (*OF_TABLES, *(table.name for table in translations.tables(package).values())):
        yield from _unknown(f"{name}.table", package.tables[name].column("table").values, [*package.tables])


def _unknown(name: str, values: Iterable[str], known: Sequence[str]) -> Iterator[Fault]:
    """Yield a fault for each value of a column that is not known."""
    for value in values:
        if value not in known:
            yield Fault(
                FILE, 0, "", "", f"{name} has the code {value}, which no page knows; allowed: {', '.join(known)}"
            )
