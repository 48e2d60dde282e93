// What an entry of each kind looks like, and the part of it that is ours: nothing else of a file
// gets into this browser.

import { isAttempt, isOutcome } from "../player/outcome.js";
import { isCard } from "../player/schedule.js";

const ITEM = /^[a-z0-9][a-z0-9-]{0,99}@[1-9]\d{0,5}$/;
const NAME = /^[a-z0-9][a-z0-9-]{0,99}$/;
const VERDICTS = ["juist", "verdedigbaar", "onjuist"];
const LEVELS = ["zeker", "twijfel", "gok"];
const MOST = 200; // choices in one answer

const optional = (test) => (value) => value === undefined || test(value);
const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const isCount = (value) => Number.isInteger(value) && value >= 0;
const isMoment = (value) => typeof value === "string" && !Number.isNaN(Date.parse(value));
const isVerdict = (value) => VERDICTS.includes(value);
const isLevel = (value) => LEVELS.includes(value);

/** Tell whether a value is an answer: the place of a choice, or a row of them; never a text. */
export function isAnswer(value, depth = 2) {
  if (Number.isInteger(value)) return true;
  if (depth === 0 || !Array.isArray(value) || value.length > MOST) return false;
  return value.every((one) => one === null || isAnswer(one, depth - 1));
}

const isFirst = (value) =>
  value === null || (isObject(value) && isVerdict(value.oordeel) && optional(isLevel)(value.zeker));

/** Return those fields of an entry that are given, in this order. */
function picked(entry, ...names) {
  const given = names.filter((name) => entry[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, entry[name]]));
}

function item(entry) {
  const { oordeel, goed, totaal, zeker, op, eerst } = entry;
  const fits =
    isAnswer(entry.antwoord) &&
    optional(isVerdict)(oordeel) &&
    [goed, totaal].every(optional(isCount)) &&
    optional(isLevel)(zeker) &&
    optional(isMoment)(op) &&
    optional(isFirst)(eerst);
  if (!fits) return null;
  const first = eerst && picked(eerst, "oordeel", "zeker");
  const rest = picked(entry, "antwoord", "oordeel", "goed", "totaal", "zeker", "op");
  return first ? { ...rest, eerst: first } : rest;
}

const NUMBERS = ["stability", "difficulty", "elapsed_days", "scheduled_days", "learning_steps"];

const card = (entry) =>
  isCard(entry)
    ? picked(entry, "due", ...NUMBERS, "reps", "lapses", "state", "last_review")
    : null;

function exam(entry) {
  if (!isAttempt(entry) || !optional(isMoment)(entry.op)) return null;
  const answers = Object.entries(entry.antwoorden);
  if (!answers.every(([key, answer]) => ITEM.test(key) && isAnswer(answer))) return null;
  const outcome = (one) => picked(one, "score", "op", "versie");
  const outcomes = ["laatste", "beste"].filter((name) => isOutcome(entry[name]));
  return {
    ...picked(entry, "reeks", "antwoorden", "af", "op"),
    ...Object.fromEntries(outcomes.map((name) => [name, outcome(entry[name])])),
  };
}

/** What is kept, by its name in a file: under what in the browser, which keys, which part. */
export const KINDS = {
  vragen: { prefix: "vraag/", key: ITEM, take: item },
  kaarten: { prefix: "herhaal/", key: ITEM, take: card },
  toetsen: { prefix: "toets/", key: NAME, take: exam },
};

/** Return our part of an entry, or null where it is none of this kind. */
export const taken = (kind, key, entry) =>
  KINDS[kind].key.test(key) && isObject(entry) ? KINDS[kind].take(entry) : null;
