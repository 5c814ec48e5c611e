"""Widths of letters in parts of their size, measured in the fonts of the page: of letters that differ much from others.

A Burmese letter of two circles is twice as wide as one of one circle, and the second of two stacked letters takes no
room; a rough guess by the number of letters would be wrong by half.
"""

_ALIKE = {
    0.30: "fijlrtI.,;:'’!|()[] -",  # Latin
    0.86: "mwMW@%—…",
    0.40: "เโใไ",  # Thai
    0.48: "ะาำ",
    0.74: "พฟ",
    0.90: "ญฒณ",
    0.39: "ເໂໃໄ",  # Lao
    0.55: "ະາຳຽງ",
    0.85: "ຫທພຟ",
    1.16: "ໜໝ",
    0.31: "រវាេែៃើ",  # Khmer
    0.42: "ឌះៈ",
    0.58: "ឿៀោៅ៖",
    0.95: "ឃញយលសហឡ",
    1.25: "ឈណ",
    0.29: "ါျြ၊",  # Burmese
    0.35: "း",
    0.47: "ာ။",
    0.62: "ေ",
    1.13: "ကဆညဏတထဘယလသဟအ၏",
    1.34: "ဤ",
}
EACH = {letter: width for width, letters in _ALIKE.items() for letter in letters}
# The usual width of the other letters of a script: its first and last letter, and the width.
USUAL = (
    ("\u0e00", "\u0e7f", 0.63),  # Thai
    ("\u0e80", "\u0eff", 0.70),  # Lao
    ("\u1000", "\u109f", 0.68),  # Burmese
    ("\u1780", "\u17ff", 0.63),  # Khmer
)
STACKS = "\u1039\u17d2"  # signs after which a letter stands below the one before: no room, but for these
STACKED = dict.fromkeys("បយរស", 0.23)
