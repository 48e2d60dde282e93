// Options of an item as they stand in the page: shared by the kinds that are chosen from.

/** Return the radios or checkboxes of an item, or of a part of it. */
export const inputsOf = (within) => [...within.querySelectorAll(".quiz-optie input")];

/** Return the entries of what is said of each option, in their order. */
export const saidOf = (within) => [...within.querySelectorAll("[data-optie]")];

/** Return the verdict on each option, in their order. */
export const verdictsOf = (within) => saidOf(within).map((entry) => entry.dataset.oordeel);

/** Return the place of the input that is checked first, or null. */
export function chosenIn(inputs) {
  const place = inputs.findIndex((input) => input.checked);
  return place < 0 ? null : place;
}

/** Tell whether a value is a place in a list of so many. */
export const isPlace = (value, count) => Number.isInteger(value) && value >= 0 && value < count;

/** Tell whether a value is a list with for each part a place, or null where it has none. */
export function arePlaces(value, counts) {
  const fits = (place, index) => place === null || isPlace(place, counts[index]);
  return Array.isArray(value) && value.length === counts.length && value.every(fits);
}
