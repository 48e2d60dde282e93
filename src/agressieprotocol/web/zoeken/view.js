// Show what was found.

import { snippet } from "./snippet.js";

const FIRST = { rules: 10, others: 5 };
const KINDS = {
  begrip: "Begrip",
  stap: "Stap in schema",
  paragraaf: "Paragraaf",
  pagina: "Pagina",
};

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Return a text as nodes, with the words that were looked for marked. */
function marked(text, isHit) {
  return snippet(text, isHit).map((piece) =>
    piece.hit ? element("mark", {}, piece.text) : piece.text,
  );
}

function entry(record, root, about, isHit, className) {
  const link = element("a", { href: new URL(record.url, root) }, ...marked(record.title, isHit));
  const parts = [element("h3", {}, link), element("p", { class: "zoek-bij" }, ...about)];
  if (record.text) {
    parts.push(element("p", { class: "zoek-tekst" }, ...marked(record.text, isHit)));
  }
  return element("li", className ? { class: className } : {}, ...parts);
}

function ruleEntry(record, root, isHit) {
  const strength = element("span", { class: "regel-kracht" }, record.strength);
  const kind = record.strength === "Uitleg" ? "info" : record.strength;
  const name = kind.toLowerCase().replaceAll(" ", "-");
  const about = [strength, ` · ${record.sections.join(", ")} · ${record.roles.join(", ")}`];
  return entry(record, root, about, isHit, `regel-${name}`);
}

function otherEntry(record, root, isHit) {
  const around = record.around ? ` · ${record.around}` : "";
  return entry(record, root, [`${KINDS[record.kind]}${around}`], isHit, "");
}

/** Return a list of entries that begins short; a button shows the rest. */
function listOf(records, first, make) {
  const list = element("ol", { class: "zoek-lijst" }, ...records.slice(0, first).map(make));
  if (records.length <= first) return [list];
  const button = element("button", { type: "button", class: "zoek-meer" });
  button.textContent = `Toon ook de andere ${records.length - first}`;
  button.addEventListener("click", () => {
    const rest = records.slice(first).map(make);
    list.append(...rest);
    button.remove();
    rest[0].querySelector("a").focus();
  });
  return [list, button];
}

function part(title, records, first, make) {
  if (records.length === 0) return [];
  return [element("h2", {}, `${title} (${records.length})`), ...listOf(records, first, make)];
}

/** Return the line that offers the query as it was meant. */
function suggestion(meant) {
  const link = element("a", { href: `?q=${encodeURIComponent(meant)}`, "data-vraag": meant }, meant);
  return element("p", { class: "zoek-bedoeld" }, "Bedoelde je ", link, "?");
}

function nothing() {
  const advice = "Probeer een ander of een korter woord. Hieronder staat wie je kunt bellen.";
  return element("p", {}, advice);
}

/**
 * Show the results of a query.
 *
 * @param {HTMLElement} place what it replaces the content of
 * @param {URL} root address of the root of the site
 */
export function show(place, root, { rules, others, meant, isHit }) {
  const parts = meant === null ? [] : [suggestion(meant)];
  if (rules.length + others.length === 0) parts.push(nothing());
  parts.push(
    ...part("Regels", rules, FIRST.rules, (record) => ruleEntry(record, root, isHit)),
    ...part("Ook op deze site", others, FIRST.others, (record) => otherEntry(record, root, isHit)),
  );
  place.replaceChildren(...parts);
}

const counted = (number, one, more) => `${number} ${number === 1 ? one : more}`;

/** Return in one sentence what was found, for the line that screen readers announce. */
export function summary(query, { rules, others, meant }) {
  if (rules.length + others.length === 0) return `Niets gevonden voor “${query}”.`;
  const found = [
    counted(rules.length, "regel", "regels"),
    counted(others.length, "andere plek", "andere plekken"),
  ].join(" en ");
  if (meant === null) return `${found} gevonden voor “${query}”.`;
  return `“${query}” staat niet op de site. ${found} gevonden voor “${meant}”.`;
}
