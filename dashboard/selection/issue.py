"""What a reader chose for a digest or a newsletter: its kind, edition, number and languages, and its news."""

from dataclasses import dataclass

from dashboard.parse.editions import LETTERS, MOST

__all__ = ["LETTERS", "MOST", "NOTHING", "Issue"]
NOTHING = "none"  # in the place of an item: every item was taken out


@dataclass(frozen=True)
class Issue:
    """The choice of a digest or a newsletter. A blank field says nothing.

    `letter`: one of LETTERS. `edition`: the code of a member, blank for the regional edition. `number`: 0 for none.
    `first`, `second`: codes of languages; a blank `first` is that of the page, a blank `second` none. `since`, `until`:
    partial dates between which the news lies. `item`: ids of news in the order of the issue, MOST or fewer; blank for
    all news of the other choices.
    """

    letter: str = LETTERS[0]
    edition: str = ""
    number: int = 0
    first: str = ""
    second: str = ""
    since: str = ""
    until: str = ""
    item: tuple[str, ...] = ()
