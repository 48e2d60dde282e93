// The kinds of items: each in a module of its own, loaded where an item of it is shown.

import * as keuze from "./kinds/keuze.js";
import { Question } from "./question.js";

const loaded = { keuze };
const ADDRESSES = {
  meerkeuze: () => import("./kinds/meerkeuze.js"),
  volgorde: () => import("./kinds/volgorde.js"),
  koppel: () => import("./kinds/koppel.js"),
  melding: () => import("./kinds/melding.js"),
  casus: () => import("./kinds/casus.js"),
};

/** Return those of these kinds whose modules are not here yet. */
export const lacking = (kinds) => [...new Set(kinds)].filter((kind) => !loaded[kind]);

/** Return the kind of each of these items. */
export const kindsOf = (items) => items.map((item) => item.dataset.soort);

/** Load the modules of these kinds. */
export async function load(kinds) {
  await Promise.all(kinds.map(async (kind) => (loaded[kind] = await ADDRESSES[kind]())));
}

/** Return the items of an exercise as questions; their kinds are loaded. */
export const questionsOf = (items) =>
  items.map((item) => new Question(item, loaded[item.dataset.soort]));
