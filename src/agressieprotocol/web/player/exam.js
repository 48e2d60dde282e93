// A test: items of several pages, one after the other, and nothing said of them until the end.

import { questionsOf } from "./kinds.js";
import { showResult } from "./result.js";
import { bring, showPlaces } from "./series.js";
import { openStore } from "./store.js";

const BEGINS = "toets-begint";
const LOADING = "De vragen worden geladen …";
const MISSING =
  "De vragen konden niet allemaal worden geladen. Heb je verbinding? Probeer het dan nog eens. " +
  "Zonder verbinding werkt een toets alleen met oefeningen die je hier eerder opende.";

export class Exam {
  #root;
  #store;
  #series;
  #attempt = null; // which series, the answers by key, and whether it was handed in
  #questions = [];
  #place = 0;

  constructor(root) {
    this.#root = root;
    this.#store = openStore((text) => (this.#part("melding").textContent = text), "toets/");
    this.#series = [...root.querySelectorAll("template[data-reeks]")];
  }

  start() {
    this.#attempt = this.#store.read(this.#root.dataset.toets, (entry) => this.#fits(entry));
    this.#listen();
    this.#showStart();
    this.#root.dataset.klaar = this.#root.querySelector(".quiz").dataset.klaar = "";
    // Two tests on one page may ask the same item, which has one id.
    document.addEventListener(BEGINS, ({ detail }) => detail !== this && this.#leave());
  }

  // --- What is where ------------------------------------------------------------------------

  #part = (name) => this.#root.querySelector(`[data-deel="${name}"]`);

  #button = (name) => this.#root.querySelector(`[data-doe="${name}"]`);

  #say = (text) => (this.#part("bericht").textContent = text);

  #fits({ reeks, antwoorden, af }) {
    const known = this.#series.some((one) => one.dataset.reeks === reeks);
    const isObject = antwoorden !== null && typeof antwoorden === "object";
    return known && isObject && !Array.isArray(antwoorden) && typeof af === "boolean";
  }

  get #question() {
    return this.#questions[this.#place];
  }

  /** The answer to an item, or null; what is no answer to it counts as none. */
  #answer = (question) => {
    const answer = this.#attempt.antwoorden[question.key] ?? null;
    return answer !== null && question.fits({ antwoord: answer }) ? answer : null;
  };

  get #answers() {
    return this.#questions.map(this.#answer);
  }

  // --- Beginning and stopping ---------------------------------------------------------------

  #showStart() {
    const open = this.#attempt !== null && !this.#attempt.af;
    this.#part("start").hidden = false;
    this.#button("verder").hidden = !open;
    this.#button("begin").textContent = open ? "Begin opnieuw" : "Begin de toets";
  }

  /** Begin with a series of items that was not asked the last time. */
  #begin() {
    const names = this.#series.map((one) => one.dataset.reeks);
    const last = names.indexOf(this.#attempt?.reeks);
    this.#run({ reeks: names[(last + 1) % names.length], antwoorden: {}, af: false });
  }

  async #run(attempt) {
    document.dispatchEvent(new CustomEvent(BEGINS, { detail: this }));
    this.#say(LOADING);
    const items = await bring(this.#series.find((one) => one.dataset.reeks === attempt.reeks));
    this.#say(items ? "" : MISSING);
    if (!items) return;
    this.#attempt = attempt;
    this.#keep();
    this.#ask(items);
  }

  #ask(items) {
    this.#leave();
    this.#part("feedback").before(...items);
    this.#questions = questionsOf(items);
    const actions = { say: (text) => (this.#part("feedback").textContent = text), moved() {} };
    for (const question of this.#questions) if (question.kind.prepare) question.prepare(actions);
    this.#part("start").hidden = this.#part("uitslag").hidden = true;
    this.#part("vragen").hidden = false;
    const open = this.#answers.indexOf(null);
    this.#goTo(open < 0 ? 0 : open);
  }

  /** Leave the test as it is; the answers are kept. */
  #leave() {
    for (const { element } of this.#questions) element.remove();
    this.#questions = [];
    this.#part("vragen").hidden = true;
    if (this.#part("uitslag").hidden) this.#showStart();
  }

  // --- Asking -------------------------------------------------------------------------------

  #goTo(place) {
    this.#place = place;
    const question = this.#question;
    for (const one of this.#questions) one.element.toggleAttribute("data-nu", one === question);
    question.show(this.#answer(question));
    this.#part("feedback").textContent = "";
    this.#showStand();
    const heading = question.element.querySelector(".quiz-kop");
    heading.tabIndex = -1;
    heading.focus();
  }

  #showStand() {
    const done = this.#answers.filter((answer) => answer !== null).length;
    const total = this.#questions.length;
    this.#part("gedaan").textContent = `${done} van de ${total} vragen beantwoord`;
    this.#root.querySelector("progress").value = done;
    this.#button("vorige").disabled = this.#place === 0;
    this.#root.querySelector('[type="submit"]').hidden = this.#place === total - 1;
    showPlaces(this.#part("overzicht"), this.#answers, this.#place);
  }

  /** Keep the answer that is shown. */
  #save() {
    const question = this.#question;
    const answer = question.answer();
    if (answer === null) delete this.#attempt.antwoorden[question.key];
    else this.#attempt.antwoorden[question.key] = answer;
    this.#keep();
    this.#showStand();
  }

  #keep = () => this.#store.write(this.#root.dataset.toets, this.#attempt);

  // --- The end ------------------------------------------------------------------------------

  #handIn() {
    const open = this.#answers.filter((answer) => answer === null).length;
    if (!open) return this.#finish();
    const said = open === 1 ? "Er is nog 1 vraag open." : `Er zijn nog ${open} vragen open.`;
    this.#part("open").textContent = said;
    this.#root.querySelector("dialog").showModal();
  }

  #finish() {
    this.#attempt.af = true;
    this.#keep();
    const answers = this.#answers;
    const questions = this.#questions;
    this.#part("uitslag").hidden = false;
    this.#leave();
    showResult(this.#root, questions, answers);
  }

  #act(button) {
    const dialog = this.#root.querySelector("dialog");
    const acts = {
      begin: () => this.#begin(),
      nieuw: () => this.#begin(),
      verder: () => this.#run(this.#attempt),
      vorige: () => this.#goTo(this.#place - 1),
      inleveren: () => this.#handIn(),
      blijf: () => dialog.close(),
      toch: () => (dialog.close(), this.#finish()),
    };
    if (button.dataset.naar) this.#goTo(Number(button.dataset.naar));
    else acts[button.dataset.doe]?.();
  }

  #listen() {
    const root = this.#root;
    root.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.#place < this.#questions.length - 1) this.#goTo(this.#place + 1);
    });
    root.addEventListener("change", ({ target }) => {
      if (this.#question?.element.contains(target)) this.#save();
    });
    root.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (!button) return;
      if (this.#question?.element.contains(button)) this.#save(); // a step was moved
      else this.#act(button);
    });
  }
}
