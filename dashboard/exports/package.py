"""The whole data package as one zip file, with the files as they are on disk."""

import io
import zipfile
from pathlib import Path

from dashboard.paths import DATA


def write(folder: Path = DATA) -> bytes:
    """Return a zip of a package's folder: the description, every CSV, the notes (*.md) and the licence, no geometry."""
    files = sorted(
        path
        for path in (*folder.iterdir(), *folder.glob("translations/*"))
        if path.suffix in {".csv", ".json", ".md"} or path.name == "LICENSE"
    )
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in files:
            archive.write(path, path.relative_to(folder).as_posix())
    return content.getvalue()
