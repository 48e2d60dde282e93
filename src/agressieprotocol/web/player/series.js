// The items of one series of a test: where they stand, and which of them are answered.

import { kindsOf, lacking, load } from "./kinds.js";
import { lift } from "./lift.js";
import { made } from "./verdict.js";

/** Return for each item of a series its key and the address of its page. */
function wantedOf(series) {
  return [...series.content.children].map((link) => {
    const address = new URL(link.getAttribute("href"), location.href);
    return { key: link.dataset.sleutel, page: address.href.split("#")[0] };
  });
}

/** Return the items of a series with their kinds loaded, or null where one cannot be had. */
export async function bring(series) {
  const wanted = wantedOf(series);
  const { items } = await lift(wanted);
  if (items.length < wanted.length) return null;
  return load(lacking(kindsOf(items))).then(
    () => items,
    () => null,
  );
}

/** Show a button for each item, which says whether it was answered. */
export function showPlaces(list, answers, current) {
  const entries = answers.map((answer, place) => {
    const button = made("button", "", String(place + 1));
    const said = answer === null ? "nog open" : "beantwoord";
    button.type = "button";
    button.dataset.naar = place;
    button.dataset.oordeel = answer === null ? "open" : "beantwoord";
    button.setAttribute("aria-label", `Vraag ${place + 1}: ${said}`);
    if (place === current) button.setAttribute("aria-current", "step");
    return made("li", "", button);
  });
  list.replaceChildren(...entries);
}
