// Before the first paint: the reader's choice of light or dark. furo.js changes it later.
// This runs in the head, before any style sheet, so that the page need not wait for those.
{
  const choice = () => {
    try {
      return localStorage.getItem("theme") || "auto";
    } catch {
      return "auto"; // storage is switched off
    }
  };
  const apply = () => {
    if (document.body) document.body.dataset.theme = choice();
    return document.body !== null;
  };
  if (!apply()) {
    const watcher = new MutationObserver(() => apply() && watcher.disconnect());
    watcher.observe(document.documentElement, { childList: true });
  }
}

// An exercise keeps its answers in noscript elements for its player. Where the player does not
// come, the page is the readable list that it is without scripts.
addEventListener(
  "error",
  ({ target }) => {
    if (!target.src?.includes("/player/")) return;
    for (const still of document.querySelectorAll(".quiz noscript")) {
      still.outerHTML = still.textContent;
    }
  },
  true,
);
