"""All colours, shapes and font sizes. One set of colours serves the light and the dark theme."""

from collections.abc import Collection

# Okabe and Ito's palette for colour-blind readers (Color Universal Design, 2008), a brown and a grey. Shapes differ.
KINDS = {
    "trafficking_liaison_office": ("#0072B2", "circle"),
    "border_liaison_office": ("#D55E00", "triangle"),
    "police_liaison_officers": ("#CC79A7", "square"),
    "transit_centre": ("#009E73", "diamond"),
    "support_centre": ("#E69F00", "pentagon"),
    "police_coordination_centre": ("#56B4E9", "hexagon"),
    "police_unit": ("#F0E442", "fallen_triangle"),
    "shelter_network": ("#806030", "octagon"),
    "local_liaison_officers": ("#4D4D4D", "bar"),
}
STATUS = {"held": "#0072B2", "announced": "#8A6D3B"}
# The paler tone of what was reported long ago or on an unknown day: edges and lines, texts, cells. Words say the same.
PALER = "#7d8a96"
PALER_TEXT = {"light": "#5f6770", "dark": "#a3abb3"}
PALER_CELL = "rgba(128, 132, 138, .09)"


def parts(colour: str) -> list[int]:
    """Return red, green and blue of a colour such as "#0072B2", 0 to 255 each."""
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def mixed(colour: str, other: str, part: float) -> str:
    """Return a colour such as "#0072B2" mixed with another one. part: the share of the other, from 0 to 1."""
    both = zip(parts(colour), parts(other), strict=True)
    return "#" + "".join(f"{round(one + (two - one) * part):02x}" for one, two in both)


# Red, green, blue, opacity (0 to 255 each), drawn over the background of the page.
MAP = {
    "land": [128, 132, 138, 46],
    "members": [31, 111, 168, 44],
    "borders": [110, 120, 132, 170],
    "arcs": [50, 122, 182, 255],
    "paler_arcs": [125, 138, 150, 255],
}
ON_HELD = "#ffffff"  # the number of a meeting, on the colour of STATUS["held"]
COUPLE = "#7a828a"  # schematic map: the line between two posts that work together
LABEL = {"light": [38, 44, 52, 255], "dark": [226, 231, 236, 255]}

# The colours of drawings, by scheme: those of .streamlit/config.toml, members' land and lines. The page names them in
# CSS, `--gms-ink` and so on, so that a drawing follows the scheme, and on paper is light.
SCHEMES = {
    "light": {"ink": "#1a1a19", "pale": "#5f6770", "ground": "#fcfcfb", "accent": "#0b5394"}
    | {"land": "#dfe9f1", "line": "#d5d5d0"},
    "dark": {"ink": "#ececea", "pale": "#a3abb3", "ground": "#14171a", "accent": "#8fc1ee"}
    | {"land": "#22303b", "line": "#3a4147"},
}
# Heights of lines for scripts with marks above and below their letters: those of w3c.github.io/sealreq.
LEADING = {"zh": 1.7, "th": 1.7, "lo": 1.7, "vi": 1.55, "km": 1.9, "my": 1.9}
HALO = {scheme: [*parts(named["ground"]), 255] for scheme, named in SCHEMES.items()}  # of names on the map
# The edge of each shape of KINDS stands out from the ground: darker than the kind's colour in light, lighter in dark.
EDGE = 0.45  # the share of ink
for _named in SCHEMES.values():
    _named |= {f"edge-{shape}": mixed(colour, _named["ink"], EDGE) for colour, shape in KINDS.values()}

FONT = "Source Sans, Noto Sans, Noto Sans SC, Noto Sans SC Common, Noto Sans SC Rare, sans-serif"
SIZE = {"small": 14, "text": 16, "heading": 20, "title": 28}

# States of an agreement: a shape that is clear in black and white, and a tone. No red, amber or green.
MARKS = {
    "in_force": "border: 6px solid currentColor;",
    "consented": "border: 5px double currentColor;",
    "signed": "border: 4px solid currentColor;",
    "agreed": "border: 2px solid currentColor;",
    "ended": "border: 2px dotted currentColor;",
    "negotiated": "border: 2px dashed currentColor; border-radius: 0;",
    "named": "border: 3px solid currentColor; width: 6px; height: 6px; margin: 3px 9px 3px 3px;",
}
TONES = {
    "in_force": "rgba(31, 111, 168, .30)",
    "signed": "rgba(31, 111, 168, .20)",
    "agreed": "rgba(31, 111, 168, .11)",
    "ended": "rgba(128, 132, 138, .16)",
    "negotiated": "rgba(128, 132, 138, .08)",
    "consented": "rgba(31, 111, 168, .26)",
    "named": "rgba(31, 111, 168, .06)",
    "posts": "rgba(230, 159, 0, .14)",
    "covered": "rgba(31, 111, 168, .15)",
}


def properties(scheme: str, prefix: str = "--gms-", names: Collection[str] = ()) -> str:
    """Return the CSS that sets the colours of a scheme of SCHEMES: "--gms-ink: #1a1a19; ...". names: by default all."""
    return " ".join(
        f"{prefix}{name}: {colour};" for name, colour in SCHEMES[scheme].items() if name in names or not names
    )


def plain(prefix: str = "--gms-", names: Collection[str] = ()) -> str:
    """Return the CSS with which a page without Streamlit begins: colours as the reader's screen, heights of lines.

    prefix, names: of the colours, as for `properties`.
    """
    light, dark = (properties(scheme, prefix, names) for scheme in ("light", "dark"))
    by_screen = f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}"
    heights = (f":lang({code}) {{ line-height: {height}; }}" for code, height in LEADING.items())
    return "\n".join((f":root {{ color-scheme: light dark; {light} }}", by_screen, *heights, ""))
