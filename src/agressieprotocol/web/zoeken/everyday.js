// Everyday words: what people type, and the words of the protocol that it stands for.

import { words } from "./words.js";

const FORM = { weight: 0.95, same: true };
const ALSO = { weight: 0.8, same: false };

/** Add to words all forms of those that have some. */
function withForms(typed, groups) {
  const forms = groups.filter((group) => group.some((word) => typed.includes(word)));
  return [...new Set([...typed, ...forms.flat()])];
}

/**
 * Phrases that are looked up by the keys of their words.
 */
export class Everyday {
  /** Single words as people type them. */
  typed = new Set();
  #byFirst = new Map();
  #key;
  #stop;

  /**
   * @param {{vormen: string[][], woorden: [string[], string[]][], stopwoorden: string[]}} data
   * @param {(word: string) => string} key
   */
  constructor(data, key) {
    this.#key = key;
    this.#stop = new Set(data.stopwoorden);
    for (const forms of data.vormen) this.#add(forms, forms, FORM);
    for (const [typed, also] of data.woorden) {
      this.#add(withForms(typed, data.vormen), also, ALSO);
    }
  }

  #add(typed, also, kind) {
    const meant = also.map((phrase) => ({ keys: this.#telling(phrase), ...kind }));
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

  #telling(phrase) {
    return words(phrase)
      .filter((word) => !this.#stop.has(word))
      .map(this.#key);
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
