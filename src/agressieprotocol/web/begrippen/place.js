// Put a box beside a link, inside the window; it scrolls along with the page.

const EDGE = 8; // px between the box and the edge of the window
const GAP = 4; // px between the box and the link

export function place(box, link) {
  const line = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const room = document.documentElement.clientWidth - width - EDGE;
  const left = Math.max(EDGE, Math.min(line.left, room));
  const below = line.bottom + GAP;
  const above = line.top - GAP - height;
  const top = below + height > window.innerHeight && above >= 0 ? above : below;
  box.style.left = `${left + window.scrollX}px`;
  box.style.top = `${top + window.scrollY}px`;
}
