"""The CSS of the frame: layout of the page, colours of drawings, and fixes to Streamlit's own style."""

from functools import lru_cache

from dashboard import theme

# Constant CSS, never data. Icons that nearly every page shows are drawn here: then it fetches no font of icons
# (`server/scripts/sidebar.js`). Pills are one line on a phone that scrolls sideways. Digits in tables are aligned. On a
# phone the picture of a first screen comes right below the title, and then the sentence that answers.
STYLE = """\
:root { --hairline: 1px solid rgba(128, 132, 138, .3); --quiet: rgba(128, 132, 138, .1); }
[class*="st-key-link-"] button { text-align: left; justify-content: flex-start; }
[class*="st-key-link-"] button { min-height: 0; padding: .2rem 0; }
[class*="st-key-link-"] strong { font-weight: inherit; text-decoration: underline; text-underline-offset: .2em; }
[class*="st-key-go-"] p, [class*="st-key-way-"] p { text-decoration: underline; text-underline-offset: .2em; }
[class*="st-key-go-"] button, [class*="st-key-way-"] a { min-height: 0; padding: .2rem 0; background: none; }
[class*="st-key-ways-"] { gap: .3rem 1rem !important; }
[data-testid="stElementContainer"]:has(.plain-list) { display: none; }
.stBidiComponent [data-testid="stAlertContainer"], [data-testid="stElementContainer"]:has(.gms-store) { display: none; }
[data-testid="stElementContainer"]:has(.stBidiComponent [data-testid="stAlertContainer"])
  + [data-testid="stElementContainer"]:has(.plain-list) { display: block; }
.st-key-fields thead { display: none; }
.st-key-fields table { width: 100%; }
.st-key-fields td { vertical-align: top; }
.st-key-fields td:first-child { width: 1%; }
.st-key-fields td:last-child, .st-key-fields code { white-space: normal; overflow-wrap: anywhere; }
@media (min-width: 641px) { .st-key-fields td:first-child { white-space: nowrap; } }
[data-testid="stDialog"] [data-testid="stMarkdownContainer"] h2 { font-size: 1rem; padding: .8rem 0 .5rem; }
[data-testid="stDialog"] [data-testid="stMarkdownContainer"] h2 { border-top: var(--hairline); }
[data-testid="stDialog"] h2[slot="title"] { font-size: 1.25rem; }
[data-testid="stAlertContainer"]:has([data-testid="stAlertContentInfo"]) { background: var(--quiet); color: inherit; }
[data-testid="stAlertContentInfo"] { color: inherit; }
:is(a, button, summary):focus-visible { outline: 2px solid currentColor !important; outline-offset: 1px; }
:is(summary, [data-testid="stPageLink-NavLink"]):focus-visible { outline-offset: -2px; }
[data-testid="stMainBlockContainer"] { max-width: 76rem; }
[data-testid="stMarkdownContainer"] { font-variant-numeric: tabular-nums; }
[data-testid="stMarkdownContainer"] code { font-size: .9em !important; }
@media (max-width: 640px) {
  [data-testid="stButtonGroup"] > div { flex-wrap: nowrap; overflow-x: auto; }
  [data-testid="stButtonGroup"] button { flex: none; }
  [data-testid="stMainBlockContainer"] [data-testid="stHorizontalBlock"] { gap: 1rem; }
}
.gms-filters { position: fixed; top: .85rem; inset-inline-start: 3.75rem; z-index: 999990;
  font: inherit; font-size: .875rem; min-height: 2rem; padding: .2rem .75rem; cursor: pointer;
  color: inherit; background: var(--quiet); border: var(--hairline); border-radius: .25rem; }
@media (min-width: 641px) { .gms-filters { display: none; } }
@media (max-width: 640px) {
  [data-testid="stMainBlockContainer"] { padding-top: 4rem; }
  h1 { font-size: 1.35rem !important; padding-top: .6rem !important; }
  :has(> .stHtml > .gms-answer) { order: 1; }
  :has(> .stHtml > .gms-answer) ~ * { order: 2; }
  :has(> .stHtml > .gms-answer) ~ :has(> :is(.st-key-map_frame, .st-key-schematic_frame)) { order: 0; }
  .st-key-picture-first > :has(> .stHtml > .gms-answer) ~ * { order: 0; }
  .st-key-first-screen > :has(> .stHtml > .gms-answer) + *,
  .st-key-first-screen > :has(> .stHtml > .gms-answer) + * > [data-testid="stHorizontalBlock"] { display: contents; }
  .st-key-first-screen > :has(> .stHtml > .gms-answer) + * > * > * { flex: none; width: 100%; order: 2; }
  .st-key-first-screen > :has(> .stHtml > .gms-answer) + * > * > :first-child { order: 0; }
}
:is([data-testid="stSidebarCollapseButton"], [data-testid="stExpandSidebarButton"], [data-testid="stExpander"] summary,
  [data-testid="stPopoverButton"]) [data-testid="stIconMaterial"] {
  font-family: inherit !important; font-size: 0; }
[data-testid="stSidebarCollapseButton"] [data-testid="stIconMaterial"]::before { content: "«"; font-size: 1.5rem; }
[data-testid="stExpandSidebarButton"] [data-testid="stIconMaterial"]::before { content: "»"; font-size: 1.5rem; }
:is([data-testid="stExpander"] summary, [data-testid="stPopoverButton"])
  [data-testid="stIconMaterial"]::before { content: ""; width: 7px; height: 7px; border: solid currentColor;
  border-width: 0 1.5px 1.5px 0; transform: translateY(-2px) rotate(45deg); }
[data-testid="stExpander"] details:not([open]) > summary [data-testid="stIconMaterial"]::before {
  transform: rotate(-45deg); }
[data-testid="stPopoverButton"][aria-expanded="true"] [data-testid="stIconMaterial"]::before {
  transform: translateY(2px) rotate(225deg); }
[data-testid="stFileUploaderDropzone"] [data-testid="stIconMaterial"] { display: none; }
.gms-end { margin: 2rem 0 1rem; border: 0; border-top: var(--hairline); }
.gms-screen a { color: var(--gms-accent); text-underline-offset: .2em; }
.gms-heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); margin: 0; }
"""


# Marks above and below letters need room (`theme.LEADING`); letter-spacing tears them apart.
_WORDS = (
    ":is(p, li, dt, dd, td, th, h1, h2, h3, h4, label, summary, small, caption, figcaption, button, a, span, input)"
)
_SMALLEST = ("th", "lo", "km", "my")  # scripts that cannot be read below 13 pixels
_UPRIGHT = ("zh", *_SMALLEST)  # scripts without italics: a slanted letter is a faulty one


def scripts() -> str:
    """Return the CSS that gives each language the height of line that its script needs."""
    heights = "".join(f":lang({code}) {{ --gms-leading: {height}; }}" for code, height in theme.LEADING.items())
    groups = (theme.LEADING, _SMALLEST, _UPRIGHT)
    every, small, upright = (", ".join(f":lang({code})" for code in codes) for codes in groups)
    return f"""{heights}
{_WORDS}:is({every}):not(.material-icons, [data-testid=stIconMaterial], .gms-drawing *) {{
  line-height: var(--gms-leading) !important; letter-spacing: 0 !important; text-transform: none !important; }}
:is(h1, h1 *):is({small}) {{ --gms-leading: 1.6; }}
em:is({upright}) {{ font-style: normal; color: var(--gms-pale); }}
small:is({small}) {{ font-size: max(13px, .875em) !important; }}
"""


@lru_cache(maxsize=len(theme.SCHEMES))
def colours(scheme: str) -> str:
    """Return the CSS that names the colours of drawings. scheme: "light" or "dark"; on paper it is always light."""
    screen, paper = map(theme.properties, (scheme, "light"))
    return f"<style>:root{{{screen}}}@media print{{:root{{{paper}}}}}</style>"
