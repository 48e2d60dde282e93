// How a test that was handed in went: the score, the moment, and the version of what was asked.

const isMoment = (value) => typeof value === "string" && !Number.isNaN(Date.parse(value));

/** Tell whether something that was kept is an outcome. */
export function isOutcome(value) {
  const { score, op, versie } = value ?? {};
  const isScore = Number.isInteger(score) && score >= 0 && score <= 100;
  return isScore && isMoment(op) && /^[0-9A-Z]{6}$/.test(versie);
}

/** Return the moment of something kept, in milliseconds; what has none is older than anything. */
export const momentOf = (kept) => (isMoment(kept?.op) ? Date.parse(kept.op) : -Infinity);

/** Return the later of two that were kept; one of them may lack. */
export function later(one, other) {
  if (!one || !other) return one ?? other;
  return momentOf(other) > momentOf(one) ? other : one;
}

/** Return the better of two outcomes, of two as good the later; one of them may lack. */
export function better(one, other) {
  if (!one || !other) return one ?? other;
  if (one.score === other.score) return later(one, other);
  return other.score > one.score ? other : one;
}

/** Tell whether something that was kept is an attempt at a test. */
export function isAttempt({ reeks, antwoorden, af, laatste, beste }) {
  const isObject = antwoorden !== null && typeof antwoorden === "object";
  const outcomes = [laatste, beste].filter((one) => one !== undefined);
  const shaped = typeof reeks === "string" && isObject && !Array.isArray(antwoorden);
  return shaped && typeof af === "boolean" && outcomes.every(isOutcome);
}
