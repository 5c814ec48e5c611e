"""One country in words: the answer, and the headings of its blocks."""

from dashboard.measures import asof
from dashboard.measures import country as measures
from dashboard.measures.rows import NOT_YET
from dashboard.memo import memo
from dashboard.selection import Filters
from dashboard.telling import lists, status
from dashboard.telling.blocks import Heading
from dashboard.telling.teller import Teller

CAPTIONS = ("meetings", "documents")  # blocks with a caption
# Statuses that the answer counts separately: a draft is not a law, and a planned post does not exist.
APART = {
    "laws_and_plans": {"drafted"},
    "agreements": asof.CONCLUDED,
    "liaison_posts": frozenset(NOT_YET),
    "meetings": {"announced"},
}


def chosen(teller: Teller, filters: Filters) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the chosen members if they are one or two, else none; and sentences that explain what is not shown.

    The sentences name chosen countries that have no page, and say if more than two members are chosen.
    """
    say, record, said = teller.say, teller.record, []
    members = tuple(code for code in filters.country if code in record.members)
    others = [code for code in filters.country if code not in record.members]
    if others:
        said.append(say("country.no_page", countries=teller.countries(others)))
    if len(members) > 2:
        said.append(say("country.many", n=len(members), countries=teller.countries(members)))
    return members if len(members) < 3 else (), tuple(said)


def formal_name(teller: Teller, code: str) -> str:
    """Return the formal name of a country ."""
    return teller.record.tables["countries"].at[code, "formal_name"]


@memo
def answer(teller: Teller, code: str) -> str:
    """Return how much is on record about a country, by table, and which of its bodies coordinate."""
    say, held = teller.say, measures.blocks(teller.record, code)
    keys = {name: [*held[name]["record"]] for name in ("laws_and_plans", "agreements", "liaison_posts", "meetings")}
    keys["agreements"] += [*held["treaties"]["record"]]
    counts = say.listed([_counted(teller, name, found) for name, found in keys.items()])
    told = say("country.answer", country=teller.record.label(code), counts=counts)
    found = held["mechanism"]
    bodies = [teller.record.title(key) for key in found.loc[found["group"] == "body", "record"]]
    return say.sentences(told, say("country.coordinated", bodies=say.listed(bodies)) if bodies else "")


def _counted(teller: Teller, table: str, keys: list[str]) -> str:
    """Return the count of records of a table, with the numbers of those in APART and of those reported recently."""
    told, rows = teller.say.count(table, len(keys)), teller.record.facts[table].loc[keys]
    some = sum(state in APART[table] for state in rows["status"])
    said = [teller.say(f"country.apart.{table}", n=some)] if 0 < some < len(keys) else []
    said += filter(None, [status.since(teller, rows["told"])] if table in lists.AGED else [])
    return teller.say.noted(told, teller.say.items(*said))


def label(teller: Teller, code: str, name: str, named: bool) -> str:
    """Return the heading of a block with its count. named: add the country, for a comparison of two.

    name: one of `measures.country.NAMES`.
    """
    rows = measures.blocks(teller.record, code)[name]
    title = Heading(teller.say(f"country.block.{name}"), len(rows)).whole(teller.say)
    return f"{teller.record.label(code)} · {title}" if named else title


def caption(teller: Teller, code: str, name: str) -> str:
    """Return the caption of a block, and how many of its reports are recent; blank if neither applies."""
    rows = measures.blocks(teller.record, code)[name]
    table = rows["table"].iloc[0] if len(rows) else ""
    aged = ""
    if table in lists.AGED:
        aged = lists.aged(teller, teller.record.facts[table].loc[rows["record"]], table)
    own = teller.say(f"country.{name}", country=teller.record.label(code)) if name in CAPTIONS else ""
    return teller.say.sentences(aged, own)
