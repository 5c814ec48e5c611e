"""Texts of a file of a digest, in one line, and which of its addresses may be links."""

from dashboard.exports.typeface import plain
from dashboard.graphemes import clusters
from dashboard.telling.digest import Edition, Item, Version
from dashboard.telling.values import Address

WEB, MAIL = ("https://", "http://"), "mailto:"
SUBJECT = 150  # letters of a subject: long ones are cut by every list of mails


def leading(row: tuple[Item, ...]) -> Item:
    """Return the item of a row to which a list of contents leads: the first that is there in words."""
    return next((each for each in row if not each.repeats), row[0])


def listed(version: Version) -> bool:
    """Return whether a version has a list of contents, of headlines that are not all those of another language."""
    return bool(version.contents) and not all(each.repeats for each in version.items)


def leads(address: str) -> bool:
    """Return whether an address may be a link: of the web, or of a mailbox."""
    return address.startswith((*WEB, MAIL))


def link(address: Address) -> str:
    """Return where the address of a source leads; blank if it may not be a link."""
    return plain(address.url) if address.link and address.url.startswith(WEB) else ""


def printed(address: Address) -> str:
    """Return an address and its state in words, in a line; blank without an address."""
    return plain(" · ".join(filter(None, (address.url, address.state)))) if address.url else ""


def around(text: str, address: str) -> tuple[str, str, str]:
    """Return a text in three parts: before an address, the address, after it. Both are blank where it is not."""
    before, found, after = text.partition(address) if address else (text, "", "")
    return before, found, after


def below(texts: tuple[str, ...], address: str) -> bool:
    """Return whether an address is to be printed below texts, because none of them has it."""
    return bool(address) and not any(address in text for text in texts)


def subject(made: Edition) -> str:
    """Return what an issue is about in a line, cut if it is long."""
    seen = clusters(plain(made.subject))
    return "".join(seen) if len(seen) <= SUBJECT else f"{''.join(seen[: SUBJECT - 1]).rstrip()}…"
