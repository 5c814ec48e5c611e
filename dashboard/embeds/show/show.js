// Steps a story by keys. The document holds all steps, so the server is not needed once it is open.
// Windows of one story (the show and its notes) follow each other over a BroadcastChannel.
(() => {
  const root = document.documentElement, body = document.body;
  const steps = [...document.querySelectorAll("main > section")], told = document.querySelector("meta[name=show]").dataset;
  const notes = location.hash === "#notes";
  const channel = new BroadcastChannel(told.story);
  const status = document.getElementById("status"), clock = document.getElementById("clock");
  const opened = root.outerHTML; // as it came, before anything is shown or hidden
  let at = 0, began = Date.now(), offline = "";

  function show(number, heard) {
    at = Math.max(0, Math.min(steps.length - 1, number));
    steps.forEach((step, each) => step.classList.toggle("now", each === at));
    body.style.setProperty("--share", `${((at + 1) / steps.length) * 100}%`);
    status.textContent = `${at + 1} / ${steps.length}. ${steps[at].querySelector("h2").textContent}`;
    if (!notes) scrollTo(0, 0);
    if (!heard) channel.postMessage({ at, began });
  }

  function reset() {
    began = Date.now();
    show(0);
  }

  function leave() {
    if (notes) return close();
    if (document.fullscreenElement) return document.exitFullscreen();
    if (history.length > 1) history.back();
    else location.href = told.leave;
  }

  // The second window is made from this very document, so that it opens without the server too.
  function openNotes() {
    const base = document.createElement("base");
    base.href = location.href.split("#")[0];
    const whole = opened.replace("<head>", `<head>${base.outerHTML}`);
    const address = URL.createObjectURL(new Blob(["<!DOCTYPE html>", whole], { type: "text/html;charset=utf-8" }));
    open(`${address}#notes`, "notes", "popup,width=720,height=640");
  }

  // The offline edition is fetched while the server is there, and kept for the moment when it is not.
  async function keepOffline() {
    try {
      const answer = await fetch(told.offline);
      if (answer.ok) offline = URL.createObjectURL(new Blob([await answer.text()], { type: "text/html;charset=utf-8" }));
    } catch (lost) {
      console.info("The offline edition could not be kept.", lost);
    }
  }

  const keys = {
    ArrowRight: () => show(at + 1), ArrowDown: () => show(at + 1), PageDown: () => show(at + 1), " ": () => show(at + 1),
    ArrowLeft: () => show(at - 1), ArrowUp: () => show(at - 1), PageUp: () => show(at - 1),
    Home: () => show(0), End: () => show(steps.length - 1), Escape: leave, r: reset, n: openNotes,
    o: () => open(offline || told.offline, "offline"),
    q: () => root.classList.toggle("large-code"), t: () => root.classList.toggle("timed"),
    h: () => root.classList.toggle("helped"), "?": () => root.classList.toggle("helped"),
    f: () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen()),
  };

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === " " && event.target.closest("a, summary, button")) return;
    const digit = /^[0-9]$/.test(event.key);
    const act = digit ? () => show(event.key === "0" ? 9 : Number(event.key) - 1) : keys[event.key] ?? keys[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });
  // A touch on the right half of the screen goes on, on the left half back.
  addEventListener("click", (event) => {
    if (notes || event.target.closest("a, summary, button") || String(getSelection())) return;
    show(event.clientX > innerWidth / 3 ? at + 1 : at - 1);
  });
  channel.onmessage = ({ data }) => {
    if (data.ask) channel.postMessage({ at, began });
    else {
      began = data.began;
      show(data.at, true);
    }
  };

  function tick() {
    const seconds = Math.max(0, Math.floor((Date.now() - began) / 1000));
    clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }
  // Fonts come when their letters are first seen; a later step must not have to ask the server for them.
  for (const weight of [400, 600, 700]) document.fonts.load(`${weight} 1em ${getComputedStyle(body).fontFamily}`, body.textContent);
  tick();
  setInterval(tick, 500);
  root.classList.add("showing");
  root.classList.toggle("noting", notes);
  show(0, true);
  if (notes) channel.postMessage({ ask: true });
  else keepOffline();
})();
