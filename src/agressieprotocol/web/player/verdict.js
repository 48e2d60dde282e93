// How a verdict is said: a word, what part of it was right, and the blocks that show it.

/** Return the verdict on a row of choices: that of the weakest. */
export const weakest = (verdicts) =>
  ["onjuist", "verdedigbaar"].find((oordeel) => verdicts.includes(oordeel)) ?? "juist";

/** Tell whether something, but not everything, was right. */
export const isPartly = ({ oordeel, goed }) => oordeel === "onjuist" && goed > 0;

/** Return the word for a result, small: juist, verdedigbaar, deels goed or onjuist. */
export const wordOf = (result) => (isPartly(result) ? "deels goed" : result.oordeel);

/** Return the name under which a result has its sign and colours. */
export const lookOf = (result) => (isPartly(result) ? "deels" : result.oordeel);

/** Say how much was right; of one part there is nothing to count. */
export const creditOf = ({ goed, totaal }) => (totaal > 1 ? `${goed} van de ${totaal} goed` : "");

const capital = (text) => text[0].toUpperCase() + text.slice(1);

/** Return an element with a class and content. */
export function made(name, className, ...content) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

/** Return a paragraph with a text. */
export const sentence = (text) => made("p", "", text);

/** Return a block in the colours of a verdict. */
export function block(look, ...content) {
  const found = made("div", "quiz-oordeel-blok", ...content);
  found.dataset.oordeel = look;
  return found;
}

/** Return a copy of what the page says of one option. */
export function saidBlock(entry) {
  const copies = [...entry.children].map((part) => part.cloneNode(true));
  return block(entry.dataset.oordeel, ...copies);
}

/** Return the line with the word for a result and its credit, then more. */
export function resultBlock(result, ...more) {
  const credit = creditOf(result);
  const word = made("strong", "", capital(wordOf(result)));
  const line = made("p", "quiz-oordeel", word, ...(credit ? [`: ${credit}`] : []));
  return block(lookOf(result), line, ...more);
}

/** Return a copy of the explanation that holds whatever was chosen, in a list of one or none. */
export function whyOf(item) {
  const why = item.querySelector(".quiz-waarom");
  return why ? [why.cloneNode(true)] : [];
}
