"""python -m dashboard prepare: check and join the record now, so that the server starts in four seconds."""

import argparse
import sys

OK, MISUSED = 0, 2


def add(commands: argparse._SubParsersAction) -> None:
    """Add the command to a parser."""
    command = commands.add_parser("prepare", help="check the record and keep it joined, so that a server starts sooner")
    command.set_defaults(run=run)


def run(_: argparse.Namespace) -> int:
    """Keep the record, and say where. Return the exit status: 2 if it could not be kept.

    Raises FaultyPackage or schema.Unreadable for a record that cannot be shown.
    """
    from dashboard import check, checked_before
    from dashboard.package.taken import take
    from dashboard.paths import DATA

    taken = take(DATA)
    if checked_before.find(taken):
        print(f"The record is kept already in {checked_before.FOLDER}.")
        return OK
    path = checked_before.keep(taken, check.showable(taken))
    if not path:
        print(f"The record could not be kept: CHECKED_FOLDER is {str(checked_before.FOLDER)!r}.", file=sys.stderr)
        return MISUSED
    print(f"{path}: {path.stat().st_size / 1e6:.0f} MB.")
    return OK
