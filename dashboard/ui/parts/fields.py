"""Values of a record in the reader's words, ready for markdown: everything that data bring is escaped here."""

import re

from dashboard.measures.details import BAD
from dashboard.ui.parts.markdown import JOINER, escaped, plain
from dashboard.ui.run.view import View

# Letters that neither markdown nor Streamlit reads as more than an address; no entity, no word between colons.
_WHOLE = re.compile(r"https://(?!.*&#?\w+;)[A-Za-z0-9./?=&%_~#+,-]+")

# Streamlit looks for the bracket at the end of a directive before it looks for code.
_CODE, _ENDS = re.compile(r"`[^`]*`"), re.compile(r"[\[\]\\]")


def address(text: str, state: str = "") -> str:
    """Return a web address as a live link where it is https, whole and not known to be bad, else as printed.

    state: what is known of it, as in the column `url_state`.
    """
    return f"[{escaped(text)}]({text})" if _WHOLE.fullmatch(text) and state not in BAD else printed(text)


def printed(text: str) -> str:
    """Return an address or a number as printed, to copy and not to click.

    A cell of a markdown table would end at a bar after a backslash, even within code, so code ends between the two.
    """
    return "`" + text.replace("`", "'").replace("\\|", f"\\`{JOINER}`|") + "`"


def small(*parts: str) -> str:
    """Return markdown in small letters; in the page's own where code holds what would end the small ones early."""
    text = " ".join(filter(None, parts))
    return text if any(_ENDS.search(code) for code in _CODE.findall(text)) else f":small[{text}]"


def value(view: View, form: str, column: str, held: object) -> str:
    """Return one value, or a list of them, as markdown. `form` is one of those that `measures.details.fields` names."""
    if isinstance(held, tuple):
        return ", ".join(value(view, form, column, entry) for entry in held)
    if form in _MARKDOWN:
        return _MARKDOWN[form](held)
    if form == "category":
        return plain(view.say.value(column, held))
    return plain(_WORDS[form](view, held) if form in _WORDS else held)


# By form: what makes markdown of a value, and what puts it into plain words.
_MARKDOWN = {"address": address, "printed": printed}
_WORDS = {
    "date": lambda view, held: view.say.date(held),
    "period": lambda view, held: view.say.date(*held.split("/")),
    "number": lambda view, held: view.say.number(held),
    "country": lambda view, held: view.record.country(held),
    "place": lambda view, held: view.record.place(held),
    "source": lambda view, held: view.record.tables["sources"].at[held, "title"],
    "record": lambda view, held: view.record.title(held),
    "truth": lambda view, held: view.say("yes" if held else "no"),
}
