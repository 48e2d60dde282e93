// How far a learner is with a module: it follows from the answers and the tests that this browser
// keeps; nothing is kept for it.

import { isWhole } from "../player/whole.js";
import { examStanding, isOver, moduleStanding } from "../voortgang/standing.js";

const read = (store, names) =>
  Object.fromEntries(names.map((name) => [name, store.read(name, () => true)]));

/**
 * Return how far a module is.
 *
 * @param element the part of a page that names the module, its items and its test.
 * @returns stand: what was reached (gehaald, gedaan, overgeslagen) or null; done and total: items;
 *   open: id of the first item left.
 */
export function standingOf({ dataset }, answers, tests) {
  const { voortoets, eindtoets } = dataset;
  const sleutels = dataset.vragen.split(" ").filter(Boolean);
  const names = [voortoets, eindtoets].filter(Boolean);
  const kept = { vragen: read(answers, sleutels), toetsen: read(tests, names) };
  const geslaagd = Number(dataset.geslaagd);
  const exams = new Map(names.map((id) => [id, examStanding({ id, geslaagd }, kept)]));
  const found = moduleStanding({ sleutels, voortoets, toets: eindtoets }, exams, kept);
  const left = sleutels.filter((key) => !isWhole(kept.vragen[key] ?? {}));
  const reached = eindtoets ? "gehaald" : found.staat;
  return {
    stand: isOver(found) ? reached : null,
    done: sleutels.length - left.length,
    total: sleutels.length,
    open: left.length ? left[0].split("@")[0] : null,
  };
}

/** Say in words how far a module is. */
export function textOf({ stand, done, total }) {
  if (stand === "overgeslagen") return "Overgeslagen: je kende dit al.";
  if (stand === "gehaald") return "Gehaald.";
  if (stand === "gedaan") return "Klaar: je deed alle vragen.";
  return total ? `${done} van de ${total} vragen gedaan.` : "Nog niet gehaald.";
}
