// Choose all options that fit.

import { resultBlock, saidBlock, sentence } from "../verdict.js";
import { inputsOf, isPlace, saidOf, verdictsOf } from "./options.js";

export const missing = "Kies eerst een of meer antwoorden.";

export const read = (item) => ({ oordelen: verdictsOf(item) });

export function isAnswer(facts, answer) {
  if (!Array.isArray(answer) || answer.length === 0) return false;
  const different = new Set(answer).size === answer.length;
  return different && answer.every((place) => isPlace(place, facts.oordelen.length));
}

const count = (list, word) => list.filter((one) => one === word).length;

/** Each right option counts, each wrong one takes one away; a defensible one does nothing. */
export function judge(facts, answer) {
  const chosen = answer.map((place) => facts.oordelen[place]);
  const [right, wrong] = [count(chosen, "juist"), count(chosen, "onjuist")];
  const totaal = count(facts.oordelen, "juist");
  const oordeel = right === totaal && wrong === 0 ? "juist" : "onjuist";
  return { oordeel, goed: Math.max(0, right - wrong), totaal };
}

/** Return the places of the chosen options, or null without any. */
export function answerOf(item) {
  const places = inputsOf(item).flatMap((input, place) => (input.checked ? [place] : []));
  return places.length ? places : null;
}

export function show(item, answer) {
  inputsOf(item).forEach((input, place) => (input.checked = answer?.includes(place) ?? false));
}

/** Say what is missing or too much, without telling which. */
function countsOf(facts, answer) {
  const chosen = answer.map((place) => facts.oordelen[place]);
  const missed = count(facts.oordelen, "juist") - count(chosen, "juist");
  const wrong = count(chosen, "onjuist");
  const said = [];
  if (missed) said.push(`Je mist nog ${missed} ${missed === 1 ? "antwoord" : "antwoorden"}.`);
  if (wrong) said.push("Wat er niet bij hoort, telt af.");
  return said.map(sentence);
}

/** Say of each chosen option whether it belongs, and how many are still missing. */
export function feedback(item, facts, answer) {
  const said = saidOf(item);
  const chosen = [...answer].sort((a, b) => a - b).map((place) => saidBlock(said[place]));
  return [resultBlock(judge(facts, answer), ...countsOf(facts, answer)), ...chosen];
}

export const focus = (item) => inputsOf(item)[0].focus();

/** Begin anew: the answer stays, to be mended. */
export const again = () => {};
