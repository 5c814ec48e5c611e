"""The steps of a party to an instrument in words: signed, ratified, bound. The drawer and pages share them."""

from dashboard.measures import asof, instruments
from dashboard.telling import status
from dashboard.telling.kinds import agreements
from dashboard.telling.teller import Teller


def steps(teller: Teller, agreement: str, party: str) -> list[str]:
    """Return each step of a party in words ("Signed, 11 November 2001"), and the agreement's status if it has ended.

    For a draft, return its status instead: nobody is party to a draft.
    """
    say, row = teller.say, teller.record.row(agreement)
    if row["status"] not in asof.CONCLUDED:
        return [status.of(teller, row).whole(teller.say)]
    told = [
        say.dated(*reached(teller, agreement, step, consent, date))
        for step, consent, date in instruments.taken(teller.record, agreement, party)
    ]
    ended = [status.of(teller, row).whole(teller.say)] if row["status"] in ("expired", "superseded") else []
    return [*(told or [say("state.nothing")]), *ended]


def reached(teller: Teller, agreement: str, step: str, consent: str, date: str) -> tuple[str, str]:
    """Return a step of `instruments.STEPS` in words, and its date in words or blank.

    A consent is named by its form, such as ratification. If nothing but the party is known ("named"), the second is
    what was done with the text, and when. For a draft, return its status and the note on it, for nobody is party
    to a draft.
    """
    say, text = teller.say, teller.record.row(agreement)
    if text["status"] not in asof.CONCLUDED:
        return status.of(teller, text)[:2]
    if step == "named":
        return say("step.named"), agreements.concluded(teller, text) or say("step.undated")
    words = say.value("consent", consent) if step == "consented" and consent else say(f"step.{step}")
    return words, say.date(date) if date else ""


def note(teller: Teller, agreement: str, party: str) -> str:
    """Return the note on a party to an agreement, such as a reservation; blank if there is none."""
    return teller.record.tables["agreement_parties"].at[f"{agreement}/{party}", "note"]
