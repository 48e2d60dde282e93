// Everything that can be found, and where each word stands in it.

import { words } from "./words.js";

/**
 * Records and their words.
 *
 * A record is `{kind, title, url, text, ...}`; what else it holds is for whoever shows it.
 */
export class Corpus {
  records = [];
  /** The key of a word, with the places where it stands: `[[record, weight], ...]`. */
  postings = new Map();
  /** Every word as it is written, with its key: what prefixes and typing errors are held against. */
  surfaces = new Map();
  #counts = new Map(); // by key: the number of rules that hold it
  #rules = 0;

  /** @param {(word: string) => string} key */
  constructor(key) {
    this.key = key;
  }

  /**
   * Add a record.
   *
   * @param {object} record
   * @param {[string, number][]} fields texts, each with the weight of a word in it
   * @param {[string, number][]} keys further keys with their weights
   */
  add(record, fields, keys = []) {
    const place = this.records.push(record) - 1;
    const weights = new Map(keys);
    record.length = 0;
    for (const [text, weight] of fields) {
      for (const word of words(text)) {
        const key = this.#register(word);
        weights.set(key, (weights.get(key) ?? 0) + weight);
        record.length += 1;
      }
    }
    for (const [key, weight] of weights) this.#post(key, place, weight);
    if (record.kind === "regel") {
      this.#rules += 1;
      for (const key of weights.keys()) this.#counts.set(key, this.count(key) + 1);
    }
  }

  #register(word) {
    const key = this.key(word);
    this.surfaces.set(word, key);
    return key;
  }

  #post(key, place, weight) {
    const found = this.postings.get(key);
    if (found) found.push([place, weight]);
    else this.postings.set(key, [[place, weight]]);
  }

  /** Tell whether a key stands anywhere. */
  has(key) {
    return this.postings.has(key);
  }

  /** Return the number of rules that hold a key. */
  count(key) {
    return this.#counts.get(key) ?? 0;
  }

  /** Return how much a word tells that stands in a number of rules: less, the more there are. */
  worth(count) {
    return Math.log(1 + (this.#rules + 1) / (count + 0.5));
  }
}
