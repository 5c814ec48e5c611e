/** What Streamlit draws anew in the menu, in the sidebar and of boxes keeps what the reader did there: open folds and
 *  the focus.
 */
(() => {
  const FOLDS = [".gms-choose details", ".gms-menu nav details", ".gms-menu details.gms-languages", ".gms-folded"];
  const PARTS = ":is(.gms-choose, .gms-menu nav, .gms-languages, .gms-box) :is(a, summary, [name])";
  const opened = new Map(); // rule of a fold → whether it is open
  const known = new Map(); // rule of a fold → the fold
  let last = null; // the part that has the focus, or had it until it was drawn anew

  function toggled(event) {
    const rule = FOLDS.find((each) => event.target.matches?.(each));
    if (rule) opened.set(rule, event.target.open);
  }

  function focused(event) {
    last = event.target.closest?.(PARTS) ?? null;
  }

  /** Return whether a part is what another was before: the slider, the same choice, or the same words. */
  function alike(part, other) {
    if (part.tagName !== other.tagName || part.name !== other.name) return false;
    if (part.matches("[type=range]")) return true;
    if (part.matches("input")) return part.value === other.value;
    return part.matches("select") || part.textContent === other.textContent;
  }

  function drawn() {
    for (const rule of FOLDS) {
      const fold = document.querySelector(rule);
      if (!fold || fold === known.get(rule)) continue;
      known.set(rule, fold);
      if (opened.get(rule)) fold.open = true;
    }
    if (!last || last.isConnected || document.activeElement !== document.body) return;
    last = [...document.querySelectorAll(PARTS)].find((part) => alike(part, last)) ?? null;
    last?.focus({ preventScroll: true });
  }

  document.addEventListener("toggle", toggled, true);
  ["focusin", "pointerdown"].forEach((act) => document.addEventListener(act, focused));
  new MutationObserver(drawn).observe(document.documentElement, { childList: true, subtree: true });
})();
