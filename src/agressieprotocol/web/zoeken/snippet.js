// The part of a text that answers, with the words that were looked for marked.

import { words } from "./words.js";

const LONGEST = 260;
const LEAD = 40;
const WORD = /[\p{L}\p{N}]+(?:[-’'.][\p{L}\p{N}]+)*/gu;

/** Return the pieces of a text: words that were looked for, and what stands between. */
function pieces(text, isHit) {
  const found = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    if (!words(match[0]).some(isHit)) continue;
    if (match.index > end) found.push({ text: text.slice(end, match.index), hit: false });
    found.push({ text: match[0], hit: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push({ text: text.slice(end), hit: false });
  return found;
}

/** Return where a long text is best cut: shortly before the stretch with the most hits. */
function start(text, isHit) {
  const hits = [...text.matchAll(WORD)].filter((match) => words(match[0]).some(isHit));
  const within = (from) =>
    hits.filter(({ index }) => index >= from && index < from + LONGEST - LEAD).length;
  const best = hits.reduce(
    (top, { index }) => (within(index) > top.count ? { index, count: within(index) } : top),
    { index: 0, count: 0 },
  );
  if (best.index <= LEAD) return 0;
  const space = text.indexOf(" ", best.index - LEAD);
  return space < 0 || space > best.index ? best.index : space + 1;
}

/**
 * Return the part of a text to show, in pieces.
 *
 * @param {(word: string) => boolean} isHit tells of a folded word whether it was looked for
 * @returns {{text: string, hit: boolean}[]}
 */
export function snippet(text, isHit) {
  const line = text.replace(/^- /, "").replace(/([.,:;?!])?\n(?:- )?/g, (_, end) => (end ? `${end} ` : " · "));
  if (line.length <= LONGEST) return pieces(line, isHit);
  const from = start(line, isHit);
  const stop = from + LONGEST;
  const last = stop < line.length ? line.lastIndexOf(" ", stop) : line.length;
  const shown = line.slice(from, last);
  return pieces(`${from > 0 ? "… " : ""}${shown}${last < line.length ? " …" : ""}`, isHit);
}
