"""What paper shows: the page in light colours without what only a screen can use, and where it comes from.

Folds are open as far as Streamlit has sent their content. With the drawer open, its record alone is printed.
"""

from dashboard.selection import address
from dashboard.ui.parts.markdown import within_html
from dashboard.ui.run.view import View

# Constant CSS, never data. Streamlit writes the colours of the scheme of the screen into each element.
STYLE = """\
.gms-paper { display: none; }
@media print {
  .gms-paper { display: block; font-size: .875rem; break-inside: avoid; overflow-wrap: anywhere; }
  .gms-paper p { margin: 0; }
  :root { color-scheme: light; }
  html, body { height: auto !important; overflow: visible !important; background: var(--gms-ground) !important; }
  :is(.gms-menu, [data-testid="stSidebar"], [data-testid="stHeader"], .gms-screen, .gms-filters),
  [data-testid="stMain"] :is([data-testid="stPagination"], [data-testid="stButtonGroup"], [data-testid="stSelectbox"]),
  [data-testid="stDialog"] button[aria-label="Close"] { display: none !important; }
  :is([data-testid="stApp"], [data-testid="stDialog"]) { background: none !important; }
  :is([data-testid="stApp"], [data-testid="stDialog"])  *:not(svg, svg *) { color: var(--gms-ink) !important; }
  :is([data-testid="stApp"], [data-testid="stDialog"]) :is(a, a *):not(svg *) { color: var(--gms-accent) !important; }
  :is([data-testid="stApp"], [data-testid="stDialog"]) :is(details, summary, button, input) {
    background: none !important; }
  .grid :is(a, a *) { color: var(--gms-ink) !important; }
  [data-testid="stMarkdownContainer"] span { background: none !important; }
  details::details-content { content-visibility: visible; height: auto; opacity: 1; }
  body:has([data-testid="stDialog"]) #root { display: none; }
  [data-testid="stDialog"], [data-testid="stDialog"] > div, [data-testid="stDialog"] [role="dialog"],
  [data-testid="stDialog"] [role="dialog"] > div { position: static !important; display: block !important;
    width: auto !important; max-width: none !important; height: auto !important; max-height: none !important;
    overflow: visible !important; background: none !important; box-shadow: none !important; border: 0 !important; }
}
"""


def foot(view: View) -> str:
    """Return the HTML that only paper shows: the selection, the address, and that closed folds may be left out.

    The script of the page writes the whole address.
    """
    say, chosen = view.say, view.say.clauses(*view.in_words().values())
    place = f'<span class="gms-address">{within_html(address.link(view.selection))}</span>'
    lines = (within_html(chosen), f"{within_html(say('frame.paper'))} {place}", within_html(say("frame.folds")))
    return f'<div class="gms-paper">{"".join(f"<p>{line}</p>" for line in lines if line)}</div>'
