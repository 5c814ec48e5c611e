"""The command that writes the offline edition: python -m dashboard export."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from dashboard.languages import LANGUAGES

OK, MISUSED = 0, 2  # exit status, as of the other commands
ADDRESSES = ("https://", "http://")


def add(commands: argparse._SubParsersAction) -> None:
    """Add the command and its options to a parser."""
    command = commands.add_parser("export", help="write the whole record as one page that needs no server")
    command.add_argument("--out", type=Path, required=True, help="the file, such as cooperation.html")
    command.add_argument("--lang", default="en,zh", help="languages, such as en,zh: the first is seen first")
    command.add_argument("--address", default="", help="of the dashboard, for what is newer: https://…")
    command.set_defaults(run=_run)


def fault(languages: Sequence[str], address: str) -> str:
    """Return in one sentence what is wrong with the options; blank if nothing is."""
    unknown = [code for code in languages if code not in LANGUAGES]
    if unknown or len({*languages}) < len(languages):
        return f"{','.join(languages)!r} is no list of languages; allowed: each once of {', '.join(LANGUAGES)}."
    if address and not address.startswith(ADDRESSES):
        return f"{address!r} is no address; allowed: one that begins with https:// or http://."
    return ""


def _run(options: argparse.Namespace) -> int:
    """Write the edition, also over a file that is there. Print its size, or a sentence that says what is wrong."""
    languages = options.lang.split(",")
    sentence = fault(languages, options.address)
    if not sentence:
        from dashboard import record  # with pandas, which other commands do not wait for
        from dashboard.embeds.offline import edition

        known = record.current()
        made = edition.write(known, languages, options.address.removesuffix("/"))
        try:
            options.out.write_bytes(made)
        except OSError as error:
            sentence = f"{options.out} cannot be written: {error.strerror}."
    sys.stderr.write(f"{sentence}\n" if sentence else "")
    if not sentence:
        sys.stdout.write(f"{options.out}: {len(made):,} bytes, {', '.join(languages)}, version {known.version}.\n")
    return MISUSED if sentence else OK
