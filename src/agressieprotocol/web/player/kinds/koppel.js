// Match what belongs together: a choice from the same list for each entry.

import { block, made, resultBlock } from "../verdict.js";
import { arePlaces } from "./options.js";

export const missing = "Kies eerst bij minstens één regel wat erbij past.";

const selects = (item) => [...item.querySelectorAll(".quiz-paren select")];
const pairs = (item) => [...item.querySelectorAll("[data-paar]")];

export function read(item) {
  const rechts = pairs(item).map((pair) => Number(pair.dataset.rechts));
  const count = selects(item)[0].options.length - 1; // the first says that nothing is chosen
  return { rechts, counts: rechts.map(() => count) };
}

export function isAnswer(facts, answer) {
  return arePlaces(answer, facts.counts) && answer.some((place) => place !== null);
}

export function judge(facts, answer) {
  const goed = answer.filter((place, index) => place === facts.rechts[index]).length;
  const totaal = facts.rechts.length;
  return { oordeel: goed === totaal ? "juist" : "onjuist", goed, totaal };
}

/** Return what was chosen for each entry, or null where nothing was chosen at all. */
export function answerOf(item) {
  const places = selects(item).map(({ value }) => (value === "" ? null : Number(value)));
  return places.some((place) => place !== null) ? places : null;
}

export function show(item, answer) {
  selects(item).forEach((select, index) => (select.value = answer?.[index] ?? ""));
}

/** Say of each entry whether the choice fits, and why. */
export function feedback(item, facts, answer) {
  const said = pairs(item).map((pair, index) => {
    const fits = answer[index] === facts.rechts[index];
    const look = fits ? "juist" : "onjuist";
    const place = answer[index];
    const text = place === null ? "je koos nog niets" : selects(item)[index].options[place + 1].text;
    const left = item.querySelectorAll(".quiz-paren label")[index].textContent;
    const word = made("strong", "", fits ? "Past" : "Past niet");
    const line = made("p", "quiz-oordeel", word, `: ${left}: ${text}`);
    const rest = [...pair.children].slice(1).map((part) => part.cloneNode(true));
    return block(look, line, ...rest);
  });
  return [resultBlock(judge(facts, answer)), ...said];
}

export const focus = (item) => (selects(item).find(({ value }) => !value) ?? selects(item)[0]).focus();

/** Begin anew: the answer stays, to be mended. */
export const again = () => {};
