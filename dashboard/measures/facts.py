"""The records behind the four facts about a country: its law, its plan, its partners and its posts."""

from typing import NamedTuple

from dashboard.measures import asof, country, members
from dashboard.measures.rows import NOT_YET
from dashboard.memo import memo
from dashboard.record import Record

LAW, PLAN = ("law", "amendment"), ("national_plan",)  # kinds of laws and plans


class Facts(NamedTuple):
    """Ids of records.

    `laws`, `plans`: the latest ones, several if their dates do not decide. `agreements`: the concluded ones with one
    partner. `partners`: codes of the countries that are partner in them, in the order of countries.csv. `posts`: those
    that exist or existed.
    """

    laws: tuple[str, ...]
    plans: tuple[str, ...]
    agreements: tuple[str, ...]
    partners: tuple[str, ...]
    posts: tuple[str, ...]


@memo
def facts(record: Record, code: str) -> Facts:
    """Return the records behind the facts about a member."""
    held = country.blocks(record, code)
    rows, posts = held["agreements"], held["liaison_posts"]["record"]
    status = record.facts["agreements"]["status"].reindex(rows["record"])
    done = rows[status.isin(asof.CONCLUDED).to_numpy()]
    state = record.facts["liaison_posts"]["status"].reindex(posts)
    return Facts(
        laws=members.latest(record, code, LAW),
        plans=members.latest(record, code, PLAN),
        agreements=tuple(done["record"]),
        partners=tuple(dict.fromkeys(filter(None, done["group"]))),
        posts=tuple(posts[(~state.isin(NOT_YET)).to_numpy()]),
    )
