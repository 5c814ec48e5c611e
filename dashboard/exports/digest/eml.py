"""An issue as the draft of a mail: plain text and HTML, to nobody, from the host if it has a mailbox."""

from datetime import UTC, datetime
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, EmailPolicy
from email.utils import format_datetime

from dashboard import words
from dashboard.exports.digest import mail_html, text
from dashboard.exports.digest.texts import subject
from dashboard.exports.typeface import plain
from dashboard.languages import LANGUAGES
from dashboard.telling.digest import Edition

_SUBJECT = "Subject"
BOUNDARY = "=_gms-cooperation_digest_="  # always the same: the same issue gives the same bytes


class _Mail(EmailPolicy):
    """The policy of mails, which folds a subject so that each space is there when it is read."""

    def fold_binary(self, name: str, value: str) -> bytes:
        """Return a header as it is sent. Python's own folding of encoded words loses spaces where a line ends."""
        if name != _SUBJECT or value.isascii():
            return super().fold_binary(name, value)
        folded = Header(value, "utf-8", header_name=name).encode(linesep=self.linesep)
        return f"{name}: {folded}{self.linesep}".encode("ascii")


def write(made: Edition) -> bytes:
    """Return an issue as a message. X-Unsent lets Outlook open it as a draft. Its date is that of the issue."""
    message = EmailMessage(policy=_Mail(linesep=SMTP.linesep))
    message[_SUBJECT] = subject(made)
    message["Date"] = format_datetime(datetime.fromisoformat(made.plan.day).replace(tzinfo=UTC))
    if made.host.mailbox:
        name, _, domain = plain(made.host.mailbox).rpartition("@")
        # In letters that need no encoding: Python breaks long encoded names in two, and readers see a space there.
        message["From"] = Address(words.of(words.DEFAULT)("frame.name"), name, domain)
    message["X-Unsent"] = "1"
    message.set_content(text.write(made).decode(), cte="base64")
    message.add_alternative(mail_html.write(made).decode(), subtype="html", cte="base64")
    message.set_boundary(BOUNDARY)
    # Not before: the parts would take it along.
    message["Content-Language"] = ", ".join(LANGUAGES[each.language].tag for each in made.versions)
    return message.as_bytes()
