// The way that somebody walked: shown beneath the step, and printed alone on request.
import { element } from "./bouwen.js";

const PRINTING = "schema-spoor-drukken";

/** Return the steps taken so far as a list, each with the answer that led to it. */
export function traceList(title, trace, steps) {
  const box = element("div", { class: "schema-spoor" });
  const list = element("ol");
  for (const { id, how, stopped } of trace) {
    const step = steps.get(id);
    const line = element("li", {}, how ? `${how}. ` : "");
    line.append(stopped ? step.otherwise : `Stap ${step.number}: ${step.text}.`);
    list.append(line);
  }
  box.append(element("p", {}, `Jouw weg door het schema ${title}`), list);
  return box;
}

/** Print the way alone, and put the page back as it was. */
export function printTrace() {
  const root = document.documentElement;
  root.classList.add(PRINTING);
  addEventListener("afterprint", () => root.classList.remove(PRINTING), { once: true });
  print();
}
