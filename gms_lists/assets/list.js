/** A list of records. It filters as the reader types, and tells Python the choice after a pause.
 *
 *  Python gives `data`, UTF-8 of three lines of JSON: the turn and the choice that it set, what is told of the list,
 *  and its rows. dashboard/exports/listing.py writes them. Triggers: `open` (the id of a record), `choice` (what is chosen).
 */

import { fromAddress, inAddress, narrowed } from "./choice.js";
import { card, element, table } from "./draw.js";
import * as tools from "./tools.js";

const PAUSE = 350; // milliseconds after the last key until Python is told
const ON_PAPER = 200; // rows that are printed
const kept = new WeakMap(); // the list of an element
const turns = new Map(); // by name: the last turn at which Python set the choice

class List {
  constructor(parent) {
    this.root = element("div", { class: "gms-list" });
    parent.append(this.root);
    this.onPaper = () => this.draw(ON_PAPER);
    this.offPaper = () => this.draw();
    window.addEventListener("beforeprint", this.onPaper);
    window.addEventListener("afterprint", this.offPaper);
  }

  /** Take what Python gives. Controls are made anew only if they differ, so that the reader keeps the focus. */
  take(data, send) {
    this.send = send;
    const [set, told, rows] = new TextDecoder().decode(data).split("\n");
    if (rows !== this.source) {
      this.source = rows;
      this.rows = JSON.parse(rows);
      this.drawn = new Map();
    }
    const other = told !== this.controls;
    if (other) {
      this.controls = told;
      this.told = JSON.parse(told);
      for (const facet of this.told.facets) facet.at = new Map(facet.options.map(([code], at) => [code, at]));
    }
    if (!this.told.bare && !this.told.foot) this.choose(...JSON.parse(set));
    if (other) this.build();
    this.draw();
  }

  /** Take the choice: what Python set at a turn that this page has not seen yet, else at first what the address says. */
  choose(turn, set) {
    if (turn > (turns.get(this.told.name) || 0)) {
      turns.set(this.told.name, turn);
      clearTimeout(this.waiting);
      this.choice = set;
      if (this.box && this.box.value !== set.q) this.box.value = set.q;
    }
    this.choice ||= fromAddress(this.told);
    for (const facet of this.told.facets) this.choice[facet.name] ||= [];
  }

  build() {
    const { told, root } = this;
    root.lang = told.lang;
    root.replaceChildren();
    this.body = element("div", { class: "gms-body" });
    if (told.foot) return void root.append(tools.takeAlong(told.words, () => window.location.href, () => told.file));
    if (told.bare) return void root.append(this.body);
    const found = tools.search(told, (q) => this.change({ q }));
    this.box = found.box;
    this.box.value = this.choice.q;
    this.facets = told.facets.map((one) => tools.facet(told, one, (name, code) => this.toggle(name, code)));
    this.forms = tools.forms(told, (form) => this.change({ form }, 0));
    this.status = element("p", { role: "status", class: "gms-status" });
    this.nav = element("div", {});
    const foot = tools.takeAlong(told.words, () => String(this.address()), told.file ? () => this.file() : null);
    const bar = element("div", { class: "gms-bar", role: "search", "aria-label": told.words.search }, found.whole,
      ...this.facets.filter((made) => made.summary).map((made) => made.whole), this.forms.whole);
    const open = this.facets.filter((made) => !made.summary).map((made) => made.whole);
    // Below the title of the page, so that no level of headings is left out, and readers can jump to the list.
    const heading = element("h2", { class: "gms-hidden" }, told.label);
    root.append(heading, bar, ...open, this.status, this.body, this.nav, foot);
  }

  address() {
    return inAddress(this.told, this.choice);
  }

  file() {
    const url = inAddress(this.told, { ...this.choice, form: this.told.forms[0][0], page: 1 }, new URL(this.told.file, document.baseURI));
    return this.told.file.split("?")[0] + url.search;
  }

  toggle(name, code) {
    const chosen = this.choice[name];
    this.change({ [name]: chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code] });
  }

  /** Change the choice, draw, and tell Python after a pause. */
  change(part, pause = PAUSE) {
    this.choice = { ...this.choice, page: 1, ...part };
    this.draw();
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.send("choice", this.choice), pause);
  }

  draw(paper = 0) {
    if (!this.told || this.told.foot) return;
    if (this.told.bare) this.put(this.sections(this.rows, this.rows));
    else this.drawNarrowed(paper);
  }

  /** Draw the rows that match. `paper`: how many are printed; 0 on the screen, which shows a page of them. */
  drawNarrowed(paper) {
    if (this.told.far) return void this.ask();
    const drawn = [this.rows, this.controls, JSON.stringify(this.choice), paper];
    if (this.before?.every((each, at) => each === drawn[at])) return;
    this.before = drawn;
    const { found, counts } = narrowed(this.told, this.rows, this.choice);
    const page = Math.min(this.choice.page, this.last(found.length));
    const first = (page - 1) * this.told.page;
    this.show(paper ? found.slice(0, paper) : found.slice(first, first + this.told.page), found.length, counts, found);
  }

  last(number) {
    return Math.max(1, Math.ceil(number / this.told.page));
  }

  /** Ask the server for a page of a long list. An answer to an older question is not drawn. */
  async ask() {
    const url = String(inAddress(this.told, this.choice, new URL(this.told.far, document.baseURI)));
    if (url === this.asked) return;
    this.asked = url;
    const answer = await fetch(url).then((reply) => (reply.ok ? reply.json() : null)).catch(() => null);
    if (url !== this.asked) return;
    if (!answer) return void this.fail();
    this.drawn = new Map();
    this.show(answer.rows, answer.number, answer.counts, answer.rows);
  }

  /** Say that the server gave no rows. The next choice asks again. */
  fail() {
    this.asked = null;
    this.body.replaceChildren();
    this.nav.replaceChildren();
    this.say(this.told.words.failed, false);
  }

  /** Put elements into the body. What had the focus gets it back, because moving an element takes it away. */
  put(made) {
    const focused = this.body.contains(document.activeElement) ? document.activeElement : null;
    this.body.replaceChildren(...made);
    if (focused?.isConnected) focused.focus({ preventScroll: true });
  }

  /** Put rows on the screen, and on the controls how many there are. */
  show(rows, number, counts, found) {
    const { told, choice } = this;
    // Python sends the cells of a table once it knows that one is asked for. Until then there are cards.
    const asTable = choice.form === "table" && told.heads.length && rows.every((row) => row.cells);
    this.put(asTable ? [this.scrolling(rows)] : this.sections(rows, found));
    if (!number) this.body.append(this.nothing());
    told.facets.forEach((one, at) => tools.mark(one, this.facets[at], choice[one.name], counts[at], told.words.sign));
    this.forms.buttons.forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.form === choice.form)));
    const onPaper = rows.length > told.page && rows.length < number;
    this.say(told.words.matching.replace("{n}", tools.written(number, told.words.sign)), onPaper);
    const page = Math.min(choice.page, this.last(number));
    this.nav.replaceChildren(...[tools.pages(told, page, this.last(number), (to) => this.turn(to))].filter(Boolean));
  }

  /** Say how many rows match, and where those are that the paper leaves out. Screen readers hear what changes here. */
  say(words, cut) {
    const more = cut ? ` ${this.told.words.paper.replace("{n}", ON_PAPER)} ${new URL(this.file(), document.baseURI)}` : "";
    if (this.status.textContent !== words + more) this.status.textContent = words + more;
  }

  turn(page) {
    this.change({ page }, 0);
    this.status.scrollIntoView({ block: "nearest" });
    (this.body.querySelector("button") || this.box).focus({ preventScroll: true });
  }

  scrolling(rows) {
    const { told } = this;
    const made = table(rows, told.heads, told.title, (record) => this.open(record));
    return element("div", { class: "gms-scroll", tabindex: "0", role: "region", "aria-label": told.label }, made);
  }

  /** Return the rows as lists of cards, one for each run of rows of a group, below its heading. */
  sections(rows, found) {
    const made = [];
    const numbers = new Map();
    found.forEach((row) => numbers.set(row.group, (numbers.get(row.group) || 0) + 1));
    let group = null;
    let list = null;
    rows.forEach((row, at) => {
      if (!list || row.group !== group) {
        group = row.group;
        if (group) made.push(element(`h${this.told.level}`, { class: "gms-group" }, `${group} (${numbers.get(group)})`));
        list = element("ol", { "aria-label": group || this.told.label || null });
        made.push(list);
      }
      list.append(this.item(row, Boolean(row.event) && at > 0 && rows[at - 1].event === row.event));
    });
    return made;
  }

  item(row, again) {
    const key = `${row.record}${again ? " again" : ""}`;
    if (!this.drawn.has(key)) {
      const level = this.told.level + (row.group ? 1 : 0);
      const above = again ? this.told.words.again : "";
      const made = element("li", { class: again ? "gms-again" : null }, card(row, level, (record) => this.open(record), above));
      this.drawn.set(key, made);
    }
    return this.drawn.get(key);
  }

  nothing() {
    const { words } = this.told;
    const clear = () => {
      this.box.value = "";
      this.change({ q: "", ...Object.fromEntries(this.told.facets.map((one) => [one.name, []])) });
      this.box.focus();
    };
    return element("p", { class: "gms-nothing" }, `${words.nothing} `, element("button", { type: "button", click: clear }, words.clear));
  }

  open(record) {
    this.send("open", record);
  }

  leave() {
    clearTimeout(this.waiting);
    window.removeEventListener("beforeprint", this.onPaper);
    window.removeEventListener("afterprint", this.offPaper);
    this.root.remove();
  }
}

export default function ({ data, parentElement, setTriggerValue }) {
  if (!kept.has(parentElement)) kept.set(parentElement, new List(parentElement));
  const list = kept.get(parentElement);
  list.take(data, setTriggerValue);
  return () => {
    list.leave();
    kept.delete(parentElement);
  };
}
