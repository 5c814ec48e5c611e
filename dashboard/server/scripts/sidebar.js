/** The form of the filters in the sidebar: a choice in it becomes a part of the address. Its parts have the names of
 *  parameters. On a phone the sidebar starts closed, and a button opens it.
 */
(() => {
  const FORM = "form.gms-choose";
  let last = null; // the part of the form that was used last, for the focus

  const running = () => document.querySelector("[data-testid=stApp]")?.dataset.testScriptState !== "notRunning";

  /** Make what is chosen in a form a part of the address. A run that is under way may change the rest: it goes first. */
  function choose(event) {
    const form = event.target.closest(FORM);
    if (!form) return;
    const [chosen, own] = [new FormData(form), new Set([...form.elements].map((part) => part.name))];
    last = event.target;
    const then = () => {
      if (running()) return void window.setTimeout(then, 30);
      const held = new URLSearchParams(window.location.search);
      const names = document.querySelector(FORM).dataset.names.split(" ");
      const values = (name) => (own.has(name) ? chosen : held).getAll(name).filter(Boolean);
      const query = new URLSearchParams(names.flatMap((name) => values(name).map((value) => [name, value])));
      window.history.pushState(null, "", `${window.location.pathname}${query.size ? `?${query}` : ""}`);
      window.dispatchEvent(new PopStateEvent("popstate")); // as Back and Forward do: Streamlit then runs the page for it
    };
    then();
  }

  /** Give the focus back to the part that was used, once it was drawn anew, if nothing else took it. */
  function kept() {
    if (!last || last.isConnected || document.activeElement !== document.body) return;
    const parts = [...document.querySelectorAll(`${FORM} [name]`)].filter((part) => part.name === last.name);
    last = parts.find((part) => part.tagName === "SELECT" || part.value === last.value) ?? null;
    last?.focus({ preventScroll: true });
  }

  /** Forget the part that was used once something else is. */
  function left(event) {
    if (!event.target.closest?.(FORM)) last = null;
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
    const load = document.fonts.load.bind(document.fonts);
    document.fonts.load = (font, text) => (font.includes("Material Symbols") ? Promise.resolve([]) : load(font, text));
  }

  closedAtFirst();
  iconsLater();
  document.addEventListener("change", choose);
  document.addEventListener("click", filters);
  ["focusin", "pointerdown"].forEach((act) => document.addEventListener(act, left));
  new MutationObserver(kept).observe(document.documentElement, { childList: true, subtree: true });
})();
