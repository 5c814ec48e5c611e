"""A whole issue: as it is told, and what a file of it says of itself."""

from dashboard import comment
from dashboard.exports import colophon
from dashboard.telling import digest
from dashboard.telling.digest import Edition, Host, Note, Version
from dashboard.telling.issue import Plan
from dashboard.telling.teller import Teller, teller


def host(told: Teller, base: str) -> Host:
    """Return what the host has set. base: our address, no slash at its end; blank if not known."""
    template, version = comment.TEMPLATE, told.record.version
    contact = comment.contact(template, record="digest", version=version, address=base)
    return Host(base, contact, comment.mailbox(template))


def edition(told: Teller, plan: Plan, base: str) -> Edition:
    """Return an issue with all that its files say. told: in any language. base: as for `host`."""
    made = digest.edition(told, plan, host(told, base))
    versions = (_said(teller(told.record.original, each.language), each, plan, base) for each in made.versions)
    return made._replace(versions=tuple(versions))


def _said(told: Teller, version: Version, plan: Plan, base: str) -> Version:
    own, say = colophon.of(told, plan.chosen, base), told.say
    chosen = say("digest.by_hand") if plan.issue.item else own.chosen
    texts = (say("digest.chosen", words=chosen), own.cited)
    note = Note(say("digest.own_head"), texts, own.address)
    return version._replace(notes=(*version.notes, note))
