// A test: items of several pages, one after the other, and nothing said of them until the end.

import { questionsOf } from "./kinds.js";
import { better, isAttempt } from "./outcome.js";
import { markOf, resultsOf, showResult } from "./result.js";
import { bring, showPlaces } from "./series.js";
import { openStore } from "./store.js";
import { codeOfExam } from "../voortgang/code.js";

const BEGINS = "toets-begint";
const LOADING = "De vragen worden geladen …";
const MISSING =
  "De vragen konden niet allemaal worden geladen. Heb je verbinding? Probeer het dan nog eens. " +
  "Zonder verbinding werkt een toets alleen met oefeningen die je hier eerder opende.";

const CHANGED =
  "De vragen van deze toets zijn veranderd sinds je begon. Je begint daarom opnieuw. " +
  "Een toets die je al inleverde, blijft staan.";
const ELSEWHERE = "Deze toets is in een ander tabblad ingeleverd of opnieuw begonnen. Hier stopt hij.";

export class Exam {
  #root;
  #store;
  #series;
  #attempt = null; // which series, the answers by key, whether it was handed in, how others went
  #questions = [];
  #place = 0;

  constructor(root) {
    this.#root = root;
    this.#store = openStore((text) => (this.#part("melding").textContent = text), "toets/");
    this.#series = [...root.querySelectorAll("template[data-reeks]")];
  }

  start() {
    this.#attempt = this.#kept();
    if (this.#attempt && !this.#attempt.af && !this.#isOpen) this.#say(CHANGED);
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

  /** The attempt that this browser keeps, or null. */
  #kept = () => this.#store.read(this.#root.dataset.toets, isAttempt);

  #seriesOf = (attempt) => this.#series.find((one) => one.dataset.reeks === attempt?.reeks);

  /** Whether there is an attempt to go on with. */
  get #isOpen() {
    return this.#attempt !== null && !this.#attempt.af && Boolean(this.#seriesOf(this.#attempt));
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
    const open = this.#isOpen;
    this.#part("start").hidden = false;
    this.#button("verder").hidden = !open;
    this.#button("begin").textContent = open ? "Begin opnieuw" : "Begin de toets";
  }

  /** Begin with a series of items that was not asked the last time. */
  #begin() {
    const kept = this.#kept() ?? this.#attempt;
    const names = this.#series.map((one) => one.dataset.reeks);
    const reeks = names[(names.indexOf(kept?.reeks) + 1) % names.length];
    this.#run({ reeks, antwoorden: {}, af: false, laatste: kept?.laatste, beste: kept?.beste });
  }

  async #run(attempt) {
    document.dispatchEvent(new CustomEvent(BEGINS, { detail: this }));
    this.#say(LOADING);
    const items = await bring(this.#seriesOf(attempt));
    this.#say(items ? "" : MISSING);
    if (!items) return;
    this.#attempt = attempt;
    if (!attempt.op) this.#keep(); // a new one; what was kept may have grown in another tab
    else if (!this.#catchUp()) return;
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

  /** Take over what another tab answered; tell whether the test goes on in this one. */
  #catchUp() {
    const kept = this.#kept() ?? this.#attempt;
    const goesOn = !kept.af && kept.reeks === this.#attempt.reeks;
    this.#attempt = kept;
    if (goesOn) return true;
    this.#leave();
    this.#say(ELSEWHERE);
    return false;
  }

  /** Show what another tab did. */
  #refresh() {
    if (!this.#questions.length) return this.#showKept();
    if (!this.#catchUp()) return;
    const answer = this.#answer(this.#question);
    if (this.#question.answer() === null) this.#question.show(answer);
    this.#showStand();
  }

  /** Offer to go on with what another tab began. */
  #showKept() {
    this.#attempt = this.#kept() ?? this.#attempt;
    if (!this.#part("start").hidden) this.#showStart();
  }

  /** Keep the answer that is shown. */
  #save() {
    if (!this.#catchUp()) return;
    const question = this.#question;
    const answer = question.answer();
    if (answer === null) delete this.#attempt.antwoorden[question.key];
    else this.#attempt.antwoorden[question.key] = answer;
    this.#keep();
    this.#showStand();
  }

  #keep() {
    this.#attempt.op = new Date().toISOString();
    this.#store.write(this.#root.dataset.toets, this.#attempt);
  }

  // --- The end ------------------------------------------------------------------------------

  #handIn() {
    const open = this.#answers.filter((answer) => answer === null).length;
    if (!open) return this.#finish();
    const said = open === 1 ? "Er is nog 1 vraag open." : `Er zijn nog ${open} vragen open.`;
    this.#part("open").textContent = said;
    this.#root.querySelector("dialog").showModal();
  }

  #finish() {
    if (!this.#catchUp()) return;
    const answers = this.#answers;
    const questions = this.#questions;
    const score = markOf(resultsOf(questions, answers));
    const { versie } = this.#root.dataset;
    const laatste = { score, op: new Date().toISOString(), versie };
    Object.assign(this.#attempt, { af: true, laatste, beste: better(this.#attempt.beste, laatste) });
    this.#keep();
    this.#part("uitslag").hidden = false;
    this.#leave();
    showResult(this.#root, questions, answers, codeOfExam(this.#root.dataset.toets, laatste));
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
    this.#store.watch(() => this.#refresh());
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
