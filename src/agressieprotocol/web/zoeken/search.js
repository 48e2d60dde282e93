// Search: load both indexes, understand a query, order what fits.

import { Corpus } from "./corpus.js";
import { addPages, addRules, parsePages } from "./data.js";
import { Everyday } from "./everyday.js";
import { understand } from "./query.js";
import { best, rank } from "./rank.js";
import { keyMaker } from "./words.js";

const OWN = "data/zoeken.json";
const SPHINX = "searchindex.js";

async function get(url, read) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return read(answer);
}

/** Return the search over both indexes; without that of the pages it finds rules and terms. */
export function makeSearch(data, pages) {
  const key = keyMaker(data.uitgangen);
  const corpus = new Corpus(key);
  addRules(corpus, data);
  if (pages) addPages(corpus, pages);
  const everyday = new Everyday(data, key);
  const stopwords = new Set(data.stopwoorden);

  /**
   * @returns {{rules: object[], others: object[], meant: string | null, isHit: Function}}
   */
  return (text) => {
    const { ideas, meant } = understand(text, { corpus, everyday, stopwords });
    const scored = rank(ideas, corpus);
    const keys = new Set(ideas.flatMap((idea) => idea.alternatives.flatMap((one) => one.keys)));
    return {
      rules: best(scored, (kind) => kind === "regel"),
      others: best(scored, (kind) => kind !== "regel"),
      meant,
      isHit: (word) => keys.has(key(word)),
    };
  };
}

/**
 * Load the search.
 *
 * @param {string | URL} root address of the root of the site
 */
export async function loadSearch(root) {
  const [data, pages] = await Promise.all([
    get(new URL(OWN, root), (answer) => answer.json()),
    get(new URL(SPHINX, root), async (answer) => parsePages(await answer.text())).catch(() => null),
  ]);
  return makeSearch(data, pages);
}
