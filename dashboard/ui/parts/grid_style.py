"""The CSS of grids: constant, never data."""

from dashboard import theme

# Cells that show a mark and a word or two. The rest stands beside the pointer or the focus, and on paper in the cell.
# Where there is room, the heads of columns stick to the window, else to the frame, which then scrolls by itself.
BRIEF = f"""
.grid.brief td {{ position: relative; min-width: 0; vertical-align: middle; }}
.grid.brief td > * {{ padding: 6px 7px; min-height: 24px; box-sizing: border-box; }}
.grid.brief td b {{ font-weight: inherit; }}
.grid.brief td.quiet {{ color: var(--gms-pale); }}
.grid.brief .tip {{ display: none; position: absolute; z-index: 3; top: calc(100% - 2px); left: 0; width: max-content;
  max-width: 17rem; padding: 6px 9px; white-space: normal; text-align: left;
  background: var(--gms-ground); color: var(--gms-ink);
  border: 1px solid var(--gms-pale); border-radius: 4px; }}
.grid.brief td:nth-last-child(-n+2) .tip {{ left: auto; right: 0; }}
.grid.brief td > :is(:hover, :focus-visible) .tip {{ display: block; }}
.grid .group th {{ padding-top: 14px; border-bottom: 1px solid var(--gms-line); }}
.grid.many thead th:not(:first-child) {{ writing-mode: vertical-rl; transform: rotate(180deg); padding: 8px 2px;
  font-weight: 400; box-shadow: none; max-height: 11rem; }}
.grid.many td {{ text-align: center; }}
.grid.many td > *, .grid.many tbody th {{ padding: 3px 4px; }}
.grid-frame.listed .grid {{ table-layout: fixed; }}
.grid-frame.listed thead th:first-child {{ width: 10.5rem; }}
.grid-list {{ display: none; }}
@container (min-width: 640px) {{ .grid-frame.brief {{ overflow: visible; }} }}
@container (max-width: 639px) {{ .grid-frame.brief {{ overflow: auto; max-height: 85vh; }} }}
@media screen and (max-width: 640px) {{
  .grid-frame.listed {{ display: none; }}
  .grid-room .grid-list {{ display: block; list-style: none; padding: 0; margin: 0;
    font-size: {theme.SIZE["small"]}px; }}
  .grid-room .grid-list li {{ border-top: var(--hairline); padding: 6px 0; margin: 0; }}
  .grid-list a {{ display: block; color: inherit; padding: 2px 0; min-height: 24px; text-decoration: none; }}
  .grid-list strong {{ display: block; font-weight: 600; text-decoration: underline; text-underline-offset: .2em; }}
}}"""

# Constant CSS, never data. Marks are drawn as borders, because printers may leave out backgrounds.
STYLE = f"""\
.grid-room {{ container-type: inline-size; }}
.grid-frame {{ overflow-x: auto; }}
.grid {{ border-collapse: separate; border-spacing: 3px; width: 100%; font-size: {theme.SIZE["small"]}px; }}
.grid caption {{ position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }}
.grid th {{ font-weight: 600; text-align: left; padding: 6px 8px; }}
.grid tbody th, .grid thead th {{ position: sticky; z-index: 1; background: var(--gms-ground); }}
.grid tbody th {{ left: 0; min-width: 6.5rem; }}
.grid thead th {{ top: 0; box-shadow: 0 0 0 3px var(--gms-ground); }}
.grid thead th:first-child {{ left: 0; z-index: 2; }}
@media screen and (max-width: 640px) {{ .grid-frame {{ overflow: auto; max-height: 85vh; }} }}
.grid td {{ padding: 0; vertical-align: top; border-radius: 4px; min-width: 6.2rem; line-height: 1.35; }}
.grid td > * {{ display: block; padding: 7px 9px; color: inherit; text-decoration: none; height: 100%; }}
.grid td a:hover, .grid td a:focus-visible {{ outline: 2px solid currentColor; border-radius: 4px; }}
.grid td small {{ display: block; font-size: inherit; opacity: .85; }}
.grid td.self {{ background: none; }}
{BRIEF}
.grid-key {{ font-size: {theme.SIZE["small"]}px; line-height: 1.9; }}
.grid-key span.paler {{ display: inline-block; width: 18px; height: 12px; background: {theme.PALER_CELL};
  border: 1px dashed {theme.PALER}; border-radius: 2px; vertical-align: -1px; margin-right: 6px; }}
.grid-key span.entry {{ display: inline-block; margin-right: 1.2em; padding-left: 18px; text-indent: -18px; }}
{"".join(f".grid-any .mark.{state} {{ {rule} }}" for state, rule in theme.MARKS.items())}
.grid-any .mark {{ display: inline-block; width: 12px; height: 12px; border-radius: 50%;
  box-sizing: border-box; vertical-align: -1px; margin-right: 6px; }}
{"".join(f".grid td.{state} {{ background: {tone}; }}" for state, tone in theme.TONES.items())}
.grid td.paler {{ background: {theme.PALER_CELL}; border: 1px dashed {theme.PALER}; }}
@media print {{
  .grid-frame {{ overflow: visible !important; max-height: none !important; }}
  .grid th {{ position: static !important; }}
  .grid-list {{ display: none; }}
  .grid.brief .tip {{ position: static; display: block; border: 0; padding: 0; width: auto; max-width: none;
    background: none; }}
  .grid.brief b {{ display: none; }}
  .grid {{ table-layout: fixed; border-spacing: 2px; }}
  .grid td, .grid tbody th {{ min-width: 0; overflow-wrap: anywhere; }}
  .grid td > *, .grid th {{ padding: 4px; }}
  .grid thead th:first-child {{ width: 7.2rem; }}
  .grid tr {{ break-inside: avoid; }}
  .grid td, .grid th {{ border: 1px solid #9a9a96; print-color-adjust: exact; }}
}}
"""
