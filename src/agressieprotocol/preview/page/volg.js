// Shows a change of an author at once: a new page by loading it again, a fault in a box above it.
// Only the preview's server adds this to pages; the built site does not have it.

const PAUSE = 300; // milliseconds between two questions, while somebody looks
const STANDING = new URL("stand.json", import.meta.url);
const MINE = document.querySelector("script[data-voorbeeld]").dataset.voorbeeld;
const LOOKS = {
  background: "#7a0010",
  color: "#fff",
  font: "1rem/1.5 system-ui, sans-serif",
  insetInline: "0",
  maxHeight: "60vh",
  overflow: "auto",
  padding: "1rem",
  position: "fixed",
  top: "0",
  zIndex: "1000",
};

const LATER = { ...LOOKS, background: "#fff3c4", bottom: "0", color: "#222", padding: "0.5rem 1rem", top: "auto" };
const LINES = { font: "0.9rem/1.5 monospace", margin: "0.5rem 0 0", whiteSpace: "pre-wrap" };

function make(name, looks, text = "") {
  const element = document.createElement(name);
  element.textContent = text;
  Object.assign(element.style, looks);
  return element;
}

// A fault is said at once; what must be looked at later stays folded at the foot.
const boxes = {
  meldingen(text) {
    const box = make("div", LOOKS);
    box.setAttribute("role", "alert");
    box.append(make("strong", {}, "Je wijziging staat er nog niet. Verbeter eerst dit:"), make("pre", LINES, text));
    return box;
  },
  nakijken(text) {
    const box = make("details", LATER);
    const count = text.split("\n").length;
    box.append(make("summary", {}, `Nog na te kijken: ${count}`), make("pre", LINES, text));
    return box;
  },
};

const shown = {};

function show(kind, lines) {
  const text = lines.join("\n");
  if (text === (shown[kind]?.text ?? "")) return;
  shown[kind]?.box?.remove();
  const box = text ? boxes[kind](text) : null;
  shown[kind] = { text, box };
  if (!box) return;
  box.dataset.voorbeeld = kind;
  document.body.append(box);
}

async function ask() {
  const answer = await fetch(STANDING, { cache: "no-store" });
  const { versie, meldingen, nakijken } = await answer.json();
  if (versie !== MINE) {
    location.reload();
    return;
  }
  show("meldingen", meldingen);
  show("nakijken", nakijken);
}

async function follow() {
  try {
    if (!document.hidden) await ask();
  } catch {
    // the server was stopped; it may come back
  }
  setTimeout(follow, PAUSE);
}

follow();
