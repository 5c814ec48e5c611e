"""Broken addresses: paths and parameters that nobody would type, however they are encoded."""

from random import Random
from urllib.parse import quote, quote_plus

from dashboard.exports.openapi import PAGE
from dashboard.selection import address
from dashboard.selection.place import PAGES
from dashboard.server.interface import PATHS
from tests.fuzz import texts
from tests.fuzz.world import World

OTHERS = (
    "version",
    "url",
    "maxwidth",
    "maxheight",
    "format",
    "embed",
    "embed_options",
    "utm_source",
    "",
    "__proto__",
    "Q",
    "q[]",
)
JOINTS = ("&", "&", "&", "&&", ";", "&amp;", "&=&")
RAW = (
    b"%",
    b"%%",
    b"%2",
    b"%zz",
    b"%ff",
    b"%C0%AF",
    b"%ED%A0%80",
    b"%00",
    b"%0d%0aX: y",
    b"+",
    b"=",
    b"#",
    b"?",
    b"\xe6\xb9\x84",
    b"%u0041",
)
MOST = 60_000  # bytes of a query: servers take fewer


TAKEN = {each.path: each.takes for each in PATHS if each.takes != PAGE}  # the parameters of what is no page
OURS = "http://testserver/"
FIGURES = (
    f"{OURS}figure/matrix.html?country=KHM",
    f"{OURS}map",
    f"{OURS}meetings?q=a%26b",
    "/map",
    "//[",
    f"{OURS}[",
    "/",
)


def parameters(known: World, chance: Random, path: str = "") -> list[tuple[str, str]]:
    """Return names with values: known ones, unknown ones, too many, the same again.

    path: of a route. Half of the addresses have the names alone that it takes, with one wrong value at most.
    """
    names, found = TAKEN.get(path, tuple(address.DEFAULTS)), []
    if names and chance.random() < 0.5:
        page = next((each for each in PAGES if each in path), chance.choice(PAGES))
        found = [
            (name, right(known, page, name, chance))
            for name in chance.sample(names, min(len(names), chance.choice((1, 2, 4))))
        ]
        if chance.random() < 0.6:
            at = chance.randrange(len(found))
            found[at] = (found[at][0], value(known, found[at][0], chance))
        return found
    for _ in range(chance.choice((0, 1, 1, 2, 3, 6))):
        name = chance.choice((*names, *OTHERS)) if chance.random() < 0.95 else texts.short(chance)
        found += [(name, value(known, name, chance)) for _ in range(chance.choice((1, 1, 1, 2, 30)))]
    return found


def right(known: World, page: str, name: str, chance: Random) -> str:
    """Return a value that a parameter takes, as far as it is known."""
    codes = address.allowed(known.record, page).get(name)
    others = {
        "url": FIGURES,
        "format": ("json",),
        "maxwidth": ("240", "999999"),
        "maxheight": ("200",),
        "q": ("police", "泰国"),
    }
    return chance.choice(codes or others.get(name, ("2004", "2010-05", "1")))


def value(known: World, name: str, chance: Random) -> str:
    """Return a value for a parameter: a right one, one of another parameter, or a hostile text."""
    codes = address.allowed(known.record, chance.choice(PAGES))
    among = chance.random()
    if name == "url" and among < 0.7:
        return f"{chance.choice(FIGURES)}{texts.some(chance, 2_000) if among < 0.5 else ''}"
    if among < 0.4 and codes.get(name):
        return chance.choice(codes[name])
    if among < 0.5:
        return chance.choice(chance.choice([held for held in codes.values() if held]))
    if among < 0.6:
        return chance.choice(known.cells)
    if among < 0.7:
        return chance.choice((*texts.DATES, *texts.NUMBERS, "2004", "2010-05", "1", "2", "999"))
    return texts.some(chance, 20_000)


def encoded(chance: Random, text: str, times: int) -> str:
    """Return a text percent-encoded so many times. Half letters are left out: no address holds them."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    for _ in range(times):
        whole = chance.choice((quote, quote_plus))(whole, safe="")
    return whole


def query(known: World, chance: Random, path: str = "") -> bytes:
    """Return a query as bytes, well or badly encoded. path: of a route."""
    plain = chance.random() < 0.5
    joint, times = ("&", 1) if plain else (chance.choice(JOINTS), chance.choice((1, 1, 1, 1, 2, 3)))
    pairs = (
        f"{encoded(chance, name, 1)}={encoded(chance, text, times)}" for name, text in parameters(known, chance, path)
    )
    made = joint.join(pairs).encode("ascii")
    for _ in range(0 if plain else chance.choice((0, 0, 1, 3))):
        at = chance.randrange(len(made) + 1)
        made = made[:at] + chance.choice(RAW) + made[at:]
    return made[:MOST].replace(b"#", b"%23")


def part(known: World, name: str, chance: Random) -> str:
    """Return what stands in the place of a named part of a path, encoded."""
    held = known.record
    right = {
        "page": PAGES,
        "table": list(held.package.tables),
        "record": [*held.records, *held.pairs],
        "finding": [*held.package.tables, "map", "drawer_fields", "drawer_sources"],
        "path": [*held.files],
        "story": ["commit"],
        "name": ["matrix", "schematic", "timeline", "news", "news_list", "newsletter-regional-1"],
    }
    among = chance.random()
    if among < 0.7 and name in right:
        return quote(chance.choice(right[name]), safe="/" if chance.random() < 0.8 else "")
    if among < 0.8:
        return quote(chance.choice(chance.choice(list(right.values()))), safe="")
    if among < 0.9:
        return encoded(chance, texts.some(chance, 2_000), chance.choice((0, 1, 1, 2, 3)) or 1)
    return chance.choice(
        ("..", "../..", "%2e%2e%2f", "%2F", "a%2Fb", "%00", "%0a", "x" * 3_000, "a/" * 300, "", "//", "%ff", "%25")
    )
