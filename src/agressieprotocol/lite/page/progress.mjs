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

const READY_TEXT = "De oefening staat klaar.";
/** A dialogue of JupyterLab, such as on a kernel that died, or a traceback. */
const BROKEN = '.jp-Dialog, [data-mime-type="application/vnd.jupyter.error"]';

const part = (name) => document.getElementById(`lite-${name}`);
let state = "laden"; // then klaar, or fout
let slow;

function tellParent(message) {
  if (window.parent !== window) window.parent.postMessage({ lite: message }, location.origin);
}

function say(text) {
  part("melding").textContent = text;
}

/** Show a step; what Python reports as an error counts as one. */
export function reached(step) {
  if (step.startsWith("fout")) failed(step);
  if (state !== "laden" || !(step in STEPS)) return;
  const [place, text] = STEPS[step];
  part("stap").value = place - 1;
  say(`De oefening wordt klaargezet. ${text}`);
}

/** Say that there is no exercise, or no more, and offer to try again. */
export function failed(reason) {
  if (state === "fout") return;
  state = "fout";
  clearTimeout(slow);
  console.error(reason);
  delete part("laden").dataset.klaar;
  part("stap").hidden = true;
  part("opnieuw").hidden = false;
  say(FAILED_TEXT);
  tellParent("fout");
}

/** Make room for the exercise; the message stays for who listens and takes no place. */
function ready() {
  state = "klaar";
  clearTimeout(slow);
  part("laden").dataset.klaar = "";
  say(READY_TEXT);
  tellParent("klaar");
}

/** Tell the page around this one how high this one is, so that nothing scrolls twice. */
function tellHeight() {
  const measure = () => tellParent({ hoogte: document.documentElement.offsetHeight });
  new ResizeObserver(measure).observe(document.documentElement);
}

/** See whether the exercise came, or what JupyterLab says when something broke. */
function look() {
  if (document.querySelector(BROKEN)) failed("JupyterLite meldt een fout");
  else if (state === "laden" && document.querySelector(".oefening")) ready();
}

/** Watch for the exercise, and for trouble. */
export function watch() {
  reached("begin");
  tellHeight();
  slow = setTimeout(() => say(SLOW_TEXT), SLOW);
  part("opnieuw").firstElementChild.addEventListener("click", () => location.reload());
  window.addEventListener("unhandledrejection", (event) => {
    if (event.reason?.name !== "ChunkLoadError") return;
    event.preventDefault();
    failed(event.reason.message);
  });
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
}
