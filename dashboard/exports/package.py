"""The whole data package as one zip file, with the files as they were when the record was read."""

import io
import zipfile
from collections.abc import Mapping

from dashboard import geometry
from dashboard.exports import description, readme
from dashboard.memo import memo
from dashboard.package import schema
from dashboard.paths import GEO
from dashboard.telling.teller import Teller

README = "README.md"
_STAMP = (1980, 1, 1, 0, 0, 0)  # of every file, the earliest that zip knows: the same version gives the same bytes
_READABLE = 0o644 << 16  # for all, where files have such rights


def write(teller: Teller) -> bytes:
    """Return a zip of the package that a record was read from, see `files`. Its tables are raw: nothing is guarded."""
    return zipped(files(teller))


@memo
def files(teller: Teller) -> Mapping[str, bytes]:
    """Return each file of the package by its path: every CSV and translation, notes and licence as they were read.

    With them the land that the map shows, in geo/; a README and the description, both in the language of the teller.
    Raises ValueError for a record that was not read from a folder, such as that of a dry run.
    """
    record, land = teller.record, geometry.current()
    if not record.files:
        raise ValueError("This record was not read from a folder, so there are no files to write.")
    told = {schema.FILE: description.write(teller), README: readme.write(teller)}
    drawn = {f"geo/{name}": held for name, held in land.files.items()}
    if not land.from_host:
        drawn[f"geo/{README}"] = (GEO / README).read_bytes()
    return dict(sorted((dict(record.files) | told | drawn).items()))


def zipped(held: Mapping[str, bytes], packed: bool = False) -> bytes:
    """Return files as one zip, always the same for the same files. packed: whether they are compressed already."""
    content, form = io.BytesIO(), zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(content, "w", form) as archive:
        for name, each in held.items():
            info = zipfile.ZipInfo(name, _STAMP)
            info.external_attr = _READABLE
            archive.writestr(info, each, form)
    return content.getvalue()
