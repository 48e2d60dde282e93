// Repeat what this browser got wrong or has not seen for long, with items of every exercise.

import { knownItem } from "./due.js";
import { Exercise } from "./exercise.js";
import { kindsOf, lacking, load, questionsOf } from "./kinds.js";
import { loadTheRest, whenIdle } from "./later.js";
import { fetchKept, lift } from "./lift.js";
import { isCard, isDue, nextText, reviewed } from "./schedule.js";
import { openStore } from "./store.js";

const MOST = 10;
const LOADING = "De vragen worden geladen …";
const NOTHING = "Je hebt in deze browser nog niets geoefend. Doe eerst een oefening. Kom dan hier terug.";
const OFFLINE =
  "De vragen konden niet worden geladen. Heb je verbinding? Probeer het dan nog eens. " +
  "Zonder verbinding kun je alleen herhalen wat je hier eerder herhaalde.";
const NOT_ALL = "Zonder verbinding konden niet alle vragen worden geladen.";

class Review {
  #root;
  #answers;
  #cards;

  constructor(root) {
    this.#root = root;
    const warn = (text) => (this.#part("waarschuwing").textContent = text);
    this.#answers = openStore(warn);
    this.#cards = openStore(warn, "herhaal/");
  }

  async start() {
    this.#root.addEventListener("click", ({ target }) => {
      if (target.closest('[data-doe="herhaal"]')) this.#begin();
    });
    this.#root.dataset.klaar = "";
    await this.#show();
  }

  #part = (name) => this.#root.querySelector(`[data-deel="${name}"]`);

  #say = (text) => (this.#part("klaar").textContent = text);

  /** Return every item of this browser: its key, its page, its last answer and its card. */
  async #known(now) {
    const list = this.#root.dataset.herhaal;
    const stores = { answers: this.#answers, cards: this.#cards };
    const pages = await (await fetchKept(new URL(list, location.href).href)).json();
    return pages.flatMap(({ url, sleutels }) => {
      const page = new URL(`../${url}`, new URL(list, location.href)).href;
      return sleutels.flatMap((key) => knownItem(stores, key, page, now));
    });
  }

  /** Say what is due, and offer it. */
  async #show() {
    const now = new Date();
    const known = await this.#known(now).catch(() => null);
    const due = (known ?? []).filter(({ card }) => isDue(card, now));
    this.#part("start").hidden = !due.length;
    if (known === null) this.#say(OFFLINE);
    else if (!known.length) this.#say(NOTHING);
    else this.#say(due.length ? this.#offer(due) : this.#later(known, now));
    return due;
  }

  #offer(due) {
    const wrong = due.filter(({ entry }) => entry.oordeel === "onjuist").length;
    const count = due.length === 1 ? "Er staat 1 vraag klaar." : `Er staan ${due.length} vragen klaar.`;
    const parts = [];
    if (wrong) parts.push(`${wrong} had je nog niet goed.`);
    if (due.length > wrong) parts.push(`${due.length - wrong} zag je al een tijd niet.`);
    return [count, ...parts].join(" ");
  }

  #later(known, now) {
    const when = nextText(known.map(({ card }) => card), now);
    return `Er staat nu niets klaar. De volgende vraag komt ${when} terug.`;
  }

  /** Ask what is due: first what went wrong, then what has waited longest. */
  async #begin() {
    this.#root.querySelector('[data-oefening="herhaal"]')?.remove();
    const due = await this.#show();
    const isWrong = ({ entry }) => entry.oordeel === "onjuist";
    const order = (one, other) =>
      isWrong(other) - isWrong(one) || Date.parse(one.card.due) - Date.parse(other.card.due);
    const wanted = due.sort(order).slice(0, MOST);
    if (!wanted.length) return this.#part("klaar").focus();
    const said = this.#offer(due);
    this.#say(LOADING);
    const { items, whole } = await lift(wanted);
    await load(lacking(kindsOf(items))).catch(() => (items.length = 0));
    this.#say(!items.length ? OFFLINE : whole ? said : `${said} ${NOT_ALL}`);
    if (items.length) this.#ask(items);
  }

  #ask(items) {
    this.#part("start").hidden = true;
    const frame = this.#root.querySelector("template").content.cloneNode(true).firstElementChild;
    frame.querySelector("form").prepend(...items);
    frame.querySelector("progress").max = items.length;
    this.#root.append(frame);
    const checked = ({ key }, entry) =>
      this.#cards.write(key, reviewed(this.#cards.read(key, isCard), entry));
    new Exercise(frame, questionsOf(items), { open: () => this.#sitting(), checked }).start();
    const heading = frame.querySelector(".quiz-item[data-nu] .quiz-kop");
    heading.tabIndex = -1;
    heading.focus();
  }

  /** Return a store in which every item is open again; what is answered is kept as well. */
  #sitting() {
    const now = new Map();
    return {
      read: (key, fits) => {
        const entry = now.get(key) ?? null;
        return entry && fits(entry) ? entry : null;
      },
      write: (key, entry) => {
        now.set(key, entry);
        const { eerst } = this.#answers.read(key, () => true) ?? {};
        this.#answers.write(key, { ...entry, eerst: eerst ?? entry.eerst });
      },
      forget: (keys) => keys.forEach((key) => now.delete(key)),
      watch: () => {},
    };
  }
}

for (const root of document.querySelectorAll("[data-herhaal]")) new Review(root).start();
whenIdle(loadTheRest);
