"""An issue of the digest or the newsletter as HTML for mail, plain text, Word document and draft of a mail."""

from collections.abc import Callable

from dashboard.exports.digest import docx, eml, mail_html, text
from dashboard.telling.digest import Edition

WRITERS: dict[str, Callable[[Edition], bytes]] = {
    "html": mail_html.write,
    "txt": text.write,
    "docx": docx.write,
    "eml": eml.write,
}
