// Everything that can be found, and where each word stands in it.
// The index comes ready from search/index.py; a word's places are read when somebody asks for it.

import { words } from "./words.js";

/** By key: they begin many words that are no compounds with them, such as voorbeeld, overleg. */
const PREPOSITIONS = new Set(["aan", "bij", "dor", "met", "onder", "over", "tegen", "uit", "vor"]);
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const BASE = DIGITS.length / 2;
/** By what a place is worth: once in the text, more often, in the title, in both. */
const WEIGHTS = [2, 4, 6, 8];

/** Return where a word stands, by record, from what search/index.py wrote. */
export function decode(written) {
  const found = new Map();
  let [record, value, unit] = [-1, 0, 1];
  for (const letter of written) {
    const digit = DIGITS.indexOf(letter);
    value += (digit % BASE) * unit;
    unit *= BASE;
    if (digit >= BASE) continue; // more digits follow
    record += Math.floor(value / WEIGHTS.length) + 1;
    found.set(record, WEIGHTS[value % WEIGHTS.length]);
    [value, unit] = [0, 1];
  }
  return found;
}

/** Return the key of a group of words: the first, or what stands after the mark. */
function keyOf(group) {
  const space = group.indexOf(" ");
  return group.slice(group[0] === "=" ? 1 : 0, space < 0 ? group.length : space);
}

/** List the words of a group. */
function wordsOf(group) {
  const words = group.split(" ");
  return words[0][0] === "=" ? words.slice(1) : words;
}

/**
 * Records and their words.
 *
 * A record is `{kind, title, url, ...}`; what else it holds is for whoever shows it.
 */
export class Corpus {
  /** Every key, once. */
  keys;
  /** By the place of a record: its number of words, and its share of a usual score. */
  lengths;
  shares;
  #records = [];
  #make;
  #groups; // by number of a key: its words
  #numbers = new Map(); // of keys
  #places; // by number of a key: as it was written, or by record the weight
  #added = []; // by number of a key: records and weights that are not among its places yet
  #counts = new Map();
  #joined; // all keys in one text, or nothing where it is out of date
  #rules;

  /**
   * @param {(word: string) => string} key
   * @param {{woorden: string, plaatsen: string, regels: object[], lengtes: number[]}} index
   * @param {(place: number) => object} make makes a record of the index, when it is asked for
   */
  constructor(key, index, make) {
    this.key = key;
    this.lengths = index.lengtes;
    this.shares = index.lengtes.map(() => 1);
    this.#make = make;
    this.#rules = index.regels.length;
    this.#groups = index.woorden.split(",");
    this.#places = index.plaatsen.split(",");
    this.keys = this.#groups.map(keyOf);
    this.keys.forEach((name, number) => this.#numbers.set(name, number));
  }

  /** Return a record by its place. */
  record(place) {
    this.#records[place] ??= this.#make(place);
    return this.#records[place];
  }

  /** Add a record with its title. */
  addRecord(record, weight) {
    const found = words(record.title);
    const place = this.lengths.push(found.length) - 1;
    this.shares.push(1);
    this.#records[place] = record;
    for (const word of found) this.#addWord(word, place, weight);
    return place;
  }

  #addWord(word, place, weight) {
    const key = this.key(word);
    this.addKey(key, [place], weight);
    const number = this.#numbers.get(key);
    if (!wordsOf(this.#groups[number]).includes(word)) this.#groups[number] += ` ${word}`;
  }

  #number(key) {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.keys.push(key) - 1;
      this.#joined = undefined;
      this.#numbers.set(key, number);
      this.#groups.push(`=${key}`);
      this.#places.push("");
    }
    return number;
  }

  /** Return a key's places, read and with what was added since. */
  #read(number) {
    if (typeof this.#places[number] === "string") this.#places[number] = decode(this.#places[number]);
    const places = this.#places[number];
    for (const { records, weight } of this.#added[number] ?? []) {
      for (const record of records) places.set(record, (places.get(record) ?? 0) + weight);
    }
    delete this.#added[number];
    return places;
  }

  /** Add a key to records. */
  addKey(key, records, weight) {
    (this.#added[this.#number(key)] ??= []).push({ records, weight });
    this.#counts.delete(key);
  }

  /** Return, by the place of a record, the weight of a key in it. */
  places(key) {
    return this.has(key) ? this.#read(this.#numbers.get(key)) : new Map();
  }

  /** Tell whether a key stands anywhere. */
  has(key) {
    return this.#numbers.has(key);
  }

  /** Tell whether a word stands anywhere as it is written. */
  hasWord(word) {
    const number = this.#numbers.get(this.key(word));
    return number !== undefined && wordsOf(this.#groups[number]).includes(word);
  }

  /** List every word as it is written. */
  words() {
    return this.#groups.flatMap(wordsOf);
  }

  /** List the words that begin with some letters. */
  wordsFrom(letters) {
    const found = this.#groups.filter(
      (group) => group.startsWith(letters) || group.includes(` ${letters}`),
    );
    return found.flatMap(wordsOf).filter((word) => word.startsWith(letters));
  }

  /** List the keys that hold some letters; a search in one long text is fast. */
  keysWith(letters) {
    this.#joined ??= `,${this.keys.join(",")},`;
    const found = [];
    for (let at = this.#joined.indexOf(letters); at >= 0; ) {
      const end = this.#joined.indexOf(",", at);
      found.push(this.#joined.slice(this.#joined.lastIndexOf(",", at) + 1, end));
      at = this.#joined.indexOf(letters, end);
    }
    return found;
  }

  /** Tell whether a key can be a part of a compound. */
  canBePart(key) {
    return key.length > 2 && this.has(key) && !PREPOSITIONS.has(key);
  }

  /** Return the number of rules that hold a key. */
  count(key) {
    if (!this.#counts.has(key)) {
      const records = [...this.places(key).keys()];
      this.#counts.set(key, records.filter((record) => record < this.#rules).length);
    }
    return this.#counts.get(key);
  }

  /** Return how much a word tells that stands in a number of rules: less, the more there are. */
  worth(count) {
    return Math.log(1 + (this.#rules + 1) / (count + 0.5));
  }
}
