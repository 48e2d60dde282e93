// One item in the page, with what its kind knows of it.

import { unfold } from "./unfold.js";
import { whyOf } from "./verdict.js";

export class Question {
  #facts = null;

  constructor(element, kind) {
    this.element = element;
    this.kind = kind;
    this.key = element.dataset.sleutel;
  }

  /** What the page says of the item; read when it is needed first, for a page may hold many. */
  get facts() {
    if (this.#facts === null) {
      unfold(this.element);
      this.#facts = this.kind.read(this.element);
    }
    return this.#facts;
  }

  /** Give the item what its kind adds to it: buttons, and ways to tell the exercise of a change. */
  prepare(actions) {
    const { facts } = this; // as the page was written
    this.kind.prepare?.(this.element, actions, facts);
  }

  fits = (entry) => this.kind.isAnswer(this.facts, entry.antwoord);

  /** Tell whether an answer is whole; that of a case may be half-way. */
  isDone = (answer) => this.kind.isDone?.(this.facts, answer) ?? true;

  judge = (answer) => this.kind.judge(this.facts, answer);

  answer = () => this.kind.answerOf(this.element);

  show = (answer) => this.kind.show(this.element, answer, this.facts);

  focus = () => this.kind.focus(this.element);

  /** Tell whether there is an answer to check at this moment. */
  canCheck = () => this.kind.checks?.(this.element) ?? true;

  /** Return what is said of an answer; the explanation follows what is whole. */
  feedback(answer) {
    const said = this.kind.feedback(this.element, this.facts, answer);
    return this.kind.asksCertainty === false ? said : [...said, ...whyOf(this.element)];
  }

  /** Return what is shown beneath the feedback, in a list of one or none. */
  after = () => (this.kind.after ? [this.kind.after(this.element)] : []);
}

/** Return what is kept of an answer; what was said first stays, for who looks back. */
export function entryOf(question, answer, before, zeker) {
  const result = question.judge(answer);
  const first = question.isDone(answer) ? { oordeel: result.oordeel, zeker } : undefined;
  const op = new Date().toISOString();
  return { antwoord: answer, ...result, zeker, op, eerst: before?.eerst ?? first };
}
