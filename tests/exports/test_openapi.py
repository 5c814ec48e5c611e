"""The description of the interface: addresses, parameters, codes."""

import json

from dashboard.exports import openapi
from dashboard.exports.openapi import PAGE, Described
from dashboard.record import current

RECORD = current()


def told(**more: object) -> dict:
    held = {"path": "/api/{table}/{rest:path}.csv", "summary": "A file.", "media": "text/csv", "takes": PAGE}
    return json.loads(openapi.write(RECORD, [Described(**(held | more))], "http://example.org/mekong"))


def parameters(**more: object) -> dict[str, dict]:
    (path,) = told(**more)["paths"].values()
    return {each["name"]: each for each in path["get"]["parameters"]}


def test_a_path_and_its_parts_are_those_of_the_route():
    assert [*told()["paths"]] == ["/api/{table}/{rest}.csv"]
    found = parameters(takes=())
    assert [each["in"] for each in found.values()] == ["path", "path"]
    assert found["table"]["schema"]["enum"] == list(RECORD.package.tables)


def test_a_page_takes_its_codes_and_the_years_of_the_record():
    found = parameters(page="news")
    assert found["from"]["schema"]["minimum"] == RECORD.years[0]
    assert "training" in found["topic"]["schema"]["items"]["enum"]
    assert found["version"]["schema"]["const"] == RECORD.version


def test_a_gated_host_names_its_token_but_where_everybody_may_read():
    paths = [Described("/a", "A file.", "text/csv"), Described("/b", "Another.", "text/plain", open=True)]
    open_, closed = (json.loads(openapi.write(RECORD, paths, "", gated)) for gated in (False, True))
    assert closed["security"] == [{name: []} for name in closed["components"]["securitySchemes"]] != []
    assert closed["paths"]["/b"]["get"].pop("security") == []
    assert closed["paths"]["/b"] == open_["paths"]["/b"]
    replies, fewer = (told["paths"]["/a"]["get"]["responses"] for told in (closed, open_))
    assert set(replies) - set(fewer) == set(openapi.CLOSED)


def test_what_is_served_says_where_and_in_which_version():
    whole = told()
    assert whole["servers"] == [{"url": "http://example.org/mekong"}]
    assert whole["info"]["version"] == RECORD.version
