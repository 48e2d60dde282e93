// Make elements without markup in text.

/** Return an element with attributes and a text. */
export function element(name, attributes = {}, text = "") {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...(text ? [text] : []));
  return made;
}

/** Return a button of the charts' own look. */
export function button(text, act, look = "") {
  const made = element("button", { type: "button", class: `schema-knop ${look}`.trim() }, text);
  made.addEventListener("click", act);
  return made;
}
