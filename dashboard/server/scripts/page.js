/** What Streamlit cannot do: links of ours change the page without loading it anew, and the focus comes back.
 *
 *  A link in HTML or SVG that the dashboard writes has the class "gms-go", or stands in an element that has it. Its
 *  address is relative. Without this script the link works too, and loads the page.
 *
 *  It also shows the menu's entry of the page on a phone, goes to the place on a page that an address names after "#",
 *  tells screen readers the answer when it changes, and writes the address on paper.
 */
(() => {
  const LINKS = "a.gms-go[href], .gms-go a[href]";
  const DRAWER = "[data-testid=stDialog]";
  let from = null; // the link that was used last, for the focus
  let open = false; // whether the drawer is open

  /** Return the address of a link, relative to the page. Links in SVG have no `href` of text. */
  const address = (link) => new URL(link.getAttribute("href"), window.location.href);

  /** Return whether a click asks for a new tab or window, or is taken already. */
  const elsewhere = (event) =>
    event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;

  /** Go to an address as Back and Forward do: Streamlit then runs the page for it. */
  function go(url) {
    if (url.href === window.location.href) return;
    window.history.pushState(null, "", url);
    window.dispatchEvent(new PopStateEvent("popstate"));
  }

  function follow(event) {
    const link = elsewhere(event) ? null : event.target.closest(LINKS);
    if (!link || address(link).origin !== window.location.origin) return;
    event.preventDefault();
    from = link;
    go(address(link));
  }

  /** Go to a place of this page again, though the address stays. */
  function there(event) {
    if (event.target.closest?.("a[href^='#']")) window.setTimeout(() => ((seen.place = ""), place()), 0);
  }

  /** Return the link that was used last, or, if it was drawn anew, the one with its address or a class of its own. */
  function again() {
    if (!from || from.isConnected) return from;
    const href = from.getAttribute("href");
    const same = (link) => link.getAttribute("href") === href || (from.classList.length > 1 && link.className === from.className);
    const group = from.parentElement?.dataset.of; // of choices side by side: two may have a link with the same address
    return [...document.querySelectorAll(group ? `[data-of=${group}] > a` : LINKS)].find(same);
  }

  /** Give the focus back to a link that was used and then drawn anew, if nothing else took it. */
  function kept() {
    if (!from || from.isConnected || document.activeElement !== document.body || document.querySelector(DRAWER)) return;
    from = again() || from;
    if (from.isConnected) from.focus({ preventScroll: true });
  }

  /** Once the drawer has closed: give the focus back to the link that opened it, if nothing else took it. */
  function closed() {
    const now = Boolean(document.querySelector(DRAWER));
    const shut = open && !now;
    open = now;
    if (!shut) return;
    const free = !document.activeElement || document.activeElement === document.body;
    if (free) again()?.focus({ preventScroll: true });
  }

  /** Scroll the menu, which is one line on a phone, so that the entry of the page is in sight. The order stays. */
  function here() {
    const entry = document.querySelector(".gms-entries > [aria-current]");
    const menu = entry?.parentElement;
    if (!menu || (entry === seen.entry && menu.scrollWidth === seen.width)) return;
    [seen.entry, seen.width] = [entry, menu.scrollWidth];
    menu.scrollLeft = entry.offsetLeft - menu.offsetLeft - Math.max((menu.clientWidth - entry.offsetWidth) / 2 - 8, 0);
  }

  /** Close the open part of the menu when its link was used, when something else was, or by Escape. */
  function fold(event) {
    for (const part of document.querySelectorAll(".gms-menu details[open]")) {
      const away = event.type === "click" && (!part.contains(event.target) || event.target.closest("a"));
      const escaped = event.key === "Escape";
      if (away || escaped) part.open = false;
      if (escaped) part.querySelector("summary").focus();
    }
  }

  /** Go to the place that the address names, once it is there, and give it the focus. Other places are Streamlit's. */
  function place() {
    const name = window.location.hash.slice(1);
    const found = name && (document.getElementById(name) ?? document.querySelector(`[data-place="${CSS.escape(name)}"]`))
      ?.closest("[data-place], [class*=st-key-place-]");
    const held = found && Date.now() < seen.until; // what is drawn above it later would push it out of sight
    if ((window.location.href === seen.place && !held) || (name && !found)) return;
    [seen.place, seen.until] = [window.location.href, held ? seen.until : Date.now() + 5000];
    if (!found) return;
    found.tabIndex = -1;
    if (!held) found.focus({ preventScroll: true });
    found.scrollIntoView();
  }

  /** Tell screen readers the title and the answer when a choice changes them. Lists tell of themselves. */
  function hear() {
    const running = document.querySelector("[data-testid=stApp]")?.dataset.testScriptState !== "notRunning";
    if (running || document.querySelector(".gms-bar")) return;
    const parts = [...document.querySelectorAll("[data-testid=stMain] h1, .gms-answer")];
    const said = parts.map((part) => part.textContent.trim()).join(" ");
    if (said === seen.said) return;
    if (seen.said && seen.page === window.location.pathname) heard.textContent = said;
    [seen.said, seen.page] = [said, window.location.pathname];
  }

  const seen = {};
  const heard = Object.assign(document.createElement("p"), { className: "gms-heard" });
  heard.setAttribute("role", "status");

  /** After a change: see to the focus at once, to the rest once in a frame. */
  function changed() {
    closed();
    if (seen.waiting) return;
    seen.waiting = true;
    window.requestAnimationFrame(() => {
      seen.waiting = false;
      [here, place, hear, kept].forEach((each) => each());
    });
  }

  window.addEventListener("gms-go", (event) => go(event.detail)); // of our other scripts
  window.addEventListener("hashchange", place);
  document.addEventListener("click", there);
  document.addEventListener("click", follow);
  document.addEventListener("click", fold);
  document.addEventListener("keydown", fold);
  ["wheel", "pointerdown", "keydown"].forEach((act) => document.addEventListener(act, () => (seen.until = 0)));
  window.addEventListener("beforeprint", () => {
    document.querySelectorAll(".gms-address").forEach((part) => (part.textContent = window.location.href));
  });
  const watched = { childList: true, subtree: true, characterData: true, attributeFilter: ["data-test-script-state"] };
  new MutationObserver(changed).observe(document.documentElement, watched);
  document.addEventListener("DOMContentLoaded", () => document.body.append(heard));
})();
