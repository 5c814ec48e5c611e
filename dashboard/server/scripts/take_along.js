/** Writes whole addresses into the citation of a page when the fold that holds it is opened. */
(() => {
  const whole = (event) =>
    event.target.querySelectorAll(".gms-take a.gms-here").forEach((link) => (link.textContent = link.href));
  document.addEventListener("toggle", whole, true);
})();
