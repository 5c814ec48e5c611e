"""Grow the project's own data to a size that they may have one day. The grown data pass every gate.

    python -m benchmarks.growth FOLDER

New records are modelled on existing ones, so kinds, scopes, statuses, date precisions, pairs and hosts keep their
shares. Only instruments of more than two countries stop at MULTILATERAL, because few more of them exist. The new
records are not facts: they are written to the named folder only. The same seed always gives the same rows.
"""

import csv
import json
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from random import Random

from dashboard.gates.successors import MADE, OVER, SUPERSEDED
from dashboard.paths import ROOT

AGREEMENTS, POSTS, MULTILATERAL = 1000, 500, 60
SEED = 2026
YEARS = range(1992, 2027)
GROWN = ("agreements", "agreement_parties", "liaison_posts", "places", "evidence", "changes")
# Shares of new records: agreements that supersede another, posts with a closing date, posts with an opening date
SUPERSEDES, CLOSED, OPENED = 0.15, 0.08, 0.4
SCATTER = 0.05  # degrees between the place of a new post and that of its model: near the same border
Row = dict[str, str]


def grow(folder: Path) -> Path:
    """Write the grown package into a new folder and return the folder. Raises FileExistsError if it exists."""
    shutil.copytree(ROOT / "data", folder)
    tables = {name: list(read(folder / f"{name}.csv")) for name in GROWN}
    sources = {row["source"]: row for row in read(folder / "sources.csv")}
    draw, undated = Random(SEED), next(key for key, row in sources.items() if not row["file"] + row["published"])
    added = _agreements(draw, tables) + _posts(draw, tables)
    for table, key, told, fields in added:
        rows = [{"table": table, "record": key, "field": field, "source": undated} for field in fields]
        tables["evidence"] += [row | {"certainty": "stated", "told": told} for row in rows]
        tables["changes"].append(
            {"date": "2026-11-21", "table": table, "record": key, "action": "added", "reason": "Grown.", "source": ""}
        )
    for name, rows in tables.items():
        write(folder / f"{name}.csv", rows)
    raise_row_limits(folder / "datapackage.json", GROWN)
    return folder


def read(path: Path) -> Iterable[Row]:
    """Yield the rows of a file."""
    with path.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)


def write(path: Path, rows: list[Row]) -> None:
    """Write rows to a file, with the columns of the first. What a row lacks is blank."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]), restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def raise_row_limits(path: Path, grown: Iterable[str]) -> None:
    """Raise the limits on the number of rows of the grown tables in the description of a copy."""
    description = json.loads(path.read_text("utf-8"))
    for resource in description["resources"]:
        if resource["name"] in grown and "bounds" in resource:
            resource["bounds"]["most"] = 1_000_000
    path.write_text(json.dumps(description, ensure_ascii=False, indent=2) + "\n", "utf-8")


def random_date(draw: Random, model_date: str, after: str = "") -> str:
    """Return a random date with the precision of `model_date`, in a year after that of `after`.

    The date is blank if `model_date` is blank or no such year is left.
    """
    first = int(after[:4]) + 1 if after else YEARS[0]
    if not model_date or first > YEARS[-1]:
        return ""
    return f"{draw.randint(first, YEARS[-1])}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"[: len(model_date)]


def _agreements(draw: Random, tables: dict[str, list[Row]]) -> list[tuple[str, str, tuple[str, ...]]]:
    """Add agreements and their parties. Return table, key and fields with evidence of each added record."""
    rows, parties = tables["agreements"], tables["agreement_parties"]
    of = {row["agreement"]: [party for party in parties if party["agreement"] == row["agreement"]] for row in rows}
    two, more = ([row for row in rows if (row["scope"] == "bilateral") == bilateral] for bilateral in (True, False))
    wanted = max(0, MULTILATERAL - len(more))
    models = [draw.choice(more) for _ in range(wanted)]
    models += [draw.choice(two) for _ in range(AGREEMENTS - len(rows) - wanted)]
    dated = [(random_date(draw, model["signed"]), model) for model in models]
    members = sorted({party["party"] for key in of for party in of[key] if len(of[key]) == 6})
    latest: dict[tuple[str, ...], str] = {}
    added = []
    for at, (signed, model) in enumerate(sorted(dated, key=lambda pair: pair[0])):
        key, own = f"grown-agreement-{at}", of[model["agreement"]]
        codes = [party["party"] for party in own]
        if model["scope"] == "bilateral" and draw.random() < 0.5:
            codes = draw.sample(members, 2)
        between = (model["kind"], *sorted(codes))
        in_force = random_date(draw, model["in_force"], signed)
        earlier = latest.get(between, "") if draw.random() < SUPERSEDES else ""
        changed = {"signed": signed, "in_force": in_force, "supersedes": earlier, "meeting": ""}
        # Whether it was replaced is up to those that follow, see `_replaced`.
        changed["status"] = "signed" if model["status"] == SUPERSEDED else model["status"]
        changed["expires"] = random_date(draw, model["expires"], max(signed, in_force))
        rows.append(model | {"agreement": key, "title": f"{model['title']}, no. {at}"} | changed)
        latest[between] = key if signed else latest.get(between, "")
        added.append(("agreements", key, model["as_of"], ("", "status", "signed")))
        for code, party in zip(codes, own, strict=True):
            steps = {
                "signed": signed if party["signed"] else "",
                "consented": random_date(draw, party["consented"], signed),
            }
            steps["in_force"] = random_date(draw, party["in_force"], max(steps.values()))
            parties.append(party | {"agreement": key, "party": code} | steps)
            added.append(("agreement_parties", f"{key}/{code}", model["as_of"], ("",)))
    _replaced(rows)
    return added


def _replaced(rows: list[Row]) -> None:
    """Let the status of each agreement that another replaced say so."""
    earlier = {row["supersedes"] for row in rows if row["status"] in MADE}
    for row in rows:
        if row["agreement"] in earlier and row["status"] not in OVER:
            row["status"] = SUPERSEDED


def _posts(draw: Random, tables: dict[str, list[Row]]) -> list[tuple[str, str, tuple[str, ...]]]:
    """Add posts, two thirds of them at a new place near that of their model. Return the same as `_agreements`."""
    rows, places = tables["liaison_posts"], {row["place"]: row for row in tables["places"]}
    models, added = [draw.choice(rows) for _ in range(POSTS - len(rows))], []
    for at, model in enumerate(models):
        key, place = f"grown-post-{at}", model["place"]
        if at % 3:
            position = {
                name: f"{float(places[place][name]) + draw.uniform(-SCATTER, SCATTER):.5f}"
                for name in ("latitude", "longitude")
            }
            place = f"grown-place-{at}"
            tables["places"].append(places[model["place"]] | position | {"place": place, "geonames_id": ""})
        opened = random_date(draw, "2009") if draw.random() < OPENED else model["opened"]
        closed = random_date(draw, "2009", opened or model["as_of"]) if draw.random() < CLOSED else ""
        status = "closed" if closed else model["status"]
        dated = {"opened": opened, "closed": closed, "status": status, "paired_post": ""}
        rows.append(model | {"post": key, "name": f"{model['name']}, no. {at}", "place": place} | dated)
        added.append(("liaison_posts", key, max(model["as_of"], model["mandate_as_of"]), ("", "place")))
    return added


if __name__ == "__main__":
    grow(Path(sys.argv[1]))
