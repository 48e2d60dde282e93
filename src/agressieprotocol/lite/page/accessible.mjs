// Give the widgets the names and roles that ipywidgets leaves out.

let groups = 0;

/** Make of the radio buttons one group with the question as its name. */
function dressChoice(choice) {
  const box = choice.querySelector(".widget-radio-box");
  const label = choice.querySelector(".widget-label");
  if (!box || !label) return;
  if (!label.id) label.id = `lite-vraag-${++groups}`;
  box.setAttribute("role", "radiogroup");
  box.setAttribute("aria-labelledby", label.id);
  for (const radio of box.querySelectorAll("input")) radio.name = label.id;
}

/** Make of the feedback a region that is read out when it changes. */
function dressFeedback(feedback) {
  feedback.setAttribute("role", "status");
}

function dressAll(root) {
  for (const choice of root.querySelectorAll(".widget-radio")) dressChoice(choice);
  for (const box of root.querySelectorAll(".oefening-feedback:not([role])")) dressFeedback(box);
}

/** Dress the widgets below an element, now and whenever they change. */
export function dress(root) {
  dressAll(root);
  new MutationObserver(() => dressAll(root)).observe(root, { childList: true, subtree: true });
}
