// Fetch the pages that hold items, and lift the items out of them: a page that asks items of other
// pages holds none itself. What was fetched once is kept, for when there is no connection.

import { unfold } from "./unfold.js";

const CACHE = "agressieprotocol-oefeningen";

/** Return where this browser keeps pages, or null where it cannot. */
async function cache() {
  try {
    return await caches.open(CACHE);
  } catch {
    return null; // switched off, or no secure connection
  }
}

/** Fetch a file of this site; without a connection the copy that was kept. */
export async function fetchKept(address) {
  const kept = await cache();
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    await kept?.put(address, answer.clone()).catch(() => {}); // full: then not
    return answer;
  } catch (error) {
    const copy = await kept?.match(address);
    if (copy) return copy;
    throw error;
  }
}

/** Make the links of an item hold on this page. */
function moveLinks(item, address) {
  for (const link of item.querySelectorAll("a[href]")) {
    const href = link.getAttribute("href");
    if (!href.startsWith("#")) link.href = new URL(href, address).href;
  }
}

/** Return the items of a page by their keys. */
async function itemsOf(address) {
  const text = await (await fetchKept(address)).text();
  const page = new DOMParser().parseFromString(text, "text/html");
  const items = [...page.querySelectorAll(".quiz-item")];
  for (const item of items) {
    unfold(item);
    moveLinks(item, address);
  }
  return items.map((item) => [item.dataset.sleutel, document.adoptNode(item)]);
}

/** Say which of how many an item is; what stood behind that stays. */
function number(item, place, total) {
  const heading = item.querySelector(".quiz-kop");
  const title = heading.textContent.match(/: .*/)?.[0] ?? "";
  heading.textContent = `Vraag ${place + 1} van ${total}${title}`;
  const answers = item.querySelector(":scope > .quiz-antwoord > summary");
  answers?.setAttribute("aria-label", `Bekijk de antwoorden bij vraag ${place + 1} van ${total}`);
}

/**
 * Bring items to this page, in the order in which they are wanted.
 *
 * @param wanted for each item its key and the address of its page.
 * @returns the items that are there, and whether every page could be had. An item that was changed
 *   since has another key, and is left out.
 */
export async function lift(wanted) {
  const pages = [...new Set(wanted.map(({ page }) => page))];
  const answers = await Promise.allSettled(pages.map(itemsOf));
  const found = new Map(answers.flatMap(({ value }) => value ?? []));
  const items = wanted.map(({ key }) => found.get(key)).filter(Boolean);
  items.forEach((item, place) => number(item, place, items.length));
  return { items, whole: answers.every(({ status }) => status === "fulfilled") };
}
