// Slides of a page on a projector, with the notes in a second window. Nothing is kept or sent.
//
// This is the entry. A page of the site loads it as a module; a self-contained HTML file gets all of
// it in one `<script type="module">` at the end of its body, as `agressieprotocol.slides.inline`
// writes it: every file that an import names, once, each before the one that imports it, without
// the lines that import and the word `export`. So keep to one import of names per line, and give
// nothing at the top level of two files the same name.

import { Notes } from "./notes.js";
import { Screen } from "./screen.js";

const NOTES = /^#notities-(\w+)$/;

/** The minutes of a slide by the length of the agenda: "60:4 90:5", or just "5". */
const minutesOf = (slide) =>
  new Map(
    (slide.dataset.minuten ?? "")
      .split(" ")
      .filter(Boolean)
      .map((part) => part.split(":"))
      .map(([length, minutes]) => (minutes ? [length, Number(minutes)] : ["", Number(length)])),
  );

/** Every agenda of a deck: its name on the button, and its slides with their minutes. */
function agendasOf(deck) {
  const all = [...deck.querySelectorAll(":scope > .dia")].map((slide) => [slide, minutesOf(slide)]);
  const lengths = [...new Set(all.flatMap(([, minutes]) => [...minutes.keys()]))].sort((a, b) => a - b);
  return (lengths.length ? lengths : [""]).map((length) => {
    const chosen = all.filter(([, minutes]) => !length || minutes.has(length));
    return {
      name: length ? `Toon op het scherm (${length} minuten)` : "Toon op het scherm",
      slides: chosen.map(([slide]) => slide),
      minutes: chosen.map(([, minutes]) => minutes.get(length) ?? 0),
    };
  });
}

function buttonsFor(deck) {
  const place = document.createElement("p");
  place.className = "dias-start";
  for (const agenda of agendasOf(deck)) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = agenda.name;
    button.addEventListener("click", () => new Screen(deck, agenda).open());
    place.append(button);
  }
  deck.before(place);
}

const deck = document.querySelector("[data-dias]");
const asked = NOTES.exec(location.hash);
if (deck && asked) {
  new Notes(deck, asked[1]).open();
} else if (deck) {
  buttonsFor(deck);
}
