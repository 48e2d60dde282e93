// The answers of an item, and all items behind the first, stand in a noscript element: who has no
// script can read them, and a page with many items need not build what its learner has not asked
// for yet.

/** Make the answers below an element real; a page read by a script has them as elements. */
export function unfold(root) {
  for (const still of root.querySelectorAll("noscript")) {
    if (still.firstElementChild) still.replaceWith(...still.childNodes);
    else still.outerHTML = still.textContent;
  }
}

/** Make the items in a noscript element real, in its place; return them. */
export function unfoldItems(still) {
  const made = document.createElement("template");
  made.innerHTML = still.textContent;
  const items = [...made.content.children];
  still.replaceWith(made.content);
  return items;
}
