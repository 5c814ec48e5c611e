"""The description of the interface for machines, in OpenAPI 3.1, with the codes that the record allows."""

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from dashboard.exports.view import licence
from dashboard.languages import LANGUAGES
from dashboard.record import Record
from dashboard.selection import address, exact
from dashboard.selection.place import PAGES

Json = dict[str, Any]
PAGE = "page"  # the parameters of a page, instead of named ones
MOST_CODES = 60  # codes that a list of allowed values names; longer ones stand in the tables
PARTIAL_DATE = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"  # see dashboard/dates.py, which knows the calendar too
_NO_WORD = re.compile(r"\W+")
_IN_PATH = re.compile(r"{(\w+)(?::path)?}")


class Described(NamedTuple):
    """One address. `path`: as a route has it. `summary`: what it gives. `media`: the media types of its answers.

    `takes`: the names of its parameters; PAGE for those of a page. `page`: of whose parameters the codes are; blank for
    those of any page. `refusals`: a media type of what it refuses, beside JSON. `schema`: of its JSON, a name in
    `SCHEMAS`. `moved`: whether another way of writing the address leads to it. `open`: whether a gated host
    answers it to everybody.
    """

    path: str
    summary: str
    media: str
    takes: Sequence[str] = ("lang",)
    page: str = ""
    refusals: str = "application/json"
    schema: str = ""
    moved: bool = False
    open: bool = False


REFUSALS = {
    "400": "A parameter or value is not known; the answer names it.",
    "404": "There is no such file, page, table or record.",
    "405": "The method is not allowed.",
    "410": "The record was removed; the answer says why.",
    "414": "The query is too long.",
    "416": "The file has no byte of the range.",
    "429": "Too many requests of one address; `Retry-After` says when to try again.",
    "500": "The server failed; the answer has the code of the error in its log.",
    "503": "Too many wait for a file that takes long to make.",
}
# Of a gated host, beside them: as JSON, or as a page for a browser that asks for one.
CLOSED = {
    "401": "Nobody that the host knows asks: sign in, or send a token.",
    "403": "This account may not read this dashboard.",
}
TOKEN: Json = {
    "type": "http",
    "scheme": "bearer",
    "description": "A token that the host gives to a machine. Readers sign in with their browser instead.",
}
_TEXTS = {"type": "array", "items": {"type": "string"}}
SCHEMAS: Json = {
    "Refusal": {
        "type": "object",
        "required": ["error"],
        "properties": {"error": {"type": "string"}, "unknown": _TEXTS},
    },
    "Finding": {
        "type": "object",
        "required": ["name", "title", "sentence", "heads", "rows", "records", "sources"],
        "properties": {
            "name": {"type": "string"},
            "title": {"type": "string"},
            "sentence": {"type": "string"},
            "heads": _TEXTS,
            "rows": {"type": "array", "items": {"type": "array"}},
            "records": _TEXTS,
            "sources": {"type": "array", "items": {"type": "object"}},
        },
    },
    "Page": {
        "type": "object",
        "required": ["page", "title", "answer", "data_version", "data_date", "licence", "findings"],
        "properties": {
            "answer": {"type": "string"},
            "findings": {"type": "array", "items": {"$ref": "#/components/schemas/Finding"}},
        },
    },
    "Search": {
        "type": "object",
        "required": ["q", "number", "tables", "data_version", "data_date"],
        "properties": {"q": {"type": "string"}, "number": {"type": "integer"}, "tables": {"type": "array"}},
    },
    "Changes": {
        "type": "object",
        "required": ["since", "number", "changes", "data_version", "data_date"],
        "properties": {"number": {"type": "integer"}, "changes": {"type": "array"}},
    },
}


def write(record: Record, paths: Iterable[Described], base: str, gated: bool = False) -> bytes:
    """Return the description as JSON.

    base: our address, without a slash at its end. gated: whether who asks must be known to the host.
    """
    told = {
        "openapi": "3.1.0",
        "info": {
            "title": record.package.title,
            "version": record.version,
            "summary": "One address, one view, one file, one citation.",
            "license": {"name": licence(record.package)},
        },
        "servers": [{"url": base or "/"}],
        "paths": {_IN_PATH.sub(r"{\1}", each.path): {"get": _operation(record, each, gated)} for each in paths},
        "components": {"schemas": SCHEMAS},
    }
    if gated:
        told["security"] = [{"token": []}]
        told["components"] |= {"securitySchemes": {"token": TOKEN}}
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def _operation(record: Record, each: Described, gated: bool) -> Json:
    content: Json = {each.media: {}}
    if each.schema:
        content[each.media] = {"schema": {"$ref": f"#/components/schemas/{each.schema}"}}
    in_json = {"application/json": {"schema": {"$ref": "#/components/schemas/Refusal"}}}
    refused = {each.refusals: {}} | in_json
    replies: Json = {"200": {"description": "The file.", "content": content}}
    replies["206"] = {"description": "The range of bytes that the client asked for.", "content": {each.media: {}}}
    replies["304"] = {"description": "The copy that the client has is current."}
    if each.moved:
        replies["308"] = {"description": "The address is to be written in another way; the answer says how."}
    replies |= {status: {"description": text, "content": refused} for status, text in REFUSALS.items()}
    if gated and not each.open:
        closed = in_json | {"text/html": {}}
        replies |= {status: {"description": text, "content": closed} for status, text in CLOSED.items()}
        replies["401"]["headers"] = {"WWW-Authenticate": {"schema": {"type": "string"}}}
    named = [_in_path(record, name) for name in _IN_PATH.findall(each.path)]
    named += [_parameter(record, each.page, name) for name in _takes(each)]
    told = {"summary": each.summary, "operationId": _id(each.path), "parameters": named, "responses": replies}
    return told | ({"security": []} if gated and each.open else {})


def _id(path: str) -> str:
    return _NO_WORD.sub("_", path).strip("_")


def _takes(each: Described) -> Sequence[str]:
    return (*address.DEFAULTS, exact.VERSION) if each.takes == PAGE else each.takes


def _in_path(record: Record, name: str) -> Json:
    known = {"page": PAGES, "table": tuple(record.package.tables)}.get(name)
    schema: Json = {"type": "string", "enum": list(known)} if known else {"type": "string", "minLength": 1}
    return {"name": name, "in": "path", "required": True, "schema": schema}


def _parameter(record: Record, page: str, name: str) -> Json:
    codes, years = address.allowed(record, page).get(name, ()), record.years
    one: Json = {"type": "string"}
    if codes and len(codes) <= MOST_CODES:
        one["enum"] = list(codes)
    by_name: Json = {
        "lang": {"type": "string", "enum": list(LANGUAGES)},
        "from": {"type": "integer", "minimum": years[0], "maximum": years[-1]},
        "to": {"type": "integer", "minimum": years[0], "maximum": years[-1]},
        "q": {"type": "string", "maxLength": address.LONGEST_QUERY},
        "page": {"type": "integer", "minimum": 1, "maximum": address.LAST_LIST_PAGE},
        "asof": {"type": "string", "pattern": PARTIAL_DATE},
        "since": {"type": "string", "pattern": PARTIAL_DATE},
        "until": {"type": "string", "pattern": PARTIAL_DATE},
        "number": {"type": "integer", "minimum": 1, "maximum": address.LAST_LIST_PAGE},
        exact.VERSION: {"type": "string", "const": record.version},
    }
    several = isinstance(address.DEFAULTS.get(name), tuple)
    schema = {"type": "array", "items": one, "uniqueItems": True} if several else by_name.get(name, one)
    return {"name": name, "in": "query", "required": False, "schema": schema}
