// Build a report: choose for each W the sentence that may stand in it. Nothing typed is kept.

import { made, resultBlock, saidBlock, weakest } from "../verdict.js";
import { arePlaces, chosenIn, inputsOf, saidOf, verdictsOf } from "./options.js";

export const missing = "Kies eerst een zin voor je melding.";

const own = new WeakMap(); // the place for own words of each item
const parts = (item) => [...item.querySelectorAll(".quiz-w")];
const answers = (item) => [...item.querySelectorAll("[data-bij]")];

export const read = (item) => ({ delen: answers(item).map(verdictsOf) });

export function isAnswer({ delen }, answer) {
  const counts = delen.map((part) => part.length);
  return arePlaces(answer, counts) && answer.some((place) => place !== null);
}

/** The weakest sentence gives the verdict; one that can be defended counts as good. */
export function judge({ delen }, answer) {
  const verdicts = delen.map((part, index) => part[answer[index]] ?? "onjuist");
  const goed = verdicts.filter((oordeel) => oordeel !== "onjuist").length;
  return { oordeel: weakest(verdicts), goed, totaal: delen.length };
}

/** Return what was chosen for each W, or null where nothing was chosen at all. */
export function answerOf(item) {
  const places = parts(item).map((part) => chosenIn(inputsOf(part)));
  return places.some((place) => place !== null) ? places : null;
}

export function show(item, answer) {
  if (answer === null) own.get(item).querySelector("textarea").value = "";
  parts(item).forEach((part, index) => {
    inputsOf(part).forEach((input, place) => (input.checked = place === answer?.[index]));
  });
}

/** Say of each sentence what is right or wrong with it; then show the whole report. */
export function feedback(item, facts, answer) {
  const said = parts(item).flatMap((part, index) => {
    const name = made("p", "quiz-w-naam", part.querySelector(".quiz-w-naam").textContent);
    if (answer[index] === null) return [name, made("p", "", "Je koos hier nog niets.")];
    return [name, saidBlock(saidOf(answers(item)[index])[answer[index]])];
  });
  const report = item.querySelector(".quiz-verslag").cloneNode(true);
  return [resultBlock(judge(facts, answer)), ...said, report];
}

/** Take the place for own words out of the item: it is shown after the feedback. */
export function prepare(item) {
  const box = item.querySelector(".quiz-zelf");
  own.set(item, box);
  box.remove();
}

/** Return what is shown after the feedback. */
export const after = (item) => own.get(item);

export const focus = (item) => {
  const open = parts(item).find((part) => chosenIn(inputsOf(part)) === null) ?? parts(item)[0];
  inputsOf(open)[0].focus();
};

/** Begin anew: the answer stays, to be mended. */
export const again = () => {};
