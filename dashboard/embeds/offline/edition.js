const editions = [...document.querySelectorAll(".edition")];
const titles = new Map(editions.map((edition) => [edition, edition.querySelector("h1").textContent]));
let shown; // the section that is seen

/** Return the place that an address names: a section, or something within one; null if there is none. */
function named() {
  try {
    return document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
  } catch {
    return null; // a per cent sign that is none
  }
}

/** Return the edition in which the reader begins: the first in a language of the browser. */
function first() {
  const codes = navigator.languages.map((code) => code.split("-")[0]);
  const held = (code) => editions.find((edition) => edition.lang.split("-")[0] === code);
  return codes.map(held).find(Boolean) ?? editions[0];
}

/** Show one section, alone, and its edition. */
function show(section) {
  const edition = section.closest(".edition");
  editions.forEach((each) => (each.hidden = each !== edition));
  for (const each of edition.querySelectorAll("main > section")) each.hidden = each !== section;
  shown = section;
  document.documentElement.lang = edition.lang;
  document.title = `${section.querySelector("h2").textContent} · ${titles.get(edition)}`;
  const here = `#${section.id}`;
  for (const link of edition.querySelectorAll("nav a")) {
    if (link.getAttribute("href") === here) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

/** Go to the place that the address names. begins: whether the document was just opened: then nothing takes the focus. */
function go(begins = false) {
  const place = named();
  const section = place?.closest("main > section");
  if (!section && shown && place) return; // such as the content itself, by the skip link
  show(section ?? first().querySelector("main > section"));
  for (let fold = place?.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  if (begins && !section) return;
  const target = place && place !== shown ? place : shown.querySelector("h2");
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  if (target === place) target.scrollIntoView();
  else window.scrollTo(0, 0);
}

document.documentElement.classList.add("scripted");
window.addEventListener("hashchange", () => go());
go(true);
