"""What pages and files must say, asked of a server with each version of the data before anything fails."""

import asyncio
import sys
from dataclasses import dataclass, field

from benchmarks.reader import Reader, fetched

PAGES = ("/news", "/meetings", "/country")
COUNTRIES = ("KHM", "CHN", "LAO", "MMR", "THA", "VNM")
FILES = [
    *(
        f"/api/{table}.{ending}?lang={lang}"
        for table in ("news", "meetings")
        for ending in ("csv", "json")
        for lang in ("en", "zh")
    ),
    *(f"/api/news.csv?country={country}" for country in COUNTRIES),
    *(f"/feeds/{feed}.atom?country={country}" for feed in ("news", "meetings") for country in COUNTRIES),
    *(f"/record/meetings/commit-imm-{number}" for number in (1, 2, 3)),
    *(f"/cite/meetings/commit-imm-{number}.bib" for number in (1, 2, 3)),
    "/feeds/meetings.ics",
    "/api/datapackage.json",
    "/api/view/news.json?country=LAO",
    "/assets/plain.css",
]


@dataclass
class Expected:
    """What pages and files say: `pages` by (page, country) a sign by version, `files` by path the right bodies."""

    pages: dict[tuple[str, str], dict[str, str]] = field(default_factory=dict)
    files: dict[str, set[bytes]] = field(default_factory=dict)

    async def learn(self, port: int) -> None:
        """Ask a server without nginx for all of it."""
        for page in PAGES:
            reader = Reader(port, f"{page}?country={COUNTRIES[0]}")
            await reader.come()
            for country in COUNTRIES:
                run = await reader.choose(f"country={country}")
                self.pages.setdefault((page, country), {})[run.version] = run.said
            await reader.leave()
        for path in FILES:
            status, _, body = await asyncio.to_thread(fetched, port, path, "127.0.0.1")
            if status != 200:
                sys.exit(f"{path} answers {status}.")
            self.files.setdefault(path, set()).add(body)
