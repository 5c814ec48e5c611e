/** Leads to the offline edition where the page does not come about: a network may refuse the connection that it needs. */
(() => {
  const PATIENCE = 8000; // milliseconds
  const CONNECTED = "[data-testid=stApp][data-test-connection-state=CONNECTED]";

  /** Say above the page that it cannot reach its server, with the link; take that away once it can. */
  function tell() {
    const way = document.getElementById("gms-offline");
    if (!way || document.querySelector(CONNECTED)) return;
    const said = Object.assign(document.createElement("p"), { className: "gms-offline", textContent: `${way.title} ` });
    const link = Object.assign(document.createElement("a"), { href: way.href, textContent: way.dataset.link });
    said.setAttribute("role", "alert");
    said.style.cssText = "position:fixed;inset:auto 0 0 0;z-index:999999;margin:0;padding:1rem;background:#1a1a19;color:#fff";
    link.style.color = "#8fc1ee";
    said.append(link);
    document.body.append(said);
    const watch = new MutationObserver(() => {
      if (!document.querySelector(CONNECTED)) return;
      said.remove();
      watch.disconnect();
    });
    watch.observe(document.body, { subtree: true, childList: true, attributeFilter: ["data-test-connection-state"] });
  }

  window.addEventListener("load", () => window.setTimeout(tell, PATIENCE));
})();
