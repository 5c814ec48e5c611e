/** Elements for rows. Everything that comes from data goes in as text, never as markup. */

/** Return an element. `attributes` that are null or false are left out; `children` may be elements or text. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== "" && child !== undefined));
  return made;
}

/** Return the control with a record's title that opens the record. */
export function opener(row, words, open) {
  return element("button", { type: "button", class: "gms-title", click: () => open(row.record) }, words);
}

/** Return a web address: as a link if it is one to click, else as text to copy; and its state in words. */
function address(row) {
  const where = /^https?:\/\//i.test(row.address)
    ? element("a", { href: row.address, target: "_blank", rel: "noopener noreferrer" }, row.address)
    : element("code", {}, row.address);
  return element("p", { class: "gms-small" }, where, row.state ? ` ${row.state}` : null);
}

function printed([entries, state]) {
  const parts = entries.flatMap((entry) => [element("code", {}, entry), " "]);
  return element("p", { class: "gms-small" }, ...parts, state);
}

/** Return the byline: its parts, one of which may have a paler tone, then the tags. */
function byline(row) {
  const parts = row.meta.map((part) => element("span", { class: part === row.paler ? "gms-paler" : null }, part));
  const dotted = parts.flatMap((part, at) => (at ? [" · ", part] : [part]));
  const tags = row.tags.flatMap((tag) => [" ", element("span", { class: "gms-tag" }, tag)]);
  return element("p", { class: "gms-byline" }, ...dotted, ...tags);
}

/** Return a row as a card. `level`: of its heading. `open`: called with the id of the record to open.
 *  `above`: a line above the heading, or blank. */
export function card(row, level, open, above) {
  const summary = row.summary ? element("p", { class: "gms-summary", lang: row.summary_lang }, row.summary) : null;
  return element(
    "article",
    { class: row.light ? "gms-light" : null },
    above ? element("p", { class: "gms-small gms-paler" }, above) : null,
    element(`h${level}`, { lang: row.lang }, opener(row, row.title, open)),
    row.meta.length || row.tags.length ? byline(row) : null,
    summary,
    row.beside ? element("p", { class: "gms-small" }, row.beside) : null,
    row.address ? address(row) : null,
    ...(row.printed || []).map(printed),
  );
}

/** Return rows as a table. The cell with the title opens the record. `heads`: of the columns. `at`: column of titles. */
export function table(rows, heads, at, open) {
  const cell = (row, words, column) =>
    column === at
      ? element("th", { scope: "row", lang: row.lang }, opener(row, words || row.title, open))
      : element("td", { class: row.pale ? "gms-paler" : null }, words);
  const head = element("tr", {}, ...heads.map((words) => element("th", { scope: "col" }, words)));
  const body = rows.map((row) => element("tr", {}, ...row.cells.map((words, column) => cell(row, words, column))));
  return element("table", {}, element("thead", {}, head), element("tbody", {}, ...body));
}
