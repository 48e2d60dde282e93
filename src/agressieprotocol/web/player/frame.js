// What stands around the items of an exercise: buttons, feedback, what is done and how it went.

import { doneOf, doneText, outcomeText, showOverview } from "./progress.js";
import { made } from "./verdict.js";

export class Frame {
  constructor(root) {
    this.root = root;
    this.word = root.dataset.woord;
    this.words = root.dataset.woorden;
  }

  part = (name) => this.root.querySelector(`[data-deel="${name}"]`);

  button = (name) => this.root.querySelector(`[data-doe="${name}"]`);

  get overview() {
    return this.part("overzicht").closest("details");
  }

  /** Make visible what only works with a script. */
  open() {
    this.button("controleer").disabled = false;
    this.part("knoppen").hidden = this.part("stand").hidden = false;
  }

  warn = (text) => (this.part("melding").textContent = text);

  /** Put something in the region that is read out. */
  tell = (...said) => this.part("feedback").replaceChildren(...said);

  /** Say something to who listens, without showing it. */
  whisper = (text) => this.tell(made("p", "visueel-verborgen", text));

  /** Tell whether the last that was said was for who listens alone. */
  get hasWhispered() {
    return this.part("feedback").querySelector(".visueel-verborgen") !== null;
  }

  /** Tell whether a verdict is shown. */
  get hasTold() {
    return this.part("feedback").querySelector("[data-oordeel]") !== null;
  }

  /** Show the ways on from an item; null stands for the end. */
  showButtons(question, result, { first, last }) {
    const canCheck = question?.canCheck() ?? false;
    const told = this.hasTold;
    const { check = "Controleer", skip = "Overslaan" } = question?.kind.labels ?? {};
    const onwards = last ? "Bekijk je resultaat" : `Volgende ${this.word}`;
    this.button("controleer").textContent = check;
    this.button("controleer").hidden = !canCheck;
    const again = told && question?.kind.again && result && result.oordeel !== "juist";
    this.button("nogeens").hidden = !again;
    this.button("volgende").textContent = result ? onwards : skip;
    this.button("volgende").hidden = question === null;
    this.button("vorige").disabled = first;
    this.root.toggleAttribute("data-beantwoord", Boolean(result) && (told || !canCheck));
  }

  /** Show how many items are done, and how they went. */
  showCounts(results, place) {
    const done = doneOf(results);
    this.part("gedaan").textContent = doneText(results, this.words);
    this.root.querySelector("progress").value = done;
    this.part("uitslag").textContent = outcomeText(results, this.words);
    this.button("open").hidden = done === results.length;
    if (this.overview.open) showOverview(this.part("overzicht"), results, place, this.word);
  }
}
