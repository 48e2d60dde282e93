// How far a learner is with a module: it follows from the answers and the tests that this browser
// keeps; nothing is kept for it.

/** Tell whether an entry says how an item went; a case that was left half-way does not. */
const isWhole = ({ oordeel, totaal, eerst }) =>
  typeof oordeel === "string" && (totaal === undefined || typeof eerst?.oordeel === "string");

/** Return the keys of the items that a module practises. */
const keysOf = (element) => element.dataset.vragen.split(" ").filter(Boolean);

/** Tell whether a test was passed at any time. */
const isPassed = (id, needed, tests) => tests.read(id, () => true)?.beste?.score >= needed;

/** Return what was reached: gehaald, gedaan, overgeslagen, or null. */
function standOf({ voortoets, eindtoets, geslaagd }, isDone, tests) {
  if (eindtoets) return isPassed(eindtoets, Number(geslaagd), tests) ? "gehaald" : null;
  if (isDone) return "gedaan";
  return voortoets && isPassed(voortoets, Number(geslaagd), tests) ? "overgeslagen" : null;
}

/**
 * Return how far a module is.
 *
 * @param element the part of a page that names the module, its items and its test.
 * @returns stand: what was reached or null; done and total: items; open: id of the first item left.
 */
export function standingOf(element, answers, tests) {
  const keys = keysOf(element);
  const left = keys.filter((key) => {
    const entry = answers.read(key, () => true);
    return entry === null || !isWhole(entry);
  });
  const isDone = keys.length > 0 && left.length === 0;
  return {
    stand: standOf(element.dataset, isDone, tests),
    done: keys.length - left.length,
    total: keys.length,
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
