// A case that branches: one step at a time, with the tension that the choices bring about.

import { block, made, sentence, weakest } from "../verdict.js";
import { endView, nodeView, radioOf } from "./scene.js";
import { TENSION, readCase, walk } from "./walk.js";

export const missing = "Kies eerst wat je doet.";
export const labels = { check: "Dit doe ik", skip: "Sla deze casus over" };
/** How sure one is, is asked of one answer; a case has many. */
export const asksCertainty = false;

export const read = readCase;

/** Tell whether an answer is a path, also one that does not reach an ending yet. */
export function isAnswer(facts, answer) {
  const numbers = Array.isArray(answer) && answer.every((one) => Number.isInteger(one));
  return numbers && walk(facts, answer) !== null;
}

export const isDone = (facts, answer) => walk(facts, answer).einde !== null;

/** The weakest choice gives the verdict on a path; one that can be defended counts as good. */
export function judge(facts, answer) {
  const verdicts = walk(facts, answer).passed.map(({ choice }) => choice.oordeel);
  const goed = verdicts.filter((oordeel) => oordeel !== "onjuist").length;
  return { oordeel: weakest(verdicts), goed, totaal: verdicts.length };
}

/** Of each case: its path, how many choices of it lie before the step that is shown, and more. */
const plays = new WeakMap();
const at = (play) => walk(play.facts, play.path.slice(0, play.place));

/** Tell whether there is something to check: not before the case begins, nor after its end. */
export const checks = (item) => plays.get(item).begun && at(plays.get(item)).einde === null;

/** Return the path with the choice that is made now, or null. */
export function answerOf(item) {
  const { path, place } = plays.get(item);
  const choice = radioOf(item);
  return choice === null ? null : [...path.slice(0, place), choice];
}

/** Show a case where its path leads. */
export function show(item, answer, facts) {
  const path = answer ?? [];
  Object.assign(plays.get(item), { facts, path, place: path.length, begun: path.length > 0 });
  draw(item);
}

/** Say what came of the choice that was made last. */
export function feedback(item, facts, answer) {
  const play = plays.get(item);
  Object.assign(play, { path: answer });
  buttons(item);
  const before = walk(facts, answer.slice(0, -1)).spanning;
  const { passed, spanning } = walk(facts, answer);
  const { name, place, choice } = passed.at(-1);
  const entry = facts.knopen.get(name).element.querySelectorAll("[data-keuze]")[place];
  const said = [...entry.querySelector("details").children].slice(1, -1);
  const way = spanning > before ? "stijgt" : spanning < before ? "daalt" : "blijft gelijk";
  const tension = sentence(`De spanning ${way}: ${TENSION[spanning - 1]}.`);
  return [block(choice.oordeel, ...said.map((part) => part.cloneNode(true)), tension)];
}

/** Go on or back; what was said goes away, and the focus goes to what is new. */
function go(item, change) {
  const play = plays.get(item);
  Object.assign(play, change(play));
  draw(item);
  play.moved();
  play.stage.querySelector(".casus-stap").focus();
}

function draw(item) {
  const { facts, path, place, begun, stage } = plays.get(item);
  item.toggleAttribute("data-begonnen", begun);
  const found = walk(facts, path.slice(0, place));
  const view = found.einde ? endView : nodeView;
  stage.replaceChildren(...(begun ? view(item, facts, found, path[place] ?? null) : []));
  buttons(item);
}

/** Show which ways there are: to begin, on, back and over again. */
function buttons(item) {
  const { path, place, begun, controls } = plays.get(item);
  const shown = { begin: !begun, verder: path.length > place, terug: place > 0, weer: place > 0 };
  for (const button of controls.children) button.hidden = !shown[button.dataset.casus];
}

const WAYS = {
  begin: ["Begin de casus", () => ({ begun: true })],
  verder: ["Verder", ({ place }) => ({ place: place + 1 })],
  terug: ["Eén stap terug", ({ place }) => ({ place: place - 1 })],
  weer: ["Casus opnieuw", () => ({ path: [], place: 0 })],
};

/** Make the stage and the buttons of a case. */
export function prepare(item, { moved }) {
  const stage = made("div", "casus-toneel");
  const controls = made("div", "quiz-knoppen casus-knoppen");
  for (const [name, [text, change]] of Object.entries(WAYS)) {
    const button = made("button", "", text);
    button.type = "button";
    button.dataset.casus = name;
    button.addEventListener("click", () => go(item, change));
    controls.append(button);
  }
  item.querySelector(".casus-knopen").before(stage);
  plays.set(item, { stage, controls, moved, path: [], place: 0, begun: false });
}

/** Return what is shown after the feedback: the buttons of the case. */
export const after = (item) => plays.get(item).controls;

export const focus = (item) => item.querySelector(".casus-toneel input").focus();
