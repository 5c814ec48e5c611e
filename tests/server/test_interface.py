"""The description of the interface is valid, whole and true."""

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from jsonschema import Draft202012Validator
from schemathesis.checks import load_all_checks
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.server import routes as served
from dashboard.server.interface import PATHS
from dashboard.server.routes import routes

APP = Starlette(routes=routes())
TOLD = TestClient(APP).get("/api/openapi.json").json()
SCHEMA = schemathesis.openapi.from_dict(TOLD)
SCHEMA.app = APP
EACH = 4  # requests made up for each address; `make test-all` makes more
load_all_checks()


def test_each_address_is_described_and_each_description_has_an_address():
    known = [path for module in served.MODULES for path in module.ROUTES if path not in served.missing.ROUTES]
    assert known
    assert sorted(known) == sorted(each.path for each in PATHS)


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
