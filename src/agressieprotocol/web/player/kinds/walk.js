// The way through a case: which step comes after which choice, and what the tension becomes.

const LEAST = 1;
const MOST = 5;
export const TENSION = ["rustig", "geïrriteerd", "boos", "dreigend", "gevaar"];

/** Return what the page says of a choice: its effect on the tension and where it leads. */
function readChoice({ dataset }) {
  return {
    oordeel: dataset.oordeel,
    effect: Number(dataset.effect),
    naar: dataset.naar,
    vanaf: Number(dataset.vanaf ?? MOST + 1),
    naarDan: dataset.naarDan,
  };
}

/** Return a case as it stands in the page. */
export function readCase(item) {
  const entries = [...item.querySelectorAll("[data-knoop]")].map((node) => [
    node.dataset.knoop,
    {
      element: node,
      einde: node.dataset.einde ?? null,
      keuzes: [...node.querySelectorAll("[data-keuze]")].map(readChoice),
    },
  ]);
  const spanning = Number(item.querySelector(".casus-begin").dataset.spanning);
  return { knopen: new Map(entries), begin: entries[0][0], spanning };
}

const within = (level) => Math.min(MOST, Math.max(LEAST, level));

/**
 * Follow a path from the start.
 *
 * @returns the steps that were passed, each with the choice and the tension after it, and the
 *   step where the path ends; null where the path leaves the case.
 */
export function walk(facts, path) {
  let [name, spanning] = [facts.begin, facts.spanning];
  const passed = [];
  for (const place of path) {
    const choice = facts.knopen.get(name).keuzes[place];
    if (!choice) return null;
    spanning = within(spanning + choice.effect);
    passed.push({ name, place, choice, spanning });
    name = spanning >= choice.vanaf ? choice.naarDan : choice.naar;
  }
  return { passed, name, spanning, einde: facts.knopen.get(name).einde };
}
