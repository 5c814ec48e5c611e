"""Colours that say something stay apart for readers with each of the three colour blindnesses.

The matrices are those of Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
Deficiency" (IEEE Transactions on Visualization and Computer Graphics 15, 2009), severity 1, over linear RGB.
"""

from itertools import combinations

import pytest

from dashboard import theme

BLINDNESSES = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
# CIE XYZ of linear sRGB, and its white (D65).
XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
WHITE = (0.95047, 1.0, 1.08883)
APART = 15  # steps of CIE Lab; about 2 are seen side by side, more are needed across a map
Triple = tuple[float, ...]


def linear(colour: str) -> Triple:
    """Return the linear red, green and blue of a colour such as "#0072B2"."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return tuple(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)


def through(matrix: tuple[Triple, ...], values: Triple) -> Triple:
    return tuple(sum(weight * value for weight, value in zip(row, values, strict=True)) for row in matrix)


def lab(rgb: Triple) -> Triple:
    """Return a colour in CIE Lab, in which distances are about as large as they look."""
    parts = [value / white for value, white in zip(through(XYZ, rgb), WHITE, strict=True)]
    x, y, z = (part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116 for part in parts)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def seen(colour: str, blindness: str) -> Triple:
    """Return how a reader sees a colour, in CIE Lab."""
    return lab(tuple(min(1, max(0, value)) for value in through(BLINDNESSES[blindness], linear(colour))))


def distance(one: str, other: str, blindness: str) -> float:
    parts = zip(seen(one, blindness), seen(other, blindness), strict=True)
    return sum((a - b) ** 2 for a, b in parts) ** 0.5


@pytest.mark.parametrize("blindness", BLINDNESSES)
def test_a_grey_looks_the_same_and_red_and_green_come_closer(blindness):
    assert sum((a - b) ** 2 for a, b in zip(seen("#8c8c8c", blindness), lab(linear("#8c8c8c")), strict=True)) < 1
    if blindness != "tritanopia":
        plain = sum((a - b) ** 2 for a, b in zip(lab(linear("#c00000")), lab(linear("#008000")), strict=True)) ** 0.5
        assert distance("#c00000", "#008000", blindness) < plain / 2


@pytest.mark.parametrize("blindness", BLINDNESSES)
def test_colours_of_kinds_of_posts_and_of_meetings_stay_apart(blindness):
    kinds = [colour for colour, _ in theme.KINDS.values()]
    groups = (kinds, [*theme.STATUS.values(), theme.PALER])
    pairs = [pair for group in groups for pair in combinations(group, 2)]
    assert len(pairs) > 30
    for one, other in pairs:
        assert distance(one, other, blindness) >= APART, (one, other)


@pytest.mark.parametrize("blindness", BLINDNESSES)
@pytest.mark.parametrize("scheme", theme.SCHEMES)
def test_links_and_the_paler_tone_stay_apart_from_the_text(scheme, blindness):
    colours = theme.SCHEMES[scheme]
    for name in ("accent", "pale"):
        assert distance(colours["ink"], colours[name], blindness) >= APART, name
