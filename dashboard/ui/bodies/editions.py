"""The past editions on the page Digest: a table with links to the files of each, and their feed."""

from dashboard.parse.editions import Issued
from dashboard.selection import permanent
from dashboard.telling.finding import Finding
from dashboard.telling.tongues import Piece
from dashboard.telling.views import digest as told
from dashboard.ui.bodies.digest import FILES
from dashboard.ui.parts import foot, heading, picture
from dashboard.ui.parts.markdown import tongue, within_html
from dashboard.ui.run.view import View


def show(view: View, found: Finding, first: str) -> None:
    """Show the past editions, or that there are none. found: its `figure` is a tuple of `Issued`.

    first: what stands above, as HTML.
    """
    feed = permanent.editions(view.as_file.language)
    way = f'<p class="gms-take gms-screen"><a href="{within_html(feed)}">{_said(view, "digest.feed")}</a></p>'
    above = heading.header(found.title) + foot.small(found.sentence)
    picture.table(first + above + _table(view, found) + way + foot.html(view, found.name))


def _table(view: View, found: Finding) -> str:
    """Return the table of editions; nothing if there are none."""
    if not found.table.rows:
        return ""
    rows = "".join(_row(view, *each) for each in zip(found.table.rows, found.figure, strict=True))
    return picture.rows(found.title, (*found.table.heads, view.say("digest.as")), rows)


def _row(view: View, cells: tuple[object, ...], held: Issued) -> str:
    day, _, *others = map(within_html, cells)
    title = told.title(view.teller, held)
    view_of = within_html(permanent.edition(held.name, "html"))
    links = (
        f'<a href="{within_html(permanent.edition(held.name, ending))}">{name}</a>' for ending, name in FILES.items()
    )
    said = "".join(f"<td>{cell}</td>" for cell in others)
    files = f"<td>{' · '.join(links)}</td>"
    return f'<tr><th scope="row">{day}</th>{_titled(title, view_of)}{said}{files}</tr>'


def _titled(title: Piece, leads: str) -> str:
    return f'<td class="gms-title"><a href="{leads}"{tongue(title.language)}>{within_html(title.words)}</a></td>'


def _said(view: View, key: str) -> str:
    return within_html(view.say(key))
