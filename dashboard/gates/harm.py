"""Do no harm: what could lead to one person does not enter, as far as a machine can see.

After UNIAP's guide to ethics and human rights in counter-trafficking (2008), the threshold of the Counter-Trafficking
Data Collaborative (k-anonymity, k = 11) and the data policy of the Humanitarian Data Exchange. A name alone no machine
can judge: that is on the reviewer's list in CONTRIBUTING.md.
"""

import re
from collections.abc import Callable, Iterator

from dashboard.description import Column, Package
from dashboard.reading.cells import LONGEST_CELL
from dashboard.reading.faults import Fault, at
from dashboard.reading.row import Row, Rows

LEAST = 11  # persons
# Tables where an institution's own address or number may stand as published.
INSTITUTIONS = ("organisations",)

_EMAIL = re.compile(r"(?<![\w.+-])([\w.+-]+)\s*[@＠]\s*[\w-]+(\.[\w-]+)+")
_ONE_PERSONS = re.compile(r"[^\W\d_]+[._][^\W\d_]+")
_NUMBER = re.compile(r"(?<![\w./:=-])\(?\+?\d[\d ()-]{5,}\d(?![\w/-])")
_DATE = re.compile(r"(\d{4}-\d{2}(-\d{2})?|(18|19|20|25)\d{2}( ?[-–] ?(18|19|20|25)?\d{2})?)")
_MOBILE = re.compile(r"\b(mobile|cell ?phone|whatsapp|wechat|telegram|line id)\b.{0,20}\d|手机|微信号", re.IGNORECASE)
_TELEPHONE = re.compile(r"\b(tel|telephone|phone|fax)\b\.?:? ?[+(]?\d|(电话|传真)[:：]? ?[+(]?\d", re.IGNORECASE)
_WAYS = "street|road|avenue|lane|alley|soi|thanon|boulevard|ngõ|phố|đường"
_STREET = re.compile(
    rf"\b\d+[a-z]?(/\d+)*,? (\w+ ){{1,3}}({_WAYS})\b|\b({_WAYS}) (no\.? ?)?\d+"
    r"|\b(house|villa|apartment|room|moo) (no\.? ?)?\d+"
    r"|[路街巷弄道]\s*\d+\s*号|(?<!\d)\d+\s*[号室栋](?!文|令|公约|法|线)",
    re.IGNORECASE,
)
_HOME = re.compile(r"shelter|safe house|transit centre|support centre|victim|survivor|救助|中转|庇护", re.IGNORECASE)
_AGE = re.compile(
    r"\b\d{1,2}[- ]years?[- ]olds?\b|\b(she|he|who) (is|was) \d{1,2}\b|\d{1,2}岁(?!以|至|到|的?儿童|的?青)"
)
_ROLES = "victim|survivor|suspect|trafficker|offender|defendant|returnee|bride"
_NAMED = re.compile(rf"\b({_ROLES}),? (?:called |named |known as |Mrs?\.? |Ms\.? |Miss )?[A-Z][\w'-]+ [A-Z][\w'-]+")
_CALLED = re.compile(r"\b(?:girl|boy|woman|man|child|worker|migrant) (?:called|named|known as) [A-Z]")
_TITLED = re.compile(r"\b(Mr|Mrs|Ms|Miss|Mme|Khun|Daw)\.? [A-Z][\w'-]+")
_OFFICE = re.compile(
    r"minister|secretary|ambassador|governor|president|premier|chair|director|coordinator|representative|commissioner|"
    r"chief|head of|delegate|deputy|vice|speaker",
    re.IGNORECASE,
)
_FEW = "one|two|three|four|five|six|seven|eight|nine|ten|10|[1-9]"
_PERSONS = "women|woman|girls?|boys?|child|children|minors?|persons?|men|man|migrants?|infants?|bab(?:y|ies)|people"
_COUNT = re.compile(
    rf"(?<![\w.,–/-])(?:{_FEW}) (?:\w+ ){{0,2}}?(?:{_ROLES}|{_PERSONS})(?:s)?\b"
    r"|(?<![\d一二三四五六七八九十百])(?:10|[1-9一二三四五六七八九十两]) ?[名个位]"
    r"(?:被拐|受害|获救|妇女|女性|女子|女孩|男子|男孩|男童|女童|儿童|婴儿|未成年|嫌疑|人贩|犯罪|移民|劳工)",
    re.IGNORECASE,
)

Finder = Callable[[str, Row, str], str]


def nothing_leads_to_one_person(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each text with contact data, a shelter's address, one person's case or a count below 11."""
    for table in package.tables.values():
        columns = [column for column in table.columns if _is_text(column)]
        for row in rows.get(table.name, []):
            for column in columns:
                text = row[column.name][:LONGEST_CELL]
                said = next((message for find in FINDERS if text and (message := find(table.name, row, text))), "")
                if said:
                    yield at(package.tables[table.name], row, column.name, said)


def small_counts_stay_out(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each statistic that counts fewer than 11 persons."""
    for row in rows.get("statistics", []):
        few = re.fullmatch(r"\d+(\.\d+)?", row["value"]) and float(row["value"]) < LEAST
        if few and row["unit"] in ("persons", "victims", "suspects", "children", "women"):
            message = f"counts fewer than {LEAST} persons, who could be told apart; allowed: {LEAST} or more"
            yield at(package.tables["statistics"], row, "value", message)


def victims_are_kept_no_nearer_than_a_town(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each place of a shelter or centre that is known nearer than the town."""
    precision = {row["place"]: row["precision"] for row in rows.get("places", [])}
    for row in rows.get("liaison_posts", []):
        if "victim_care" in row["mandate"] and precision.get(row["place"]) in ("site", "crossing"):
            message = "says where victims are kept nearer than the town; allowed: a place of precision town or coarser"
            yield at(package.tables["liaison_posts"], row, "place", message)


def _is_text(column: Column) -> bool:
    """Say whether anything may be written in a column."""
    closed = column.values or column.references or column.pattern or column.partial_date or column.type != "string"
    return not closed and column.name not in ("url", "file", "sha256", "geonames_id", "record", "field")


def _contact(table: str, row: Row, text: str) -> str:
    """An e-mail address or a telephone number, unless it is an institution's own."""
    allowed = "allowed: an institution's own, as published, in organisations.csv or at a hotline"
    own = table in INSTITUTIONS or row.get("kind") == "hotline"
    mail = _EMAIL.search(text)
    if mail and (not own or _ONE_PERSONS.fullmatch(mail[1])):
        return f"has the e-mail address {mail[0]!r}; {allowed}"
    if _MOBILE.search(text):
        return f"has a mobile number or an account of one person; {allowed}"
    numbers = [found[0] for found in _NUMBER.finditer(_DATE.sub("", text)) if sum(map(str.isdigit, found[0])) >= 8]
    if not own and (numbers or _TELEPHONE.search(text)):
        return f"has what looks like a telephone number; {allowed}"
    return ""


def _address(table: str, row: Row, text: str) -> str:
    """A street and a number, where a shelter or a centre is spoken of."""
    about = table in ("liaison_posts", "places") or any(_HOME.search(cell) for cell in row.values())
    found = _STREET.search(text) if about and table != "sources" else None
    return f"has what looks like a street address ({found[0]!r}); allowed: the town at most" if found else ""


def _case(_table: str, row: Row, text: str) -> str:
    """One person's age, name or case."""
    rule = "allowed: nothing about one person but a public official in office"
    found = _AGE.search(text) or _NAMED.search(text) or _CALLED.search(text)
    if not found and _TITLED.search(text) and not any(_OFFICE.search(cell) for cell in row.values()):
        found = _TITLED.search(text)
    return f"speaks of one person ({found[0]!r}); {rule}" if found else ""


def _few(_table: str, _row: Row, text: str) -> str:
    """A count of persons that is so small that they could be told apart."""
    found = _COUNT.search(text)
    return f"counts fewer than {LEAST} persons ({found[0]!r}); allowed: {LEAST} or more, or no number" if found else ""


FINDERS: tuple[Finder, ...] = (_contact, _address, _case, _few)
