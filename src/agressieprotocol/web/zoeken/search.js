// Search: load the indexes, understand a query, order what fits.

import { Corpus } from "./corpus.js";
import { addPages, addSurroundings, parsePages, recordMaker } from "./data.js";
import { Everyday } from "./everyday.js";
import { understand } from "./query.js";
import { best, rank } from "./rank.js";
import { keyMaker } from "./words.js";

const INDEX = "data/zoeken.json";
const TEXTS = "data/zoeken-teksten.json";
const PAGES = "searchindex.js";

async function get(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer;
}

/**
 * Search in a corpus that may still grow.
 */
export class Search {
  #corpus;
  #language;

  /** @param {object} data our own index: rules, terms, chart steps */
  constructor(data) {
    const corpus = new Corpus(keyMaker(data.uitgangen), data, recordMaker(data));
    addSurroundings(corpus, data);
    this.#corpus = corpus;
    this.#language = {
      corpus,
      everyday: new Everyday(data),
      stop: new Set(data.stopwoorden),
      weak: new Set(data.zwak),
    };
  }

  /** @param {string[]} texts of the rules and terms, for the snippets */
  addTexts(texts) {
    texts.forEach((text, place) => (this.#corpus.record(place).text = text));
  }

  /** @param {object} index Sphinx's index of pages and headings */
  addPages(index) {
    addPages(this.#corpus, index);
  }

  /**
   * Answer a query.
   *
   * @returns {{rules: object[], others: object[], meant: string | null, isHit: Function}}
   */
  answer(text) {
    const corpus = this.#corpus;
    const { ideas, meant } = understand(text, this.#language);
    const scored = rank(ideas, text, corpus);
    const keys = new Set(ideas.flatMap((idea) => idea.alternatives.flatMap((one) => one.keys)));
    return {
      rules: best(scored, (kind) => kind === "regel"),
      others: best(scored, (kind) => kind !== "regel"),
      meant,
      isHit: (word) => keys.has(corpus.key(word)),
    };
  }
}

/**
 * Load the search.
 *
 * Rules are found as soon as their index is in. The texts beneath them and the other pages come
 * later, so that nobody waits for them; where they do not come, the rules are found all the same.
 *
 * @param {string | URL} root address of the root of the site
 * @returns {Promise<{search: Search, more: Promise<void>[]}>} `more` holds what comes later
 */
export async function loadSearch(root) {
  const [index, texts, pages] = [INDEX, TEXTS, PAGES].map((name) => get(new URL(name, root)));
  const later = (file, add) => file.then(add).catch((error) => console.error(error));
  const ready = index.then(async (answer) => new Search(await answer.json()));
  const more = [
    later(texts, async (answer) => {
      const list = await answer.json();
      (await ready).addTexts(list);
    }),
    later(pages, async (answer) => {
      const script = await answer.text();
      const search = await ready;
      await new Promise((done) => setTimeout(done)); // the rules are shown first
      search.addPages(parsePages(script));
    }),
  ];
  return { search: await ready, more };
}
