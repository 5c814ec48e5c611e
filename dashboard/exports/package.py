"""The whole data package as one zip file, with the files as they were when the record was read."""

import io
import zipfile

from dashboard.record import Record

_STAMP = (1980, 1, 1, 0, 0, 0)  # of every file, the earliest that zip knows: the same version gives the same bytes
_READABLE = 0o644 << 16  # for all, where files have such rights


def write(record: Record) -> bytes:
    """Return a zip of the package that a record was read from: the description, every CSV, the notes and the licence.

    No geometry. Raises ValueError for a record that was not read from a folder, such as that of a dry run.
    """
    if not record.files:
        raise ValueError("This record was not read from a folder, so there are no files to write.")
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, held in record.files.items():
            info = zipfile.ZipInfo(name, _STAMP)
            info.external_attr = _READABLE
            archive.writestr(info, held, zipfile.ZIP_DEFLATED)
    return content.getvalue()
