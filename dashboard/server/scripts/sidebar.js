/** The form of the filters in the sidebar: a choice in it becomes a part of the address. Its parts have the names of
 *  parameters. On a phone the sidebar starts closed, and a button opens it.
 */
(() => {
  const FORM = "form.gms-choose";
  const RUNS = "data-test-script-state";
  const waiting = new Map(); // what was chosen and is not in the address yet: name and value of a part → how it is set
  const QUIET = 1000; // milliseconds
  let [timer, rest] = [0, 0];

  const form = () => document.querySelector(FORM);
  const slider = () => form()?.querySelector("[type=range]");
  const running = () => document.querySelector("[data-testid=stApp]")?.getAttribute(RUNS) !== "notRunning";

  /** Take a choice. A run that is under way goes first: it may change the rest, and draws the form anew. */
  function choose(event) {
    const part = event.target;
    if (!part.closest(FORM)) return;
    const key = part.type === "checkbox" ? `${part.name} ${part.value}` : part.name;
    waiting.set(key, { name: part.name, value: part.value, checked: part.checked });
    tell();
  }

  /** Let the slider of days say in words where it stands. */
  function say() {
    const part = slider();
    const words = part && JSON.parse(part.dataset.words)[part.value];
    if (!part || part.nextElementSibling.textContent === words) return;
    part.nextElementSibling.textContent = words;
    part.setAttribute("aria-valuetext", words);
  }

  /** Set what waits, in a form that may have been drawn anew. */
  function set() {
    const parts = [...(form()?.elements ?? [])];
    for (const { name, value, checked } of waiting.values()) {
      const alone = (part) => part?.matches("select, [type=range]");
      const part = parts.find((each) => each.name === name && (alone(each) || each.value === value));
      if (alone(part)) part.value = value;
      else if (part) part.checked = checked;
    }
    say();
  }

  /** Once nothing runs, make what the form holds the address, between what stands before and after it. */
  function tell() {
    window.clearTimeout(timer);
    if (running() || !form()) return void (timer = window.setTimeout(tell, 30));
    set();
    waiting.clear();
    const { before, after } = form().dataset;
    const chosen = new FormData(form());
    if (chosen.getAll("country").length < 2) chosen.delete("match"); // which counts for two or more
    const days = slider(); // its value is a position, counted from the first
    if (days) chosen.set(days.name, days.dataset.days.split(" ")[days.value]);
    const own = new URLSearchParams([...chosen].filter(([, value]) => value)).toString();
    const query = [before, own, after].filter(Boolean).join("&");
    const address = `${window.location.pathname}${query ? `?${query}` : ""}`;
    window.dispatchEvent(new CustomEvent("gms-go", { detail: new URL(address, window.location.href) }));
  }

  /** Where the form was drawn anew, let it show what waits. Some time after a run, let it show what the page says: a
   *  choice that another step overtook changes nothing, so that Streamlit does not draw the form anew. */
  function drawn(changes) {
    if (waiting.size) set();
    if (!changes.some((change) => change.attributeName === RUNS)) return;
    window.clearTimeout(rest);
    rest = window.setTimeout(() => {
      if (waiting.size || running()) return;
      form()?.reset();
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

  document.addEventListener("input", say);
  document.addEventListener("change", choose);
  document.addEventListener("click", filters);
  const watched = { childList: true, subtree: true, attributeFilter: [RUNS] };
  new MutationObserver(drawn).observe(document.documentElement, watched);
  closedAtFirst();
  iconsLater();
})();
