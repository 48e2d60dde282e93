// How sure a learner is: one switch for every exercise, and what can be learned from it.

import { readSetting, writeSetting } from "./store.js";

const SETTING = "zekerheid";
const LEVELS = ["zeker", "twijfel", "gok"];

const fits = (first) => LEVELS.includes(first?.zeker) && typeof first.oordeel === "string";
const isRight = ({ oordeel }) => oordeel !== "onjuist";

/** Say of one answer what its certainty teaches; mostly nothing. */
export function remark(zeker, oordeel) {
  if (zeker === "zeker" && oordeel === "onjuist") {
    return "Je wist het zeker, en toch klopt het niet helemaal. Lees de uitleg rustig na.";
  }
  if (zeker === "gok" && oordeel !== "onjuist") return "Je gokte goed. Lees nog even waarom.";
  return "";
}

/** Say how often "zeker" was right, over the first answer to each item. */
export function summary(entries) {
  const first = entries.map((entry) => entry?.eerst).filter(fits);
  const sure = first.filter(({ zeker }) => zeker === "zeker");
  if (!sure.length) return "";
  const right = sure.filter(isRight).length;
  const counted = right === 0 ? "was er geen goed" : right === 1 ? "was er 1 goed" : `waren er ${right} goed`;
  const said = `Je wist het ${sure.length} keer zeker. Daarvan ${counted}.`;
  if (right === sure.length) return `${said} Je schat jezelf goed in.`;
  return `${said} Zeker weten is dus niet altijd goed weten. Kijk die antwoorden nog eens na.`;
}

/** Return the question how sure one is, as it stands in an exercise. */
export function openCertainty(root) {
  const box = root.querySelector('[data-deel="zeker"]');
  const button = root.querySelector('[data-doe="zekerheid"]');
  const radios = [...box.querySelectorAll("input")];
  button.checked = readSetting(SETTING) === "aan";
  return {
    /** Ask it, or do not: for who did not turn it on, or where there is nothing to check. */
    ask: (wanted) => (box.hidden = !(wanted && button.checked)),

    /** Return what was chosen, where it was asked. */
    value: () => (box.hidden ? undefined : radios.find((radio) => radio.checked)?.value),

    show: (zeker) => radios.forEach((radio) => (radio.checked = radio.value === zeker)),

    /** Keep whether to ask it, for every exercise of this browser. */
    keep: () => writeSetting(SETTING, button.checked ? "aan" : "uit"),
  };
}
