"""What else in the record speaks of the same thing: a meeting, an agreement, a place, an organisation, a document.

Two records are related when they share a topic. A record's topics are

- itself, where it is a meeting, an agreement, a document, a post or an organisation;
- each of these and each place that it names in a column which the description of the data joins to their tables, its
  parts included: the outputs of a meeting, the parties to an agreement. So an agreement and the one that it takes the
  place of are related, and so are two posts that are paired;
- the sources that it rests on or names. Of a source on which more than a dozen records rest, as they do on a
  newsletter of thirty pages, not the whole is a topic but each passage: the same source and the same locator. Where
  such a source gives no locator nothing is said of a passage, so nothing is shared.

Countries are no topic, nor is a place that stands for a whole country: nearly everything would be related to nearly
everything, and a country and a pair show in drawers of their own what is on record about them.
"""

import pandas as pd

from dashboard.measures import evidence
from dashboard.memo import memo
from dashboard.record import Record

# The tables that hold topics, each with what its records are as a topic: the narrowest first, sources come last. The
# order and the headings are this measure's own, no property of the tables.
TOPICS = {
    "meetings": "meeting",
    "agreements": "agreement",
    "documents": "document",
    "liaison_posts": "post",
    "places": "place",
    "organisations": "organisation",
}
BASES = (*TOPICS.values(), "passage", "source")
DOZEN = 12  # records at most that rest on a source which is shared as a whole
_TOPIC = ["basis", "of", "locator"]


@memo
def related(record: Record, key: str) -> pd.DataFrame:
    """Return what shares a topic with a record, one row for each other record: `basis`, `of`, `table`, `record`.

    basis: one of BASES. of: the id of what the two share; of a passage, that of its source. Each record stands once,
    under the narrowest topic that the two share: by the order of BASES, then the one that fewest records share. As
    this depends on the topic alone, B is listed for A as A is for B, and under the same topic.
    Rows of one topic stand together, narrow topics first; within them what the topic itself is, then what shares most
    topics with the record. No row for a record that shares none, among them each country.
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
    """Return which records share which topics: `basis`, `of`, `locator`, `table`, `record`, `topic`.

    locator: blank but for a passage. topic: a number for each topic, the narrowest first, by which the rows are
    ordered; within a topic they stand in the order of `Record.records`. Topics of one record alone are left out.
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
    """The records that are topics."""
    keys = {basis: record.tables[name].index.to_series() for name, basis in TOPICS.items() if name in record.facts}
    return pd.concat([_rows(own, basis, own) for basis, own in keys.items()])


def _named(record: Record, references: pd.DataFrame) -> pd.DataFrame:
    """The topics that records name."""
    found = []
    for target, basis in TOPICS.items():
        known = record.tables[target]
        if target == "places":
            known = known[known["precision"] != "country"]
        own = references[(references["table"] == target) & references["of"].isin(known.index)]
        found.append(_rows(own["record"], basis, own["of"]))
    return pd.concat(found)


def _sources(record: Record, references: pd.DataFrame) -> pd.DataFrame:
    """The sources that records rest on or name, whole or passage by passage."""
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
    """The tables whose rows speak of topics; countries have drawers of their own kind."""
    return [name for name in (*record.facts, *record.child_tables) if name != "countries"]


def _references(record: Record) -> pd.DataFrame:
    """What records and their parts name by columns that point at other tables: `record`, `table`, `of`."""
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
