// Walk a chart one step at a time. The numbered text in the page is the only source:
// what it says, the walk says. Nothing is kept; the address names the step, no more.
import { button, element } from "./bouwen.js";
import { readSteps } from "./stappen.js";
import { printTrace, traceList } from "./spoor.js";

/** Tell how the panel begins: which step, and how many ways still wait. */
function status(step, open) {
  const waiting = open.length === 1 ? "1 weg staat nog open" : `${open.length} wegen staan nog open`;
  return `Stap ${step.number}.${open.length ? ` ${waiting}.` : ""}`;
}

class Walk {
  constructor(place, steps) {
    this.place = place;
    this.steps = steps;
    this.first = [...steps.keys()][0];
    this.message = place.querySelector(".schema-melding");
    this.panel = element("div", { class: "schema-paneel" });
    place.querySelector(".schema-begin").replaceWith(this.panel);
    this.reset();
    history.replaceState({ lengte: 0 }, "");
    // A jump within the page comes without a state and is none of our business.
    addEventListener("popstate", (event) => event.state && this.travel(event.state.lengte));
  }

  reset() {
    // One entry a step: the step, how we came there, and which ways still wait after it.
    this.trace = [];
    const begin = button("Begin bij stap 1", () => this.start(this.first), "groot");
    this.panel.replaceChildren(begin);
  }

  start(id, replace = false) {
    this.trace = [{ id, how: "", open: [] }];
    this.show();
    this.address(replace);
  }

  get here() {
    return this.trace[this.trace.length - 1];
  }

  go(way) {
    const step = this.steps.get(this.here.id);
    const others = step.together ? step.ways.filter((other) => other !== way) : [];
    const open = [...others, ...this.here.open].filter((other) => other.target !== way.target);
    this.trace.push({ id: way.target, how: way.condition, open: unique(open) });
    this.show();
    this.address();
  }

  stop() {
    this.trace.push({ ...this.here, how: "dit geldt niet", stopped: true });
    this.show();
  }

  back() {
    if (this.trace.length < 2) return;
    this.trace.pop();
    this.show();
    this.address(true);
  }

  travel(length) {
    // The browser's own buttons: go back along the trace as far as it is known.
    if (length > 0 && length <= this.trace.length) {
      this.trace.length = length;
      this.show();
    } else if (length === 0) this.reset();
  }

  address(replace = false) {
    const url = new URL(location.href);
    url.searchParams.set("stap", this.here.id);
    url.hash = "";
    const state = { lengte: this.trace.length };
    history[replace ? "replaceState" : "pushState"](state, "", url);
  }

  show() {
    const { id, open, stopped } = this.here;
    const step = this.steps.get(id);
    const title = element("h3", { tabindex: "-1" }, step.text);
    this.panel.replaceChildren(
      element("p", { class: "schema-soort" }, step.head),
      title,
      ...step.remarks.map((part) => part.cloneNode(true)),
      this.choices(step, open, stopped),
      step.rules.cloneNode(true),
      ...step.notes.map((part) => part.cloneNode(true)),
      this.controls(),
      traceList(this.place.dataset.titel, this.trace, this.steps),
    );
    this.message.textContent = status(step, open);
    title.focus();
  }

  choices(step, open, stopped) {
    const box = element("div", { class: "schema-keuzes" });
    const ways = stopped ? [] : step.ways;
    if (step.otherwise && stopped) box.append(element("p", {}, step.otherwise));
    if (step.together && ways.length) box.append(element("p", {}, step.lead));
    box.append(...ways.map((way) => this.choice(way, ways.length > 1 || way.condition)));
    if (step.otherwise && !stopped) box.append(button("Dit geldt niet", () => this.stop(), "groot"));
    if (ways.length === 0) box.append(...this.ending(open));
    return box;
  }

  ending(open) {
    const told = open.length ? "Deze weg houdt hier op. Ook dit volgt nog:" : "Je bent aan het eind.";
    return [element("p", {}, told), ...open.map((way) => this.choice(way, true))];
  }

  choice(way, named) {
    const target = this.steps.get(way.target);
    const words = named ? way.condition || target.text : "Verder";
    const made = button(words, () => this.go(way), "groot");
    made.dataset.naar = way.target;
    if (way.reading) made.append(" ", element("span", { class: "schema-lezing" }, "(lezing)"));
    return made;
  }

  controls() {
    const back = button("Terug", () => this.back());
    back.disabled = this.trace.length < 2;
    const box = element("div", { class: "schema-besturing" });
    box.append(
      back,
      button("Opnieuw", () => this.start(this.first)),
      button("Druk mijn weg af", printTrace),
    );
    return box;
  }
}

/** Keep the first of all ways that lead to one step. */
function unique(ways) {
  return ways.filter((way, place) => ways.findIndex((w) => w.target === way.target) === place);
}

for (const place of document.querySelectorAll(".schema-lopen")) {
  const steps = readSteps(document.querySelector(".schema-stappen"));
  const walk = new Walk(place, steps);
  const asked = new URL(location.href).searchParams.get("stap");
  if (asked && steps.has(asked)) walk.start(asked, true);
}
