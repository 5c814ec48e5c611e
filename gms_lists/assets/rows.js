/** The rows of a list on the screen: cards under headings, or a table. */

import { card, element, table } from "./draw.js";
import { written } from "./tools.js";

/** Return rows as lists of cards, one for each run of rows of a group, below its heading.
 *  `found`: the rows that match, of which `rows` may be a part; null if they are not all here. `drawn`: items by record,
 *  which are used again, so that a list that changes little is drawn with little. `open`: called with a record's id. */
export function sections(told, rows, found, drawn, open) {
  const numbers = new Map();
  found?.forEach((row) => numbers.set(row.group, (numbers.get(row.group) || 0) + 1));
  const made = [];
  let [group, list] = [null, null];
  rows.forEach((row, at) => {
    if (!list || row.group !== group) {
      group = row.group;
      if (group) made.push(element(`h${told.level}`, { class: "gms-group" }, headed(told, group, numbers)));
      list = element("ol", { "aria-label": group || told.label || null });
      made.push(list);
    }
    const again = Boolean(row.event) && at > 0 && rows[at - 1].event === row.event;
    list.append(item(told, row, again, drawn, open));
  });
  return made;
}

function headed(told, group, numbers) {
  if (!numbers.has(group)) return group;
  const parts = { words: group, note: written(numbers.get(group), told.words.numbers) };
  return told.words.noted.replace(/\{(words|note)\}/g, (_, name) => parts[name]);
}

function item(told, row, again, drawn, open) {
  const key = `${row.record}${again ? " again" : ""}`;
  if (!drawn.has(key)) {
    const level = told.level + (row.group ? 1 : 0);
    const made = card(row, level, open, again ? told.words.again : "");
    drawn.set(key, element("li", { class: again ? "gms-again" : null }, made));
  }
  return drawn.get(key);
}

/** Return rows as a table that scrolls sideways, by keys too. */
export function scrolling(told, rows, open) {
  const made = table(rows, told.heads, told.title, open);
  return element("div", { class: "gms-scroll", tabindex: "0", role: "region", "aria-label": told.label }, made);
}

/** Return the sentence that nothing matches, with a button. `clear`: called by the button. */
export function nothing(words, clear) {
  return element("p", { class: "gms-nothing" }, `${words.nothing} `, element("button", { type: "button", click: clear }, words.clear));
}
