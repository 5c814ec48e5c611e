"""python -m dashboard token: a token by which a machine reads a gated host."""

import argparse
import sys

OK, MISUSED = 0, 2


def add(commands: argparse._SubParsersAction) -> None:
    """Add the command to a parser."""
    command = commands.add_parser("token", help="make a token by which a machine reads a gated host")
    command.add_argument("name", help="whose it is: letters, digits, dots, hyphens and underscores, 64 at most")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print a new token, once, and the line that the host keeps of it. Return the exit status."""
    from dashboard.access import tokens

    if not tokens.NAME.fullmatch(options.name):
        print(f"{options.name[:80]!r} is no name; allowed: 1 to 64 of A-Z, a-z, 0-9, ., _ and -.", file=sys.stderr)
        return MISUSED
    made = tokens.make()
    print(f"Token, shown this once: {made}")
    print(f"Line to keep in GATED_TOKENS or the file that GATED_TOKENS_FILE names: {tokens.line(options.name, made)}")
    return OK
