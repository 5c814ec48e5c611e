const editions = [...document.querySelectorAll(".edition")];
const common = [...document.querySelectorAll(".common > section")];
const names = new Map(editions.map((edition) => [edition, edition.querySelector("h1").textContent]));
const folded = new Map(); // an article: its text as it is searched
const seen = {}; // the edition that is seen, and its section; null if all are

/** Return the edition in which the reader begins: the first in a language of the browser. */
function first() {
  const codes = navigator.languages.map((code) => code.split("-")[0]);
  const held = (code) => editions.find((edition) => edition.lang.split("-")[0] === code);
  return codes.map(held).find(Boolean) ?? editions[0];
}

/** Return what the address leads to, or null. What is said of a record leads to the record itself. */
function named() {
  try {
    const id = decodeURIComponent(window.location.hash.slice(1));
    const begin = (seen.edition ?? first()).querySelector("main").id;
    return document.getElementById(id.replace(/^\/evidence\//, `${begin}/record/`));
  } catch {
    return null; // a per cent sign that is none
  }
}

/** Show one section of an edition, or all. Sections that all editions share are put into it. */
function show(edition, section) {
  [seen.edition, seen.section] = [edition, section];
  const main = edition.querySelector("main");
  main.append(...common);
  editions.forEach((each) => (each.hidden = each !== edition));
  for (const each of main.children) each.hidden = section ? each !== section : each.id === "/evidence";
  document.documentElement.lang = edition.lang;
  document.title = [section?.querySelector("h2").innerText, names.get(edition)].filter(Boolean).join(" · ");
  for (const link of edition.querySelectorAll("nav a:not([data-code])")) {
    if (section && link.getAttribute("href") === `#${section.id}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  for (const link of edition.querySelectorAll("a[data-code]")) {
    const same = `/${link.dataset.code}/${section?.id.split("/").slice(2).join("/")}`;
    link.setAttribute("href", `#${document.getElementById(same) ? same : `/${link.dataset.code}/overview`}`);
  }
}

/** Go to what the address names. begins: whether the document was just opened: then nothing takes the focus. */
function go(begins = false) {
  const place = named();
  const edition = place?.closest(".edition") ?? seen.edition ?? first();
  if (place?.matches("main")) return show(edition, null);
  const section = place?.closest("section") ?? edition.querySelector("section");
  show(edition, section);
  if (begins && !place) return undefined;
  return place && place !== section ? reach(place) : (window.scrollTo(0, 0), focus(section.querySelector("h2")));
}

function focus(place) {
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

/** Bring a record or a source into sight, though its list may be narrowed. */
function reach(place) {
  const find = place.closest(".list")?.previousElementSibling;
  if (find?.querySelector("input").value) {
    find.querySelector("input").value = "";
    narrow(find);
  }
  focus(place);
  place.scrollIntoView();
}

/** Show under a record what its sources say, or take that away. */
function tell(link, open) {
  link.setAttribute("aria-expanded", open);
  if (!open) return link.nextElementSibling.remove();
  const copy = document.getElementById(decodeURIComponent(link.hash.slice(1))).cloneNode(true);
  copy.removeAttribute("id");
  return link.after(copy);
}

/** Narrow a list to the records that have all words of its box. */
function narrow(find) {
  const terms = wordsOf(find.querySelector("input").value);
  const [list, status] = [find.nextElementSibling, find.querySelector("[role=status]")];
  let number = 0;
  for (const article of list.children) {
    if (terms.length && !folded.has(article)) folded.set(article, fold(article.textContent));
    article.hidden = !terms.every((ways) => ways.some((way) => folded.get(article).includes(way)));
    number += !article.hidden;
  }
  status.textContent = number ? status.dataset.counted.replace("{n}", number) : status.dataset.nothing;
}

/** Answer a click, or the space bar on a button. Other links are the browser's. */
function chosen(event) {
  const link = event.target.closest?.(".rests, .skip");
  if (!link || (event.type === "keydown" && (event.key !== " " || link.matches(".skip")))) return;
  event.preventDefault();
  if (link.matches(".skip")) focus((seen.section ?? seen.edition).querySelector("h2"));
  else tell(link, link.getAttribute("aria-expanded") !== "true");
}

/** Paper shows what is folded on the screen, which is folded again afterwards. */
function unfold() {
  const links = [...(seen.section ?? seen.edition).querySelectorAll(".rests[aria-expanded=false]")];
  links.forEach((link) => tell(link, true));
  window.addEventListener("afterprint", () => links.forEach((link) => tell(link, false)), { once: true });
}

document.documentElement.classList.add("scripted");
for (const find of document.querySelectorAll(".find")) {
  find.hidden = false;
  find.addEventListener("input", () => narrow(find));
}
for (const link of document.querySelectorAll(".rests")) {
  link.setAttribute("role", "button");
  link.setAttribute("aria-expanded", "false");
}
document.addEventListener("click", chosen);
document.addEventListener("keydown", chosen);
window.addEventListener("beforeprint", unfold);
window.addEventListener("hashchange", () => go());
go(true);
