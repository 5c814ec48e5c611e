"""The description of the interface is valid, whole and true."""

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from jsonschema import Draft202012Validator
from schemathesis.checks import load_all_checks
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from dashboard.access import identity
from dashboard.access.door import Door
from dashboard.server import hosting
from dashboard.server import routes as served
from dashboard.server.interface import PATHS
from dashboard.server.routes import routes
from tests import gated

APP = Starlette(routes=routes())
TOLD = TestClient(APP).get("/api/openapi.json").json()
SCHEMA = schemathesis.openapi.from_dict(TOLD)
SCHEMA.app = APP
BEARER = {"authorization": f"Bearer {gated.TOKEN}"}
EACH = 4  # requests made up for each address; `make test-all` makes more
load_all_checks()


def test_each_address_is_described_and_each_description_has_an_address():
    known = [path for module in served.MODULES for path in module.ROUTES if path not in served.missing.ROUTES]
    assert known
    assert sorted(known) == sorted(each.path for each in PATHS)


@pytest.fixture
def gated_host(monkeypatch) -> TestClient:
    monkeypatch.setattr(hosting, "GATED", True)
    door = Middleware(
        Door, settings=gated.invitation("http://testserver"), base="", files=frozenset(), login=lambda: ""
    )
    return TestClient(Starlette(routes=routes(), middleware=[door]))


def test_it_is_a_valid_description_on_a_public_host_and_on_a_gated_one(gated_host):
    SCHEMA.validate()
    schemathesis.openapi.from_dict(gated_host.get("/api/openapi.json", headers=BEARER).json()).validate()


def test_a_public_host_asks_for_no_token_and_names_none():
    assert "security" not in TOLD
    assert [*TOLD["components"]] == ["schemas"]
    for path, told in TOLD["paths"].items():
        assert "security" not in told["get"], path
        assert not {"401", "403"} & set(told["get"]["responses"]), path


def test_a_gated_host_asks_for_the_token_that_its_description_names(gated_host):
    assert gated_host.get("/api/openapi.json").status_code == 401
    told = gated_host.get("/api/openapi.json", headers=BEARER).json()
    ((name, scheme),) = told["components"]["securitySchemes"].items()
    assert (told["security"], scheme["type"], scheme["scheme"]) == ([{name: []}], "http", "bearer")
    closed = {path: each["get"]["responses"] for path, each in told["paths"].items() if "security" not in each["get"]}
    assert set(told["paths"]) - set(closed) == {"/robots.txt"}
    for path, replies in closed.items():
        assert {"401", "403"} <= set(replies), path
        answer = gated_host.get(path)
        assert answer.status_code == 401, path
        assert set(replies["401"]["headers"]) <= {name.title().replace("Www", "WWW") for name in answer.headers}
    assert told["paths"]["/robots.txt"]["get"]["security"] == []
    assert gated_host.get("/robots.txt").status_code == 200


def test_what_a_gated_host_refuses_is_as_its_description_says(gated_host, monkeypatch):
    monkeypatch.setattr(identity, "get_cookie_secret", lambda: gated.SECRET)
    described = schemathesis.openapi.from_dict(gated_host.get("/api/openapi.json", headers=BEARER).json())
    stranger = {"cookie": gated.signed("http://testserver", gated.STRANGER)}
    statuses = []
    for found in described.get_all_operations():
        operation = found.ok()
        for asks in ({}, {"authorization": "Bearer x"}, stranger, {"accept": "text/html"}):
            answer = gated_host.get(operation.path, headers=asks)
            operation.validate_response(answer)
            statuses.append(answer.status_code)
    assert set(statuses) == {200, 401, 403}
    assert statuses.count(200) == 4, "the robots' file alone stands open"


def test_it_names_the_version_the_codes_and_the_years():
    (countries,) = [
        each for each in TOLD["paths"]["/api/view/{page}.json"]["get"]["parameters"] if each["name"] == "lang"
    ]
    assert countries["schema"]["enum"][0] == "en"
    assert TOLD["openapi"] == "3.1.0"
    Draft202012Validator.check_schema(TOLD["components"]["schemas"]["Page"])


def test_every_reference_leads_to_a_schema():
    named = set(find(TOLD, "$ref"))
    assert named
    assert {name.rpartition("/")[2] for name in named} <= set(TOLD["components"]["schemas"])


def find(told: object, key: str) -> list[str]:
    if isinstance(told, dict):
        return (
            [told[key]]
            if isinstance(told.get(key), str)
            else [text for each in told.values() for text in find(each, key)]
        )
    return [text for each in told for text in find(each, key)] if isinstance(told, list) else []


def holds(case: schemathesis.Case) -> None:
    """Ask, and compare the answer with the description. A year after the last year is known only once asked."""
    checks = [
        "not_a_server_error",
        "status_code_conformance",
        "content_type_conformance",
        "response_schema_conformance",
    ]
    answer = case.call()
    case.validate_response(answer, checks=[schemathesis.checks.CHECKS.get_one(name) for name in checks])


@SCHEMA.parametrize()
@settings(
    max_examples=EACH, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck), derandomize=True
)
def test_no_request_gets_an_undocumented_answer(case):
    holds(case)


@pytest.mark.product
@SCHEMA.parametrize()
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
def test_no_request_of_many_gets_an_undocumented_answer(case):
    holds(case)
