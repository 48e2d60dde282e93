// The lists of the page: every path, test and exercise with how far somebody is.

import { made } from "../player/verdict.js";
import { STATES } from "./standing.js";
import { counted, dayText, stepText } from "./words.js";

const link = (text, href) => {
  const found = made("a", "", text);
  found.href = href;
  return found;
};

/** Return a bar with a name for who listens. */
function bar({ gedaan, totaal }, name) {
  const found = made("progress", "");
  found.max = totaal;
  found.value = gedaan;
  found.setAttribute("aria-label", name);
  return found;
}

/** Return the line that says where somebody stands. */
function stateLine(one, unit) {
  const far = one.staat === "bezig" ? `: ${stepText(one)} ${unit}` : "";
  const line = made("p", "voortgang-staat", STATES[one.staat] + far);
  line.dataset.staat = one.staat;
  return line;
}

/** Return a list item: a title, where one stands, and a bar while one is busy. */
function entry(one, href, unit) {
  const bars = one.staat === "bezig" ? [bar(one, `${one.titel}: ${stepText(one)} ${unit}`)] : [];
  const line = stateLine(one, unit);
  const head = one.href ?? href;
  return made("li", "voortgang-rij", made("p", "", link(one.titel, head)), line, ...bars);
}

/** Return the row of a module; of a choice one is enough. */
function moduleRow(module, choices, addressOf) {
  const row = entry(module, addressOf(module.url), "onderdelen");
  if (choices.has(module.id)) row.append(made("p", "voortgang-staat", "keuze: één van deze is genoeg"));
  return row;
}

/** Return the modules of a path, folded; open is only where somebody is furthest. */
function modulesOf(path, isOpen, addressOf) {
  const choices = new Set((path.stappen ?? []).filter((ids) => ids.length > 1).flat());
  const rows = path.modules.map((one) => moduleRow(one, choices, addressOf));
  const head = made("summary", "", `Modules van dit pad (${rows.length})`);
  const box = made("details", "", head, made("ul", "voortgang-lijst", ...rows));
  box.dataset.pad = path.id;
  box.open = isOpen;
  return box;
}

/** Tell which paths stand open: as the reader left them, at first the one that is furthest. */
function openOnes(box, paths) {
  const shown = [...box.querySelectorAll("details")];
  if (shown.length) return shown.filter(({ open }) => open).map(({ dataset }) => dataset.pad);
  const far = ({ gedaan, totaal }) => gedaan / totaal;
  const busy = paths.filter(({ staat }) => staat === "bezig");
  return busy.sort((one, other) => far(other) - far(one)).slice(0, 1).map(({ id }) => id);
}

/** Show each path with its modules. */
export function showPaths(box, paths, addressOf) {
  const open = openOnes(box, paths);
  const views = paths.map((path) => {
    const title = path.url ? link(path.titel, addressOf(path.url)) : path.titel;
    const name = `${path.titel}: ${stepText(path)} stappen`;
    const modules = modulesOf(path, open.includes(path.id), addressOf);
    const parts = [stateLine(path, "stappen"), bar(path, name), modules];
    return made("div", "voortgang-pad", made("h3", "", title), ...parts);
  });
  box.replaceChildren(...views);
}

/** Show each test with its score and date. */
export function showExams(list, exams, addressOf) {
  const rows = exams.map((exam) => {
    const line = made("p", "voortgang-staat", examText(exam));
    line.dataset.staat = exam.gehaald ? "gedaan" : exam.laatste || exam.bezig ? "bezig" : "open";
    return made("li", "voortgang-rij", made("p", "", link(exam.titel, addressOf(exam.url))), line);
  });
  list.replaceChildren(...rows);
}

/** Say how a test went. */
export function examText({ beste, laatste, gehaald, bezig }) {
  const busy = bezig ? " Je bent nu bezig." : "";
  if (!beste) return bezig ? "bezig" : STATES.open;
  const said = (one) => `${one.score}% op ${dayText(one.op)}`;
  const head = gehaald ? `gehaald met ${said(beste)}` : `nog niet gehaald: ${said(beste)}`;
  const last = laatste && laatste.op !== beste.op ? ` De laatste keer: ${said(laatste)}.` : "";
  return `${head}.${last}${busy}`;
}

/** Show each exercise. */
export function showExercises(list, exercises, addressOf) {
  list.replaceChildren(...exercises.map((one) => entry(one, addressOf(one.url), "vragen")));
}

/** Show what must be done again, since the content changed; tell whether there is anything. */
export function showLapsed(list, { vervallen, weg }, exams, addressOf) {
  const again = (text, url) => made("li", "", `${text} `, link("Oefen opnieuw", addressOf(url)));
  const rows = vervallen.map(({ vraag, titel, url }) => {
    const row = again(`“${vraag}” (${titel})`, url);
    row.querySelector("a").setAttribute("aria-label", `Oefen opnieuw: ${vraag}`);
    return row;
  });
  const older = exams.map(({ titel, beste, url }) => {
    const said = `${titel}: sinds ${dayText(beste.op)} zijn de vragen veranderd. Je uitslag blijft staan.`;
    return made("li", "", `${said} `, link("Bekijk de toets", addressOf(url)));
  });
  const said = counted(weg, "antwoord hoort", "antwoorden horen");
  const gone = weg ? [made("li", "", `${said} bij een vraag die niet meer bestaat.`)] : [];
  list.replaceChildren(...rows, ...older, ...gone);
  return list.children.length > 0;
}
