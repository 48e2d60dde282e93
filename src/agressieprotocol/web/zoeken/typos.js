// The word that somebody meant, when what was typed stands nowhere.

/**
 * Count the letters to add, drop, change or swap to make one word of another.
 *
 * @param {number} most stop counting above this
 */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = one[i - 1] === other[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + changed);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[other.length];
}

/** What sounds alike in Dutch and is mistaken most: ei and ij, au and ou, ch and g, d and t. */
const SOUNDS = [
  [/ei/g, "ij"],
  [/au/g, "ou"],
  [/ch/g, "g"],
  [/c(?=[eiy])/g, "s"],
  [/c/g, "k"],
  [/z/g, "s"],
  [/v/g, "f"],
  [/dt?$/, "t"],
  [/(.)\1/g, "$1"],
];

/** Return a word as it sounds, roughly. */
export function sound(word) {
  return SOUNDS.reduce((rest, [letters, put]) => rest.replace(letters, put), word);
}

const ALIKE = { z: "s", v: "f", c: "k" };
const first = (letter) => ALIKE[letter] ?? letter;

/** Tell whether two words may begin alike: the first letter is right, or it changed places. */
function beginAlike(one, other) {
  const [a, b] = [first(one[0]), first(other[0])];
  return a === b || a === first(other[1]) || b === first(one[1]);
}

/**
 * Return the word nearest to one that stands nowhere, or null.
 *
 * @param {Iterable<string>} candidates
 * @param {(word: string) => number} count how often a word is used: the more used one wins
 * @param {number} most how many letters may differ
 */
export function nearest(word, candidates, count, most) {
  if (word.length < 4 || /\d/.test(word)) return null;
  const heard = sound(word);
  let best = null;
  for (const candidate of candidates) {
    if (candidate.length < 3 || /\d/.test(candidate)) continue;
    // These two save most of the work.
    if (Math.abs(candidate.length - word.length) > most + 1 || !beginAlike(word, candidate)) continue;
    const away = distance(heard, sound(candidate), most);
    if (away > most) continue;
    const rank = [away, distance(word, candidate, most + 2), -count(candidate)];
    if (best === null || before(rank, best.rank)) best = { word: candidate, rank };
  }
  return best?.word ?? null;
}

function before(one, other) {
  const place = one.findIndex((value, at) => value !== other[at]);
  return place >= 0 && one[place] < other[place];
}
