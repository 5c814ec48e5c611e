"""What a request for a file asks: the parts of its path, its parameters, and the address under which we are reached."""

import unicodedata
from collections.abc import Collection, Mapping
from typing import NamedTuple
from urllib.parse import parse_qsl

from dashboard import record, words
from dashboard.languages import LANGUAGES
from dashboard.selection import Selection, address, exact
from dashboard.selection.place import PAGES
from dashboard.server.refused import SHOWN, Refused, unknown
from dashboard.telling.teller import Teller, teller

LONGEST = 8_000  # bytes of a query


class Asked(NamedTuple):
    """A request for a file.

    `path`: the named parts of its path. `base`: our address, without a slash at its end. `written`: the whole path as
    the client wrote it, which tells a slash from one that is written as %2F.
    """

    path: Mapping[str, str]
    query: bytes = b""
    base: str = ""
    written: bytes = b""

    def parameters(self) -> dict[str, list[str]]:
        """Return each parameter with its values. Raises Refused if the query is too long or not readable as text."""
        if len(self.query) > LONGEST:
            raise Refused(414, f"The query has {len(self.query):,} bytes; allowed: {LONGEST:,} or fewer.")
        try:
            pairs = parse_qsl(self.query.decode("utf-8"), keep_blank_values=True, encoding="utf-8", errors="strict")
        except UnicodeDecodeError:
            raise Refused(400, "The query is not in UTF-8.") from None
        found: dict[str, list[str]] = {}
        for name, text in pairs:
            if any(unicodedata.category(letter) == "Cc" and not letter.isspace() for letter in name + text):
                raise Refused(400, "The query has control characters.", unknown=[name[:SHOWN]])
            found.setdefault(name, []).append(text)
        return found

    def only(self, names: Collection[str]) -> dict[str, str]:
        """Return the parameters of an address that takes these alone, each once; blank values say nothing.

        Raises Refused for another parameter, or one with several values.
        """
        found = self.parameters()
        wrong = [
            f"{name}={text}" for name, texts in found.items() for text in (texts if name not in names else texts[1:])
        ]
        if wrong:
            unknown(400, "parameter of this address, or one given twice", wrong, parameters=sorted(names))
        return {name: texts[0] for name, texts in found.items() if texts[0]}

    def teller(self, names: Collection[str] = ()) -> Teller:
        """Return the teller in the language of the address. names: what its address takes beside `lang`."""
        language = self.only({"lang", *names}).get("lang", words.DEFAULT)
        if language not in LANGUAGES:
            unknown(400, "language", [f"lang={language}"], allowed=list(LANGUAGES))
        return teller(record.current(), language)

    def selection(self, page: str) -> tuple[Teller, Selection]:
        """Return the teller and the selection of an address with the parameters of a page.

        Raises Refused if there is no such page, or if a parameter or value is not known: pages ignore and say it.
        """
        known = record.current()
        if page not in PAGES:
            unknown(404, "page", [page], allowed=PAGES)
        parameters = self.parameters()
        found = exact.unknown(page, parameters, known)
        if found:
            said = [f"{parameter}={text}" for parameter, text in found]
            unknown(400, "parameter or value", said, parameters=sorted(address.DEFAULTS))
        chosen = address.read(page, parameters, known)
        return teller(known, chosen.language or words.DEFAULT), chosen
