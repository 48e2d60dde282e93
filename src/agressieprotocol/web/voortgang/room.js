// Everything that this browser keeps for the site, read at once, and written whole or not at all.

import { ROOM, openStore, reach } from "../player/store.js";
import { KINDS, taken } from "./shapes.js";

/**
 * Return what this browser keeps, by kind and key.
 *
 * @param say tells the reader what goes wrong; what cannot be read is set aside.
 */
export function readRoom(say) {
  const read = ([kind, { prefix, key: form }]) => {
    const store = openStore(say, prefix);
    const keys = store.keys().filter((key) => form.test(key));
    const entries = keys.map((key) => [key, store.read(key, (one) => taken(kind, key, one) !== null)]);
    return [kind, Object.fromEntries(entries.filter(([, entry]) => entry !== null))];
  };
  return Object.fromEntries(Object.entries(KINDS).map(read));
}

/** Call back when another tab changed anything. */
export const watchRoom = (changed) => openStore(() => {}, "").watch(changed);

/** Tell whether this browser keeps anything at all. */
export const hasRoom = () => reach() !== null;

/** Put back the texts that stood under some keys. */
function putBack(storage, before) {
  for (const [key, text] of before) {
    if (text === null) storage.removeItem(key);
  }
  for (const [key, text] of before) {
    if (text !== null) storage.setItem(key, text); // it fitted before
  }
}

/** Write changes, all or none; tell whether they are kept. */
export function writeRoom(changes) {
  const storage = reach();
  if (!storage) return false;
  const before = new Map();
  try {
    for (const [kind, entries] of Object.entries(changes)) {
      for (const [name, entry] of Object.entries(entries)) {
        const key = ROOM + KINDS[kind].prefix + name;
        before.set(key, storage.getItem(key));
        storage.setItem(key, JSON.stringify(entry));
      }
    }
    return true;
  } catch {
    putBack(storage, before);
    return false;
  }
}

/** Forget everything that this site keeps here, also what could not be read. */
export function wipeRoom() {
  const storage = reach();
  for (const key of Object.keys(storage ?? {})) {
    if (key.startsWith(ROOM)) storage.removeItem(key);
  }
}

const idOf = (key) => key.split("@")[0];

/** Forget what belongs to some modules: answers to any version of their items, cards, tests. */
export function wipeModules(modules) {
  const ids = new Set(modules.flatMap(({ sleutels }) => sleutels.map(idOf)));
  const exams = new Set(modules.flatMap(({ toets, voortoets }) => [toets, voortoets]));
  const belongs = { vragen: ids, kaarten: ids, toetsen: exams };
  for (const [kind, { prefix }] of Object.entries(KINDS)) {
    const store = openStore(() => {}, prefix);
    store.forget(store.keys().filter((key) => belongs[kind].has(idOf(key))));
  }
}
