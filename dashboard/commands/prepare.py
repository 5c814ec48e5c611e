"""python -m dashboard prepare: check and join the record now, so that the server starts in four seconds."""

import argparse
import sys

OK, FAULTY, MISUSED = 0, 1, 2


def add(commands: argparse._SubParsersAction) -> None:
    """Add the command to a parser."""
    command = commands.add_parser("prepare", help="check the record and keep it joined, so that a server starts sooner")
    command.set_defaults(run=run)


def run(_: argparse.Namespace) -> int:
    """Keep the record, and say where. Return the exit status: 1 if it has faults, 2 if it could not be kept."""
    from dashboard import check, checked_before, record
    from dashboard.package.taken import take
    from dashboard.paths import DATA

    taken = take(DATA)
    if checked_before.find(taken):
        print(f"The record is kept already in {checked_before.FOLDER}.")
        return OK
    found = record.load(taken)
    if faults := check.unshowable(found):
        print(*faults, sep="\n")
        return FAULTY
    path = checked_before.keep(taken, found)
    if not path:
        print(f"The record could not be kept: CHECKED_FOLDER is {str(checked_before.FOLDER)!r}.", file=sys.stderr)
        return MISUSED
    print(f"{path}: {path.stat().st_size / 1e6:.0f} MB.")
    return OK
