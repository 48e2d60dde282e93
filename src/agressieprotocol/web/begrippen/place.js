// Put a box beside a link, inside the window; it scrolls along with the page.

const EDGE = 8; // px between the box and the edge of the window
const GAP = 4; // px between the box and the link

export function place(box, link) {
  const area = link.getBoundingClientRect(); // of all its lines: the box covers none of them
  const { width, height } = box.getBoundingClientRect();
  const room = document.documentElement.clientWidth - width - EDGE;
  const left = Math.max(EDGE, Math.min(area.left, room));
  const below = area.bottom + GAP;
  const above = area.top - GAP - height;
  const top = below + height > window.innerHeight && above >= 0 ? above : below;
  box.style.left = `${left + window.scrollX}px`;
  box.style.top = `${top + window.scrollY}px`;
}
