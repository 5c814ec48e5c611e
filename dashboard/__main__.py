"""The commands of the project: python -m dashboard check."""

import argparse
import os
import sys
from pathlib import Path

from dashboard.gates.check import Verdict, check
from dashboard.paths import DATA

OK, FAULTY, MISUSED = 0, 1, 2


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit status: 0 all is well, 1 faults were found, 2 the command was misused."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")
    options = _parser().parse_args(arguments)
    try:
        return options.run(options)
    except BrokenPipeError:
        # The reader of our lines has gone (`| head`): say nothing more, not even when Python closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAULTY
    except OSError as error:
        print(f"{error.filename} cannot be read: {error.strerror}.", file=sys.stderr)
        return MISUSED


def _parser() -> argparse.ArgumentParser:
    """The commands and what each may be given."""
    parser = argparse.ArgumentParser(prog="python -m dashboard", description=__doc__)
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    command = commands.add_parser("check", help="read a data package strictly and print one line per fault")
    command.add_argument("folder", type=Path, nargs="?", default=DATA, help="with datapackage.json; default: data/")
    command.add_argument("--documents", type=Path, help="folder of the documents that quotes are compared with")
    command.set_defaults(run=_check)
    return parser


def _check(options: argparse.Namespace) -> int:
    """Print each fault on a line, or one line of counts."""
    for folder in filter(None, (options.folder, options.documents)):
        if not folder.is_dir():
            print(f"{folder} is no folder.", file=sys.stderr)
            return MISUSED
    verdict = check(options.folder, options.documents)
    for line in [str(fault) for fault in verdict.faults] or [_counts(verdict)]:
        print(line)
    sys.stdout.flush()
    return FAULTY if verdict.faults else OK


def _counts(verdict: Verdict) -> str:
    """How much was read, and whether quotes were compared, on one line."""
    counts = f"{verdict.tables} tables, {verdict.records} records, {verdict.evidence} rows of evidence"
    if verdict.quotes is None:
        return f"{counts}. Quotes were not compared: no folder of documents given."
    return f"{counts}, quotes compared with documents: {verdict.quotes}."


if __name__ == "__main__":
    sys.exit(main())
