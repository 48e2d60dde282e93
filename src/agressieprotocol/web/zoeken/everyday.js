// Everyday words: what people type, and the words of the protocol that it stands for.

const FORM = { weight: 0.95, same: true };
const ALSO = { weight: 0.8, same: false };

/**
 * Phrases that are looked up by the keys of their words.
 */
export class Everyday {
  /** Single words as people type them. */
  typed;
  #byFirst = new Map();

  /** @param {{vormen: string[][], alledaags: [string[], string[]][], getypt: string}} data */
  constructor({ vormen, alledaags, getypt }) {
    this.typed = getypt.split(" ");
    for (const forms of vormen) this.#add(forms, forms, FORM);
    for (const [typed, also] of alledaags) this.#add(typed, also, ALSO);
  }

  #add(typed, also, kind) {
    const meant = also.map((phrase) => ({ keys: phrase.split(" ").filter(Boolean), ...kind }));
    for (const phrase of typed) {
      const keys = phrase.split(" ");
      const same = this.#byFirst.get(keys[0]);
      if (same) same.push({ keys, meant });
      else this.#byFirst.set(keys[0], [{ keys, meant }]);
    }
  }

  /**
   * Return the longest phrase that begins at a place in a list of keys.
   *
   * @returns {{length: number, meant: {keys: string[], weight: number, same: boolean}[]} | null}
   *   what it means; `same` is another form of the word, not another word
   */
  at(keys, place) {
    const fits = (this.#byFirst.get(keys[place]) ?? []).filter((phrase) =>
      phrase.keys.every((key, step) => keys[place + step] === key),
    );
    if (fits.length === 0) return null;
    const length = Math.max(...fits.map((phrase) => phrase.keys.length));
    const longest = fits.filter((phrase) => phrase.keys.length === length);
    return { length, meant: longest.flatMap((phrase) => phrase.meant) };
  }
}
