// The search page: search while somebody types, say how much was found once they pause.

import { loadSearch } from "./search.js";
import { show, summary } from "./view.js";

const PAUSE = 700; // milliseconds without typing before the count is announced
const OFFLINE =
  "De zoekgegevens zijn niet te laden. Ben je zonder internet? Kijk dan in de lijst hieronder.";

const root = new URL(document.documentElement.dataset.content_root, location.href);
const loading = loadSearch(root); // before the page is there: it takes the longest
loading.catch(() => {}); // start() says so, once there is a page
if (document.readyState === "loading") {
  await new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));
}

const field = document.getElementById("zoek-veld");
const form = document.getElementById("zoek-formulier");
const state = document.getElementById("zoek-status");
const place = document.getElementById("zoek-uitkomst");
let pause = 0;

/** Keep the query in the address, so that going back shows the same results. */
function remember(query) {
  const address = new URL(location.href);
  if (query) address.searchParams.set("q", query);
  else address.searchParams.delete("q");
  history.replaceState(null, "", address);
}

function answer(search, { at = "pause" } = {}) {
  const query = field.value.trim();
  clearTimeout(pause);
  if (!query) {
    place.replaceChildren();
    state.textContent = "";
    remember("");
    return;
  }
  const found = search.answer(query);
  show(place, root, found);
  const settle = () => {
    state.textContent = summary(query, found);
    remember(query);
  };
  if (at === "once") settle();
  else pause = setTimeout(settle, PAUSE);
}

function listen(search) {
  field.addEventListener("input", () => answer(search));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    answer(search, { at: "once" });
  });
  place.addEventListener("click", (event) => {
    remember(field.value.trim()); // somebody may be faster than the pause
    const link = event.target.closest("[data-vraag]");
    if (!link) return;
    event.preventDefault();
    field.value = link.dataset.vraag;
    field.focus();
    answer(search, { at: "once" });
  });
}

async function start() {
  form.hidden = false;
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  if (!field.value) field.focus();
  try {
    const { search, more } = await loading;
    listen(search);
    const refresh = (how) => {
      // Whoever is among the results already keeps them.
      if (field.value && !place.contains(document.activeElement)) answer(search, how);
    };
    refresh();
    await Promise.all(more.map((part) => part.then(() => refresh())));
    refresh({ at: "once" });
  } catch (error) {
    state.textContent = OFFLINE;
    console.error(error);
  }
}

await start();
document.documentElement.dataset.zoeken = "klaar";
