// What this browser answered and when each of that is due again: of every exercise, or of some.

import { begun, isCard, reviewed } from "./schedule.js";
import { isWhole } from "./whole.js";

/** Return what an entry says, also one from before credit and moments were kept. */
export function readEntry(entry, now) {
  const goed = entry.oordeel === "onjuist" ? 0 : 1;
  const past = Date.parse(entry.op) <= now.getTime(); // not so where it is no moment
  return { goed, totaal: 1, ...entry, op: past ? entry.op : now.toISOString() };
}

/** Return the card of an item, brought up to its last answer. */
export function cardOf(cards, key, entry) {
  const card = cards.read(key, isCard);
  const seen = card !== null && Date.parse(card.last_review) >= Date.parse(entry.op);
  if (seen) return card;
  const next = card === null ? begun(entry) : reviewed(card, entry);
  cards.write(key, next);
  return next;
}

/** Return an item with its last answer and its card, in a list of one or none. */
export function knownItem({ answers, cards }, key, page, now) {
  const kept = answers.read(key, () => true);
  if (kept === null || !isWhole(kept)) return [];
  const entry = readEntry(kept, now);
  return [{ key, page, entry, card: cardOf(cards, key, entry) }];
}
