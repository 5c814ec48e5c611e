"""What is wrong with the header of a file."""

from functools import reduce

from dashboard.package.messages import message
from dashboard.package.schema import FILE
from dashboard.parse.faults import listed, shown

SEPARATED = {
    ";": message("the header is separated by semicolons; allowed: commas"),
    "\t": message("the header is separated by tabs; allowed: commas"),
}


def wrong_separator(text: str, names: tuple[str, ...]) -> str:
    """Return the fault of a header whose cells are not separated by commas, or "" for any other header."""
    first = text.partition("\n")[0].strip()
    for sign, said in SEPARATED.items():
        if "," not in first and {cell.strip('" ') for cell in first.split(sign)} & set(names) and sign in first:
            return said
    return ""


def wrong_header(header: list[str], names: tuple[str, ...]) -> str:
    """Return the fault of a header, or "" where there is none."""
    if tuple(header) == names:
        return ""
    missing, extra = set(names) - set(header), set(header) - set(names)
    reasons = []
    if missing:
        reasons.append(message("lacks {names}", names=listed(sorted(missing))))
    if extra:
        unknown = listed(shown(name) for name in sorted(extra))
        reasons.append(message("has {names}, which {file} does not describe", names=unknown, file=FILE))
    if len(set(header)) < len(header):
        reasons.append(message("repeats a column"))
    reasons = reasons or [message("has its columns in another order")]
    said = reduce(lambda first, last: message("{first} and {last}", first=first, last=last), reasons)
    return message("the header {fault}; allowed: {header}", fault=said, header=",".join(names))
