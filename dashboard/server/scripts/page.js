/** What Streamlit cannot do: links of ours change the page without loading it anew, and the focus comes back.
 *
 *  A link in HTML or SVG that the dashboard writes has the class "gms-go", or stands in an element that has it. Its
 *  address is relative. Without this script the link works too, and loads the page.
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

  /** Return the link that was used last, or, if it was drawn anew, the one with its address. */
  function again() {
    if (!from || from.isConnected) return from;
    const href = from.getAttribute("href");
    return [...document.querySelectorAll(LINKS)].find((link) => link.getAttribute("href") === href);
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

  document.addEventListener("click", follow);
  new MutationObserver(closed).observe(document.documentElement, { childList: true, subtree: true });
})();
