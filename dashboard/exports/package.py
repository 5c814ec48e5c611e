"""The whole data package as one file, as it stands on disk."""

import io
import zipfile
from pathlib import Path

from dashboard.paths import DATA


def write(folder: Path = DATA) -> bytes:
    """Return a zip of the description, every CSV, the history and the licence of a folder, without the geometry."""
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
