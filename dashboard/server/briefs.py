"""The routes of briefs on a country or a pair: Word, HTML for print, and PDF where the machine can make it."""

from collections.abc import Callable

from dashboard.exports.brief import fit, page, pdf, word
from dashboard.paths import FONTS
from dashboard.selection.file_name import file_name
from dashboard.server import plain_style
from dashboard.server.answers import Made
from dashboard.server.asked import Asked
from dashboard.server.makers import one_at_a_time
from dashboard.server.media_types import DOCUMENT, HTML, PDF
from dashboard.server.refused import Refused, unknown
from dashboard.telling import brief
from dashboard.telling.teller import Teller

KINDS = {"country": 1, "pair": 2}  # kind of a brief → of how many countries it is
TAKEN = ("country", "lang")
LATIN = "streamlit/SourceSansVF-Upright.woff2"  # among our fonts, for a machine that has none for Latin letters
KEPT = 24  # files of each form, of 0.1 MB each


def _word(told: Teller, codes: tuple[str, ...], base: str) -> bytes:
    return word.write(told, fit.fitted(told, brief.of(told, codes), base))


def _page(told: Teller, codes: tuple[str, ...], base: str) -> bytes:
    made = fit.fitted(told, brief.of(told, codes), base)
    return page.write(told, made, plain_style.faces("../assets/"))


def _pdf(told: Teller, codes: tuple[str, ...], base: str) -> bytes:
    made = fit.fitted(told, brief.of(told, codes), base)
    folder = FONTS.resolve().as_uri()
    latin = f'@font-face {{ font-family: "Source Sans"; font-weight: 200 900; src: url({folder}/{LATIN}); }}\n'
    printed = page.write(told, made, latin + plain_style.faces(f"{folder}/"))
    try:
        return pdf.write(printed, word.write(told, made))
    except pdf.Unmade as why:
        raise Refused(503, told.say("brief.no_pdf" if why.absent else "brief.pdf_failed")) from None


FORMS = {"docx": (_word, DOCUMENT), "html": (_page, HTML), "pdf": (_pdf, PDF)}


def _route(kind: str, ending: str) -> Callable[[Asked], Made]:
    """Return what makes a brief. kind: a key of KINDS. ending: one of FORMS."""
    write, media_type = FORMS[ending]
    made = one_at_a_time(write, KEPT)

    def make(asked: Asked) -> Made:
        """Return a brief. Raises Refused for other parameters than TAKEN, and for another number of members."""
        others = [name for name in asked.parameters() if name not in TAKEN]
        if others:
            unknown(400, "parameter of a brief", others, parameters=TAKEN)
        told, chosen = asked.selection(kind)
        codes, members = chosen.filters.country, told.record.members
        if len(codes) != KINDS[kind] or not {*codes} <= {*members}:
            unknown(400, f"choice for a brief on a {kind}", [f"country={code}" for code in codes], allowed=members)
        codes = tuple(sorted(codes, key=members.index))
        name = file_name(chosen, f"{kind}_list", told.record.version, f".{ending}").replace(kind, f"brief_{kind}", 1)
        body = made(told, codes, asked.base)
        return Made(body, media_type, "" if ending == "html" else name, told.language)

    return make


ROUTES = {f"/brief/{kind}.{ending}": _route(kind, ending) for kind in KINDS for ending in FORMS}
