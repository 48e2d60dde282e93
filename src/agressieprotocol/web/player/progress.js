// What is done and how it went, in words and in the overview.

import { isPartly, lookOf, wordOf } from "./verdict.js";

const count = (results, test) => results.filter((result) => result && test(result)).length;

export const doneOf = (results) => count(results, () => true);

/** Say how many items are done. */
export const doneText = (results, words) =>
  `${doneOf(results)} van de ${results.length} ${words} gedaan`;

/** Say how an exercise went. */
export function outcomeText(results, words) {
  const of = (word) => count(results, ({ oordeel }) => oordeel === word);
  const said =
    `Je hebt ${doneText(results, words)}: ${of("juist")} juist, ` +
    `${of("verdedigbaar")} verdedigbaar en ${of("onjuist")} onjuist.`;
  const partly = count(results, isPartly);
  if (!partly) return said;
  return `${said} Van wat onjuist was, ${partly === 1 ? "was 1" : `waren er ${partly}`} deels goed.`;
}

/** A list item with a button that leads to the item at a place. */
function entryFor(place) {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.naar = place;
  button.textContent = place + 1;
  const entry = document.createElement("li");
  entry.append(button);
  return entry;
}

/** Show a button for each item, which says in words how it went. */
export function showOverview(list, results, place, word) {
  if (!list.children.length) list.append(...results.map((_, index) => entryFor(index)));
  const name = word[0].toUpperCase() + word.slice(1);
  results.forEach((result, index) => {
    const button = list.children[index].firstElementChild;
    const said = result ? wordOf(result) : "nog open";
    button.setAttribute("aria-label", `${name} ${index + 1}: ${said}`);
    button.dataset.oordeel = result ? lookOf(result) : "open";
    if (index === place) button.setAttribute("aria-current", "step");
    else button.removeAttribute("aria-current");
  });
}
