/** A choice in a box of ours changes the address by what parts it from the one that held, so that another choice, whose
 *  run is still to come, stays. The values of the box are addresses.
 */
(() => {
  function choose(event) {
    if (!event.target.matches?.("select.gms-leads")) return;
    const held = [...event.target.options].find((option) => option.defaultSelected);
    const [before, after] = [held, event.target].map((each) => new URLSearchParams(each.value));
    const url = new URL(window.location.href);
    for (const name of new Set([...before.keys(), ...after.keys()])) {
      if (String(before.getAll(name)) === String(after.getAll(name))) continue;
      url.searchParams.delete(name);
      after.getAll(name).forEach((value) => url.searchParams.append(name, value));
    }
    for (const name of ["page", "record"]) if (!after.has(name)) url.searchParams.delete(name); // as the choice says
    window.dispatchEvent(new CustomEvent("gms-go", { detail: url }));
  }

  document.addEventListener("change", choose);
})();
