// Let a button wait until Python heard of the choice before it. A widget holds its last change
// back while Python is busy with the one before, and a press would overtake it: a quick learner
// would be judged on an answer that was changed already.

const QUIET = 60; // milliseconds in which nothing was chosen, sent or answered
const underway = new Set();
let latest = 0;
let waiting = false;

const stir = () => (latest = performance.now());
const settled = () => underway.size === 0 && performance.now() - latest > QUIET;

/** Follow the messages of widgets to Python's worker, and its answers. */
export function follow(worker) {
  const send = worker.postMessage.bind(worker);
  worker.postMessage = (message, ...more) => {
    if (message?.path?.[0] === "commMsg") {
      underway.add(message.id);
      stir();
    }
    send(message, ...more);
  };
  worker.addEventListener("message", ({ data }) => underway.delete(data?.id) && stir());
}

function pressWhenSettled(button) {
  if (!settled()) {
    setTimeout(pressWhenSettled, QUIET / 2, button);
    return;
  }
  waiting = false;
  button.click();
}

function hold(event) {
  const button = event.target.closest(".oefening button");
  if (!button || settled()) return;
  event.stopImmediatePropagation();
  if (waiting) return;
  waiting = true;
  pressWhenSettled(button);
}

/** Keep choices and presses in the order in which the learner made them. */
export function keepOrder() {
  window.addEventListener("change", stir, { capture: true });
  window.addEventListener("click", hold, { capture: true });
}
