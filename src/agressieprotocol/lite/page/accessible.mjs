// Give the widgets the names and roles that ipywidgets leaves out, and take away what
// JupyterLab says in English of the boxes around them.

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

/** Make of controls under one question a group with that question as its name. */
function dressGroup(group) {
  const question = group.querySelector(".oefening-vraag");
  if (!question || group.hasAttribute("role")) return;
  question.id ||= `lite-vraag-${++groups}`;
  group.setAttribute("role", "group");
  group.setAttribute("aria-labelledby", question.id);
}

/** Make of the boxes around an exercise one main part of the page, without stops for Tab. */
function dressAround(exercise) {
  for (let box = exercise.parentElement; box !== document.body; box = box.parentElement) {
    for (const name of ["role", "aria-label", "tabindex"]) box.removeAttribute(name);
    if (box.id === "main") box.setAttribute("role", "main");
  }
}

function dressAll(root) {
  for (const choice of root.querySelectorAll(".widget-radio")) dressChoice(choice);
  for (const group of root.querySelectorAll(".oefening-groep")) dressGroup(group);
  for (const box of root.querySelectorAll(".oefening-feedback:not([role])")) {
    box.setAttribute("role", "status");
  }
  for (const heading of root.querySelectorAll(".oefening-kop .widget-html-content")) {
    heading.tabIndex = -1; // the widget puts the focus here, and would in vain
  }
  // ipywidgets writes this for a label without a hint.
  for (const label of root.querySelectorAll('[title="null"]')) label.removeAttribute("title");
  const exercise = root.querySelector(".oefening");
  if (exercise && !root.querySelector('#main[role="main"]')) dressAround(exercise);
}

/** Let Enter be Enter: a console takes it on every button for its own line of code. */
function freeEnter() {
  const free = (event) => {
    const ours = event.key === "Enter" && event.target.closest?.(".oefening :is(a, button)");
    if (ours) event.stopImmediatePropagation();
  };
  window.addEventListener("keydown", free, { capture: true });
}

/** Dress the widgets below an element, now and whenever they change. */
export function dress(root) {
  freeEnter();
  dressAll(root);
  new MutationObserver(() => dressAll(root)).observe(root, { childList: true, subtree: true });
}
