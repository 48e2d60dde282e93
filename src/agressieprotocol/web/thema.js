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
