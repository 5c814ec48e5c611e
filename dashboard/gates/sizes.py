"""Tables have a plausible number of rows. This finds files that were cut short or pasted twice."""

from collections.abc import Iterator

from dashboard.package.description import Package
from dashboard.package.messages import message
from dashboard.package.schema import FILE
from dashboard.parse.faults import Fault
from dashboard.parse.row import Rows


def tables_have_a_plausible_size(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each table with fewer rows than `least` or more than `most` in its description.

    After the assertions of OpenSanctions' crawlers: a sudden loss or gain is a mistake until somebody has checked it.
    """
    for table in package.tables.values():
        if table.name not in rows:
            continue
        number = len(rows[table.name])
        if table.least is not None and number < table.least:
            said = message(
                "has {n} rows; allowed: {least} or more, or another floor (bounds.least) in {file}",
                n=number,
                least=table.least,
                file=FILE,
            )
            yield Fault(table.path, 0, "", "", said)
        if table.most is not None and number > table.most:
            said = message(
                "has {n} rows; allowed: {most} or fewer, or another ceiling (bounds.most) in {file}",
                n=number,
                most=table.most,
                file=FILE,
            )
            yield Fault(table.path, 0, "", "", said)
