// How far somebody is: with every path, module, exercise and test. All of it follows from answers
// and outcomes of tests; nothing is kept for it.

import { momentOf } from "../player/outcome.js";
import { isWhole } from "../player/whole.js";

/** Where somebody stands: a word for the look and a word for the reader. */
export const STATES = {
  open: "nog niet begonnen",
  bezig: "bezig",
  gedaan: "gedaan",
  overgeslagen: "overgeslagen na de voortoets",
};

const isDone = (kept, key) => Boolean(kept.vragen[key]) && isWhole(kept.vragen[key]);

/** Return how a test went: the test with its best and last outcome, and whether it was passed. */
export function examStanding(exam, kept) {
  const { beste = null, laatste = null, af } = kept.toetsen[exam.id] ?? {};
  const gehaald = beste !== null && beste.score >= exam.geslaagd;
  return { ...exam, beste, laatste, gehaald, bezig: af === false };
}

/** Return how far somebody is with some items. */
function itemsStanding(keys, kept) {
  const gedaan = keys.filter((key) => isDone(kept, key)).length;
  return { gedaan, totaal: keys.length };
}

const stateOf = ({ gedaan, totaal }, begun) =>
  totaal > 0 && gedaan === totaal ? "gedaan" : gedaan > 0 || begun ? "bezig" : "open";

/** Return how far somebody is with an exercise. */
export function exerciseStanding(exercise, kept) {
  const found = itemsStanding(exercise.vragen.map(({ sleutel }) => sleutel), kept);
  return { ...exercise, ...found, staat: stateOf(found, false) };
}

/** Return how far somebody is with a module: with its items and its test. */
export function moduleStanding(module, exams, kept) {
  const items = itemsStanding(module.sleutels, kept);
  const test = exams.get(module.toets);
  const found = {
    gedaan: items.gedaan + (test?.gehaald ? 1 : 0),
    totaal: items.totaal + (test ? 1 : 0),
  };
  const staat = stateOf(found, test?.bezig || test?.laatste);
  const skipped = staat !== "gedaan" && exams.get(module.voortoets)?.gehaald;
  return { ...module, ...found, staat: skipped ? "overgeslagen" : staat };
}

/** Tell whether somebody need not do something any more. */
export const isOver = ({ staat }) => staat === "gedaan" || staat === "overgeslagen";

/** Return the moment at which the last thing was done that a path asks for. */
function lastMoment(modules, exams, kept) {
  const done = modules.flatMap(({ staat, sleutels, toets, voortoets }) =>
    staat === "overgeslagen"
      ? [exams.get(voortoets).beste]
      : [...sleutels.map((key) => kept.vragen[key]), exams.get(toets)?.beste],
  );
  const moments = done.map(momentOf).filter(Number.isFinite);
  return moments.length ? new Date(Math.max(...moments)).toISOString() : null;
}

/** Return the share of the credit over some items, in whole %. */
function shareOf(keys, kept) {
  const entries = keys.map((key) => kept.vragen[key]).filter(Boolean);
  const shares = entries.map(({ oordeel, goed, totaal }) =>
    totaal ? goed / totaal : Number(oordeel !== "onjuist"),
  );
  const sum = shares.reduce((one, other) => one + other, 0);
  return shares.length ? Math.floor((100 * sum) / shares.length + 1e-9) : 0;
}

/** Return the score of a path: of its last test, or else of the answers to its items. */
function scoreOf(modules, exams, kept) {
  const test = modules.map(({ toets }) => exams.get(toets)).findLast((one) => one?.beste);
  return test ? test.beste.score : shareOf(modules.flatMap(({ sleutels }) => sleutels), kept);
}

function pathStanding(path, found, exams, kept) {
  const steps = path.stappen ?? path.modules.map((id) => [id]); // of each step one is enough
  const modules = path.modules.map((id) => found.get(id)).filter(Boolean);
  const gedaan = steps.filter((ids) => ids.some((id) => found.has(id) && isOver(found.get(id)))).length;
  const count = { gedaan, totaal: steps.length };
  const staat = stateOf(count, modules.some(({ staat }) => staat !== "open"));
  const over = modules.filter(isOver);
  const op = staat === "gedaan" ? lastMoment(over, exams, kept) : null;
  const score = staat === "gedaan" ? scoreOf(over, exams, kept) : null;
  return { ...path, modules, ...count, staat, op, score };
}

const byId = (all) => new Map(all.map((one) => [one.id, one]));

/**
 * Return how far somebody is.
 *
 * @param data what there is: paden, modules, toetsen, oefeningen.
 * @param kept what this browser keeps, by kind and key.
 */
export function standingOf({ paden, modules, toetsen, oefeningen }, kept) {
  const exams = byId(toetsen.map((one) => examStanding(one, kept)));
  const found = byId(modules.map((one) => moduleStanding(one, exams, kept)));
  const asides = new Set(modules.map(({ voortoets }) => voortoets));
  return {
    paden: paden.map((path) => pathStanding(path, found, exams, kept)),
    toetsen: [...exams.values()].filter(({ id }) => !asides.has(id)),
    oefeningen: oefeningen.map((one) => exerciseStanding(one, kept)),
  };
}
