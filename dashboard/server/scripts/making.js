/** Says that a file is being made while a reader waits for it, and why none came, in the place of an empty page.
 *
 *  Without this script a link to such a file works too, and says nothing meanwhile.
 */
(() => {
  const MADE = /\.(docx|eml|pdf|pptx|sqlite|xlsx|zip)$/; // kinds that can take more than a moment
  const AT_ONCE = 400; // milliseconds; what comes sooner needs no word
  const STAYS = 10000; // milliseconds that the word on a failure stays
  const waiting = new Set(); // addresses

  /** Say a sentence at the foot of the window, and return what takes it away. */
  function tell(sentence) {
    const said = Object.assign(document.createElement("p"), { className: "gms-making" });
    said.setAttribute("role", "status");
    said.style.cssText = "position:fixed;inset:auto 0 0 0;z-index:999999;margin:0;padding:1rem;background:#1a1a19;color:#fff";
    document.body.append(said);
    said.textContent = sentence; // after it stands there: screen readers tell a change
    return () => said.remove();
  }

  /** Save a file under the name that the server gives it; one to be read in place is opened. */
  async function take(answer, address) {
    const how = answer.headers.get("content-disposition") ?? "";
    if (!how.startsWith("attachment")) {
      await answer.body.cancel();
      return window.location.assign(address);
    }
    const url = URL.createObjectURL(await answer.blob());
    const name = /filename="([^"]+)"/.exec(how)?.[1] ?? "";
    Object.assign(document.createElement("a"), { href: url, download: name }).click();
    window.setTimeout(() => URL.revokeObjectURL(url), 60000);
  }

  async function make(address, words) {
    let done = () => {};
    const slow = window.setTimeout(() => (done = tell(words.made)), AT_ONCE);
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) await take(answer, address).catch(() => null);
    window.clearTimeout(slow);
    done();
    if (answer?.ok) return;
    if (answer?.status === 401) return window.location.assign(address); // a page there asks to sign in
    window.setTimeout(tell(words.failed), STAYS);
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    const words = document.getElementById("gms-making")?.dataset;
    if (!link || !words || event.defaultPrevented || event.button || link.target === "_blank") return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const named = link.getAttribute("href"); // links of a drawing have no other text of it
    if (!URL.canParse(named, document.baseURI)) return;
    const url = new URL(named, document.baseURI);
    if (url.origin !== window.location.origin || !MADE.test(url.pathname)) return;
    event.preventDefault();
    if (waiting.has(url.href)) return;
    waiting.add(url.href);
    make(url.href, words).finally(() => waiting.delete(url.href));
  });
})();
