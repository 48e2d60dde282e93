// The button for light and dark on pages without furo's script: the same three states, in the
// same order, under the same name in the storage.

const systemIsDark = () => window.matchMedia("(prefers-color-scheme: dark)").matches;

function turn() {
  const { dataset } = document.body;
  const order = systemIsDark() ? ["auto", "light", "dark"] : ["auto", "dark", "light"];
  dataset.theme = order[(order.indexOf(dataset.theme) + 1) % order.length];
  try {
    localStorage.setItem("theme", dataset.theme);
  } catch {
    // Storage is off or full: the choice holds as long as the page.
  }
}

for (const button of document.querySelectorAll(".theme-toggle")) {
  button.addEventListener("click", turn);
}
