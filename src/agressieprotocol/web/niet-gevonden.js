// On the page for an unknown address: find the root of the site and mend the addresses.
// The page asks for this script at a few depths; the one that exists tells where the root is.

import "./thema.js";

const root = new URL("../", import.meta.url);
const ATTRIBUTE = { FORM: "action" };

for (const element of document.querySelectorAll("[data-pad]")) {
  const address = new URL(element.dataset.pad, root).href;
  const name = ATTRIBUTE[element.tagName] ?? "href";
  if (element[name] !== address) element[name] = address;
}
