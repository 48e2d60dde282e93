// Everyday words: what people type, and the words of the protocol that it stands for.

import { words } from "./words.js";

const FORM = 0.95;
const ALSO = 0.8;

/**
 * Phrases that are looked up by the keys of their words.
 */
export class Everyday {
  /** Single words as people type them. */
  typed = new Set();
  #byFirst = new Map();
  #key;

  /**
   * @param {{vormen: string[][], woorden: [string[], string[]][]}} data
   * @param {(word: string) => string} key
   */
  constructor(data, key) {
    this.#key = key;
    for (const forms of data.vormen) this.#add(forms, forms, FORM);
    for (const [typed, also] of data.woorden) this.#add(typed, also, ALSO);
  }

  #add(typed, also, weight) {
    const meant = also.map((phrase) => ({ keys: this.#keys(phrase), weight }));
    for (const phrase of typed) {
      const keys = this.#keys(phrase);
      const same = this.#byFirst.get(keys[0]) ?? [];
      this.#byFirst.set(keys[0], [...same, { keys, meant }]);
      if (keys.length === 1) this.typed.add(words(phrase)[0]);
    }
  }

  #keys(phrase) {
    return words(phrase).map(this.#key);
  }

  /**
   * Return the longest phrase that begins at a place in a list of keys.
   *
   * @returns {{length: number, meant: {keys: string[], weight: number}[]} | null}
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
