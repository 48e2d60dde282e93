// An item with one choice, as it stands in the page: read and show its answer.
// The verdicts and the feedback are in the page; nothing is decided here.

const radios = (item) => [...item.querySelectorAll('input[type="radio"]')];
const said = (item, answer) => item.querySelector(`[data-optie="${Number(answer)}"]`);

/** Return the place of the chosen option, or null. */
export function answerOf(item) {
  const chosen = radios(item).find((radio) => radio.checked);
  return chosen ? Number(chosen.value) : null;
}

/** Show an answer as chosen; null clears the choice. */
export function choose(item, answer) {
  for (const radio of radios(item)) radio.checked = Number(radio.value) === answer;
}

/** Tell whether an answer that was kept is one of the options. */
export function isAnswer(item, answer) {
  return Number.isInteger(answer) && said(item, answer) !== null;
}

/** Return the word for an answer: juist, verdedigbaar or onjuist. */
export function verdictOf(item, answer) {
  return said(item, answer).dataset.oordeel;
}

/** Return a copy of what is said of an answer. */
export function feedbackOf(item, answer) {
  const box = document.createElement("div");
  box.className = "quiz-oordeel-blok";
  box.dataset.oordeel = verdictOf(item, answer);
  box.append(...[...said(item, answer).children].map((part) => part.cloneNode(true)));
  return box;
}

/** Put the focus on the choice. */
export function focusChoice(item) {
  const all = radios(item);
  (all.find((radio) => radio.checked) ?? all[0]).focus();
}
