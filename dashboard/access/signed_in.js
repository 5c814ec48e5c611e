/** Loads a page anew whose reader is no longer let in: the server then shows the page for signing in.
 *
 *  Streamlit would say that it cannot connect, and not why. Only a gated host sends this script.
 */
(() => {
  const EVERY = 2000; // milliseconds
  const LOST = "[data-testid=stApp]:not([data-test-connection-state=CONNECTED])";
  const REFUSED = [401, 403];

  async function ask() {
    if (!document.querySelector(LOST)) return;
    try {
      const headers = { accept: "text/html" };
      const answer = await fetch(window.location.href, { method: "HEAD", headers, cache: "no-store" });
      if (REFUSED.includes(answer.status)) window.location.reload();
    } catch {} // the server is not there: Streamlit says so
  }

  window.setInterval(ask, EVERY);
})();
