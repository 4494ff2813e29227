"""The API: what programs get."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import response_schema_conformance

from sayso.desk.dossier import Dossier
from sayso.export.jsonl import shelf_lines
from sayso.views.brief import Brief
from web.conftest import Client


def test_the_api_gives_the_records_that_export_gives(client: Client, example: Path) -> None:
    """A report, its findings and the groups are those of the record format, to the letter."""
    with Dossier(example) as dossier:
        lines = [msgspec.json.decode(line) for line in shelf_lines(dossier)]
    report = client.get("/api/reports").json()["reports"][0]["id"]
    assert next(row for row in lines if row["id"] == report) == {
        "record": "report",
        **client.get(f"/api/reports/{report}").json(),
    }
    findings = client.get(f"/api/reports/{report}/findings").json()
    assert [row for row in lines if row.get("report") == report] == findings
    claims = client.get("/api/groups", params={"kind": "claim", "limit": "500"}).json()
    assert [row for row in lines if row["record"] == "claim"] == claims


def test_lists_come_in_parts(client: Client) -> None:
    """Limit and offset walk through the whole list once."""
    total = client.get("/api/reports").json()["total"]
    parts = [
        client.get("/api/reports", params={"limit": "4", "offset": str(k)}).json() for k in range(0, total, 4)
    ]
    assert total == len({row["id"] for part in parts for row in part["reports"]})


@pytest.mark.parametrize("question", ["brief", "origins", "conflicts"])
def test_answers_take_a_day(client: Client, question: str) -> None:
    """Each question can be asked as of a day; what is no day is said."""
    now, then = (client.get(f"/api/{question}", params={"as_of": day}) for day in ("", "2031-03-04"))
    assert (200, 200) == (now.status_code, then.status_code)
    assert now.json() != then.json()
    wrong = client.get(f"/api/{question}", params={"as_of": "2031-02-30"})
    assert (400, True) == (wrong.status_code, "is no day" in wrong.json()["detail"])


def test_the_brief_has_its_sections(client: Client) -> None:
    """A program finds the sections under their names."""
    assert set(Brief.__slots__) == set(client.get("/api/brief").json())


def test_the_description_names_every_address(client: Client) -> None:
    """What programs can ask stands in the OpenAPI description, and on a page for people."""
    paths: dict[str, Any] = client.get("/api/openapi.json").json()["paths"]
    assert {"/api/reports", "/api/reports/{report_id}", "/api/brief", "/api/search"} <= set(paths)
    page = client.get("/docs").text
    assert all(path in page for path in paths)


def test_no_request_that_fits_the_description_breaks_it(client: Client) -> None:
    """Whatever a program sends, no answer is a fault of ours, and each fits its schema."""
    described = client.get("/api/openapi.json").json()
    schema = schemathesis.openapi.from_dict(described)
    for result in schema.get_all_operations():
        assert isinstance(result, Ok)
        operation = result.ok()

        @settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck), database=None)
        @given(case=operation.as_strategy())
        def ask(case: Any) -> None:  # noqa: ANN401 - schemathesis has its own
            path = case.formatted_path or case.path
            answer = client.request(case.method, path, params=case.query, headers=dict(case.headers or {}))
            assert answer.status_code < 500, (path, case.query)
            case.validate_response(answer, checks=[response_schema_conformance])

        ask()
