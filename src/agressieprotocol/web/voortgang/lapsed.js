// What changed under somebody's feet: answers to a version of an item that is no longer asked.

const idOf = (key) => key.slice(0, key.lastIndexOf("@"));

/**
 * Return the items that must be done again, and how many no longer exist.
 *
 * @param oefeningen every exercise with its items.
 * @param vragen the answers of this browser by key.
 */
export function lapsedOf(oefeningen, vragen) {
  const items = oefeningen.flatMap(({ titel, vragen: row }) => row.map((one) => ({ ...one, titel })));
  const current = new Map(items.map((item) => [idOf(item.sleutel), item]));
  const answered = new Set(Object.keys(vragen).map(idOf));
  const anew = [...answered].map((id) => current.get(id)).filter(Boolean);
  return {
    vervallen: anew.filter(({ sleutel }) => !(sleutel in vragen)),
    weg: [...answered].filter((id) => !current.has(id)).length,
  };
}

/** Return the tests that were passed in a version that is no longer asked. */
export const olderExams = (toetsen) =>
  toetsen.filter(({ gehaald, beste, versie }) => gehaald && beste.versie !== versie);
