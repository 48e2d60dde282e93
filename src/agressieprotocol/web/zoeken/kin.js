// Words that have to do with a word: its compounds, its derivations, its parts, its beginnings.

import { shareOfPart, split } from "./compounds.js";

// Shares of a usual weight, found by trying the questions in tests/search/vragen.yml.
const DERIVED = 0.6;
const BEGUN = { known: 0.3, unknown: 0.7 };
const SPLIT = { both: 0.8, head: 0.45, modifier: 0.35 };
const ENDING = /^(?:e?r|ster|aar|e?n|ing|heid|schap|e?lijk|baar|ig|s|t)$/;

const single = (key, weight) => ({ keys: [key], weight });

/** List the keys that a key is with an ending more, such as -er: beveilig of beveiliger. */
function bases(key, corpus) {
  const cuts = [1, 2, 3, 4, 5].map((length) => key.slice(0, -length));
  return cuts.filter(
    (base) => base.length >= 5 && ENDING.test(key.slice(base.length)) && corpus.has(base),
  );
}

/** Return how much a key has to do with a part of it: a compound, or a word with an ending more. */
function shareOf(whole, part, corpus) {
  const isDerived =
    part.length >= 5 && whole.startsWith(part) && ENDING.test(whole.slice(part.length));
  return shareOfPart(whole, part, corpus) || (isDerived ? DERIVED : 0);
}

/** List the words that begin with what is typed so far. */
export function begun(word, corpus) {
  if (word.length < 3) return [];
  const own = corpus.key(word);
  const weight = corpus.has(own) ? BEGUN.known : BEGUN.unknown;
  return corpus
    .wordsFrom(word)
    .map((other) => single(corpus.key(other), (weight * word.length) / other.length))
    .filter(({ keys }) => keys[0] !== own);
}

/** List the alternatives for a key: itself, its compounds, its derivations. */
export function family(key, corpus) {
  const found = bases(key, corpus).map((base) => single(base, DERIVED));
  if (corpus.has(key)) found.push(single(key, 1));
  if (key.length < 4) return found;
  for (const other of corpus.keysWith(key)) {
    const share = other === key ? 0 : shareOf(other, key, corpus);
    if (share) found.push(single(other, share));
  }
  return found;
}

/** List the alternatives for a word that the corpus does not hold: its parts. */
export function parts(word, corpus) {
  const found = split(word, corpus);
  if (found === null) return [];
  const [modifier, head] = found;
  return [
    { keys: [modifier, head], weight: SPLIT.both },
    { keys: [head], weight: SPLIT.head },
    { keys: [modifier], weight: SPLIT.modifier },
  ];
}
