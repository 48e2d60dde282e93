// The answers of an item stand in a noscript element: who has no script can open them, and a page
// with many items need not build what its learner has not asked for yet.

/** Make the answers below an element real; a page read by a script has them as elements. */
export function unfold(root) {
  for (const still of root.querySelectorAll("noscript")) {
    if (still.firstElementChild) still.replaceWith(...still.childNodes);
    else still.outerHTML = still.textContent;
  }
}
