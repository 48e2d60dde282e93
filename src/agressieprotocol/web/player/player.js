// The player: an exercise in the page comes to life. Without it the page is a readable list.

import { Exercise } from "./exercise.js";
import { lacking, load, questionsOf } from "./kinds.js";
import { loadTheRest, whenIdle } from "./later.js";
import { unfoldItems } from "./unfold.js";

for (const root of document.querySelectorAll("[data-oefening]")) {
  const items = [...root.querySelectorAll(".quiz-item")];
  const still = root.querySelector("form > noscript");
  const rest = still && (() => questionsOf(unfoldItems(still)));
  const begin = () => new Exercise(root, questionsOf(items), { rest }).start();
  const kinds = lacking(root.dataset.soorten.split(" "));
  if (kinds.length) load(kinds).then(begin);
  else begin(); // at once, so that the first picture of the page is the right one
}
whenIdle(loadTheRest);
