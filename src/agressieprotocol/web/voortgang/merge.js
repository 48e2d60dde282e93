// Put what a file holds beside what this browser keeps: of each item the later answer wins.

import { better, later, momentOf } from "../player/outcome.js";
import { KINDS } from "./shapes.js";

/** Return the later of two answers; what was said first stays. */
function item(mine, theirs) {
  const found = later(mine, theirs);
  const eerst = found.eerst ?? mine.eerst ?? theirs.eerst;
  return eerst ? { ...found, eerst } : found;
}

const reviewed = (card) => momentOf({ op: card.last_review });

const card = (mine, theirs) => (reviewed(theirs) > reviewed(mine) ? theirs : mine);

function exam(mine, theirs) {
  const laatste = later(mine.laatste, theirs.laatste);
  const beste = better(mine.beste, theirs.beste);
  return { ...later(mine, theirs), ...(laatste && { laatste }), ...(beste && { beste }) };
}

const MERGE = { vragen: item, kaarten: card, toetsen: exam };

/** Return a value under a key, also where an object has something of that name by birth. */
const own = (entries, key) => (Object.hasOwn(entries, key) ? entries[key] : undefined);

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Return what must be written, by kind and key; what is newer here stays as it is.
 *
 * @param kept what this browser keeps, by kind and key.
 * @param theirs what a file holds, in the same form.
 */
export function merged(kept, theirs) {
  const changes = {};
  for (const kind of Object.keys(KINDS)) {
    const results = Object.entries(theirs[kind]).map(([key, entry]) => {
      const mine = own(kept[kind], key);
      return [key, mine ? MERGE[kind](mine, entry) : entry];
    });
    const changed = results.filter(([key, entry]) => !same(entry, own(kept[kind], key)));
    changes[kind] = Object.fromEntries(changed);
  }
  return changes;
}

/** Say what was taken from a file. */
export function mergedText(changes) {
  const count = (kind) => Object.keys(changes[kind]).length;
  if (Object.keys(changes).every((kind) => !count(kind))) {
    return "Alles uit dit bestand stond hier al, of er staat hier iets nieuwers.";
  }
  const [items, exams] = [count("vragen"), count("toetsen")];
  if (!items && !exams) return "Wanneer je vragen terugkomen, is bijgewerkt.";
  const parts = [
    items === 1 ? "1 antwoord" : `${items} antwoorden`,
    exams === 1 ? "1 toets" : `${exams} toetsen`,
  ];
  return `Je voortgang is teruggezet: ${parts.join(" en ")}. Wat hier nieuwer was, is gebleven.`;
}
