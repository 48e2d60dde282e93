// Put steps in order: by the place of each step, or by moving it up and down.

import { block, made, resultBlock, sentence } from "../verdict.js";
import { isPlace } from "./options.js";

export const missing = "Zet de stappen eerst in de goede volgorde.";

const list = (item) => item.querySelector(".quiz-stappen");
const steps = (item) => [...list(item).children];
const stepOf = (entry) => Number(entry.dataset.stap);
const touched = new WeakSet();

/** Return the order that is shown, and a number for each step: who may change places share one. */
export function read(item) {
  let group = 0;
  const right = [...item.querySelectorAll(".quiz-antwoord [data-stap]")];
  const groups = right.map((entry) => ("samen" in entry.dataset ? group : (group += 1)));
  return { groups, getoond: steps(item).map(stepOf) };
}

export function isAnswer(facts, answer) {
  const count = facts.groups.length;
  if (!Array.isArray(answer) || answer.length !== count) return false;
  return new Set(answer).size === count && answer.every((step) => isPlace(step, count));
}

/** Count the pairs of steps that stand in an order that is allowed. */
export function judge({ groups }, answer) {
  let [goed, totaal] = [0, 0];
  answer.forEach((one, place) => {
    for (const other of answer.slice(place + 1)) {
      totaal += 1;
      if (groups[one] <= groups[other]) goed += 1;
    }
  });
  return { oordeel: goed === totaal ? "juist" : "onjuist", goed, totaal };
}

/** Return the order in which the steps stand; none when nobody has moved a step yet. */
export const answerOf = (item) => (touched.has(item) ? steps(item).map(stepOf) : null);

/** Write its place beside each step, and let the first and the last move one way only. */
function number(item) {
  const all = steps(item);
  all.forEach((entry, place) => {
    entry.querySelector("select").value = place;
    const [up, down] = entry.querySelectorAll("button");
    up.disabled = place === 0;
    down.disabled = place === all.length - 1;
  });
}

export function show(item, answer, facts) {
  const order = answer ?? facts.getoond;
  if (answer) touched.add(item);
  else touched.delete(item);
  const found = new Map(steps(item).map((entry) => [stepOf(entry), entry]));
  list(item).append(...order.map((step) => found.get(step)));
  number(item);
}

/** Move a step to a place; the others make room, and the focus stays where it was. */
function move(item, entry, place) {
  const focused = document.activeElement;
  const others = steps(item).filter((one) => one !== entry);
  touched.add(item);
  // The step itself stays in the page, so that it keeps the focus.
  for (const other of others.slice(0, place)) entry.before(other);
  entry.after(...others.slice(place));
  number(item);
  const other = focused.disabled && entry.contains(focused);
  (other ? entry.querySelector("button:enabled") : focused).focus();
}

function arrow(text, sign, label) {
  const button = made("button", "quiz-pijl", sign);
  button.type = "button";
  button.setAttribute("aria-label", `${text}: ${label}`);
  return button;
}

/** Give each step its buttons, and let all its controls move it. */
export function prepare(item, { say }) {
  const told = (entry) => say(`Deze stap staat nu op plaats ${steps(item).indexOf(entry) + 1}.`);
  const moveTo = (entry, place) => {
    move(item, entry, place);
    told(entry);
  };
  for (const entry of steps(item)) {
    const select = entry.querySelector("select");
    select.options[0].remove(); // every step has a place now
    const up = arrow("Omhoog", "↑", entry.querySelector("label").textContent);
    const down = arrow("Omlaag", "↓", entry.querySelector("label").textContent);
    select.addEventListener("change", () => moveTo(entry, Number(select.value)));
    up.addEventListener("click", () => moveTo(entry, steps(item).indexOf(entry) - 1));
    down.addEventListener("click", () => moveTo(entry, steps(item).indexOf(entry) + 1));
    select.after(up, down);
  }
}

const COUNTED = "Elk tweetal stappen in de goede volgorde telt mee.";
const PLACES = { "-1": "Hoort eerder", 0: "Op zijn plaats", 1: "Hoort later" };

/** Say of each step whether it stands in its place, and of one that does not also why. */
export function feedback(item, facts, answer) {
  const right = [...item.querySelectorAll(".quiz-antwoord [data-stap]")];
  const said = answer.map((step, place) => {
    const way = Math.sign(facts.groups[step] - facts.groups[place]);
    const text = right[step].querySelector("strong").textContent;
    const line = made("p", "quiz-oordeel", made("strong", "", PLACES[way]), `: ${text}`);
    const rest = way ? [...right[step].children].slice(1).map((part) => part.cloneNode(true)) : [];
    return block(way ? "onjuist" : "juist", line, ...rest);
  });
  const result = judge(facts, answer);
  return [resultBlock(result, ...(result.oordeel === "juist" ? [] : [sentence(COUNTED)])), ...said];
}

export const focus = (item) => item.querySelector(".quiz-stappen select").focus();

/** Begin anew: the answer stays, to be mended. */
export const again = () => {};
