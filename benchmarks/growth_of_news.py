"""Grow the news of the project's own data to the number of a large list. The grown data start a server as ours do.

python -m benchmarks.growth_of_news FOLDER
"""

import shutil
import sys
from pathlib import Path
from random import Random

from benchmarks.growth import SEED, raise_row_limits, random_date, read, write
from dashboard.paths import ROOT

NEWS = 5000
GROWN = ("news", "evidence", "changes")


def grow(folder: Path) -> Path:
    """Write the grown package into a new folder and return the folder. Raises FileExistsError if it exists.

    Each new item repeats one of ours under a title and a date of its own: a page of a list holds different items, not
    one many times. Its evidence and its change are those of a new record. The same rows are written each time.
    """
    shutil.copytree(ROOT / "data", folder)
    tables = {name: list(read(folder / f"{name}.csv")) for name in GROWN}
    models = list(tables["news"])
    undated = next(row["source"] for row in read(folder / "sources.csv") if not row["file"] + row["published"])
    draw = Random(SEED)
    for at in range(NEWS - len(models)):
        model, key = models[at % len(models)], f"news-grown-{at}"
        own = {
            "title": f"{model['title']}, no. {at}",
            "published": random_date(draw, model["published"]),
            "event_date": "",
        }
        tables["news"].append(model | {"news": key} | own)
        rests = {"table": "news", "record": key, "source": undated, "certainty": "stated"}
        tables["evidence"] += [rests | {"field": field} for field in ("", "published")[: 1 + bool(own["published"])]]
        tables["changes"].append(
            {"date": "2026-11-21", "table": "news", "record": key, "action": "added", "reason": "Grown."}
        )
    for name, rows in tables.items():
        write(folder / f"{name}.csv", rows)
    raise_row_limits(folder / "datapackage.json", GROWN)
    return folder


if __name__ == "__main__":
    grow(Path(sys.argv[1]))
