"""The typed rows of the drawings of the overview: the small map, and the meetings of the COMMIT process."""

from typing import NamedTuple

BONDS = ("agreed", "wider", "prepared")  # how far a pair has come, see `Bond`


class Tile(NamedTuple):
    """A member on the small map.

    `country`: its code. `label`: its short name. `posts`: the number of liaison posts and centres in it.
    """

    country: str
    label: str
    posts: int


class Bond(NamedTuple):
    """What a pair of members has on record, as a line on the small map.

    `pair`: its id. `step`: one of BONDS: an agreement on trafficking is concluded; one on more than that is; one is in
    preparation. `paler`: see `age.paler`.
    """

    pair: str
    step: str
    paler: bool


class SmallMap(NamedTuple):
    """The content of the small map: every member, and the pairs with something on record."""

    tiles: tuple[Tile, ...]
    bonds: tuple[Bond, ...]


class Sitting(NamedTuple):
    """A dated meeting of the COMMIT process.

    `meeting`: its id. `number`: in its series, blank if unknown. `ministers`: whether ministers met, else senior
    officials. `held`: False if it is only announced. `first`: ISO day on which it began, or the first on which it may
    have.
    """

    meeting: str
    number: str
    ministers: bool
    held: bool
    first: str
