"""The commands of the project: python -m dashboard check, trial, template, words, digest, export, token, prepare."""

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from dashboard.commands import digest, prepare, token
from dashboard.commands.put import put
from dashboard.embeds.offline import export
from dashboard.package import schema
from dashboard.parse.faults import FaultyPackage
from dashboard.paths import DATA

OK, FAULTY, MISUSED = 0, 1, 2


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit status: 0 without faults, 1 with faults, 2 for wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")
    options = _parser().parse_args(arguments)
    try:
        return options.run(options)
    except BrokenPipeError:
        # The reader of the pipe has gone (`| head`): print nothing more, not even when Python closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAULTY
    except (FaultyPackage, schema.Unreadable) as refused:  # the record that a command needs, not what it is given
        print(refused, file=sys.stderr)
        return FAULTY
    except OSError as error:
        print(f"{error.filename} cannot be read: {error.strerror}.", file=sys.stderr)
        return MISUSED


def _parser() -> argparse.ArgumentParser:
    """Return the parser of the commands and their options."""
    parser = argparse.ArgumentParser(prog="python -m dashboard", description=__doc__)
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    command = commands.add_parser("check", help="read a data package strictly and print one line per fault")
    command.add_argument("folder", type=Path, nargs="?", default=DATA, help="with datapackage.json; default: data/")
    command.add_argument("--documents", type=Path, help="folder of the documents that quotes are compared with")
    command.set_defaults(run=_check)
    command = commands.add_parser("trial", help="check one file in the place of the table that it is for")
    command.add_argument("file", type=Path, help="a CSV named as its table, such as news.csv, or words_LANGUAGE.csv")
    command.add_argument("--to", type=Path, help="of words_LANGUAGE.csv: a folder for the files that it makes")
    command.add_argument("--into", type=Path, help="a new file, to write it in order with a column of what is wrong")
    command.set_defaults(run=_trial)
    command = commands.add_parser("template", help="print the header of a table, to begin a file with")
    command.add_argument("table", help="such as news")
    command.set_defaults(run=_template)
    command = commands.add_parser("words", help="say which texts of a language are missing, outdated or unlike a term")
    command.add_argument("language", help="such as th")
    command.add_argument("--to", type=Path, help="a new file, to write all texts to as words_LANGUAGE.csv")
    command.set_defaults(run=_words)
    export.add(commands)
    digest.add(commands)
    token.add(commands)
    prepare.add(commands)
    return parser


def _trial(options: argparse.Namespace) -> int:
    """Print the faults of one file, those it causes in others, the rows it still needs there, and its changes."""
    from dashboard import apart, dry_run
    from dashboard.translators_file import trial

    if language := trial.language(options.file.name):
        return _trial_of_words(options, language)
    if options.to:
        print("--to is for words_LANGUAGE.csv; allowed for a table: --into.", file=sys.stderr)
        return MISUSED
    with options.file.open("rb") as stream:
        content = stream.read(dry_run.LARGEST + 1)
    try:
        tried = apart.tried(options.file.name, content, lambda _: None, most=None)
    except ValueError as error:
        print(error, file=sys.stderr)
        return MISUSED
    for line in _told(tried):
        print(line)
    sys.stdout.flush()
    if options.into and not put(tried.ordered, options.into):
        return MISUSED
    return FAULTY if tried.faults.number or tried.elsewhere.number or tried.owed.number else OK


def _told(tried) -> Iterator[str]:
    """Yield what a `dashboard.telling.outcome.Outcome` says, line by line."""
    yield from map(str, tried.faults.first)
    if tried.ordered and tried.left != tried.faults:
        if tried.ready:
            said = "breaks no rule of its own after it is put in order: --into writes the ordered file."
            yield f"{tried.table.path} {said}"
        yield from (f"Left after it is put in order: {fault}" for fault in tried.left.first)
    yield from (f"It breaks another file: {fault}" for fault in tried.elsewhere.first)
    yield from (f"Still owed: {fault}" for fault in tried.owed.first)
    if tried.enters:
        yield f"{tried.table.path} can be read. {_change(tried)}"


def _change(tried) -> str:
    """Return in one sentence how much of the record an Outcome would change."""
    counts = tried.counts
    if counts is None:
        return "What it changes cannot be said: the record as it stands has faults (python -m dashboard check)."
    return f"Records added: {counts['added']}, changed: {counts['changed']}, taken away: {counts['removed']}."


def _trial_of_words(options: argparse.Namespace, language: str) -> int:
    """Print the faults of a translator's file and what it would change; write the files that it makes."""
    from dashboard.translators_file import files, given, held, trial

    if options.into:
        print("--into is for a table; allowed for words_LANGUAGE.csv: --to.", file=sys.stderr)
        return MISUSED
    with options.file.open("rb") as stream:
        content = stream.read(given.LARGEST + 1)
    try:
        texts, rows = held.read(language)
        tried = trial.of(language, options.file.name, content, texts)
    except ValueError as error:
        print(error, file=sys.stderr)
        return MISUSED
    for line in tried.lines():
        print(line)
    sys.stdout.flush()
    sentence = files.put(files.of(tried, texts, rows), options.to) if options.to else ""
    if sentence:
        print(sentence, file=sys.stderr)
        return MISUSED
    return FAULTY if tried.faults else OK


def _words(options: argparse.Namespace) -> int:
    """Print how far the texts of a language are, and write them as a file for a translator."""
    from dashboard.translators_file import held, report, terms

    try:
        texts, _ = held.read(options.language)
    except ValueError as error:
        print(error, file=sys.stderr)
        return MISUSED
    known = terms.of(options.language)
    written = not options.to or put(report.file(texts, known), options.to)
    for line in report.lines(options.language, texts, known):
        print(line)
    sys.stdout.flush()
    return OK if written else MISUSED


def _template(options: argparse.Namespace) -> int:
    """Print the header of a table."""
    from dashboard.curated_file import cells

    known = schema.read(DATA).tables
    if options.table not in known:
        print(f"{options.table!r} is no table; allowed: {', '.join(known)}.", file=sys.stderr)
        return MISUSED
    sys.stdout.write(cells.template(known[options.table]).decode("utf-8"))
    return OK


def _check(options: argparse.Namespace) -> int:
    """Print one line for each fault, or one line of counts."""
    for folder in filter(None, (options.folder, options.documents)):
        if not folder.is_dir():
            print(f"{folder} is no folder.", file=sys.stderr)
            return MISUSED
    from dashboard.check import check

    verdict = check(options.folder, options.documents)
    for line in [str(fault) for fault in verdict.faults] or [_counts(verdict)]:
        print(line)
    sys.stdout.flush()
    return FAULTY if verdict.faults else OK


def _counts(verdict) -> str:
    """Return the counts of a `dashboard.check.Verdict` on one line, and whether quotes were compared."""
    counts = f"{verdict.tables} tables, {verdict.records} records, {verdict.evidence} rows of evidence"
    for count in verdict.languages:
        counts += f", {count.language}: {count.done} of {count.wanted} texts ({count.outdated} outdated)"
    if verdict.quotes is None:
        return f"{counts}. Quotes were not compared: no folder of documents given."
    return f"{counts}, originals and quotes compared with documents: {verdict.originals} and {verdict.quotes}."


if __name__ == "__main__":
    sys.exit(main())
