// Everyday words: what people type, and the words of the protocol that it stands for.

const FORM = { weight: 0.95, same: true };
const ALSO = { weight: 0.8, same: false };
const MARK = "*"; // at a word that tells nothing by itself

/**
 * Phrases that are looked up by the keys of their words.
 *
 * What a phrase means is a list of `{keys, weight, same}`; `same` is another form of the word
 * itself, not another word.
 */
export class Everyday {
  /** Single words as people type them. */
  typed;
  #byFirst = new Map();

  /**
   * @param {{vormen: [string[], string[]][], alledaags: [string[], string[]][], getypt: string}} data
   */
  constructor({ vormen, alledaags, getypt }) {
    this.typed = getypt.split(" ");
    for (const [typed, meant] of vormen) this.#add(typed, meant, FORM);
    for (const [typed, meant] of alledaags) this.#add(typed, meant, ALSO);
  }

  #add(typed, phrases, kind) {
    const meant = phrases.map((phrase) => ({ keys: phrase.split(" "), ...kind }));
    for (const phrase of typed) {
      const marked = phrase.split(" ");
      const keys = marked.map((key) => key.replace(MARK, ""));
      const telling = keys.filter((key, at) => key === marked[at]);
      const entry = { keys, telling, meant };
      const same = this.#byFirst.get(telling[0] ?? keys[0]);
      if (same) same.push(entry);
      else this.#byFirst.set(telling[0] ?? keys[0], [entry]);
    }
  }

  /**
   * Find the phrases in a list of keys: word after word, or all their telling words in any order.
   *
   * @returns {{places: number[], meant: object[]}[]} longest first; none share a place
   */
  find(keys) {
    const fits = keys.flatMap((key) =>
      (this.#byFirst.get(key) ?? []).map((phrase) => ({
        places: row(keys, phrase.keys) ?? scattered(keys, phrase.telling),
        meant: phrase.meant,
      })),
    );
    const found = new Map();
    const free = new Set(keys.keys());
    for (const { places, meant } of fits.filter((fit) => fit.places).sort(byLength)) {
      const name = places.join();
      if (found.has(name)) found.get(name).meant.push(...meant);
      else if (places.every((place) => free.has(place))) {
        found.set(name, { places, meant: [...meant] });
        for (const place of places) free.delete(place);
      }
    }
    return [...found.values()];
  }
}

const byLength = (one, other) => other.places.length - one.places.length;

/** Return the places where keys stand one after the other in a list, or null. */
function row(list, keys) {
  const start = list.findIndex((_, at) => keys.every((key, step) => list[at + step] === key));
  return start < 0 ? null : keys.map((_, step) => start + step);
}

/** Return the places of two or more keys wherever they stand in a list, or null. */
function scattered(list, keys) {
  const places = keys.map((key) => list.indexOf(key));
  return keys.length > 1 && places.every((place) => place >= 0) ? places.sort((a, b) => a - b) : null;
}
