/** The controls above a list: search box, facets, form; and those below it: pages, link, file. */

import { element } from "./draw.js";

/** Return a number with the marks of a language between its thousands: in English from 1,000 on, in others from 10,000
 *  on, where a point and a comma could be mistaken. Digits are Latin. `language`: its code. */
export function written(number, language) {
  const useGrouping = language === "en" ? "auto" : "min2";
  return new Intl.NumberFormat(language, { useGrouping, numberingSystem: "latn" }).format(number);
}

/** Return the search box. `changed`: called with what stands in it. */
export function search(told, changed) {
  const box = element("input", {
    type: "search",
    maxlength: told.longest,
    placeholder: told.words.hint,
    autocomplete: "off",
    spellcheck: "false",
    input: () => changed(box.value),
  });
  return { whole: element("label", { class: "gms-search" }, element("span", {}, told.words.search), box), box };
}

/** Return a facet as a group of buttons, folded if it has many. `toggled`: called with a code. */
export function facet(told, one, toggled) {
  const buttons = one.options.map(([code, words]) =>
    element("button", { type: "button", "data-code": code, "aria-pressed": "false", click: () => toggled(one.name, code) },
      element("span", {}, words), " ", element("span", { class: "gms-number" })));
  const numbers = buttons.map((button) => button.querySelector(".gms-number"));
  const group = element("div", { role: "group", "aria-label": one.label, class: "gms-options" }, ...buttons);
  if (!one.folded) {
    const whole = element("div", { class: "gms-facet", "data-facet": one.name }, element("span", {}, one.label), group);
    return { whole, buttons, numbers, marks: [], summary: null };
  }
  const summary = element("summary", {}, one.label);
  const whole = element("details", { class: "gms-facet", "data-facet": one.name }, summary, group);
  whole.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !whole.open) return;
    event.stopPropagation();
    whole.open = false;
    summary.focus();
  });
  whole.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !whole.contains(event.relatedTarget)) whole.open = false;
  });
  return { whole, buttons, numbers, marks: [], summary };
}

/** Show on the buttons of a facet what is chosen, and how many rows each code has. Codes without rows step back. */
export function mark(one, made, codes, counts, language) {
  const chosen = new Set(codes);
  one.options.forEach(([code], at) => {
    const button = made.buttons[at];
    const now = `${chosen.has(code)} ${counts[at]}`;
    if (made.marks[at] === now) return; // of a hundred codes most stay as they are
    made.marks[at] = now;
    button.setAttribute("aria-pressed", String(chosen.has(code)));
    button.hidden = !counts[at] && !chosen.has(code);
    made.numbers[at].textContent = written(counts[at], language);
  });
  made.whole.hidden = made.buttons.every((button) => button.hidden);
  if (made.summary) made.summary.textContent = chosen.size ? `${one.label} (${chosen.size})` : one.label;
}

/** Return the choice between cards and a table. */
export function forms(told, chosen) {
  const buttons = told.forms.map(([code, words]) =>
    element("button", { type: "button", "data-form": code, click: () => chosen(code) }, words));
  return { whole: element("div", { role: "group", class: "gms-forms", "aria-label": told.words.form }, ...buttons), buttons };
}

/** Return the choice of pages, or null if there is only one. `turned`: called with the number of a page. */
export function pages(told, page, last, turned) {
  if (last < 2) return null;
  const step = (words, to) =>
    element("button", { type: "button", disabled: to < 1 || to > last, click: () => turned(to) }, words);
  const where = told.words.page.replace("{n}", page).replace("{last}", last);
  return element("nav", { "aria-label": told.words.pages },
    step(told.words.previous, page - 1), element("span", {}, where), step(told.words.next, page + 1));
}

/** Return the button that copies an address, and the link to the file. `address`, `file`: make them when needed. */
export function takeAlong(words, address, file) {
  const said = element("span", { role: "status", class: "gms-small" });
  const copy = element("button", { type: "button", click: async () => {
    said.textContent = (await copied(address())) ? words.copied : address();
  } }, words.link);
  return element("p", { class: "gms-foot" }, copy, fileLink(words, file), said);
}

/** Return the link to the file. Its address is made when it is used, because the address of the page changes later. */
function fileLink(words, file) {
  const link = element("a", { download: true, href: file() }, words.file);
  const renew = () => (link.href = file());
  ["focus", "pointerenter", "pointerdown", "click"].forEach((event) => link.addEventListener(event, renew));
  return link;
}

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedBySelection(text); // on a site without https there is no clipboard to write to
  }
}

function copiedBySelection(text) {
  const area = element("textarea", { readonly: true, "aria-hidden": "true", class: "gms-off" });
  area.value = text;
  const before = document.activeElement;
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  before?.focus();
  return done;
}
