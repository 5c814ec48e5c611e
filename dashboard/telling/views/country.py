"""The findings of the page Country: the timeline of laws and the blocks of each chosen country, or the six members."""

from dashboard.measures import country as measures
from dashboard.measures.laws import spans
from dashboard.memo import memo
from dashboard.selection import Filters, Selection
from dashboard.telling import blocks, country_blocks
from dashboard.telling import country as told
from dashboard.telling import members as six
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller


def answer(teller: Teller, filters: Filters) -> str:
    """Return a sentence or two about each chosen country: how much is on record. Blank if none is chosen."""
    codes, _ = told.chosen(teller, filters)
    return " ".join(told.answer(teller, code) for code in codes)


def findings(teller: Teller, selection: Selection) -> tuple[Finding, ...]:
    """Return the laws of each chosen country, then the blocks, those of two in turn; the six if none is chosen."""
    codes, _ = told.chosen(teller, selection.filters)
    if not codes:
        return (members(teller),)
    dated = [code for code in codes if spans(teller.record, code)]
    shown = [block(teller, code, name, len(codes) > 1) for name in measures.NAMES for code in codes]
    return *(laws(teller, code) for code in dated), *shown


@memo
def laws(teller: Teller, code: str) -> Finding:
    """Return the timeline of a country's laws and plans. `figure`: rows of `rows.LawSpan`."""
    dated = spans(teller.record, code)
    return Finding(
        name=f"laws-{code}",
        title=told.laws_title(teller, code),
        sentence="",
        table=told.laws(teller, code),
        cites=tuple(span.instrument for span in dated),
        caption=teller.say("country.laws_caption"),
        figure=dated,
    )


@memo
def block(teller: Teller, code: str, name: str, named: bool) -> Finding:
    """Return a block of a country with all its records. name: one of `measures.country.NAMES`.

    named: add the country to the title, for a comparison of two.
    """
    rows = measures.blocks(teller.record, code)[name]
    groups = country_blocks.whole(teller, code, name)
    return Finding(
        name=f"{code}-{name}",
        title=told.label(teller, code, name, named),
        sentence="" if groups else teller.say("nothing.short"),
        table=blocks.table(teller, groups),
        cites=tuple(rows["record"]),
        caption=told.caption(teller, code, name) if groups else "",
    )


@memo
def members(teller: Teller) -> Finding:
    """Return the six members to choose from, each with its coordinating bodies and latest plan or law."""
    return Finding(
        name="members",
        title=teller.say("country.title"),
        sentence=teller.say("country.choose_two"),
        table=six.table(teller),
        cites=six.rests_on(teller.record),
        caption=teller.say("country.latest_how"),
    )
