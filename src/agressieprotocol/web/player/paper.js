// On paper every answer stands open; afterwards each is as it was.

import { unfold } from "./unfold.js";

/** @param complete makes every item of the exercise real. */
export function preparePaper(root, complete) {
  let opened = [];
  const ready = () => {
    complete();
    unfold(root);
  };
  // A preview on the screen looks like paper, without the event of printing.
  window.matchMedia("print").addEventListener("change", ({ matches }) => matches && ready());
  window.addEventListener("beforeprint", () => {
    ready();
    opened = [...root.querySelectorAll(".quiz-antwoord:not([open]), .quiz-hint:not([open])")];
    for (const one of opened) one.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const one of opened) one.open = false;
  });
}
