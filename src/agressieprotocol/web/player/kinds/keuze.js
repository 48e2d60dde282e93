// Choose one option. The verdicts and the feedback are in the page; nothing is decided here.

import { saidBlock } from "../verdict.js";
import { chosenIn, inputsOf, isPlace, saidOf, verdictsOf } from "./options.js";

export const missing = "Kies eerst een antwoord.";

export const read = (item) => ({ oordelen: verdictsOf(item) });

export const isAnswer = (facts, answer) => isPlace(answer, facts.oordelen.length);

export function judge(facts, answer) {
  const oordeel = facts.oordelen[answer];
  return { oordeel, goed: oordeel === "onjuist" ? 0 : 1, totaal: 1 };
}

/** Return the place of the chosen option, or null. */
export const answerOf = (item) => chosenIn(inputsOf(item));

/** Show an answer as chosen; null clears the choice. */
export function show(item, answer) {
  inputsOf(item).forEach((radio, place) => (radio.checked = place === answer));
}

/** Return a copy of what is said of an answer. */
export const feedback = (item, facts, answer) => [saidBlock(saidOf(item)[answer])];

/** Put the focus on the choice. */
export function focus(item) {
  const all = inputsOf(item);
  (all.find((radio) => radio.checked) ?? all[0]).focus();
}

/** Begin anew: nothing chosen. */
export const again = (item) => show(item, null);
