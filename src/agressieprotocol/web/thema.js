// Before the first paint: the reader's choice of light or dark. furo.js changes it later.
try {
  document.body.dataset.theme = localStorage.getItem("theme") || "auto";
} catch {
  document.body.dataset.theme = "auto"; // storage is switched off
}
