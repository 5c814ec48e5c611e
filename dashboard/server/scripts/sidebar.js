/** The form of the filters in the sidebar: a choice in it becomes a part of the address. Its parts have the names of
 *  parameters. On a phone the sidebar starts closed, and a button opens it.
 */
(() => {
  const FORM = "form.gms-choose";
  const RUNS = "data-test-script-state";
  const waiting = new Map(); // what was chosen and is not in the address yet: name and value of a part → how it is set
  const [QUIET, STEPS] = [1000, 200]; // milliseconds after a run, and between two steps of the slider
  let [timer, rest] = [0, 0];
  let [held, stopped] = [null, false]; // the slider that is dragged, and whether the playback was told to stop for that

  const form = () => document.querySelector(FORM);
  const slider = () => form()?.querySelector("[type=range]");
  const running = () => document.querySelector("[data-testid=stApp]")?.getAttribute(RUNS) !== "notRunning";

  /** Take a choice. A run that is under way goes first: it may change the rest, and draws the form anew. */
  function choose(event) {
    const part = event.target;
    if (!part.closest(FORM)) return;
    if (part === slider()) return step(part);
    const key = part.type === "checkbox" ? `${part.name} ${part.value}` : part.name;
    waiting.set(key, { name: part.name, value: part.value, checked: part.checked });
    tell();
  }

  /** Take a step of the slider. What waits is the day and no position, since the list of days may change. The years no
   *  longer play then: a form that is drawn anew each second could not be dragged. */
  function step(part) {
    waiting.set(part.name, { name: part.name, day: list(part, "days")[part.value] });
    say();
    if (plays() && !stopped) document.querySelector(".st-key-moment_play button")?.click();
    stopped ||= Boolean(plays());
    window.clearTimeout(timer);
    timer = window.setTimeout(tell, STEPS);
  }

  /** Let a drag go on where the slider was drawn anew in its course. */
  function drag(event) {
    const part = slider();
    if (!event.buttons) held = null; // released where no event told of it, such as outside the window
    if (!held || held === part || !part) return;
    const { left, width } = part.getBoundingClientRect();
    part.value = ((event.clientX - left) / width) * part.max;
    step(part);
  }

  const list = (part, name) => JSON.parse(part.dataset[name]);
  const plays = () => waiting.has(slider()?.name) && document.querySelector(".gms-plays");

  /** Let the slider say in words where it stands. */
  function say() {
    const part = slider();
    const words = part && list(part, "words")[part.value];
    if (!part || part.getAttribute("aria-valuetext") === words) return;
    part.nextElementSibling.textContent = words;
    part.setAttribute("aria-valuetext", words);
  }

  /** Set what waits, in a form that may have been drawn anew. */
  function set() {
    const parts = [...(form()?.elements ?? [])];
    for (const { name, value, checked, day } of waiting.values()) {
      const alone = (part) => part?.matches("select, [type=range]");
      const part = parts.find((each) => each.name === name && (alone(each) || each.value === value));
      const at = part?.type === "range" ? list(part, "days").indexOf(day) : -1;
      if (at >= 0) part.value = at;
      else if (part?.tagName === "SELECT") part.value = value;
      else if (part) part.checked = checked;
    }
    say();
  }

  /** Once nothing runs, make what the form holds the address, between what stands before and after it. */
  function tell() {
    window.clearTimeout(timer);
    if (held || running() || plays() || !form()) return void (timer = window.setTimeout(tell, 30));
    set();
    waiting.clear();
    const { before, after } = form().dataset;
    const chosen = new FormData(form());
    if (chosen.getAll("country").length < 2) chosen.delete("match"); // which counts for two or more
    const days = slider(); // its value is a position, counted from the first
    if (days) chosen.set(days.name, list(days, "days")[days.value]);
    const own = new URLSearchParams([...chosen].filter(([, value]) => value)).toString();
    const query = [before, own, after].filter(Boolean).join("&");
    const address = `${window.location.pathname}${query ? `?${query}` : ""}`;
    window.dispatchEvent(new CustomEvent("gms-go", { detail: new URL(address, window.location.href) }));
  }

  /** Where the form was drawn anew, let it show what waits. Some time after a run, let it show what the page says: a
   *  choice that another step overtook changes nothing, so that Streamlit does not draw the form anew. */
  function drawn(changes) {
    stopped &&= Boolean(document.querySelector(".gms-plays"));
    if (waiting.size) set();
    if (!changes.some((change) => change.attributeName === RUNS)) return;
    window.clearTimeout(rest);
    rest = window.setTimeout(() => {
      if (waiting.size || running()) return;
      form()?.reset();
      for (const box of document.querySelectorAll("select.gms-leads")) {
        box.selectedIndex = [...box.options].findIndex((option) => option.defaultSelected);
      }
      say();
    }, QUIET);
  }

  /** Open the sidebar, in which the filters are, and go to the first of them. */
  function filters(event) {
    if (!event.target.closest(".gms-filters")) return;
    document.querySelector("[data-testid=stExpandSidebarButton] button, button[data-testid=stExpandSidebarButton]")?.click();
    window.setTimeout(() => document.querySelector("[data-testid=stSidebar] input")?.focus(), 400);
  }

  /** On a phone, where the sidebar covers the page, let it start closed, though Streamlit keeps that it was open. */
  function closedAtFirst() {
    if (!window.matchMedia("(max-width: 640px)").matches) return;
    try {
      for (const key of Object.keys(window.localStorage)) {
        if (key.startsWith("stSidebarCollapsed")) window.localStorage.removeItem(key);
      }
    } catch {} // a browser that keeps nothing has nothing to forget
  }

  /** Let the browser fetch Streamlit's icons when one is shown: Streamlit itself asks for them at the start. */
  function iconsLater() {
    const load = document.fonts?.load.bind(document.fonts);
    if (!load) return;
    document.fonts.load = (font, text) =>
      String(font).includes("Material Symbols") ? Promise.resolve([]) : load(font, text);
  }

  document.addEventListener("input", (event) => event.target === slider() && step(event.target));
  document.addEventListener("change", choose);
  document.addEventListener("change", () => window.clearTimeout(rest)); // what was chosen stays until its run
  document.addEventListener("pointerdown", (event) => (held = event.target === slider() ? event.target : null));
  document.addEventListener("pointermove", drag);
  ["pointerup", "pointercancel"].forEach((end) => document.addEventListener(end, () => (held = null)));
  document.addEventListener("click", filters);
  const watched = { childList: true, subtree: true, attributeFilter: [RUNS] };
  new MutationObserver(drawn).observe(document.documentElement, watched);
  closedAtFirst();
  iconsLater();
})();
