// The player: an exercise in the page comes to life. Without it the page is a readable list.

import { Exercise } from "./exercise.js";
import { lacking, load, questionsOf } from "./kinds.js";

for (const root of document.querySelectorAll("[data-oefening]")) {
  const items = [...root.querySelectorAll(".quiz-item")];
  const begin = () => new Exercise(root, questionsOf(items)).start();
  const kinds = lacking(items);
  if (kinds.length) load(kinds).then(begin);
  else begin(); // at once, so that the first picture of the page is the right one
}
