"""The long texts of the locale as HTML, which stands in one element with what is beside it."""

from functools import lru_cache

from markdown_it import MarkdownIt

from dashboard import theme, words

WIDTH = 720  # pixels, for lines of about 75 letters
_MARKDOWN = MarkdownIt("commonmark", {"html": False})

# Constant CSS, never data. As Streamlit sets markdown.
STYLE = f"""\
.gms-prose {{ max-width: {WIDTH}px; overflow-wrap: break-word; }}
.gms-prose :is(p, ul) {{ margin: 0 0 1rem; }}
.gms-prose ul {{ padding-left: 1.5rem; }}
.gms-prose li {{ margin: .2em 0; }}
.gms-prose > :last-child {{ margin-bottom: 0; }}
.gms-prose a {{ color: var(--gms-accent); text-underline-offset: .2em; }}
.gms-prose code {{ background: var(--quiet); border-radius: .25rem; padding: .1em .3em; font-size: .875em; }}
.gms-prose h2 {{ font-size: {theme.SIZE["heading"]}px; font-weight: 600; line-height: 1.2; padding: 0 0 .6rem; }}
"""


def page(language: str, name: str) -> str:
    """Return a long text of the locale as HTML, whose headings are those of sections. name: of its file."""
    return html(words.page_text(language, name))


@lru_cache(maxsize=128)
def html(markdown: str) -> str:
    """Return markdown of ours as HTML. What is HTML in it is shown as text."""
    return f'<div class="gms-prose">{_MARKDOWN.render(markdown)}</div>'
