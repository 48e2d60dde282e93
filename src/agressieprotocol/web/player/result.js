// How a test went: the mark, every answer with its verdict and rules, and what to read again.

import { entryOf } from "./question.js";
import { openStore } from "./store.js";
import { creditOf, lookOf, made, whyOf, wordOf } from "./verdict.js";

const NOTHING = { oordeel: "onjuist", goed: 0, totaal: 1 };

/** Return the share of the credit, in whole %; each item counts as much as another. */
export function markOf(results) {
  const shares = results.map(({ goed, totaal }) => goed / totaal);
  const sum = shares.reduce((one, other) => one + other, 0);
  return Math.floor((100 * sum) / results.length + 1e-9);
}

/** Keep the answers as progress, so that they count in the exercises and come back. */
function keepAll(questions, answers) {
  const store = openStore(() => {}); // what goes wrong was told already
  questions.forEach((question, place) => {
    if (answers[place] === null) return;
    const before = store.read(question.key, question.fits);
    store.write(question.key, entryOf(question, answers[place], before));
  });
}

/** Return one answer that can be opened: the case, what was said, and all the answers. */
function answerView(question, answer, result, place) {
  const word = answer === null ? "niet beantwoord" : wordOf(result);
  const credit = answer === null ? "" : creditOf(result);
  const summary = made("summary", "", `Vraag ${place + 1}: ${word}${credit && `, ${credit}`}`);
  const { element } = question;
  const asked = [".quiz-casus", "legend, .quiz-vraag"].map((part) => element.querySelector(part));
  const told = asked.filter(Boolean).map((part) => made("p", part.className, part.textContent));
  const said = answer === null ? [] : question.feedback(answer);
  const all = element.querySelector(".quiz-antwoord").cloneNode(true);
  const why = answer === null ? whyOf(element) : [];
  const box = made("details", "toets-antwoord", summary, ...told, ...said, ...why, all);
  box.dataset.oordeel = lookOf(result);
  return box;
}

/** What is said of what is right, of any kind. */
const RIGHT = '.quiz-antwoord li:not([data-oordeel="onjuist"], [data-oordeel="verdedigbaar"])';

/** Return links to the rules behind what was not right, each once. */
function rulesOf(questions, results) {
  const wrong = questions.filter((_, place) => results[place].oordeel === "onjuist");
  const links = wrong.flatMap(({ element }) => [
    ...element.querySelectorAll(`${RIGHT} .quiz-regels a`),
  ]);
  const byAddress = new Map(links.map((link) => [link.href, link]));
  return [...byAddress.values()].map((link) => made("li", "", link.cloneNode(true)));
}

/** Return the verdict on each answer of a test. */
export const resultsOf = (questions, answers) =>
  questions.map((question, place) =>
    answers[place] === null ? NOTHING : question.judge(answers[place]),
  );

/** Offer a proof to who passed; its code goes along, for where nothing can be kept. */
function showProof(box, code, passed) {
  const link = box.querySelector("a");
  link.href = `${link.getAttribute("href").split("#")[0]}#${code}`;
  box.hidden = !passed;
}

/** Show how a test went; the focus goes to the outcome. */
export function showResult(root, questions, answers, proof) {
  const part = (name) => root.querySelector(`[data-deel="${name}"]`);
  const results = resultsOf(questions, answers);
  const mark = markOf(results);
  const needed = Number(root.dataset.geslaagd);
  const right = results.filter(({ oordeel }) => oordeel !== "onjuist").length;
  part("oordeel").textContent = mark >= needed ? "Je bent geslaagd" : "Nog niet gehaald";
  part("score").textContent =
    `Je haalde ${mark}%. Voor deze toets heb je ${needed}% nodig. ` +
    `Van de ${results.length} vragen ${right === 1 ? "was" : "waren"} er ${right} helemaal goed.`;
  const views = questions.map((question, place) =>
    answerView(question, answers[place], results[place], place),
  );
  part("antwoorden").replaceChildren(...views);
  const rules = rulesOf(questions, results);
  part("regels").replaceChildren(...rules);
  part("herhaal").hidden = rules.length === 0;
  if (part("bewijs")) showProof(part("bewijs"), proof, mark >= needed);
  keepAll(questions, answers);
  part("oordeel").focus();
}
