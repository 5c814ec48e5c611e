"""What pages, measures and gates need of a package: tables and their keys, columns and their forms, by name.

This is a rule of the code, not a property of the tables. A column that is not named here is only shown, by its
description. `contract` turns each thing that a package lacks into a fault.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dashboard.package.description import Column

# Tables whose records pages open.
OPENED = ("countries", "organisations", "liaison_posts", "agreements", "meetings", "news", "practices", "documents")
OPENED += ("laws_and_plans", "commitments", "country_reports")
SHOWN = (*OPENED, "places", "agreement_parties", "meeting_outputs", "statistics", "responses", "changes")
# Columns that every other gate uses.
NEEDED = {
    "evidence": ("table", "record", "field", "source", "quote", "certainty", "note"),
    "sources": ("source", "file", "sha256"),
}
# Each column with what the code takes it for. A name alone is a plain text. "!": no cell is blank. After a colon: a
# form, a key of FORMS. After "@": the tables at which it points, "@records" for any tables of records.
COLUMNS = {
    "countries": "country! name! label! formal_name member:flag capital@places aliases:list note",
    "organisations": "organisation! name! acronym aliases:list kind!:code country@countries url contact:list "
    "contact_state:code",
    "places": "place! name! aliases:list country!@countries latitude!:number longitude!:number precision!:code "
    "geonames_id",
    "liaison_posts": "post! name! kind!:code mandate:codes mandate_as_of:date posted_by@countries hosted_by!@countries "
    "place!@places faces@countries paired_post@liaison_posts opened:date closed:date status!:code "
    "as_of:date officers:any note",
    "agreements": "agreement! title short_title kind:code scope!:code focus!:code signed:date act:code place@places "
    "in_force:date expires:date status!:code as_of:date supersedes@agreements themes:codes url url_state:code",
    "agreement_parties": "agreement!@agreements party!@records signed:date consent:code consented:date in_force:date "
    "note",
    "meetings": "meeting! title series!:code number:integer starts:date ends:date place@places "
    "host:list@organisations status!:code countries:any",
    "meeting_outputs": "meeting!@meetings output! kind:code agreement@agreements document@documents text",
    "news": "title published:date event_date:date publisher topics:codes url countries:any",
    "practices": "name area!:codes countries:any organisations:any place@places starts:date ends:date summary",
    "documents": "title kind!:code publisher published:date summary",
    "commitments": "agreement@agreements document@documents number kind!:code area!:code text",
    "country_reports": "country!@countries area!:code meeting!@meetings date:date status:code collective:flag text",
    "laws_and_plans": "instrument! country!@countries kind!:code title status:code as_of:date "
    "superseded_by@laws_and_plans adopted:date in_force:date period_start:date period_end:date "
    "lead:list@organisations summary",
    "statistics": "value!:number unit!:code period:interval published_by",
    "evidence": "table!:code record! field source!@sources locator quote told:date says certainty!:code note",
    "sources": "source! title publisher kind:code language:codes published:date url url_state:code accessed:date file "
    "sha256 terms disclaimer note",
    "changes": "date! table!:code record! field action!:code reason",
    "responses": "table!:code record! country!@countries body received!:date language!:code text data_version note",
}
TRANSLATED = "table!:code record! field! text status:code base"  # columns of each translation table
PHRASED = "base! text!"  # columns of each table of phrases
# Columns that a table of records may have, with what the code takes them for if it has them.
OPTIONAL = "url url_state:code contact:list contact_state:code summary note publisher act:code status:code "
OPTIONAL += "published:date signed:date in_force:date as_of:date mandate_as_of:date collective:flag"
# Keys that the code puts together or takes apart. The rows of all other tables only need a key of any columns.
KEYS = {
    "countries": "country",
    "organisations": "organisation",
    "places": "place",
    "liaison_posts": "post",
    "agreements": "agreement",
    "agreement_parties": "agreement party",
    "meetings": "meeting",
    "meeting_outputs": "meeting output",
    "laws_and_plans": "instrument",
    "sources": "source",
}
PHRASED_KEY = "base"  # of each table of phrases
# Names that no column of evidence may have: the code adds columns of these names, and those of sources with a prefix.
TAKEN = ("published", "owner", "part", "dated", "day")
TAKEN_PREFIX = "source_"
# Numbers that the code takes for degrees, or counts up to: the least and the largest that a column may allow.
RANGES = {"places.latitude": (-90, 90), "places.longitude": (-180, 180), "meetings.number": (1, 999)}
# Periods whose dates the code joins by the names of their columns: where they may begin, where they end.
PERIODS = {"meetings": ("starts", "ends"), "laws_and_plans": ("period_start adopted in_force", "period_end")}
PARTIES = ("agreements", "commitments")  # tables whose countries may come from another table


@dataclass(frozen=True)
class Need:
    """A column that the code reads: its name, the form and the tables that it takes it for, whether no cell is blank.

    `form`: a key of FORMS. `targets`: tables at which it points; empty if it is no reference.
    """

    name: str
    form: str = "text"
    targets: tuple[str, ...] = ()
    filled: bool = False


# For each form whether a column has it, and what its description needs.
FORMS: Mapping[str, tuple[Callable[[Column], bool], str]] = {
    "any": (lambda column: True, ""),
    "text": (
        lambda column: column.type == "string" and not (column.separator or column.values or column.partial_date),
        "is no plain text; needed: the type string, without 'list', 'enum' and 'partialDate'",
    ),
    "date": (lambda column: column.partial_date, "is no date; needed: 'partialDate', true"),
    "interval": (lambda column: column.interval, "is no span of time; needed: 'interval', true"),
    "flag": (lambda column: column.type == "boolean", "does not say yes or no; needed: the type boolean"),
    "number": (
        lambda column: column.type in ("number", "integer"),
        "is no number; needed: the type number or integer",
    ),
    "integer": (lambda column: column.type == "integer", "is no whole number; needed: the type integer"),
    "list": (
        lambda column: bool(column.separator) and not column.values,
        "is no list of texts; needed: 'list' with a 'separator', without 'enum'",
    ),
    "code": (
        lambda column: bool(column.values) and not column.separator and not column.partial_date,
        "is no category; needed: 'enum', the codes that are allowed",
    ),
    "codes": (
        lambda column: bool(column.values) and bool(column.separator),
        "is no list of categories; needed: 'list' with a 'separator' and 'enum', the codes that are allowed",
    ),
}
_NEED = re.compile(r"(\w+)(!?)(?::(\w+))?(?:@(\w+))?")


def read(said: str) -> list[Need]:
    """Return the columns that a line of COLUMNS names."""
    found = [_NEED.fullmatch(word).groups() for word in said.split()]
    return [Need(name, form or "text", (target,) if target else (), bool(sure)) for name, sure, form, target in found]
