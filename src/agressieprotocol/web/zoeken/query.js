// What somebody asks: a list of ideas, each with the words that may stand for it.

import { begun, family, parts } from "./kin.js";
import { nearest } from "./typos.js";
import { wholeWords } from "./words.js";

// Shares of a usual weight, found by trying the questions in tests/search/vragen.yml.
const MENDED = 0.6; // a guess, beside other words
const WEAK = 0.3; // a word that tells little
const KNOWN_TOO = 0.7; // what an everyday word stands for, where the protocol uses it itself
const PHRASE = { words: 0.9, word: 0.5 }; // the words of a phrase themselves
const SURE = 0.75; // from here on an alternative says the same

/**
 * An idea: `{worth, alternatives: [{keys, weight}]}`; an alternative holds when its keys do.
 */

/** Cut a query into words; one with hyphens is whole where the corpus knows it whole. */
function cut(text, corpus) {
  return wholeWords(text).flatMap((word) => {
    const joined = word.replaceAll("-", "");
    return corpus.hasWord(joined) ? [joined] : word.split("-");
  });
}

/** Widen the words of the protocol that an everyday word stands for. */
function widened({ keys, weight }, query) {
  if (keys.length !== 1) return keys.length ? [{ keys, weight }] : [];
  return family(keys[0], query.corpus).map((other) => ({
    keys: other.keys,
    weight: other.weight * weight,
  }));
}

/** Return how much an alternative tells: what its rarest word does. */
function worthOf({ keys }, corpus) {
  return corpus.worth(Math.min(...keys.map((key) => corpus.count(key))));
}

function idea(alternatives, corpus) {
  if (alternatives.length === 0) return { alternatives, worth: corpus.worth(0) };
  const sure = alternatives.filter((one) => one.weight >= SURE);
  const worths = (sure.length ? sure : alternatives).map((one) => worthOf(one, corpus));
  const worth = Math.min(...worths);
  return {
    worth,
    // A rarer alternative tells more, yet it stands for the same idea.
    alternatives: alternatives.map((one) => ({
      ...one,
      weight: one.weight * Math.sqrt(worthOf(one, corpus) / worth),
    })),
  };
}

/** Return the idea of one word, or null where nothing is like it. */
function wordIdea(word, isLast, query) {
  const { corpus, weak } = query;
  const found = [
    ...family(corpus.key(word), corpus),
    ...(isLast ? begun(word, corpus) : []),
  ];
  if (found.length === 0) return null;
  const made = idea(found, corpus);
  return weak.has(word) ? { ...made, worth: made.worth * WEAK } : made;
}

/** List the alternative that the words of a phrase are together. */
function phraseItself(own, { corpus }) {
  const keys = own.map(corpus.key);
  if (keys.length === 0 || !keys.every((key) => corpus.has(key))) return [];
  return [{ keys, weight: keys.length > 1 ? PHRASE.words : PHRASE.word }];
}

/** Return the idea of an everyday phrase. */
function phraseIdea({ places, meant }, list, query) {
  const { corpus, stop } = query;
  const own = places.map((place) => list[place]).filter((word) => !stop.has(word));
  const single = places.length === 1 ? wordIdea(own[0] ?? "", isLast(places[0], list), query) : null;
  const itself = places.length === 1 ? (single?.alternatives ?? []) : phraseItself(own, query);
  // A word that the protocol uses itself is meant first of all.
  const share = places.length === 1 && corpus.count(corpus.key(list[places[0]])) > 0;
  const widest = meant.flatMap(({ keys, weight, same }) =>
    widened({ keys, weight: share && !same ? weight * KNOWN_TOO : weight }, query),
  );
  return idea([...widest, ...itself], corpus);
}

const isLast = (place, list) => place === list.length - 1;

/** Return the ideas in a list of words; a typing error is put right in the list. */
function ideasIn(list, query) {
  const phrases = query.everyday.find(list.map(query.corpus.key));
  const taken = new Set(phrases.flatMap(({ places }) => places));
  const ideas = phrases.map((phrase) => phraseIdea(phrase, list, query));
  list.forEach((word, place) => {
    if (taken.has(place) || query.stop.has(word)) return;
    ideas.push(wordIdea(word, isLast(place, list), query) ?? strange(list, place, query));
  });
  return ideas;
}

/** Return the idea of a word that stands nowhere: one letter wrong, a compound, two letters wrong. */
function strange(list, place, query) {
  const { corpus } = query;
  const word = list[place];
  const shortest = list.length > 1 ? 5 : 4; // among others a short strange word is hardly an error
  const near = word.length < shortest ? null : meant(word, 1, query);
  const found = near === null ? parts(word, corpus) : [];
  if (found.length) return idea(found, corpus);
  const other = near ?? (word.length < 7 ? null : meant(word, 2, query));
  if (other === null) return idea([], corpus);
  list[place] = other;
  query.mended = true;
  const [made = idea([], corpus)] = ideasIn([other], query);
  return list.length > 1 ? { ...made, worth: made.worth * MENDED } : made;
}

/** Return the word that somebody meant who typed a number of letters wrong, or null. */
function meant(word, most, { corpus, everyday }) {
  const candidates = new Set([...corpus.words(), ...everyday.typed]);
  return nearest(word, candidates, (other) => corpus.count(corpus.key(other)), most);
}

/**
 * Understand a query.
 *
 * @param {string} text
 * @param {{corpus, everyday, stop: Set<string>, weak: Set<string>}} language
 * @returns {{ideas: object[], meant: string | null}} `meant` is the query with its errors mended
 */
export function understand(text, language) {
  const list = cut(text, language.corpus);
  const query = { ...language, mended: false };
  const ideas = ideasIn(list, query);
  return { ideas, meant: query.mended ? list.join(" ") : null };
}
