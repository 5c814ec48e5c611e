/** A list of records. It filters as the reader types, and tells Python the choice after a pause.
 *
 *  Python gives `data`, UTF-8 of lines of JSON, which dashboard/exports/listing.py writes: first what changes with the
 *  choice (a turn, the choice that Python set at it, the address of the CSV, that of the rows of a list that is too long
 *  to be sent, the key of what is sent apart, the positions of the rows to show), then what is told of the list, then its
 *  rows. store.js has what is sent apart, which is packed.
 *  Triggers: `open` (the id of a record), `choice` (what is chosen).
 */

import { narrowed } from "./choice.js";
import { Chosen } from "./chosen.js";
import { element } from "./draw.js";
import { nothing, scrolling, sections } from "./rows.js";
import { Store, stopWaiting, waitFor } from "./store.js";
import * as tools from "./tools.js";

const ON_PAPER = 200; // rows that are printed
const kept = new WeakMap(); // the list or store of an element

class List {
  constructor(parent) {
    this.root = element("div", { class: "gms-list" });
    this.status = element("p", { role: "status", class: "gms-status" }); // one for ever, or changes are not announced
    parent.append(this.root);
    this.chosen = new Chosen(() => this.draw());
    this.onPaper = () => this.draw(ON_PAPER);
    this.offPaper = () => this.draw();
    this.outside = ({ target }) => this.root.querySelectorAll("details[open]").forEach((each) => (each.open = each.contains(target)));
    window.addEventListener("beforeprint", this.onPaper);
    window.addEventListener("afterprint", this.offPaper);
    document.addEventListener("pointerdown", this.outside);
    // What follows when the focus leaves may change the choice: what is chosen here goes first.
    this.root.addEventListener("focusout", (event) => this.root.contains(event.relatedTarget) || this.chosen.tell());
  }

  /** Take what Python gives. first: the first line, parsed. */
  take(first, told, rows, send) {
    this.send = send;
    const [, , , , key] = first;
    if (key) waitFor(this, key, (held) => this.have(first, held.told, held.rows));
    else this.have(first, told, rows);
  }

  /** Take the lines. Controls are made anew only if they differ, so that the reader keeps the focus. */
  have([turn, choice, file, far, , shown], told, rows) {
    const other = told !== this.controls;
    if (rows !== this.source || other || !far !== !this.far) {
      this.source = rows;
      this.every = JSON.parse(rows);
      this.drawn = new Map();
      this.before = this.asked = null;
    }
    if (other) {
      this.controls = told;
      this.told = JSON.parse(told);
      for (const facet of this.told.facets) facet.at = new Map(facet.options.map(([code], at) => [code, at]));
    }
    this.rows = shown ? shown.map((at) => this.every[at]) : this.every;
    this.positions = String(shown);
    this.csv = file;
    this.far = far;
    this.chosen.take(this.told, turn, choice, this.send);
    if (other) this.build();
    else if (this.box && this.box.value !== this.chosen.now.q) this.box.value = this.chosen.now.q;
    this.draw();
  }

  build() {
    const { told, root, chosen } = this;
    root.lang = told.lang;
    root.replaceChildren();
    this.body = element("div", { class: "gms-body" });
    const found = tools.search(told, (q) => chosen.change({ q }));
    this.box = found.box;
    this.box.value = chosen.now.q;
    this.facets = told.facets.map((one) => tools.facet(told, one, (name, code) => chosen.toggle(name, code)));
    this.forms = tools.forms(told, (form) => chosen.change({ form }, 0));
    this.nav = element("div", {});
    const foot = tools.takeAlong(told.words, () => String(chosen.address()), () => chosen.file(this.csv));
    const bar = element("div", { class: "gms-bar", role: "search", "aria-label": told.words.search }, found.whole,
      ...this.facets.filter((made) => made.summary).map((made) => made.whole), this.forms.whole);
    const open = this.facets.filter((made) => !made.summary).map((made) => made.whole);
    // A list without a heading of its own gets one below the title of the page, so that readers can jump to it.
    const heading = told.headed ? null : element("h2", { class: "gms-hidden" }, told.label);
    root.append(...[heading, bar, ...open, this.status, this.body, this.nav, foot].filter(Boolean));
  }

  draw(paper = 0) {
    if (!this.told) return;
    if (this.far) return void this.ask(paper);
    const drawn = [this.source, this.controls, this.positions, JSON.stringify(this.chosen.now), paper];
    if (this.before?.every((each, at) => each === drawn[at])) return;
    this.before = drawn;
    this.narrow(paper);
  }

  /** Draw the rows that match. `paper`: how many are printed; 0 on the screen, which shows a page of them. */
  narrow(paper) {
    const { found, counts } = narrowed(this.told, this.rows, this.chosen.now);
    const page = Math.min(this.chosen.now.page, this.last(found.length));
    const first = (page - 1) * this.told.page;
    this.show(paper ? found.slice(0, paper) : found.slice(first, first + this.told.page), found.length, counts, found);
    this.say(paper ? Math.min(paper, found.length) : 0);
  }

  last(number) {
    return Math.max(1, Math.ceil(number / this.told.page));
  }

  /** Ask the server for a page of a long list. An answer to an older question is not drawn. */
  async ask(paper) {
    const url = String(this.chosen.address(new URL(this.far, document.baseURI)));
    if (url === this.asked) return void (this.number && this.say(paper ? this.shown : 0));
    this.asked = url;
    const answer = await fetch(url).then((reply) => (reply.ok ? reply.json() : null)).catch(() => null);
    if (url !== this.asked) return;
    if (!answer) return void this.fail();
    this.drawn = new Map();
    this.show(answer.rows, answer.number, answer.counts, null);
    this.say(0);
  }

  /** Say that the server gave no rows. The next choice asks again. */
  fail() {
    this.asked = this.number = null;
    this.body.replaceChildren();
    this.nav.replaceChildren();
    this.status.textContent = this.told.words.failed;
  }

  /** Put elements into the body. What had the focus gets it back, because moving an element takes it away. */
  put(made) {
    const focused = this.body.contains(document.activeElement) ? document.activeElement : null;
    this.body.replaceChildren(...made);
    if (focused?.isConnected) focused.focus({ preventScroll: true });
  }

  /** Put rows on the screen, and on the controls how many there are. */
  show(rows, number, counts, found) {
    const { told } = this;
    const choice = this.chosen.now;
    const open = (record) => this.open(record);
    // Python sends the cells of a table once it knows that one is asked for. Until then there are cards.
    const asTable = choice.form === "table" && told.heads.length && rows.every((row) => row.cells);
    this.put(asTable ? [scrolling(told, rows, open)] : sections(told, rows, found, this.drawn, open));
    if (!number) this.body.append(nothing(told.words, () => this.clear()));
    told.facets.forEach((one, at) => tools.mark(one, this.facets[at], choice[one.name], counts[at], told.words.numbers));
    this.forms.buttons.forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.form === choice.form)));
    const page = Math.min(choice.page, this.last(number));
    this.nav.replaceChildren(...[tools.pages(told, page, this.last(number), (to) => this.turn(to))].filter(Boolean));
    [this.number, this.shown] = [number, rows.length];
    if (this.turned) (this.body.querySelector("button") || this.box).focus({ preventScroll: true });
    this.turned = false;
  }

  /** Say how many rows match. Screen readers hear what changes here. `printed`: how many are on paper, 0 on the screen. */
  say(printed) {
    const { words } = this.told;
    const all = words.matching.replace("{n}", tools.written(this.number, words.numbers));
    const cut = printed && printed < this.number ? ` ${words.paper.replace("{n}", printed)} ${this.chosen.file(this.csv)}` : "";
    if (this.status.textContent !== all + cut) this.status.textContent = all + cut;
  }

  turn(page) {
    this.turned = true;
    this.chosen.change({ page }, 0);
    this.status.scrollIntoView({ block: "nearest" });
  }

  clear() {
    this.box.value = "";
    this.chosen.clear();
    this.box.focus();
  }

  open(record) {
    this.send("open", record);
  }

  leave() {
    stopWaiting(this);
    this.chosen.stop();
    window.removeEventListener("beforeprint", this.onPaper);
    window.removeEventListener("afterprint", this.offPaper);
    document.removeEventListener("pointerdown", this.outside);
    this.root.remove();
  }
}

export default function ({ data, parentElement, setTriggerValue }) {
  const at = data.indexOf(10); // the end of the first line, which may be the only one
  const end = at < 0 ? data.length : at;
  const head = JSON.parse(new TextDecoder().decode(data.subarray(0, end)));
  const apart = typeof head[0] === "string";
  if (!kept.has(parentElement)) kept.set(parentElement, new (apart ? Store : List)(parentElement));
  const held = kept.get(parentElement);
  const others = data.subarray(end + 1);
  if (apart) held.take(head, others);
  else {
    const [told, rows] = new TextDecoder().decode(others).split("\n");
    held.take(head, told, rows, setTriggerValue);
  }
  return () => {
    if (parentElement.isConnected) return; // the data changed while this ran: the next call goes on with the list
    held.leave();
    kept.delete(parentElement);
  };
}
