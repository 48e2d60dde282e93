// The presentation on the projector: one slide at a time, large, by keys, clicker or buttons.

import { actOf, bar } from "./keys.js";
import { Line } from "./line.js";
import { RoleSwitch } from "./roles.js";
import { Steps } from "./steps.js";
import { drawBars } from "./tally.js";

const BLOCKED =
  "De browser hield het tweede venster tegen. Sta het toe, of gebruik de notities op papier.";
/** Sizes of the letters to try, until a slide fits. */
const SIZES = [1, 0.9, 0.82, 0.74, 0.67, 0.6, 0.54, 0.48];

export class Screen {
  #deck;
  #agenda;
  #steps;
  #order;
  #line;
  #switches = [];
  #name = Math.random().toString(36).slice(2);
  #began = Date.now();
  #dialog = document.createElement("dialog");
  #stage = document.createElement("div");
  #count = document.createElement("p");
  #told = document.createElement("p");

  constructor(deck, agenda) {
    this.#deck = deck;
    this.#agenda = agenda;
    this.#steps = new Steps(agenda.slides);
    this.#order = [...deck.children];
  }

  async open() {
    this.#build();
    // The page as a whole goes full screen: a dialog may not. Who refuses it gets the window.
    await document.documentElement.requestFullscreen?.().catch(() => {});
    document.body.append(this.#dialog);
    this.#dialog.showModal();
    this.#line = new Line(this.#name, (what) => this.#hear(what));
    this.#listen();
    this.#show();
  }

  #build() {
    this.#dialog.className = "podium";
    this.#dialog.setAttribute("aria-label", "Presentatie");
    this.#stage.className = "podium-dia";
    this.#count.className = "podium-stand";
    this.#count.setAttribute("role", "status");
    this.#told.className = "podium-melding";
    this.#told.setAttribute("role", "status");
    const buttons = bar([
      ["Vorige", () => this.#act("previous")],
      ["Volgende", () => this.#act("next")],
      ["Notities", () => this.#openNotes()],
      ["Zwart", () => this.#act("black")],
      ["Stop", () => this.#dialog.close()],
    ]);
    const foot = document.createElement("div");
    foot.className = "podium-voet";
    foot.append(this.#count, this.#told, buttons);
    this.#stage.append(...this.#agenda.slides);
    this.#dialog.append(this.#stage, foot);
    for (const root of this.#stage.querySelectorAll("[data-rolwissel]")) {
      this.#switches.push(new RoleSwitch(root, (part) => this.#reveal(part)));
    }
    for (const root of this.#stage.querySelectorAll("[data-peiling]:not([data-klaar])")) {
      root.dataset.klaar = "";
      drawBars(root);
    }
  }

  #listen() {
    this.#dialog.addEventListener("keydown", (event) => this.#key(event));
    this.#dialog.addEventListener("click", () => this.#isBlack && this.#act("black"), true);
    this.#dialog.addEventListener("click", (event) => this.#follow(event));
    this.#dialog.addEventListener("input", () => this.#fit());
    this.#dialog.addEventListener("close", () => this.#close(), { once: true });
    this.onResize = () => this.#fit();
    // Leaving full screen is how a browser takes Escape; it stops the presentation too.
    this.onFull = () => document.fullscreenElement || this.#dialog.close();
    window.addEventListener("resize", this.onResize);
    document.addEventListener("fullscreenchange", this.onFull);
  }

  // --- What is asked ------------------------------------------------------------------------------

  #key(event) {
    const act = this.#isBlack && event.key !== "Escape" ? "black" : actOf(event);
    const scrolls = event.key.startsWith("Arrow") && this.#overflows && !this.#isBlack;
    if (!act || (scrolls && /Up|Down/.test(event.key))) return;
    event.preventDefault();
    this.#act(act);
  }

  #hear(what) {
    if (what.soort === "vraag") this.#tell();
    if (what.soort === "doe") this.#act(what.wat);
  }

  #act(act) {
    if (act === "black") {
      this.#dialog.classList.toggle("podium-zwart");
      this.#told.textContent = this.#isBlack ? "Het scherm is zwart." : "";
      return;
    }
    this.#steps[act]();
    this.#show();
  }

  get #isBlack() {
    return this.#dialog.classList.contains("podium-zwart");
  }

  /** Follow a link to another slide, as a case that branches has for each choice. */
  #follow(event) {
    const link = event.target.closest('a[href^="#"]');
    if (!link || !this.#steps.goTo(link.hash.slice(1))) return;
    event.preventDefault();
    this.#show();
  }

  #reveal(part) {
    this.#steps.reveal(part);
    this.#show({ focus: false });
  }

  #openNotes() {
    const address = `${location.href.split("#")[0]}#notities-${this.#name}`;
    const opened = window.open(address, `notities-${this.#name}`, "popup,width=720,height=800");
    this.#told.textContent = opened ? "" : BLOCKED;
    this.#line.join(opened);
  }

  // --- What is shown ------------------------------------------------------------------------------

  #show({ focus = true } = {}) {
    const { slide, slides, held, place, shown } = this.#steps;
    for (const one of slides) one.hidden = one !== slide;
    held.forEach((part, number) => (part.hidden = number >= shown));
    for (const one of this.#switches) one.update();
    this.#count.textContent = `Dia ${place + 1} van ${slides.length}`;
    this.#told.textContent = "";
    this.#stage.scrollTop = 0;
    this.#fit();
    if (focus) this.#focus(shown ? held[shown - 1] : slide.querySelector("h1, h2, h3, h4"));
    this.#tell();
  }

  #focus(part) {
    if (!part) return;
    part.tabIndex = -1;
    part.focus({ preventScroll: true });
    part.scrollIntoView({ block: "nearest" });
  }

  get #overflows() {
    return this.#stage.scrollHeight > this.#stage.clientHeight + 1;
  }

  #fit() {
    for (const size of SIZES) {
      this.#stage.style.setProperty("--dia-schaal", size);
      if (!this.#overflows) return;
    }
  }

  #tell() {
    const { place, shown, held } = this.#steps;
    const ids = this.#agenda.slides.map((slide) => slide.id);
    const { minutes } = this.#agenda;
    const left = held.length - shown;
    this.#line.say({ soort: "stand", ids, minutes, place, left, began: this.#began });
  }

  #close() {
    for (const one of this.#switches) one.remove();
    for (const part of this.#stage.querySelectorAll("[data-onthul], .dia")) part.hidden = false;
    this.#deck.append(...this.#order);
    this.#line.say({ soort: "einde" });
    window.removeEventListener("resize", this.onResize);
    document.removeEventListener("fullscreenchange", this.onFull);
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    this.#dialog.remove();
    this.#steps.slide.scrollIntoView({ block: "start" });
  }
}
