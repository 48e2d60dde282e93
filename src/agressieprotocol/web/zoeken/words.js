// Cut a Dutch text into words and give each the key that its inflections share.
// The same as search/words.py, which sends the endings along; a test holds the two together.

const WORD = /\d+\.\d+|[a-z0-9]+(?:-[a-z0-9]+)*/g;
const HYPHEN = /\S-\S/;
const POSSESSIVE = /['’]s\b/g;
const SHORTEST = 4; // a shorter word is its own key
const PLAIN = /^[\x00-\x7f]*$/;

/** Return a text in small letters without accents or a possessive s. */
export function fold(text) {
  const small = text.toLowerCase();
  const plain = PLAIN.test(small) ? small : small.normalize("NFKD").replace(/\p{M}/gu, "");
  return plain.replace(POSSESSIVE, "");
}

/** List the folded words of a text, hyphens still in them. */
export function wholeWords(text) {
  return fold(text).match(WORD) ?? [];
}

/** List the folded words of a text; one with hyphens also counts by its parts. */
export function words(text) {
  const whole = wholeWords(text);
  if (!HYPHEN.test(text)) return whole;
  return whole.flatMap((word) => {
    const parts = word.split("-");
    return parts.length > 1 ? [parts.join(""), ...parts] : parts;
  });
}

/**
 * Return the function that gives a folded word its key.
 *
 * @param {[string, string, string][]} endings last letters, pattern and what takes its place, in
 *   order; a word that ends in none of the letters needs no try, which saves most of the time
 */
export function keyMaker(endings) {
  const steps = endings.map(([last, pattern, put]) => ({ last, pattern: new RegExp(pattern, "g"), put }));
  const known = new Map();
  const make = (word) => {
    if (word.length < SHORTEST || /\d/.test(word)) return word;
    let rest = word;
    for (const { last, pattern, put } of steps) {
      if (last === "" || last.includes(rest.at(-1))) rest = rest.replace(pattern, put);
    }
    return rest;
  };
  return (word) => {
    let key = known.get(word);
    if (key === undefined) {
      key = make(word);
      known.set(word, key);
    }
    return key;
  };
}
