// The player: one item of an exercise at a time, checked, explained and remembered.
// It shows what the page says already; without it the page is a readable list.

import { answerOf, choose, feedbackOf, focusChoice, isAnswer, verdictOf } from "./choice.js";
import { openStore } from "./store.js";

const NO_ANSWER = "Kies eerst een antwoord.";

function paragraph(text) {
  const made = document.createElement("p");
  made.textContent = text;
  return made;
}

/** A list item with a button that leads to the item at a place. */
function overviewEntry(place) {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.naar = place;
  button.textContent = place + 1;
  const entry = document.createElement("li");
  entry.append(button);
  return entry;
}

class Player {
  #root;
  #items;
  #store;
  #place = 0; // of the item that is shown; after the last one comes the end

  constructor(root) {
    this.#root = root;
    this.#items = [...root.querySelectorAll(".quiz-item")];
    this.#store = openStore((text) => (this.#part("melding").textContent = text));
  }

  start() {
    this.#listen();
    this.#preparePaper();
    this.#button("controleer").disabled = false;
    this.#part("knoppen").hidden = this.#part("stand").hidden = false;
    const wanted = this.#addressed();
    this.#show(wanted ?? this.#firstOpen());
    this.#root.dataset.klaar = "";
    if (wanted !== null) this.#item.scrollIntoView();
  }

  // --- What is where ------------------------------------------------------------------------

  #part(name) {
    return this.#root.querySelector(`[data-deel="${name}"]`);
  }

  #button(name) {
    return this.#root.querySelector(`[data-doe="${name}"]`);
  }

  /** The item that is shown; null at the end. */
  get #item() {
    return this.#items[this.#place] ?? null;
  }

  /** The answer to an item that was kept, or null. */
  #answered(item) {
    const entry = this.#store.read(item.dataset.sleutel, (kept) => isAnswer(item, kept.antwoord));
    return entry?.antwoord ?? null;
  }

  /** The place of the first item without an answer; without such an item the end. */
  #firstOpen() {
    const place = this.#items.findIndex((item) => this.#answered(item) === null);
    return place < 0 ? this.#items.length : place;
  }

  /** The place of the item that the page's address names, or null. */
  #addressed() {
    const place = this.#items.findIndex((item) => `#${item.id}` === location.hash);
    return place < 0 ? null : place;
  }

  // --- What the learner sees ----------------------------------------------------------------

  /** Show the item at a place, or the end. */
  #show(place) {
    this.#place = Math.min(Math.max(place, 0), this.#items.length);
    this.#items.forEach((item, index) => item.toggleAttribute("data-nu", index === this.#place));
    this.#part("einde").hidden = this.#item !== null;
    const answer = this.#item && this.#answered(this.#item);
    if (this.#item) choose(this.#item, answer);
    this.#showFeedback(answer);
    this.#showStand();
  }

  /** Show an item because the learner asked: the focus goes there, the address follows. */
  #goTo(place) {
    this.#show(place);
    const heading = (this.#item ?? this.#part("einde")).querySelector(".quiz-kop");
    heading.tabIndex = -1;
    heading.focus();
    const page = location.pathname + location.search;
    history.replaceState(history.state, "", this.#item ? `#${this.#item.id}` : page);
  }

  #showFeedback(answer) {
    const found = answer === null ? [] : [feedbackOf(this.#item, answer)];
    this.#part("feedback").replaceChildren(...found);
  }

  /** Show what is done and which way on. */
  #showStand() {
    const verdicts = this.#items.map((item) => {
      const answer = this.#answered(item);
      item.toggleAttribute("data-gedaan", answer !== null);
      return answer === null ? null : verdictOf(item, answer);
    });
    this.#showButtons(this.#item !== null && verdicts[this.#place] !== null);
    this.#showCounts(verdicts);
    if (this.#part("overzicht").closest("details").open) this.#showOverview(verdicts);
  }

  #showButtons(done) {
    const onwards = this.#place === this.#items.length - 1 ? "Bekijk je resultaat" : "Volgende vraag";
    this.#button("volgende").textContent = done ? onwards : "Overslaan";
    this.#button("controleer").hidden = this.#button("volgende").hidden = this.#item === null;
    this.#button("vorige").disabled = this.#place === 0;
    this.#root.toggleAttribute("data-beantwoord", done);
  }

  #showCounts(verdicts) {
    const count = (word) => verdicts.filter((verdict) => verdict === word).length;
    const total = verdicts.length;
    const done = total - count(null);
    this.#part("gedaan").textContent = `${done} van de ${total} vragen gedaan`;
    this.#root.querySelector("progress").value = done;
    this.#part("uitslag").textContent =
      `Je hebt ${done} van de ${total} vragen gedaan: ${count("juist")} juist, ` +
      `${count("verdedigbaar")} verdedigbaar en ${count("onjuist")} onjuist.`;
    this.#button("open").hidden = done === total;
  }

  #showOverview(verdicts) {
    const list = this.#part("overzicht");
    if (!list.children.length) list.append(...verdicts.map((_, index) => overviewEntry(index)));
    verdicts.forEach((verdict, index) => {
      const button = list.children[index].firstElementChild;
      button.setAttribute("aria-label", `Vraag ${index + 1}: ${verdict ?? "nog open"}`);
      button.dataset.oordeel = verdict ?? "open";
      if (index === this.#place) button.setAttribute("aria-current", "step");
      else button.removeAttribute("aria-current");
    });
  }

  // --- What the learner does ----------------------------------------------------------------

  #check() {
    const answer = answerOf(this.#item);
    if (answer === null) {
      this.#part("feedback").replaceChildren(paragraph(NO_ANSWER));
      focusChoice(this.#item);
      return;
    }
    const oordeel = verdictOf(this.#item, answer);
    this.#store.write(this.#item.dataset.sleutel, { antwoord: answer, oordeel });
    this.#showFeedback(answer);
    this.#showStand();
  }

  /** Take the feedback away when the learner chooses something else. */
  #reconsider() {
    const same = answerOf(this.#item) === this.#answered(this.#item);
    if (!same) this.#part("feedback").replaceChildren();
  }

  #restart() {
    this.#root.querySelector("dialog").close();
    this.#store.forget(this.#items.map((item) => item.dataset.sleutel));
    this.#goTo(0);
  }

  #act(button) {
    const dialog = this.#root.querySelector("dialog");
    const acts = {
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
    const answer = this.#item && this.#answered(this.#item);
    if (answer !== null && answerOf(this.#item) === null) {
      choose(this.#item, answer);
      this.#showFeedback(answer);
    }
    this.#showStand();
  }

  #listen() {
    this.#root.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.#item) this.#check();
    });
    this.#root.addEventListener("change", () => this.#item && this.#reconsider());
    this.#root.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button) this.#act(button);
    });
    const overview = this.#part("overzicht").closest("details");
    overview.addEventListener("toggle", () => this.#showStand());
    window.addEventListener("hashchange", () => {
      if (this.#addressed() !== null) this.#goTo(this.#addressed());
    });
    this.#store.watch(() => this.#refresh());
  }

  /** On paper every answer stands open; afterwards each is as it was. */
  #preparePaper() {
    let opened = [];
    window.addEventListener("beforeprint", () => {
      opened = [...this.#root.querySelectorAll(".quiz-antwoord:not([open])")];
      for (const one of opened) one.open = true;
    });
    window.addEventListener("afterprint", () => {
      for (const one of opened) one.open = false;
    });
  }
}

for (const root of document.querySelectorAll("[data-oefening]")) new Player(root).start();
