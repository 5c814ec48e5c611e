"""A record in the words of schema.org, as JSON-LD: what it is, its page, the whole that it is part of, its sources."""

import json
import math
from collections.abc import Callable, Mapping

from dashboard.exports.html import Element, clean, tag, tongue
from dashboard.measures import changes
from dashboard.selection import permanent
from dashboard.telling import values
from dashboard.telling.drawer import head, statements
from dashboard.telling.teller import Teller

CONTEXT = "https://schema.org"
Thing = dict[str, object]
# Statuses that say for certain whether a text is in force.
_FORCE = {"in_force": "InForce", "expired": "NotInForce", "superseded": "NotInForce", "repealed": "NotInForce"}
_MODES = {"in_person": "Offline", "online": "Online", "mixed": "Mixed"}
# What the records of tables of bodies are about; schema.org has no better word for a record than a creative work.
_ABOUT = {"countries": "Country", "organisations": "Organization", "liaison_posts": "Organization"}


def of(told: Teller, base: str, key: str) -> Thing:
    """Return a record as an object of schema.org. base: our address, no slash at its end. Blank values are left out."""
    row, table = told.record.row(key), told.record.table_of(key)
    address = f"{base}/{permanent.record(table, key, told.language)}"
    link = values.address(told, row)
    return filled(
        {
            "@context": CONTEXT,
            "@type": _OWN[table][0] if table in _OWN else "CreativeWork",
            "@id": f"{base}/{permanent.record(table, key)}#record",
            "name": told.record.title(key),
            "description": row.get("summary") or row.get("caveat") or head.line(told, key),
            "url": address,
            "sameAs": link.url if link.link else "",
            **(_OWN[table][1](told, row) if table in _OWN else _about(told, table, key)),
            "mainEntityOfPage": _page(told, base, key, address),
        }
    )


def filled(thing: Thing) -> Thing:
    """Return an object without its blank values."""
    return {name: value for name, value in thing.items() if value not in ("", None, [], {})}


def script(thing: Thing) -> Element:
    """Return the element that holds an object. Signs with a meaning in HTML are written as JSON escapes them."""
    text = json.dumps(thing, ensure_ascii=False)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return tag("script", clean(text), type="application/ld+json")


def _page(told: Teller, base: str, key: str, address: str) -> Thing:
    """Return the page of a record: its language, its last change, the whole, and what the record rests on."""
    package = told.record.package
    whole = {
        "@type": "Dataset",
        "@id": f"{base}/#dataset",
        "name": told.say("frame.name"),
        "description": package.description,
        "url": f"{base}/",
        "version": told.record.version,
        "dateModified": package.created,
        "license": next((each["path"] for each in package.licenses if each.get("path")), ""),
    }
    return filled(
        {
            "@type": "WebPage",
            "@id": address,
            "url": address,
            "inLanguage": tongue(told.language),
            "dateModified": changes.last(told.record).get(key, package.created),
            "isPartOf": filled(whole),
            "citation": [_source(told, rested.source.source) for rested in statements.sources(told, key)],
        }
    )


def _source(told: Teller, key: str) -> Thing:
    row = told.record.tables["sources"].loc[key]
    link = values.address(told, row)
    thing = {"@type": "CreativeWork", "name": row["title"], "datePublished": row["published"]}
    return filled(thing | {"publisher": _body(row["publisher"]), "url": link.url if link.link else ""})


def _body(name: str) -> Thing:
    return {"@type": "Organization", "name": name} if name else {}


def _countries(told: Teller, row: Mapping) -> list[Thing]:
    return [{"@type": "Country", "name": told.record.country(code)} for code in row["countries"]]


def _meeting(told: Teller, row: Mapping) -> Thing:
    where = {"@type": "Place", "name": told.place(row["place"])} if row["place"] else {}
    hosts = [_body(told.record.title(body)) for body in row["host"]]
    mode = f"{CONTEXT}/{_MODES[row['mode']]}EventAttendanceMode" if row["mode"] in _MODES else ""
    return {
        "startDate": row["starts"],
        "endDate": row["ends"],
        "eventStatus": f"{CONTEXT}/EventScheduled" if row["starts"] else "",
        "eventAttendanceMode": mode,
        "location": where,
        "organizer": hosts,
    }


def _law(told: Teller, row: Mapping) -> Thing:
    """Return what agreements, laws and plans have in common, though their columns have other names."""
    begins, ends = (row.get(name, "") for name in ("period_start", "period_end"))
    force = _FORCE.get(row["status"])
    return {
        "legislationType": told.say.value("kind", row["kind"]),
        "legislationDate": row.get("signed") or row.get("adopted") or "",
        "legislationLegalForce": f"{CONTEXT}/{force}" if force else "",
        "legislationDateVersion": row["told"] if force else "",  # the day of the report that says so
        "legislationJurisdiction": _countries(told, row),
        "temporalCoverage": f"{begins}/{ends or '..'}" if begins else "",
    }


def _news(told: Teller, row: Mapping) -> Thing:
    return {"headline": row["title"], "datePublished": row["published"], "publisher": _body(row["publisher"])}


def _document(told: Teller, row: Mapping) -> Thing:
    return {"datePublished": row["published"], "publisher": _body(row["publisher"])}


def _figure(told: Teller, row: Mapping) -> Thing:
    value = float(row["value"]) if math.isfinite(row["value"]) else None  # JSON has no other numbers
    measured = filled({"@type": "PropertyValue", "name": row["indicator"], "value": value})
    return {
        "variableMeasured": measured,
        "temporalCoverage": row["period"],
        "spatialCoverage": _countries(told, row),
        "creator": _body(row["published_by"]),
    }


def _about(told: Teller, table: str, key: str) -> Thing:
    named = {"@type": _ABOUT[table], "name": told.record.title(key)} if table in _ABOUT else {}
    return {"about": named, "spatialCoverage": _countries(told, told.record.row(key))}


_OWN: Mapping[str, tuple[str, Callable[[Teller, Mapping], Thing]]] = {
    "meetings": ("Event", _meeting),
    "agreements": ("Legislation", _law),
    "laws_and_plans": ("Legislation", _law),
    "news": ("NewsArticle", _news),
    "documents": ("CreativeWork", _document),
    "statistics": ("Dataset", _figure),
}
