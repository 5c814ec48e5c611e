"""Values of a record in the reader's words, ready for markdown: everything that data bring is escaped here."""

import re

from dashboard.ui.view import View, plain

# Letters that neither markdown nor Streamlit reads as more than an address; no entity, no word between colons.
_WHOLE = re.compile(r"https://(?!.*&#?\w+;)[A-Za-z0-9./?=&%_~#+,-]+")


def address(text: str) -> str:
    """Return a web address as a live link where it is https and whole, else as printed, to copy and not to click."""
    whole = _WHOLE.fullmatch(text)
    printed = text.replace("`", "'")
    return f"[{plain(text)}]({text})" if whole else f"`{printed}`"


def value(view: View, form: str, column: str, held: object) -> str:
    """Return one value, or a list of them, as markdown. `form` is one of those that `measures.details.fields` names."""
    if isinstance(held, tuple):
        return ", ".join(value(view, form, column, entry) for entry in held)
    if form == "date":
        return plain(view.say.date(held))
    if form == "country":
        return plain(view.record.country(held))
    if form == "place":
        return plain(view.record.place(held))
    if form == "source":
        return plain(view.record.tables["sources"].at[held, "title"])
    if form == "category":
        return plain(view.say.value(column, held))
    if form == "record":
        return plain(view.record.title(held))
    if form == "truth":
        return view.say("yes" if held else "no")
    return address(held) if form == "address" else plain(held)
