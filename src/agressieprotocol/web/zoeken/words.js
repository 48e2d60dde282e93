// Cut a Dutch text into words and give each the key that its inflections share.
// The same as search/words.py, which sends the endings along; a test holds the two together.

const WORD = /\d+\.\d+|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
const POSSESSIVE = /['’]s(?![\p{L}\p{N}_])/gu;

/** Return a text in small letters without accents or a possessive s. */
export function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(POSSESSIVE, "");
}

/** List the folded words of a text, hyphens still in them. */
export function wholeWords(text) {
  return fold(text).match(WORD) ?? [];
}

/** List the folded words of a text; one with hyphens also counts by its parts. */
export function words(text) {
  return wholeWords(text).flatMap((word) => {
    const parts = word.split("-");
    return parts.length > 1 ? [parts.join(""), ...parts] : parts;
  });
}

/**
 * Return the function that gives a folded word its key.
 *
 * @param {[string, string][]} endings patterns with what takes their place, in order
 */
export function keyMaker(endings) {
  const steps = endings.map(([pattern, put]) => [new RegExp(pattern), put]);
  const known = new Map();
  const make = (word) => {
    if (word.length <= 3 || /\d/.test(word)) return word;
    return steps.reduce((rest, [pattern, put]) => rest.replace(pattern, put), word);
  };
  return (word) => {
    if (!known.has(word)) known.set(word, make(word));
    return known.get(word);
  };
}
