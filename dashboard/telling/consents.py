"""The steps of a party to an instrument in words, the same wherever they are told: signed, ratified, bound."""

from dashboard.measures import asof, instruments
from dashboard.telling.kinds import agreements
from dashboard.telling.teller import Teller


def steps(teller: Teller, agreement: str, party: str) -> list[str]:
    """Return each step of a party to an agreement, and the status of one that is no longer or not yet concluded.

    In plain words, "Signed, 11 November 2001", "Ratification, 2 July 2007"; nobody is said to be party to a draft.
    """
    say, status = teller.say, teller.record.tables["agreements"].at[agreement, "status"]
    told = [
        ", ".join(filter(None, reached(teller, agreement, step, consent, date)))
        for step, consent, date in instruments.taken(teller.record, agreement, party)
    ]
    ended = [say.value("status", status)] if status in ("expired", "superseded") else []
    return [*(told or [say("state.nothing")]), *ended]


def reached(teller: Teller, agreement: str, step: str, consent: str, date: str) -> tuple[str, str]:
    """Return what a step of `instruments.STEPS` is called, by how the party consented where it did, and its day.

    Of a party of which nothing but the name is known, what was done with the text itself, and when; of a draft its
    status, for nobody is party to one.
    """
    say, text = teller.say, teller.record.tables["agreements"].loc[agreement]
    if text["status"] not in asof.CONCLUDED:
        return say.value("status", text["status"]), ""
    if step == "named":
        return say("step.named"), agreements.concluded(teller, text) or say("step.undated")
    words = say.value("consent", consent) if step == "consented" and consent else say(f"step.{step}")
    return words, say.date(date) if date else ""


def note(teller: Teller, agreement: str, party: str) -> str:
    """Return what must be known of a party to an agreement, such as a reservation; blank where there is nothing."""
    return teller.record.tables["agreement_parties"].at[f"{agreement}/{party}", "note"]
