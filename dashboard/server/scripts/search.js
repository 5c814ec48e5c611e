/** The search box of every page: it goes to the page of results without loading anew, and offers names as one types.
 *
 *  The address of the form holds what all pages share. Without this script the form leads to the results without that.
 */
(() => {
  const FORM = "form.gms-find";
  const LIST = "gms-names";
  const LONGEST = 120; // letters of a name that is offered
  let told = ""; // the address and the words that the box shows
  let typed = null; // what was typed since: the text, and where the cursor stands
  let inside = false; // whether the box has the focus, or had it until it was drawn anew

  const box = () => document.querySelector(`${FORM} input[name=q]`);

  /** Let the box show the words of the page of results, empty on other pages; or what was typed before it was drawn anew. */
  function shown() {
    const input = box();
    const page = window.location.pathname.endsWith("/search");
    const words = page ? (new URLSearchParams(window.location.search).get("q") ?? "") : "";
    const now = `${window.location.pathname} ${words}`;
    if (!input || (told === now && input.dataset.gms)) return;
    if (told !== now) typed = null;
    [told, input.dataset.gms] = [now, "told"];
    input.value = typed?.text ?? words;
    if (!inside || document.activeElement !== document.body) return;
    input.focus({ preventScroll: true });
    if (typed) input.setSelectionRange(typed.at, typed.at);
  }

  /** Keep what is typed, and whether the box has the focus: one that is drawn anew tells of neither. */
  function keep(event) {
    const input = event.target.closest?.(`${FORM} input[name=q]`);
    inside = Boolean(input);
    if (input && event.type === "input") typed = { text: input.value, at: input.selectionEnd };
  }

  /** Go to the results. */
  function go(event) {
    const form = event.target.closest(FORM);
    if (!form || event.defaultPrevented) return;
    event.preventDefault();
    const url = new URL(form.getAttribute("action"), window.location.href);
    for (const [name, value] of new FormData(form)) if (value) url.searchParams.append(name, value);
    window.dispatchEvent(new CustomEvent("gms-go", { detail: url }));
  }

  /** Fetch the names that are offered, once for each language, when the box gets the focus. */
  async function offer(event) {
    const input = event.target.closest?.(`${FORM} input[name=q]`);
    const language = document.documentElement.lang.split("-")[0];
    if (!input || document.getElementById(LIST)?.lang === language) return;
    document.getElementById(LIST)?.remove();
    const list = Object.assign(document.createElement("datalist"), { id: LIST, lang: language });
    document.body.append(list);
    const answer = await fetch(`./api/names.json?lang=${language}`).catch(() => null);
    const names = answer?.ok ? await answer.json() : [];
    const offered = names.filter((name) => name.length <= LONGEST);
    list.append(...offered.map((value) => Object.assign(document.createElement("option"), { value })));
    input.setAttribute("list", LIST);
  }

  document.addEventListener("submit", go);
  document.addEventListener("focusin", offer);
  ["focusin", "pointerdown", "input"].forEach((act) => document.addEventListener(act, keep));
  new MutationObserver(shown).observe(document.documentElement, { childList: true, subtree: true });
  window.addEventListener("popstate", () => window.requestAnimationFrame(shown));
})();
