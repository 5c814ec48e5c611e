"""Every kind of post with a place has a colour and a shape on the map."""

from collections.abc import Iterator

from dashboard import theme
from dashboard.package.description import Package
from dashboard.package.schema import FILE
from dashboard.parse.faults import Fault
from dashboard.parse.row import Rows

NOWHERE = "hotline"  # this kind serves a whole country and has no place on a map


def every_kind_of_post_has_a_symbol(package: Package, _rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each kind of post that the map could not draw."""
    for kind in package.tables["liaison_posts"].column("kind").values:
        if kind != NOWHERE and kind not in theme.KINDS:
            said = f"liaison_posts.kind has no colour and shape for {kind}"
            yield Fault(FILE, 0, "", "", f"{said}; needed: {kind} in KINDS of dashboard/theme.py")
