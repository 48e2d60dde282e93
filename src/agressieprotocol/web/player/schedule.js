// When an item is due again: FSRS, a published schedule, by the library ts-fsrs.

import { Rating, createEmptyCard, fsrs } from "../vendor/ts-fsrs.js";

// What went wrong may come back in the same sitting; nothing is left to chance.
const SCHEDULER = fsrs({ enable_fuzz: false, learning_steps: ["1m"], relearning_steps: ["1m"] });
/** Milliseconds: what is due so soon may as well be asked now. */
const AHEAD = 20 * 60_000;
const NUMBERS = ["stability", "difficulty", "elapsed_days", "scheduled_days", "reps", "lapses"];
const STATES = [0, 1, 2, 3];

const isMoment = (value) => typeof value === "string" && !Number.isNaN(Date.parse(value));

/** Tell whether something that was kept is a card of the schedule. */
export function isCard(card) {
  const counted = [...NUMBERS, "learning_steps"].every((name) => Number.isFinite(card[name]));
  return counted && STATES.includes(card.state) && isMoment(card.due) && isMoment(card.last_review);
}

/** Return how well an item went, as the schedule asks it. */
export function ratingOf({ oordeel, goed, totaal, zeker }) {
  if (oordeel === "onjuist") return goed / totaal >= 0.5 ? Rating.Hard : Rating.Again;
  return zeker === "gok" ? Rating.Hard : Rating.Good;
}

/** Return the card of an item after it was answered; null stands for the first time. */
export function reviewed(card, entry) {
  const now = new Date(entry.op);
  const { card: next } = SCHEDULER.next(card ?? createEmptyCard(now), now, ratingOf(entry));
  return JSON.parse(JSON.stringify(next));
}

const WRONG = { oordeel: "onjuist", goed: 0, totaal: 1 };

/** Return the first card of an item: who was right at the second try was wrong at the first. */
export function begun(entry) {
  const first = entry.eerst?.oordeel === "onjuist" && entry.oordeel !== "onjuist";
  return reviewed(first ? reviewed(null, { ...WRONG, op: entry.op }) : null, entry);
}

/** Tell whether a card is due. */
export const isDue = (card, now) => Date.parse(card.due) <= now.getTime() + AHEAD;

/** Say when the next of some cards is due. */
export function nextText(cards, now) {
  const first = Math.min(...cards.map((card) => Date.parse(card.due)));
  const days = Math.ceil((first - now.getTime()) / 86_400_000);
  return days <= 1 ? "binnen een dag" : `over ${days} dagen`;
}
