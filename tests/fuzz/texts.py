"""Texts that break what takes them for harmless: signs, sizes, forms of other languages and programs."""

from random import Random

from tests import hostile

SURROGATE = "\ud83d"
NUMBERS = (
    *("0", "-0", "00", "1e5", "1e999", "-1e999", "NaN", "nan", "Infinity", "-inf", "9" * 400, "0x7fffffff", "1_000"),
    *(
        "１２",
        "௧",
        "٣",
        "1,5",
        "1.",
        ".5",
        "+1",
        "1-",
        "²",
        "9223372036854775808",
        "-9223372036854775809",
        "1e308",
        "5e-324",
    ),
)
DATES = (
    *("0000", "0000-00-00", "9999-12-31", "10000", "2004-13", "2004-02-30", "2100-12-31", "1799", "2004-1-1", "-2004"),
    *(
        "2004/2003",
        "2004-10/",
        "/",
        "2004/2005/2006",
        "2004-10-29T00:00",
        "29.10.2004",
        "Oct 2004",
        "２００４",
        "2547",
        "2004-00",
    ),
)
MARKUP = (
    *("<script>alert(1)</script>", "![x](https://outside.example/a.png)", "[a](javascript:alert(1))", "&lt;br&gt;"),
    *(":material/home:", ":red[x]", "$x^2$", "`", "```\n", "\\", "|", "</td></tr></table>", "]]>", "<!--", "{{7*7}}"),
)
PROGRAMS = (
    *(
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "'=1",
        "''=1",
        "＝1",
        '=HYPERLINK("http://x")',
        "%s%n%d",
        "{0.__class__}",
    ),
    *("{", "}", "{}", "{n:>99999999}", "../../etc/passwd", "C:\\con", "\\\\host\\share", "file:///etc/passwd"),
    *("javascript:alert(1)", "http://[", "https://", "https://a b", "https://user:word@example.org", "NULL", "None"),
    *("' OR 1=1 --", '"; DROP TABLE news', "a AND b OR NOT (", "NEAR(a b)", "title:*", '"', '""', '"""', "a*", "^a"),
)
SIGNS = (
    *("\x00", "a\x00b", "\ufeff", "\ufffe", "\u202eabc", "\u2066a\u2069", "\u200b", "\u200d", "\xad", "\x1b[31m"),
    *("e\u0301", "\u0301", "\u1100\u1161\u11a8", "ﷺ", "İ", "ß", "ŉ", "ﬃ", "Ǆ", "\U000e0001", "\U0010ffff", "\ue000"),
    *("\r", "\n", "\r\n", "\x85", "\u2028", "\u2029", "\x0b", "\x0c", " ", "\u3000", "\xa0", "\t", "🏳️‍🌈", "👨‍👩‍👧‍👦"),
    *("ខ្មែរ", "မြန်မာ", "ေကာင္း", "ลาว", "湄公河", "Viá»‡t", "锟斤拷", "#REF!", "??????"),
)
SHORT = (*NUMBERS, *DATES, *MARKUP, *PROGRAMS, *SIGNS, *(text for text in hostile.TEXTS if SURROGATE not in text), "")
# What is repeated to make a long text, each the bad case of some pattern, fold or count.
UNITS = (
    *(
        "a",
        "1- ",
        "a.",
        " ",
        "-",
        "é",
        "e\u0301",
        "\u0301",
        "文",
        "ខ្",
        "\u200d",
        "((",
        "[[",
        "{",
        "&amp;",
        "a@",
        "://",
        '"',
    ),
    *('""', ";", ",", "\n", "\r\n", "9", "0 ", "2004-", "a_b", "`[", "<b>", "%25", "\\u0000", "\x00", "İ", "ﷺ"),
)
# Patterns for which an engine that goes back tries a number of ways that doubles with each letter, or that none takes.
BOMBS = (
    *(
        r"(a+)+$",
        r"(.+)+\n",
        r"(.*)*x",
        r"([a-z]+)*[0-9]$",
        r"(\w|\d|-)*$#",
        r"(.|.)+\x00",
        r"(?:(?:.{0,99}){0,99}){0,99}x",
    ),
    *(
        r"(?=a)b",
        r"(a)\1",
        "(" * 200,
        r"[",
        r"a{1000}{1000}",
        r"(?P<a>.)(?P<a>.)",
        r"\p{Han}",
        "*",
        r"(?i)(?-i)",
        r"a{,5}",
    ),
)
LENGTHS = (50, 300, 2_000, 10_001, 140_000)


def short(chance: Random) -> str:
    """Return a text of a few letters."""
    return chance.choice(SHORT)


def long(chance: Random, most: int = LENGTHS[-1]) -> str:
    """Return a text of at most so many letters."""
    unit, length = chance.choice(UNITS), min(chance.choice(LENGTHS), most)
    return chance.choice(("", short(chance))) + unit * (length // len(unit)) + chance.choice(("", "!", "\x00", "x"))


def readable(chance: Random, most: int) -> str:
    """Return a text of at most so many letters that a rule for texts to be shown may let pass."""
    text = "".join(letter for letter in some(chance, most) if letter.isprintable()).strip()
    return text[:most] or "a"


def some(chance: Random, most: int = LENGTHS[-1]) -> str:
    """Return a text: mostly short, sometimes several joined, seldom long."""
    among = chance.random()
    if among < 0.1:
        return long(chance, most)
    return "".join(short(chance) for _ in range(chance.choice((1, 1, 1, 2, 3))))
