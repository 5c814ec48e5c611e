/** What the reader chose in a list, and the rows that match it. Values are codes, as in the address. */

import { wordsOf } from "./fold.js";

/** Return a choice read from the address: only values that the list knows. */
export function fromAddress(told) {
  const asked = new URLSearchParams(window.location.search);
  const choice = { q: (asked.get("q") || "").slice(0, told.longest), form: told.forms[0][0], page: 1 };
  if (told.forms.some(([code]) => code === asked.get("form"))) choice.form = asked.get("form");
  if (/^[1-9]\d{0,2}$/.test(asked.get("page"))) choice.page = Number(asked.get("page"));
  for (const facet of told.facets) {
    const known = new Set(facet.options.map(([code]) => code));
    choice[facet.name] = asked.getAll(facet.name).filter((code) => known.has(code));
  }
  return choice;
}

/** Return the address of the page with a choice in it. Defaults leave no trace. */
export function inAddress(told, choice, base = window.location.href) {
  const url = new URL(base);
  const names = ["q", "form", "page", ...told.facets.map((facet) => facet.name)];
  names.forEach((name) => url.searchParams.delete(name));
  if (choice.q) url.searchParams.set("q", choice.q);
  for (const facet of told.facets) choice[facet.name].forEach((code) => url.searchParams.append(facet.name, code));
  if (choice.form !== told.forms[0][0]) url.searchParams.set("form", choice.form);
  if (choice.page > 1) url.searchParams.set("page", choice.page);
  return url;
}

/** Return the rows that match a choice, in their order, and for each facet the number of rows by code.
 *  The numbers of a facet count the rows that match all other choices. */
export function narrowed(told, rows, choice) {
  const words = wordsOf(choice.q);
  const chosen = told.facets.map((facet) => new Set(choice[facet.name].map((code) => facet.at.get(code))));
  const counts = told.facets.map((facet) => new Array(facet.options.length).fill(0));
  const found = [];
  for (const row of rows) {
    if (!words.every((ways) => ways.some((way) => row.text.includes(way)))) continue;
    const missed = [];
    chosen.forEach((codes, at) => {
      if (codes.size && !row.codes[at].some((code) => codes.has(code))) missed.push(at);
    });
    if (!missed.length) found.push(row);
    if (missed.length > 1) continue;
    const counted = missed.length ? missed : counts.keys();
    for (const at of counted) row.codes[at].forEach((code) => (counts[at][code] += 1));
  }
  return { found, counts };
}
