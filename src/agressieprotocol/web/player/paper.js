// On paper every answer stands open; afterwards each is as it was.

export function preparePaper(root) {
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...root.querySelectorAll(".quiz-antwoord:not([open]), .quiz-hint:not([open])")];
    for (const one of opened) one.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const one of opened) one.open = false;
  });
}
