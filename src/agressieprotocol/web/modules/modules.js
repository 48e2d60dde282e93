// On the page of a path and of a module: how far the learner is, and the way on.
// Without it the page shows the same modules in the same order.

import { openStore } from "../player/store.js";
import { standingOf, textOf } from "./standing.js";

const REACHED = "Je hebt dit leerpad helemaal gedaan.";
const answers = openStore(() => {}); // what goes wrong is told by the exercise and the test
const tests = openStore(() => {}, "toets/");
const part = (root, name) => root.querySelector(`[data-deel="${name}"]`);

/** Write a text where it differs, for a region that is read out speaks at each change. */
function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function showModule(head) {
  const standing = standingOf(head, answers, tests);
  const { stand, done, total, open } = standing;
  part(head, "module-stand").hidden = false;
  write(part(head, "module-tekst"), textOf(standing));
  const bar = head.querySelector("progress");
  bar.max = total || 1;
  bar.value = stand === null ? done : bar.max;
  const onwards = part(head, "module-verder");
  onwards.hidden = stand === null && !done;
  onwards.href = stand !== null || open === null ? "#verder" : `#${open}`;
  onwards.textContent = stand !== null ? "Naar wat hierna komt" : "Ga verder";
}

/** Show how far each module of a step is; return whether one is finished, and the way on. */
function showStep(step) {
  const seen = [...step.querySelectorAll("[data-module]")].map((card) => {
    const standing = standingOf(card, answers, tests);
    const text = part(card, "module-tekst");
    text.hidden = standing.stand === null && !standing.done;
    write(text, textOf(standing));
    return { card, ...standing };
  });
  const begun = seen.find(({ stand, done }) => stand === null && done) ?? seen[0];
  const href = begun?.card.querySelector("a").getAttribute("href") ?? "";
  return {
    isFinished: seen.some(({ stand }) => stand !== null),
    isBegun: seen.some(({ stand, done }) => stand !== null || done),
    href: begun?.done && begun.open ? `${href}#${begun.open}` : href,
  };
}

function showPath(path) {
  const steps = [...path.querySelectorAll("[data-stap]")].map(showStep);
  const finished = steps.filter(({ isFinished }) => isFinished).length;
  const next = steps.find(({ isFinished }) => !isFinished);
  part(path, "pad-stand").hidden = false;
  const said = `${finished} van de ${steps.length} modules klaar.`;
  write(part(path, "pad-tekst"), next ? said : `${said} ${REACHED}`);
  path.querySelector("progress").value = finished;
  const onwards = part(path, "pad-verder");
  onwards.hidden = !next;
  const proof = part(path, "pad-bewijs");
  proof.hidden = Boolean(next);
  proof.firstElementChild.hash = `pad-${path.dataset.pad}`; // so that the page begins with this path
  if (next) onwards.href = next.href;
  onwards.textContent = steps.some(({ isBegun }) => isBegun) ? "Ga verder" : "Begin";
}

function show() {
  for (const head of document.querySelectorAll(".module-kop")) showModule(head);
  for (const path of document.querySelectorAll("[data-pad]")) showPath(path);
}

// The player keeps an answer while it handles the event; this looks when that was done.
for (const kind of ["click", "submit"]) document.addEventListener(kind, () => setTimeout(show));
answers.watch(show);
tests.watch(show);
show();
