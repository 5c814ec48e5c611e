"""The commands of the project: python -m dashboard check | trial | template."""

import argparse
import os
import sys
from pathlib import Path

from dashboard import schema
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
    command = commands.add_parser("trial", help="check one file in the place of the table that it is for")
    command.add_argument("file", type=Path, help="a CSV named as its table, such as news.csv")
    command.add_argument("--into", type=Path, help="where to write the file in order, with a column of what is wrong")
    command.set_defaults(run=_trial)
    command = commands.add_parser("template", help="print the header of a table, to begin a file with")
    command.add_argument("table", help="such as news")
    command.set_defaults(run=_template)
    return parser


def _trial(options: argparse.Namespace) -> int:
    """Print each fault of one file, what it owes to others, and how much of the record would change."""
    from dashboard import trial  # needs pandas, which a check does without

    try:
        tried = trial.attempt(options.file.name, options.file.read_bytes())
    except ValueError as error:
        print(error, file=sys.stderr)
        return MISUSED
    if options.into:
        options.into.write_bytes(trial.ordered(tried))
    for fault in tried.faults:
        print(fault)
    for fault in tried.owed:
        print(f"Still owed: {fault}")
    if tried.record is not None:
        print(f"{tried.table.path} can be read. {_change(tried)}")
    sys.stdout.flush()
    return FAULTY if tried.faults or tried.owed else OK


def _change(tried) -> str:
    """How much of the record would change by a `dashboard.trial.Trial`, in one sentence."""
    from dashboard.measures import differences
    from dashboard.record import load

    name = tried.table.name
    counts = differences.counts(differences.cells(load().tables[name], tried.record.tables[name]))
    return f"Records added: {counts['added']}, changed: {counts['changed']}, taken away: {counts['removed']}."


def _template(options: argparse.Namespace) -> int:
    """Print the header of a table."""
    from dashboard import trial

    known = schema.read(DATA).tables
    if options.table not in known:
        print(f"{options.table!r} is no table; allowed: {', '.join(known)}.", file=sys.stderr)
        return MISUSED
    sys.stdout.write(trial.template(known[options.table]).decode("utf-8"))
    return OK


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
    for count in verdict.languages:
        counts += f", {count.language}: {count.done} of {count.wanted} texts ({count.outdated} outdated)"
    if verdict.quotes is None:
        return f"{counts}. Quotes were not compared: no folder of documents given."
    return f"{counts}, originals and quotes compared with documents: {verdict.originals} and {verdict.quotes}."


if __name__ == "__main__":
    sys.exit(main())
