"""The languages of the dashboard. A new one takes a line here, and a folder in locales/."""

from typing import NamedTuple

from babel import Locale

DEFAULT = "en"


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
}
