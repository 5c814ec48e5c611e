"""The languages of the dashboard. A new one takes a line here, and a folder in locales/."""

from functools import lru_cache
from typing import NamedTuple

from babel import Locale

DEFAULT = "en"
LONGEST_HEADER = 1000  # letters that are read


class Language(NamedTuple):
    """A language. `endonym`: its name in itself. `tag`: for HTML (BCP 47). `cldr`: of its locale in CLDR."""

    endonym: str
    tag: str
    cldr: str

    @property
    def locale(self) -> Locale:
        """The plural forms, months, lists and numbers of the language."""
        return Locale.parse(self.cldr)


LANGUAGES = {
    DEFAULT: Language("English", "en", "en_GB"),
    "zh": Language("中文", "zh-Hans", "zh_Hans"),
    "th": Language("ไทย", "th", "th"),
    "vi": Language("Tiếng Việt", "vi", "vi"),
    "lo": Language("ລາວ", "lo", "lo"),
    "km": Language("ខ្មែរ", "km", "km"),
    "my": Language("မြန်မာ", "my", "my"),
}


@lru_cache(maxsize=256)
def preferred(header: str) -> str:
    """Return the language of ours that a browser asks for first; DEFAULT if it asks for none.

    header: Accept-Language (RFC 9110, section 12.5.4), such as "km,en;q=0.7". Of a tag only the language counts, so
    that a reader of traditional characters gets the simplified ones. What is no tag or has no right weight is ignored.
    """
    asked = []
    for at, part in enumerate(header[:LONGEST_HEADER].split(",")):
        tag, _, weight = part.strip().partition(";")
        code = tag.strip().lower().partition("-")[0]
        if code in LANGUAGES and (quality := _quality(weight)):
            asked.append((-quality, at, code))
    return min(asked)[2] if asked else DEFAULT


def _quality(weight: str) -> float:
    """Return the weight of a language, 0 to 1: ";q=0.7"; 1 without one, 0 for what is no weight."""
    name, _, number = weight.strip().partition("=")
    if not weight.strip():
        return 1.0
    number = number.strip()
    known = name.strip() == "q" and number.replace(".", "", 1).isascii() and number.replace(".", "", 1).isdigit()
    return min(float(number), 1.0) if known else 0.0
