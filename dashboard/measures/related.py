"""Records that share a topic with a record: a meeting, an agreement, a place, an organisation, a document, a source.

Two records are related when they share a topic. A record's topics are

- itself, if it is a meeting, an agreement, a document, a post or an organisation;
- each of these, and each place, that it or its child rows (outputs, parties) reference by a foreign key. So an
  agreement is related to the one that it supersedes, and a post to its paired post;
- the sources that it rests on or names. If more than a dozen records rest on a source, such as a newsletter of thirty
  pages, the topic is not the whole source but each passage: the same source and the same locator. Without a locator the
  passage is unknown, so it is no topic.

Countries, and places that stand for a whole country, are no topics: nearly everything would be related to nearly
everything. The drawers of a country and of a pair list their records anyway.
"""

import pandas as pd

from dashboard.measures import evidence
from dashboard.memo import memo
from dashboard.record import Record

# Tables whose records are topics, with the basis that each gives, the narrowest first; sources come last. The order is
# a rule of this measure, not a property of the tables.
TOPICS = {
    "meetings": "meeting",
    "agreements": "agreement",
    "documents": "document",
    "liaison_posts": "post",
    "places": "place",
    "organisations": "organisation",
}
BASES = (*TOPICS.values(), "passage", "source")
DOZEN = 12  # with more records than this, the topics of a source are its passages
_TOPIC = ["basis", "of", "locator"]


@memo
def related(record: Record, key: str) -> pd.DataFrame:
    """Return the records that share a topic with a record, one row each: `basis`, `of`, `table`, `record`.

    basis: one of BASES. of: the id of the shared topic; for a passage, the id of its source. Each record is listed
    once, under the narrowest shared topic: by the order of BASES, then the one that the fewest records share. This
    depends on the topic alone, so if A lists B, B lists A under the same topic. Rows are sorted by topic, narrow ones
    first; within a topic, the topic's own record comes first, then those that share the most topics. Empty for a
    country, and for a record that shares nothing.
    """
    told = topics(record)
    own = told.loc[told["record"] == key, "topic"]
    found = told[told["topic"].isin(own) & (told["record"] != key)]
    shares = found.groupby("record")["topic"].transform("size")
    found = found.assign(itself=found["record"] == found["of"], shares=shares).drop_duplicates("record")
    group = found.groupby(["basis", "of"], sort=False).ngroup()
    order = ["group", "itself", "shares"]
    found = found.assign(group=group).sort_values(order, ascending=[True, False, False], kind="stable")
    return found[["basis", "of", "table", "record"]].reset_index(drop=True)


@memo
def topics(record: Record) -> pd.DataFrame:
    """Return the records of each topic, one row each: `basis`, `of`, `locator`, `table`, `record`, `topic`.

    locator: blank except for passages. topic: the number of the topic, the narrowest first. Rows are sorted by topic,
    then in the order of `Record.records`. Topics of a single record are left out.
    """
    references = _references(record)
    found = [_themselves(record), _named(record, references), _sources(record, references)]
    found = pd.concat(found).drop_duplicates()
    found["size"] = found.groupby(_TOPIC)["record"].transform("size")
    found["rank"] = found["basis"].map({basis: rank for rank, basis in enumerate(BASES)})
    found["at"] = pd.Index(record.records).get_indexer(found["record"])
    found = found[found["size"] > 1].sort_values(["rank", "size", "of", "locator", "at"])
    found["topic"] = found.groupby(_TOPIC, sort=False).ngroup()
    found["table"] = found["record"].map(record.table_of)
    return found[[*_TOPIC, "table", "record", "topic"]].reset_index(drop=True)


def _rows(record: pd.Series, basis: str, of: pd.Series, locator: pd.Series | str = "") -> pd.DataFrame:
    held = {"basis": basis, "of": of, "locator": locator, "record": record}
    return pd.DataFrame(held).astype("str").reset_index(drop=True)


def _themselves(record: Record) -> pd.DataFrame:
    """Return the records that are topics themselves."""
    keys = {basis: record.tables[name].index.to_series() for name, basis in TOPICS.items() if name in record.facts}
    return pd.concat([_rows(own, basis, own) for basis, own in keys.items()])


def _named(record: Record, references: pd.DataFrame) -> pd.DataFrame:
    """Return the topics that records name."""
    found = []
    for target, basis in TOPICS.items():
        known = record.tables[target]
        if target == "places":
            known = known[known["precision"] != "country"]
        own = references[(references["table"] == target) & references["of"].isin(known.index)]
        found.append(_rows(own["record"], basis, own["of"]))
    return pd.concat(found)


def _sources(record: Record, references: pd.DataFrame) -> pd.DataFrame:
    """Return the sources that records rest on or name, whole or by passage."""
    told = evidence.rows(record)
    told = told[told["table"].isin(_speaking(record))]
    rests = pd.DataFrame({"record": told["owner"], "of": told["source"], "locator": told["locator"]})
    named = references.loc[references["table"] == "sources", ["record", "of"]].assign(locator="")
    found = pd.concat([rests, named]).drop_duplicates()
    many = found.groupby("of")["record"].transform("nunique") > DOZEN
    whole, passages = found[~many], found[many & (found["locator"] != "")]
    whole = _rows(whole["record"], "source", whole["of"])
    return pd.concat([whole, _rows(passages["record"], "passage", passages["of"], passages["locator"])])


def _speaking(record: Record) -> list[str]:
    """Return the tables whose rows have topics: all record and child tables except countries."""
    return [name for name in (*record.facts, *record.child_tables) if name != "countries"]


def _references(record: Record) -> pd.DataFrame:
    """Return what records and their child rows reference by foreign keys, one row each: `record`, `table`, `of`."""
    found = []
    for name in _speaking(record):
        rows = record.tables[name]
        owner = rows.iloc[:, 0] if name in record.child_tables else rows.index
        for column in record.package.tables[name].columns:
            for target in column.references:
                named = pd.DataFrame({"record": owner.to_numpy(), "table": target, "of": rows[column.name].to_numpy()})
                found.append(named.explode("of") if column.separator else named)
    every = pd.concat(found, ignore_index=True)
    return every[every["of"].fillna("") != ""]
