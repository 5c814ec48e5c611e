/** The choice in one list: set by Python or the address, changed by the reader, told to Python after a pause. */

import { fromAddress, inAddress } from "./choice.js";

const PAUSE = 350; // milliseconds after the last key until Python is told
const turns = new Map(); // by name of the list: the last turn at which Python set the choice

export class Chosen {
  /** changed: called when the reader has changed the choice. */
  constructor(changed) {
    this.changed = changed;
    this.waiting = null;
    this.now = null;
  }

  /** Take what Python set at a turn that this page has not seen yet, else at first what the address says.
   *  told: what is told of the list. send: tells Python the choice. */
  take(told, turn, set, send) {
    this.told = told;
    this.send = send;
    if (turn > (turns.get(told.name) || 0)) {
      turns.set(told.name, turn);
      this.stop();
      this.now = set;
    }
    this.now ||= fromAddress(told);
    for (const facet of told.facets) this.now[facet.name] ||= [];
  }

  /** Return the address of the page with what is chosen here; or another address with it. */
  address(base) {
    return inAddress(this.told, this.now, base);
  }

  /** Return the address of the CSV: of all rows, whatever the form and the page. csv: its address without the choice. */
  file(csv) {
    const all = { ...this.now, form: this.told.forms[0][0], page: 1 };
    return String(inAddress(this.told, all, new URL(csv, document.baseURI)));
  }

  toggle(name, code) {
    const chosen = this.now[name];
    this.change({ [name]: chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code] });
  }

  clear() {
    this.change({ q: "", ...Object.fromEntries(this.told.facets.map((one) => [one.name, []])) });
  }

  /** Change the choice, and tell Python after a pause. */
  change(part, pause = PAUSE) {
    this.now = { ...this.now, page: 1, ...part };
    this.changed();
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.tell(), pause);
  }

  /** Tell Python what is chosen, unless it knows. */
  tell() {
    if (!this.waiting) return;
    this.stop();
    this.send("choice", this.now);
  }

  stop() {
    clearTimeout(this.waiting);
    this.waiting = null;
  }
}
