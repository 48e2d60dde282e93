// What a key or a clicker asks for.

const ACTS = {
  ArrowRight: "next",
  ArrowDown: "next",
  PageDown: "next",
  Enter: "next",
  " ": "next",
  ArrowLeft: "previous",
  ArrowUp: "previous",
  PageUp: "previous",
  Home: "first",
  End: "last",
  b: "black",
  B: "black",
  ".": "black",
};
/** These mean something to a field or a button; a clicker's keys do not. */
const OF_CLICKERS = new Set(["PageDown", "PageUp"]);
const PRESSES = new Set(["Enter", " "]);

/** Name what a key asks for, or nothing where the key is for what has the focus. */
export function actOf(event) {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const { key, target } = event;
  if (target.matches("input") && !OF_CLICKERS.has(key)) return undefined;
  if (target.matches("button, a, summary") && PRESSES.has(key)) return undefined;
  return ACTS[key];
}

/** Make the buttons for these acts. */
export function bar(acts) {
  const place = document.createElement("div");
  place.className = "podium-knoppen";
  for (const [text, act] of acts) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text;
    button.addEventListener("click", () => act(button));
    place.append(button);
  }
  return place;
}
