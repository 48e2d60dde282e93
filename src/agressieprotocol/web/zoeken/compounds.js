// Dutch compounds: gebouwverbod is a verbod, opvanggesprek has to do with opvang.

const SHORTEST = 4; // shorter parts stand in too many words by chance
const LINKS = ["", "s", "e", "en"];

/** Tell whether letters before the last part are a word of their own, a link between aside. */
function isModifier(letters, corpus) {
  return LINKS.some((link) => {
    if (!letters.endsWith(link)) return false;
    const word = letters.slice(0, letters.length - link.length);
    return corpus.canBePart(word) || corpus.canBePart(corpus.key(word));
  });
}

/** Tell whether letters after the first part are a word of their own, a link between aside. */
function isHead(letters, corpus) {
  return LINKS.some((link) => {
    const word = letters.slice(link.length);
    return letters.startsWith(link) && corpus.canBePart(word);
  });
}

/** Return how much a key has to do with a part of it, or 0 where that is chance. */
export function shareOfPart(whole, part, corpus) {
  const rest = whole.length - part.length;
  if (rest < 3 || part.length < SHORTEST) return 0;
  if (whole.endsWith(part) && isModifier(whole.slice(0, rest), corpus)) return 0.7;
  return whole.startsWith(part) && isHead(whole.slice(part.length), corpus) ? 0.6 : 0;
}

/**
 * Split a word that stands nowhere into two that do.
 *
 * @returns {[string, string] | null} the keys of the first and the last part
 */
export function split(word, corpus) {
  let best = null;
  for (let at = 3; at <= word.length - SHORTEST; at += 1) {
    const head = corpus.key(word.slice(at));
    if (!corpus.canBePart(head) || !isModifier(word.slice(0, at), corpus)) continue;
    const modifier = partKey(word.slice(0, at), corpus);
    // The longest last part says best what the whole is.
    best ??= [modifier, head];
  }
  return best;
}

function partKey(letters, corpus) {
  const cut = LINKS.filter((link) => letters.endsWith(link)).map((link) =>
    corpus.key(letters.slice(0, letters.length - link.length)),
  );
  return cut.find((key) => corpus.has(key)) ?? cut[0];
}
