// Let a reader enlarge a picture: buttons, and the keys + - 0 while the picture has the focus.
import { button, element } from "./bouwen.js";

const STEP = 1.25;
const MOST = 4;

function zoomable(frame) {
  const picture = frame.querySelector("svg");
  const natural = Number(picture.getAttribute("width"));
  let scale = 1;

  function set(wanted) {
    // Of the whole and the lanes, the style sheet shows one kind at a time.
    if (!frame.clientWidth) return;
    scale = Math.min(Math.max(wanted, 1), MOST);
    const enlarged = scale > 1;
    picture.classList.toggle("vergroot", enlarged);
    const shown = Math.min(natural, frame.clientWidth);
    picture.setAttribute("width", String(enlarged ? Math.round(shown * scale) : natural));
    if (enlarged) frame.setAttribute("tabindex", "0");
    else frame.removeAttribute("tabindex");
  }

  frame.setAttribute("role", "group");
  frame.setAttribute("aria-label", `Plaat, te vergroten met plus en min: ${picture.querySelector("title").textContent}`);
  frame.addEventListener("keydown", (event) => {
    const acts = { "+": scale * STEP, "=": scale * STEP, "-": scale / STEP, 0: 1 };
    if (event.ctrlKey || event.metaKey || !(event.key in acts)) return;
    event.preventDefault();
    set(acts[event.key]);
  });
  return { enlarge: () => set(scale * STEP), reduce: () => set(scale / STEP), fit: () => set(1) };
}

for (const figure of document.querySelectorAll(".schema-figuur")) {
  const frames = [...figure.querySelectorAll(".schema-venster")].map(zoomable);
  const all = (act) => () => frames.forEach((frame) => frame[act]());
  const bar = element("div", { class: "schema-zoom", role: "group", "aria-label": "Plaat vergroten" });
  bar.append(
    button("Groter", all("enlarge")),
    button("Kleiner", all("reduce")),
    button("Passend", all("fit")),
  );
  figure.prepend(bar);
}
