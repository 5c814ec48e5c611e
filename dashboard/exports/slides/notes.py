"""Speaker notes: how to read what is shown, and on which sources it rests, with their addresses."""

from dashboard.exports import typeface
from dashboard.exports.colophon import Colophon
from dashboard.exports.slides.text import Para, Run, para
from dashboard.telling import sources
from dashboard.telling.finding import Finding
from dashboard.telling.sources import Source
from dashboard.telling.teller import Teller

MOST = 30  # sources in the notes of a slide


def of(teller: Teller, found: Finding, about: Colophon, *said: str) -> list[Para]:
    """Return the notes of a finding. said: sentences that come first. about: where the rest of the sources is."""
    told = [para(typeface.plain(each), after=0.5) for each in (*said, found.sentence, found.caption) if each]
    cited = sources.cited(teller, found.cites)
    if not cited:
        return told
    told.append(para(teller.say("finding.sources"), bold=True))
    told += [_source(each) for each in cited[:MOST]]
    if len(cited) > MOST:
        told.append(rest(teller, len(cited) - MOST, about))
    return told


def _source(each: Source) -> Para:
    named = [Run(typeface.plain(piece.words) + " ", piece.language) for piece in each.named]
    runs = [*named, Run(f"· {typeface.plain(each.basis)} ")]
    if each.address.url:
        shown = typeface.plain(each.address.url)
        runs.append(Run(shown, "en", link=typeface.link(shown) if each.address.link else ""))
    return Para(tuple(runs))


def rest(teller: Teller, number: int, about: Colophon) -> Para:
    """Return the line that says how many more there are, and where."""
    address = about.address
    said = teller.say("slides.more" if address else "slides.more_there", n=teller.say.number(number), address="\ue000")
    before, _, after = said.partition("\ue000")
    link = Run(typeface.plain(address), "en", link=typeface.link(address))
    return Para((Run(before), *([link, Run(after)] if address else ())))


def whole(teller: Teller, about: Colophon) -> Para:
    """Return the line that says where all columns are; blank if the address is not known."""
    if not about.address:
        return para("")
    before, _, after = teller.say("slides.whole", address="\ue000").partition("\ue000")
    link = Run(typeface.plain(about.address), "en", link=typeface.link(about.address))
    return Para((Run(before), link, Run(after)))
