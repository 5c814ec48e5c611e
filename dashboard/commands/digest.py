"""python -m dashboard digest: news as a digest or a newsletter in files, for a scheduler. No mail is sent."""

import argparse
import sys
from pathlib import Path

OK, MISUSED = 0, 2
ENDINGS = ("html", "txt", "docx", "eml")
# Option → parameter of an address, if their names differ.
_PARAMETERS = {"kind": "letter"}
_TAKEN = ("country", "since", "until", "edition", "number", "kind", "item")


def add(commands: argparse._SubParsersAction) -> None:
    """Add the command to a parser."""
    told = "write news as a digest or a newsletter: HTML for mail, text, Word document, draft of a mail"
    command = commands.add_parser("digest", help=told)
    command.add_argument("--since", default="", help="the first day, month or year of its news: 2025-11-01")
    command.add_argument("--until", default="", help="the last; default: the newest")
    command.add_argument("--country", default="", help="codes of countries, any of which the news names: KHM,THA")
    command.add_argument("--item", default="", help="ids of news, in their order, in the place of what matches")
    command.add_argument("--lang", default="en", help="one or two languages, the second beside the first: en,zh")
    command.add_argument("--edition", default="regional", help="regional, or the code of a member")
    command.add_argument("--number", default="", help="of the edition, 1 to 999")
    command.add_argument("--kind", default="digest", help="digest or newsletter, which has a list of contents")
    allowed = ", ".join(f".{ending}" for ending in ENDINGS)
    command.add_argument("--out", type=Path, required=True, help=f"a new file that ends in {allowed}; or a folder")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the files and print a line for each. Return the exit status.

    Raises FaultyPackage or schema.Unreadable for a record that cannot be used.
    """
    from dashboard import comment, record
    from dashboard.server import base

    ending = options.out.suffix.removeprefix(".")
    if ending and ending not in ENDINGS:
        return _refuse(f"{options.out} ends in .{ending}; allowed: {', '.join(ENDINGS)}, or a folder.")
    if base.fault(base.PUBLIC_ADDRESS):
        return _refuse(f"PUBLIC_ADDRESS is {base.PUBLIC_ADDRESS!r}; allowed: {base.ALLOWED}.")
    if wrong := comment.fault(comment.TEMPLATE):
        return _refuse(f"COMMENT_LINK {wrong}; allowed: {comment.ALLOWED}.")
    known = record.current()
    parameters = _parameters(options)
    if wrong := _unknown(known, options, parameters):
        return _refuse(*wrong)
    return _written(known, parameters, options.out, (ending,) if ending else ENDINGS)


def _refuse(*sentences: str) -> int:
    print(*sentences, sep="\n", file=sys.stderr)
    return MISUSED


def _parameters(options: argparse.Namespace) -> dict[str, list[str]]:
    """Return what was asked as the parameters of an address of the page Digest."""
    held = {name: _entries(getattr(options, name)) for name in _TAKEN}
    languages = _entries(options.lang)
    held |= {"lang": languages[:1], "second": languages[1:]}
    held["edition"] = [code for code in held["edition"] if code != "regional"]
    return {_PARAMETERS.get(name, name): texts for name, texts in held.items() if texts}


def _entries(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _unknown(known, options: argparse.Namespace, parameters: dict[str, list[str]]) -> list[str]:
    """Return a sentence for each value that means nothing. known: the record."""
    from dashboard.selection import address, exact

    named = {"letter": "kind", "second": "lang"}
    codes = address.allowed(known, "digest")
    rules = {"since": "YYYY, YYYY-MM or YYYY-MM-DD", "number": "1 to 999", "item": "ids of news, each once"}
    rules["lang"] = rules["second"] = f"one or two of {', '.join(codes['lang'])}"
    rules["edition"] = ", ".join(("regional", *codes["edition"]))
    rules["until"] = f"{rules['since']}, no earlier than --since"
    found = []
    for parameter, text in exact.unknown("digest", parameters, known):
        allowed = rules.get(parameter) or ", ".join(codes[parameter])
        found.append(f"--{named.get(parameter, parameter)}: {text[:80]!r} is not known; allowed: {allowed}.")
    return found


def _written(known, parameters: dict[str, list[str]], out: Path, endings: tuple[str, ...]) -> int:
    from dashboard.commands.put import put
    from dashboard.exports.digest import WRITERS, whole
    from dashboard.selection import address
    from dashboard.selection.file_name import issue_name
    from dashboard.server import base
    from dashboard.telling import issue
    from dashboard.telling.teller import teller

    chosen = address.read("digest", parameters, known)
    told, plan = teller(known, chosen.language), issue.of(known, chosen, chosen.language)
    made = whole.edition(told, plan, base.PUBLIC_ADDRESS)
    if len(endings) > 1:
        out.mkdir(parents=True, exist_ok=True)
    whole_well = True
    for ending in endings:
        name = issue_name(plan.issue, plan.languages, known.version, f".{ending}", chosen.filters.country)
        path = out / name if len(endings) > 1 else out
        if put(WRITERS[ending](made), path):
            print(f"{path}: {made.versions[0].said}")
        else:
            whole_well = False
    return OK if whole_well else MISUSED
