// Whether what was kept of an item says how it went.

const WORDS = ["juist", "verdedigbaar", "onjuist"];

/** Tell whether an entry says how an item went; a case that was left half-way does not. */
export const isWhole = ({ oordeel, totaal, eerst }) =>
  WORDS.includes(oordeel) && (totaal === undefined || typeof eerst?.oordeel === "string");
