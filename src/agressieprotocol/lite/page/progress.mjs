// What the reader hears and sees until the exercise is there, and when it does not come.

const STEPS = {
  begin: [1, "Stap 1 van 3: Python wordt opgehaald."],
  python: [2, "Stap 2 van 3: de pakketten worden geladen."],
  pakketten: [3, "Stap 3 van 3: de oefening wordt opgebouwd."],
};
const SLOW = 45_000;
const SLOW_TEXT = "Het laden duurt langer dan gewoon. Wacht nog even, of doe de oefening op de pagina zelf.";
const FAILED_TEXT =
  "De oefening kan hier niet worden geladen. Probeer het opnieuw, of doe de oefening op de pagina zelf.";

const part = (name) => document.getElementById(`lite-${name}`);
let over = false;
let slow;

function tellParent(message) {
  if (window.parent !== window) window.parent.postMessage({ lite: message }, location.origin);
}

function say(text) {
  part("melding").textContent = text;
}

/** Show a step; an error counts as one. */
export function reached(step) {
  if (step.startsWith("fout")) failed(step);
  if (over || !(step in STEPS)) return;
  const [place, text] = STEPS[step];
  part("stap").value = place - 1;
  say(`De oefening wordt klaargezet. ${text}`);
}

/** Say that the exercise does not come, and offer to try again. */
export function failed(reason) {
  if (over) return;
  over = true;
  clearTimeout(slow);
  console.error(reason);
  say(FAILED_TEXT);
  part("stap").hidden = true;
  part("opnieuw").hidden = false;
  tellParent("fout");
}

function ready() {
  over = true;
  clearTimeout(slow);
  part("laden").remove();
  tellParent("klaar");
}

/** Tell the page around this one how high this one is, so that nothing scrolls twice. */
function tellHeight() {
  const measure = () => tellParent({ hoogte: document.body.scrollHeight });
  new ResizeObserver(measure).observe(document.body);
}

/** Watch for the exercise, or for Python's report that it failed. */
export function watch() {
  reached("begin");
  tellHeight();
  slow = setTimeout(() => say(SLOW_TEXT), SLOW);
  part("opnieuw").firstElementChild.addEventListener("click", () => location.reload());
  window.addEventListener("unhandledrejection", ({ reason }) => {
    if (reason?.name === "ChunkLoadError") failed(reason.message);
  });
  const observer = new MutationObserver(() => {
    if (document.querySelector(".oefening")) ready();
    else if (document.querySelector('[data-mime-type="application/vnd.jupyter.error"]')) failed("Python");
    if (over) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
}
