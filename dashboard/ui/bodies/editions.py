"""The past editions on the page Digest: a table with links to the files of each, and their feed."""

from dashboard.parse.editions import Issued
from dashboard.selection import permanent
from dashboard.telling.finding import Finding
from dashboard.telling.tongues import Piece
from dashboard.telling.views import digest as told
from dashboard.ui.bodies.digest import FILES
from dashboard.ui.parts import findings, foot, picture
from dashboard.ui.parts.markdown import tongue, within_html
from dashboard.ui.run.view import View


def show(view: View, found: Finding) -> None:
    """Show the past editions, or that there are none. found: its `figure` is a tuple of `Issued`."""
    findings.title(found)
    findings.caption(found.sentence)
    if found.table.rows:
        rows = zip(found.table.rows, found.figure, strict=True)
        picture.table(_table(view, found, "".join(_row(view, cells, held) for cells, held in rows)))
    feed = permanent.editions(view.as_file.language)
    picture.table(f'<p class="gms-take gms-screen"><a href="{within_html(feed)}">{_said(view, "digest.feed")}</a></p>')
    foot.show(view, found.name)


def _table(view: View, found: Finding, rows: str) -> str:
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
