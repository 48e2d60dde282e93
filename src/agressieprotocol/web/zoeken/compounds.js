// Dutch compounds: gebouwverbod is a verbod, opvanggesprek has to do with opvang.

const SHORTEST = 4; // shorter parts stand in too many words by chance
const LINKS = ["", "s", "e", "en"];

/** Tell whether letters before the last part are a word of their own, a link between aside. */
function isModifier(letters, corpus) {
  return LINKS.some((link) => {
    if (!letters.endsWith(link)) return false;
    const word = letters.slice(0, letters.length - link.length);
    return word.length > 2 && (corpus.has(word) || corpus.has(corpus.key(word)));
  });
}

/** Tell whether letters after the first part are a word of their own, a link between aside. */
function isHead(letters, corpus) {
  return LINKS.some((link) => {
    const word = letters.slice(link.length);
    return letters.startsWith(link) && word.length > 2 && corpus.has(word);
  });
}

/** List the keys of the compounds that a key is the first or the last part of, with weights. */
export function compoundsOf(key, corpus) {
  if (key.length < SHORTEST) return [];
  const found = [];
  for (const other of corpus.postings.keys()) {
    const rest = other.length - key.length;
    if (rest < 3) continue;
    if (other.endsWith(key) && isModifier(other.slice(0, rest), corpus)) found.push([other, 0.7]);
    else if (other.startsWith(key) && isHead(other.slice(key.length), corpus))
      found.push([other, 0.6]);
  }
  return found;
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
    if (head.length < 3 || !corpus.has(head) || !isModifier(word.slice(0, at), corpus)) continue;
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
