// What is shown of a case: one step with its choices, or how it ended.

import { block, creditOf, made, sentence, whyOf } from "../verdict.js";
import { TENSION } from "./walk.js";

const ENDINGS = { goed: "juist", "kan-beter": "deels", misgelopen: "onjuist" };

const copyOf = (within, part) => within.querySelector(part).cloneNode(true);

/** Return the tension as a word and a meter. */
export function tensionView(level) {
  const meter = made("span", "casus-meter", ...TENSION.map(() => made("span", "")));
  meter.setAttribute("aria-hidden", "true"); // the word and the number say it
  meter.dataset.niveau = level;
  const word = made("strong", "", TENSION[level - 1]);
  return made("p", "casus-spanning", "Spanning: ", word, ` (${level} van ${TENSION.length})`, meter);
}

function headingOf(node, text) {
  const heading = copyOf(node, ".casus-stap");
  heading.textContent = text;
  heading.tabIndex = -1;
  return heading;
}

const textOf = (entry) => entry.querySelector(".casus-keuze").textContent;

function radio(name, entry, checked) {
  const input = made("input", "");
  Object.assign(input, { type: "radio", name, value: entry.dataset.keuze, defaultChecked: checked });
  return made("label", "quiz-optie", input, ` ${textOf(entry)}`);
}

/** Return a step: what happens, how tense it is, and what can be done. */
export function nodeView(item, facts, { name, passed, spanning }, chosen) {
  const { element } = facts.knopen.get(name);
  const entries = [...element.querySelectorAll("[data-keuze]")];
  const radios = entries.map((entry, place) => radio(`${item.id}-keuze`, entry, place === chosen));
  const question = element.querySelector(".casus-vraag").textContent;
  return [
    headingOf(element, `Stap ${passed.length + 1}`),
    tensionView(spanning),
    copyOf(element, ".casus-tekst"),
    made("fieldset", "", made("legend", "", question), ...radios),
  ];
}

/** Return the place of the choice that is made, or null. */
export function radioOf(item) {
  const radio = item.querySelector(".casus-toneel input:checked");
  return radio ? Number(radio.value) : null;
}

/** Return the choices of a path, each with the word for it. */
function traceOf(facts, passed) {
  const lines = passed.map(({ name, place, choice }) => {
    const entry = facts.knopen.get(name).element.querySelectorAll("[data-keuze]")[place];
    return made("li", "", `${textOf(entry)} `, made("em", "", `(${choice.oordeel})`));
  });
  const title = made("summary", "", "Bekijk je keuzes");
  return made("details", "casus-spoor", title, made("ol", "", ...lines));
}

/** Return an ending: what became of it, what to report, and the care afterwards. */
export function endView(item, facts, { name, passed, spanning, einde }) {
  const { element } = facts.knopen.get(name);
  const goed = passed.filter(({ choice }) => choice.oordeel !== "onjuist").length;
  const credit = creditOf({ goed, totaal: passed.length });
  return [
    headingOf(element, element.querySelector(".casus-stap").textContent.replace(/^.*: /, "Einde: ")),
    block(ENDINGS[einde], copyOf(element, ".casus-tekst")),
    tensionView(spanning),
    ...(credit ? [sentence(`Je keuzes: ${credit}.`)] : []),
    traceOf(facts, passed),
    copyOf(element, ".casus-melding"),
    copyOf(element, ".casus-nazorg"),
    ...whyOf(item),
  ];
}
