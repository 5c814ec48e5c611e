"""Tables of a size that can be: a file cut short, or one pasted twice, is found before a reader finds it."""

from collections.abc import Iterator

from dashboard.package.description import Package
from dashboard.package.schema import FILE
from dashboard.parse.faults import Fault
from dashboard.parse.row import Rows


def tables_are_of_a_likely_size(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each table with fewer rows than its floor or more than its ceiling in the description.

    After the assertions of OpenSanctions' crawlers: a sudden loss or gain is a mistake until somebody has looked.
    """
    for table in package.tables.values():
        if table.name not in rows:
            continue
        number = len(rows[table.name])
        if table.least is not None and number < table.least:
            message = f"has {number} rows; allowed: {table.least} or more, or another floor (bounds.least) in {FILE}"
            yield Fault(table.path, 0, "", "", message)
        if table.most is not None and number > table.most:
            message = f"has {number} rows; allowed: {table.most} or fewer, or another ceiling (bounds.most) in {FILE}"
            yield Fault(table.path, 0, "", "", message)
