"""Cells that a spreadsheet would run as a formula: an apostrophe is put before them, and taken off again."""

# Characters that start a formula in a spreadsheet (OWASP, "CSV Injection").
SIGNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def guarded(text: str) -> str:
    """Return a text with an apostrophe before it if a spreadsheet would run it as a formula.

    A text that begins with apostrophes before such a sign gets one more, so that `bare` gives back every text.
    """
    return f"'{text}" if text.lstrip("'").startswith(SIGNS) else text


def bare(text: str) -> str:
    """Return a text without the apostrophe that `guarded` put before it."""
    return text[1:] if text.startswith("'") and text.lstrip("'").startswith(SIGNS) else text
