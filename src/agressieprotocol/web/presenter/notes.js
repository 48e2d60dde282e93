// The second window, for the one who presents: the notes of the slide that the projector shows.

import { actOf, bar } from "./keys.js";
import { Line } from "./line.js";

const WAITING = "Dit venster hoort bij een presentatie. Die is er nu niet.";
const ENDED = "De presentatie is gestopt. Je kunt dit venster sluiten.";
const STEERS = new Set(["next", "previous", "first", "last", "black"]);
/** How often the clock is written, in ms. */
const PACE = 10_000;

const minutesText = (minutes) => (minutes === 1 ? "1 minuut" : `${minutes} minuten`);

export class Notes {
  #deck;
  #line;
  #state = null;
  #dialog = document.createElement("dialog");
  #parts = {};

  constructor(deck, name) {
    this.#deck = deck;
    this.#line = new Line(name, (what) => this.#hear(what), window.opener);
  }

  open() {
    this.#dialog.className = "podium podium-notities";
    this.#dialog.setAttribute("aria-label", "Notities");
    for (const [name, tag] of [
      ["stand", "p"],
      ["titel", "h1"],
      ["tekst", "div"],
      ["hierna", "p"],
      ["klok", "p"],
    ]) {
      this.#parts[name] = document.createElement(tag);
      this.#parts[name].className = `notities-${name}`;
      this.#dialog.append(this.#parts[name]);
    }
    this.#parts.stand.setAttribute("role", "status");
    this.#parts.stand.textContent = WAITING;
    this.#dialog.append(
      bar([
        ["Vorige", () => this.#ask("previous")],
        ["Volgende", () => this.#ask("next")],
        ["Zwart", () => this.#ask("black")],
      ]),
    );
    document.body.append(this.#dialog);
    document.title = "Notities";
    // While a presentation runs, Escape must not lay the page itself bare.
    this.#dialog.addEventListener("cancel", (event) => this.#state && event.preventDefault());
    this.#dialog.addEventListener("keydown", (event) => this.#key(event));
    this.#dialog.showModal();
    // A space or Enter from a clicker goes on; it must not press the first button, which goes back.
    this.#dialog.querySelectorAll("button")[1].focus();
    setInterval(() => this.#showClock(), PACE);
    this.#line.say({ soort: "vraag" });
  }

  #key(event) {
    const act = actOf(event);
    if (!STEERS.has(act)) return;
    event.preventDefault();
    this.#ask(act);
  }

  #ask(what) {
    this.#line.say({ soort: "doe", wat: what });
  }

  #hear(what) {
    if (what.soort === "einde") this.#end();
    if (what.soort !== "stand") return;
    this.#state = what;
    this.#show();
  }

  #end() {
    this.#state = null;
    this.#parts.stand.textContent = ENDED;
  }

  #show() {
    const { ids, place, left } = this.#state;
    const slide = this.#slide(ids[place]);
    const more = left ? ` Nog ${left} te onthullen.` : "";
    this.#parts.stand.textContent = `Dia ${place + 1} van ${ids.length}.${more}`;
    this.#parts.titel.textContent = titleOf(slide);
    const notes = [...slide.querySelectorAll(".dia-notitie")].map((note) => note.cloneNode(true));
    this.#parts.tekst.replaceChildren(...notes);
    const after = ids[place + 1];
    this.#parts.hierna.textContent = after
      ? `Hierna: ${titleOf(this.#slide(after))}`
      : "Dit is de laatste dia.";
    this.#showClock();
  }

  #slide = (id) => this.#deck.querySelector(`#${CSS.escape(id)}`);

  #showClock() {
    if (!this.#state) return;
    const { minutes, place, began } = this.#state;
    const planned = minutes.slice(0, place + 1).reduce((sum, one) => sum + one, 0);
    const spent = Math.floor((Date.now() - began) / 60_000);
    this.#parts.klok.textContent =
      `Bezig: ${minutesText(spent)}. ` +
      (planned ? `Gepland tot en met deze dia: ${minutesText(planned)}.` : "");
  }
}

/** The heading of a slide without the mark for its address. */
function titleOf(slide) {
  const heading = slide.querySelector("h1, h2, h3, h4").cloneNode(true);
  for (const mark of heading.querySelectorAll(".headerlink")) mark.remove();
  return heading.textContent;
}
