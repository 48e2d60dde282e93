// Which records answer a query best.

import { wholeWords } from "./words.js";

const SATURATION = 2.4;
const USUAL_LENGTH = 30;
const SECOND = 0.2; // what a further word for the same idea adds
const WHOLE_TITLE = 4; // times its score for a record whose title is what was typed
const LEAST_SHARE = 0.15; // of the best score

/** Tell whether a title is what somebody typed, but for signs and capitals. */
function isTitle(asked, title) {
  if (Math.abs(asked.length - title.length) > 4) return false;
  return wholeWords(asked).join(" ") === wholeWords(title).join(" ");
}

/** Return how well one word of a weight fits a record: more is better, but ever less so. */
function fit(weight, length) {
  return weight / (weight + SATURATION * (0.4 + (0.6 * length) / USUAL_LENGTH));
}

/** Return, by the place of a record, how well one alternative fits it. */
function fitsOf({ keys, weight }, corpus) {
  const found = new Map();
  for (const key of keys) {
    for (const [place, strength] of corpus.places(key)) {
      const old = found.get(place) ?? { sum: 0, count: 0 };
      const sum = old.sum + fit(strength, corpus.lengths[place]);
      found.set(place, { sum, count: old.count + 1 });
    }
  }
  const whole = keys.length;
  return [...found].map(([place, { sum, count }]) => [
    place,
    // Half of a phrase is worth far less than the whole.
    (weight * sum * count * count) / (whole * whole * whole),
  ]);
}

/** Return, by the place of a record, how well an idea fits it. */
function ideaFits(idea, corpus) {
  const fits = new Map();
  for (const alternative of idea.alternatives) {
    for (const [place, value] of fitsOf(alternative, corpus)) {
      const old = fits.get(place) ?? 0;
      fits.set(place, Math.max(old, value) + SECOND * Math.min(old, value));
    }
  }
  return fits;
}

/**
 * Order the records that fit.
 *
 * @param {object[]} ideas what is asked
 * @param {string} asked the query as it was typed
 * @returns {{record: object, score: number}[]} best first
 */
export function rank(ideas, asked, corpus) {
  const total = ideas.reduce((sum, idea) => sum + idea.worth, 0);
  const found = new Map();
  for (const idea of ideas) {
    for (const [place, value] of ideaFits(idea, corpus)) {
      const old = found.get(place) ?? { score: 0, covered: 0 };
      const covered = old.covered + idea.worth;
      found.set(place, { score: old.score + idea.worth * value, covered });
    }
  }
  const scored = [...found].map(([place, { score, covered }]) => ({
    record: corpus.record(place),
    // A record that answers the whole question comes before one that answers half of it well.
    score: score * (covered / total) ** 2 * corpus.shares[place],
    place,
  }));
  for (const one of scored) if (isTitle(asked, one.record.title)) one.score *= WHOLE_TITLE;
  scored.sort((one, other) => other.score - one.score || one.place - other.place);
  return scored;
}

/** Return the records of some kind, without those that hardly fit. */
export function best(scored, isKind) {
  const found = scored.filter(({ record }) => isKind(record.kind));
  const least = LEAST_SHARE * (found[0]?.score ?? 0);
  return found.filter(({ score }) => score >= least).map(({ record }) => record);
}
