// An exercise: one item at a time, checked, explained and remembered.
// It shows what the page says already; without it the page is a readable list.

import { openCertainty, remark, summary } from "./certainty.js";
import { Frame } from "./frame.js";
import { whenIdle } from "./later.js";
import { preparePaper } from "./paper.js";
import { entryOf } from "./question.js";
import { openStore } from "./store.js";
import { sentence } from "./verdict.js";

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

export class Exercise {
  #frame;
  #questions;
  #store;
  #certainty;
  #checked;
  #rest;
  #place = 0; // of the item that is shown; after the last one comes the end

  /**
   * @param root the exercise in the page.
   * @param questions its items.
   * @param rest makes the items behind those; null where there are no more.
   * @param open opens what keeps the answers.
   * @param checked hears of each item that was answered whole.
   */
  constructor(root, questions, { rest = null, open = openStore, checked = () => {} } = {}) {
    this.#frame = new Frame(root);
    this.#questions = [...questions];
    this.#rest = rest;
    this.#store = open(this.#frame.warn);
    this.#certainty = openCertainty(root);
    this.#checked = checked;
  }

  start() {
    const { root } = this.#frame;
    this.#listen(root);
    preparePaper(root, () => this.#complete());
    this.#prepare(this.#questions);
    this.#frame.open();
    const waits = !location.hash && this.#entry(this.#questions[0]) === null;
    if (!waits) this.#complete();
    const wanted = this.#addressed();
    this.#show(wanted ?? this.#firstOpen());
    root.dataset.klaar = "";
    if (wanted !== null) this.#question.element.scrollIntoView();
    // Who begins at the first item can answer it before all the others are built.
    whenIdle(() => this.#complete());
  }

  #prepare(questions) {
    const actions = { say: (text) => this.#say(text), moved: () => this.#moved() };
    for (const question of questions) if (question.kind.prepare) question.prepare(actions);
  }

  /** Make the items real that still wait; whatever the learner does comes after that. */
  #complete() {
    if (this.#rest === null) return;
    const more = this.#rest();
    this.#rest = null;
    this.#prepare(more);
    this.#questions.push(...more);
    this.#showStand();
  }

  // --- What is where ------------------------------------------------------------------------

  /** The item that is shown; null at the end. */
  get #question() {
    return this.#questions[this.#place] ?? null;
  }

  /** What was kept of the answer to an item, or null. */
  #entry = (question) => this.#store.read(question.key, question.fits);

  /** The whole answer to an item, or null. */
  #answered = (question) => {
    const answer = this.#entry(question)?.antwoord ?? null;
    return answer !== null && question.isDone(answer) ? answer : null;
  };

  /** The place of the first item without an answer; without such an item the end. */
  #firstOpen() {
    const place = this.#questions.findIndex((question) => this.#answered(question) === null);
    return place < 0 ? this.#questions.length : place;
  }

  /** The place of the item that the page's address names, or lies in; or null. */
  #addressed() {
    const item = document.getElementById(location.hash.slice(1))?.closest(".quiz-item");
    const place = this.#questions.findIndex(({ element }) => element === item);
    return place < 0 ? null : place;
  }

  // --- What the learner sees ----------------------------------------------------------------

  /** Show the item at a place, or the end. */
  #show(place) {
    this.#place = Math.min(Math.max(place, 0), this.#questions.length);
    const question = this.#question;
    for (const one of this.#questions) one.element.toggleAttribute("data-nu", one === question);
    this.#frame.part("einde").hidden = question !== null;
    const entry = question && this.#entry(question);
    question?.show(entry?.antwoord ?? null);
    this.#certainty.show(entry?.zeker);
    this.#frame.part("na").replaceChildren(...(question?.after() ?? []));
    const answer = question && this.#answered(question);
    this.#frame.tell(...(answer !== null && question.canCheck() ? question.feedback(answer) : []));
    this.#showStand();
  }

  /** Show an item because the learner asked: the focus goes there, the address follows. */
  #goTo(place) {
    this.#show(place);
    const { element } = this.#question ?? { element: this.#frame.part("einde") };
    const heading = element.querySelector(".quiz-kop");
    heading.tabIndex = -1;
    heading.focus();
    const page = location.pathname + location.search;
    history.replaceState(history.state, "", this.#question ? `#${element.id}` : page);
  }

  /** Show what is done and which way on. */
  #showStand() {
    const results = this.#questions.map((question) => {
      const answer = this.#answered(question);
      question.element.toggleAttribute("data-gedaan", answer !== null);
      return answer === null ? null : question.judge(answer);
    });
    this.#showWays(results[this.#place] ?? null);
    if (this.#rest !== null) return; // what the page says of nothing done still holds
    this.#frame.showCounts(results, this.#place);
    this.#frame.part("zekerheid").textContent = summary(this.#questions.map(this.#entry));
  }

  /** @param result of the item that is shown; null where it is open. */
  #showWays(result) {
    const question = this.#question;
    const last = this.#rest === null && this.#place === this.#questions.length - 1;
    this.#frame.showButtons(question, result, { first: this.#place === 0, last });
    this.#certainty.ask(question?.canCheck() && question.kind.asksCertainty !== false);
  }

  // --- What the learner does ----------------------------------------------------------------

  #check() {
    const question = this.#question;
    const answer = question.answer();
    if (answer === null) {
      this.#frame.tell(sentence(question.kind.missing));
      question.focus();
      return;
    }
    const entry = entryOf(question, answer, this.#entry(question), this.#certainty.value());
    this.#store.write(question.key, entry);
    if (question.isDone(answer)) this.#checked(question, entry);
    const said = remark(entry.zeker, entry.oordeel);
    this.#frame.tell(...question.feedback(answer), ...(said ? [sentence(said)] : []));
    this.#showStand();
  }

  /** Say what changed to who listens; what was said of another answer goes. */
  #say(text) {
    this.#frame.whisper(text);
    this.#showStand();
  }

  /** Take the feedback away when the learner chooses something else. */
  #reconsider() {
    const kept = this.#entry(this.#question)?.antwoord ?? null;
    if (!this.#frame.hasWhispered && !same(this.#question.answer(), kept)) this.#moved();
  }

  /** Take the feedback away, for it belongs to what was shown before. */
  #moved() {
    this.#frame.tell();
    this.#showStand();
  }

  #retry() {
    this.#question.kind.again(this.#question.element);
    this.#moved();
    this.#question.focus();
  }

  #restart() {
    this.#frame.root.querySelector("dialog").close();
    this.#store.forget(this.#questions.map(({ key }) => key));
    this.#goTo(0);
  }

  #act(button) {
    const dialog = this.#frame.root.querySelector("dialog");
    const acts = {
      nogeens: () => this.#retry(),
      volgende: () => this.#goTo(this.#place + 1),
      vorige: () => this.#goTo(this.#place - 1),
      open: () => this.#goTo(this.#firstOpen()),
      opnieuw: () => dialog.showModal(),
      blijf: () => dialog.close(),
      wis: () => this.#restart(),
    };
    if (button.dataset.naar) this.#goTo(Number(button.dataset.naar));
    else acts[button.dataset.doe]?.();
  }

  /** Show what another tab did, without taking this learner's choice away. */
  #refresh() {
    this.#complete();
    const answer = this.#question && this.#answered(this.#question);
    const idle = this.#question?.answer() === null && !this.#question.kind.isDone;
    if (answer !== null && idle) this.#show(this.#place);
    else this.#showStand();
  }

  #changed(target) {
    if (target.dataset.doe === "zekerheid") {
      this.#certainty.keep();
      this.#showStand();
    } else if (this.#question?.element.contains(target)) this.#reconsider();
  }

  #listen(root) {
    root.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#complete();
      if (this.#question?.canCheck()) this.#check();
    });
    root.addEventListener("change", (event) => this.#changed(event.target));
    root.addEventListener("click", (event) => {
      this.#complete();
      const button = event.target.closest("button");
      if (button) this.#act(button);
    });
    this.#frame.overview.addEventListener("toggle", () => this.#showStand());
    window.addEventListener("hashchange", () => {
      this.#complete();
      if (this.#addressed() !== null) this.#goTo(this.#addressed());
    });
    this.#store.watch(() => this.#refresh());
  }
}
