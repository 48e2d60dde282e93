// What somebody asks: a list of ideas, each with the words that may stand for it.

import { compoundsOf, split } from "./compounds.js";
import { nearest } from "./typos.js";
import { wholeWords } from "./words.js";

const DERIVED = 0.6;
const BEGUN = { known: 0.25, unknown: 0.5 };
const ENDING = /^(?:e?r|ster|aar|e?n|ing|heid|schap|e?lijk|baar|ig|s|t)$/;
const SPLIT = { both: 0.8, head: 0.45, modifier: 0.35 };

/**
 * An idea: `{worth, alternatives: [{keys, weight}]}`; an alternative holds when its keys do.
 */

/** Cut a query into words; one with hyphens is whole where the corpus knows it whole. */
function cut(text, corpus) {
  return wholeWords(text).flatMap((word) => {
    const joined = word.replaceAll("-", "");
    return corpus.surfaces.has(joined) ? [joined] : word.split("-");
  });
}

/** List the keys that differ from a key by an ending, such as beveilig and beveiliger. */
function derived(key, corpus) {
  if (key.length < 5) return [];
  const near = (long, short) => long.startsWith(short) && ENDING.test(long.slice(short.length));
  return [...corpus.postings.keys()]
    .filter((other) => other !== key && other.length >= 5)
    .filter((other) => near(other, key) || near(key, other))
    .map((other) => [other, DERIVED]);
}

/** List the keys of the words that begin with what is typed so far. */
function begun(word, corpus) {
  if (word.length < 3) return [];
  const own = corpus.key(word);
  const weight = corpus.has(own) ? BEGUN.known : BEGUN.unknown;
  const longer = [...corpus.surfaces].filter(
    ([surface, key]) => key !== own && surface.startsWith(word),
  );
  return [...new Set(longer.map(([, key]) => key))].map((key) => [key, weight]);
}

const single = ([key, weight]) => ({ keys: [key], weight });

/** List the alternatives for a key: itself, its compounds, its derivations. */
function family(key, corpus) {
  const own = corpus.has(key) ? [[key, 1]] : [];
  return [...own, ...compoundsOf(key, corpus), ...derived(key, corpus)].map(single);
}

/** Widen the words of the protocol that an everyday word stands for. */
function widened({ keys, weight }, query) {
  const telling = keys.filter((key) => !query.stopKeys.has(key));
  if (telling.length !== 1) return [{ keys: telling, weight }];
  return family(telling[0], query.corpus).map((other) => ({
    keys: other.keys,
    weight: other.weight * weight,
  }));
}

/** List the alternatives for a word that the corpus does not hold: its parts. */
function parts(word, corpus) {
  const found = split(word, corpus);
  if (found === null) return [];
  const [modifier, head] = found;
  return [
    { keys: [modifier, head], weight: SPLIT.both },
    { keys: [head], weight: SPLIT.head },
    { keys: [modifier], weight: SPLIT.modifier },
  ];
}

function idea(alternatives, corpus) {
  const exact = alternatives.filter((one) => one.weight >= 0.75 && one.keys.length === 1);
  const counts = (exact.length ? exact : alternatives).map((one) =>
    Math.min(...one.keys.map((key) => corpus.count(key))),
  );
  return { alternatives, worth: corpus.worth(Math.max(0, ...counts)) };
}

/** Return the idea of one word, or null where nothing is like it. */
function wordIdea(word, isLast, query) {
  const { corpus } = query;
  const known = [
    ...family(corpus.key(word), corpus),
    ...(isLast ? begun(word, corpus).map(single) : []),
  ];
  const found = known.length ? known : parts(word, corpus);
  return found.length ? idea(found, corpus) : null;
}

/** Return the ideas in a list of words; what is not understood is put right in the list. */
function ideasIn(list, query) {
  const { corpus, everyday, stop } = query;
  const keys = list.map(corpus.key);
  const found = [];
  for (let place = 0; place < list.length; ) {
    const phrase = everyday.at(keys, place);
    const length = phrase?.length ?? 1;
    const own = list.slice(place, place + length).filter((word) => !stop.has(word));
    const last = place + length === list.length;
    const ideas = own.map((word) => wordIdea(word, last, query)).filter(Boolean);
    if (phrase) {
      const meant = phrase.meant.flatMap((one) => widened(one, query));
      found.push(idea([...meant, ...ideas.flatMap((one) => one.alternatives)], corpus));
    } else if (ideas.length) found.push(...ideas);
    else if (own.length) found.push(mended(list, place, query));
    place += length;
  }
  return found;
}

/** Put a word right that stands nowhere; an idea without alternatives where that fails. */
function mended(list, place, query) {
  const { corpus, everyday } = query;
  const candidates = new Set([...corpus.surfaces.keys(), ...everyday.typed]);
  const count = (word) => corpus.count(corpus.key(word));
  const meant = nearest(list[place], candidates, count);
  if (meant === null) return { alternatives: [], worth: corpus.worth(0) };
  list[place] = meant;
  query.mended = true;
  return ideasIn([meant], query)[0] ?? { alternatives: [], worth: 0 };
}

/**
 * Understand a query.
 *
 * @param {string} text
 * @param {{corpus, everyday, stopwords: Set<string>}} language
 * @returns {{ideas: object[], meant: string | null}} `meant` is the query with its errors mended
 */
export function understand(text, { corpus, everyday, stopwords }) {
  const list = cut(text, corpus);
  const all = list.every((word) => stopwords.has(word)) && !everyday.at(list.map(corpus.key), 0);
  const stop = all ? new Set() : stopwords;
  const stopKeys = new Set([...stopwords].map(corpus.key));
  const query = { corpus, everyday, stop, stopKeys, mended: false };
  const ideas = ideasIn(list, query);
  return { ideas, meant: query.mended ? list.join(" ") : null };
}
