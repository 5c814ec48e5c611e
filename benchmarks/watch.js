// Notes when what is watched last changed, and when that was painted: two animation frames later.
// Only a change of its text counts, so that a list that is built again as it was counts for nothing.
(() => {
  const watch = { rule: "", on: "", armed: 0, started: 0, changed: 0, painted: 0, text: null };
  const within = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest(watch.rule);
  const holds = (node) => node.nodeType === 1 && (node.matches(watch.rule) || node.querySelector(watch.rule));
  const touches = (record) => within(record.target) || [...record.addedNodes, ...record.removedNodes].some(holds);
  const text = () => document.querySelector(watch.rule)?.textContent ?? "";

  // Watch for changes of what `rule` selects. The clock starts with the next event `on`; without one, with the page.
  watch.arm = (rule, on = "") => {
    Object.assign(watch, { rule, on, armed: performance.now(), started: on ? 0 : 1, changed: 0, painted: 0 });
    watch.text = text();
  };
  // The milliseconds from start to paint, once nothing changed for `quiet` milliseconds; null before.
  watch.took = (quiet) => {
    if (!watch.painted || performance.now() - watch.changed < quiet) return null;
    return watch.painted - (watch.on ? watch.started : 0);
  };
  // Whether nothing changed for `quiet` milliseconds since the watch began.
  watch.still = (quiet) => performance.now() - Math.max(watch.armed, watch.changed) >= quiet;
  for (const on of ["keydown", "beforeinput", "click"]) {
    addEventListener(on, (event) => {
      if (watch.on === on && !watch.started) watch.started = event.timeStamp;
    }, { capture: true });
  }
  new MutationObserver((records) => {
    if (!watch.rule || !watch.started || !records.some(touches)) return;
    const now = text();
    if (now === watch.text) return;
    const changed = performance.now();
    Object.assign(watch, { changed, text: now });
    requestAnimationFrame(() => requestAnimationFrame(() => {
      if (watch.changed === changed) watch.painted = performance.now();
    }));
  }).observe(document, { subtree: true, childList: true, characterData: true });
  window.paintWatch = watch;
})();
