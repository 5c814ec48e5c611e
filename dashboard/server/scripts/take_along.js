/** Writes whole addresses into the citation of a page when the fold that holds it is opened, and copies the link of a
 *  view where a button below a figure offers that.
 */
(() => {
  const whole = (event) =>
    event.target.querySelectorAll(".gms-take a.gms-here").forEach((link) => (link.textContent = link.href));
  document.addEventListener("toggle", whole, true);

  /** Return whether a text was copied by selecting it: on a site without https there is no clipboard to write to. */
  function copiedBySelection(text) {
    const before = document.activeElement;
    const area = Object.assign(document.createElement("textarea"), { value: text, readOnly: true });
    area.style.cssText = "position:fixed;opacity:0";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    before?.focus();
    return done;
  }

  document.addEventListener("click", async ({ target }) => {
    const button = target.closest?.(".gms-foot button[data-copied]");
    if (!button) return;
    const here = window.location.href;
    const done = await navigator.clipboard?.writeText(here).then(() => true, () => false);
    const copied = done || copiedBySelection(here);
    button.parentElement.querySelector("[role=status]").textContent = copied ? button.dataset.copied : here;
  });
})();
