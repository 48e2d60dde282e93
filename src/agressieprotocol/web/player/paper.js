// On paper every answer stands open; afterwards each is as it was.

import { unfold } from "./unfold.js";

export function preparePaper(root) {
  let opened = [];
  // A preview on the screen looks like paper, without the event of printing.
  window.matchMedia("print").addEventListener("change", ({ matches }) => matches && unfold(root));
  window.addEventListener("beforeprint", () => {
    unfold(root);
    opened = [...root.querySelectorAll(".quiz-antwoord:not([open]), .quiz-hint:not([open])")];
    for (const one of opened) one.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const one of opened) one.open = false;
  });
}
